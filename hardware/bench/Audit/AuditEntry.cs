using System.Collections.Generic;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChamberFirmware.Bench;

/// <summary>A value as it was and as it is; null: there was none, or is none any more.</summary>
public sealed record ChangedValue(string Name, string? Old, string? New);

/// <summary>
/// What a line of the audit says: who changed what, when and why, in which chamber, through which door. What is not known is left out of
/// the line.
/// </summary>
/// <param name="What">
/// settings, calibration, commissioning, restored, defaults, recipe, found, undone: as the chamber's own log has it
/// (firmware/Audit/README.md). recipe version: a recipe of this laboratory, as a run had it. missing, damaged, another log: what the
/// chamber could not tell.
/// </param>
public sealed record AuditEntry(string What)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Number of the line.</summary>
    public long Number { get; init; }

    /// <summary>When the line was written, UTC.</summary>
    public string Utc { get; init; } = "";

    /// <summary>Name and version of the program that wrote it.</summary>
    public string Program { get; init; } = ChamberIdentity.Program;

    /// <summary>Which chamber, by its serial number, or by its port where it has none; null: none.</summary>
    public string? Chamber { get; init; }

    /// <summary>Number of the change in the chamber's log, or of the last one that is meant.</summary>
    public long? Change { get; init; }

    /// <summary>When it was changed, UTC, by the chamber's clock; unknown: nobody had told it the time.</summary>
    public string? ChangedUtc { get; init; }

    /// <summary>Through which door: console, modbus; chamber: it learnt something.</summary>
    public string? Door { get; init; }

    /// <summary>Who, as he said.</summary>
    public string? Who { get; init; }

    /// <summary>Why, as he said.</summary>
    public string? Because { get; init; }

    /// <summary>Name of the recipe.</summary>
    public string? Recipe { get; init; }

    /// <summary>Version of the recipe, from 1 on.</summary>
    public long? Version { get; init; }

    /// <summary>Number of the run that was the first with it.</summary>
    public long? Run { get; init; }

    /// <summary>What changed.</summary>
    public IReadOnlyList<ChangedValue>? Values { get; init; }

    /// <summary>The change as the chamber keeps it, to the last character.</summary>
    public string? Kept { get; init; }

    /// <summary>In words, where there is something to say.</summary>
    public string? Note { get; init; }

    /// <summary>The line: one object of JSON.</summary>
    public string ToLine() => JsonSerializer.Serialize(this, Options);

    /// <summary>What a line says; null: it is none.</summary>
    public static AuditEntry? OfLine(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<AuditEntry>(line, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
