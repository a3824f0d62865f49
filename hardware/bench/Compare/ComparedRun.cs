using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Bench.Report;

namespace ChamberFirmware.Bench.Compare;

/// <summary>One quantity of one run: asked and achieved.</summary>
/// <param name="Quantity">exposureS, temperatureC, humidityRatioGPerKg or airVelocityMPerS.</param>
/// <param name="Set">Asked for.</param>
/// <param name="Achieved">As switches and sensors say; null: nothing was.</param>
/// <param name="Expanded">Its expanded uncertainty; null: not known.</param>
public sealed record ComparedValue(string Quantity, double Set, double? Achieved, double? Expanded)
{
    /// <summary>Achieved less set.</summary>
    public double? Error => Achieved - Set;
}

/// <summary>A run among others.</summary>
/// <param name="Subject">Its record, row and trace.</param>
/// <param name="Name">Its number, or its folder's name where it has none.</param>
public sealed record ComparedRun(ReportSubject Subject, string Name)
{
    /// <summary>Recipe and exposure: runs that have both in common are repeats of each other.</summary>
    public string Treatment => $"{Subject.Recipe}, {PlateFolder.Seconds(ExposureSetS)} s";

    /// <summary>Asked for, s.</summary>
    public double ExposureSetS => Subject.Number("exposureSetS") ?? 0.0;

    /// <summary>The verdict's word.</summary>
    public string Verdict => Subject.Text("verdict", "overall");

    /// <summary>The four quantities, in the order of the verdict.</summary>
    public IReadOnlyList<ComparedValue> Values { get; } =
    [
        .. from q in ReportTables.Nodes(Subject.Record["verdict"]?["quantities"])
           let quantity = ReportTables.Word(q, "quantity")
           let set = ReportTables.Set(Subject, quantity) ?? 0.0
           select new ComparedValue(quantity, set, set + ReportTables.Value(q, "error"), ReportTables.Value(q, "expanded")),
    ];

    /// <summary>Name for a run: its number if the store knows it.</summary>
    public static ComparedRun Of(ReportSubject subject) =>
        new(subject, subject.Row is { } row ? $"{row.Number}" : System.IO.Path.GetFileName(subject.Folder));
}
