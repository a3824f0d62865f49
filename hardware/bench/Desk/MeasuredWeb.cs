using System.Linq;
using System.Text.Json.Nodes;
using ChamberFirmware.Bench.Line;

namespace ChamberFirmware.Bench.Desk;

/// <summary>What record.json says of a web: all of its film, as the firmware's record has it, and metre by metre as it was told.</summary>
internal static class MeasuredWeb
{
    /// <summary>Of a run on a casting line.</summary>
    public static JsonObject Of(MeasuredRun run, RecordText record) => new()
    {
        ["coatedM"] = record.Number("webCoatedM"),
        ["outM"] = record.Number("webCoatedM/out"),
        ["exposureMeanS"] = record.Number("webCoatedM/exposureMean"),
        ["exposureShortestS"] = record.Number("webCoatedM/exposureShortest"),
        ["exposureLongestS"] = record.Number("webCoatedM/exposureLongest"),
        ["metres"] = new JsonArray([.. run.Metres.All.Select(m => (JsonNode)LineFiles.Json(m))]),
        ["lost"] = new JsonArray([.. run.Metres.Lost.Select(l => (JsonNode)new JsonObject { ["from"] = l.From, ["to"] = l.To })]),
    };
}
