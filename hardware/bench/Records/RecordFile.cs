using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChamberFirmware.Bench.Records;

/// <summary>
/// Values of a record.json, which somebody may have edited: what is not there or of another kind is null, and nothing throws.
/// </summary>
public static class RecordFile
{
    /// <summary>A number, whole or not; null: it is none.</summary>
    public static double? NumberOf(JsonNode? node)
    {
        if (node is not JsonValue value || value.GetValueKind() != JsonValueKind.Number)
        {
            return null;
        }

        return value.TryGetValue(out double number) ? number
            : value.TryGetValue(out long whole) ? whole
            : value.TryGetValue(out int small) ? small
            : value.TryGetValue(out JsonElement element) ? element.GetDouble() : null;
    }

    /// <summary>A text; empty: it is none.</summary>
    public static string TextOf(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.ToString() : "";

    /// <summary>True or false; null: it is neither.</summary>
    public static bool? FlagOf(JsonNode? node) => node is JsonValue value
        ? value.GetValueKind() switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null }
        : null;
}
