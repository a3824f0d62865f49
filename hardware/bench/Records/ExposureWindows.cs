using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace ChamberFirmware.Bench.Records;

/// <summary>
/// When the points of the plate were exposed, as record.json has it: the twin's truth, or where a chamber's record leaves room.
/// </summary>
public static class ExposureWindows
{
    private static readonly string[] Points = ["first", "middle", "last"];

    /// <summary>The points that were exposed; empty: nothing was, or it is not known.</summary>
    public static IReadOnlyList<ExposureWindow> Of(JsonObject record)
    {
        string asked = RecordFile.TextOf(record["recipe"]?["exposurePoint"]);
        return record["exposureWindows"] is JsonArray told ? [.. Told(told, asked)] : [.. True(record, asked)];
    }

    /// <summary>How well a chamber's windows are known on the clock, s; null: exactly, or there are none.</summary>
    public static double? UncertaintyS(JsonObject record) =>
        Of(record).Count > 0 ? RecordFile.NumberOf(record["castStartUncertaintyS"]) : null;

    private static IEnumerable<ExposureWindow> Told(JsonArray told, string asked) =>
        from window in told.OfType<JsonObject>()
        let castS = RecordFile.NumberOf(window["castS"])
        let wetS = RecordFile.NumberOf(window["wetS"])
        let openS = RecordFile.NumberOf(window["openS"])
        let shutS = RecordFile.NumberOf(window["shutS"])
        let point = RecordFile.TextOf(window["point"])
        where castS != null && wetS != null
        select new ExposureWindow(point, openS ?? castS.Value, shutS ?? wetS.Value, point == asked)
        {
            IsCovered = openS != null,
            IsPlanned = openS != null
                || RecordFile.TextOf(window["castIs"]) != "measured" || RecordFile.TextOf(window["wetIs"]) != "measured",
        };

    private static IEnumerable<ExposureWindow> True(JsonObject record, string asked)
    {
        double? bladeEndS = RecordFile.NumberOf(record["bladeEndS"]), travelS = RecordFile.NumberOf(record["recipe"]?["bladeTravelS"]);
        double? openS = RecordFile.NumberOf(record["coverOpenS"]);
        JsonArray along = record["exposureAlongPlate"] as JsonArray ?? [];
        return
            from place in Enumerable.Range(0, System.Math.Min(Points.Length, along.Count))
            let actualS = RecordFile.NumberOf(along[place]?["actualS"])
            let castS = openS ?? bladeEndS - travelS * (Points.Length - 1 - place) / (Points.Length - 1)
            where actualS != null && castS != null
            select new ExposureWindow(Points[place], castS.Value, castS.Value + actualS.Value, Points[place] == asked)
            {
                IsCovered = openS != null,
            };
    }
}
