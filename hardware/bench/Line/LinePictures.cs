using System.Collections.Generic;
using System.Linq;

namespace ChamberFirmware.Bench.Line;

/// <summary>Pictures of a web.</summary>
public static class LinePictures
{
    private const double CellGapM = 0.1;
    private const double MetreGapM = 1.5;

    /// <summary>On the twin: every cell with film.</summary>
    public static LinePicture Of(LineAsked asked, LineSession run)
    {
        LineNumbers numbers = LineNumbers.Of(run, asked.ExposureS);
        double cellM = asked.Settings.WebCellMm / 1000.0;
        return new LinePicture(
            $"{asked.Recipe.Name} on a line: {asked.ExposureS:0.###} s asked, {run.Metres.Count} m",
            $"simulated; {numbers.Cells} cells with film, {numbers.OutOfTolerance} out of tolerance"
                + (run.Fault == 0 ? "" : $"; ended by fault {run.Fault}"),
            run.Fault != 0, asked.ExposureS, asked.Settings.WebTolerance01, asked.Recipe.HumidityRatioGPerKg, CellGapM,
            [.. run.Cells().Where(c => c.IsCoated)
                .Select(c => Place(c.AtM(cellM), c.ExposureS, c.HumidityGPerKg))]);
    }

    /// <summary>In a chamber: every metre that it has told, in its middle.</summary>
    public static LinePicture Of(string title, string words, bool hasFault, LineTold told, IEnumerable<LineMetre> metres) => new(
        title, words, hasFault, told.ExposureS, told.Tolerance01, told.HumidityRatioGPerKg, MetreGapM,
        [.. metres.Select(m => Place(m.Number + 0.5, m.MeanS, m.HumidityRatioGPerKg))])
    {
        PlaceWord = "metre",
    };

    // Film that was never exposed met no air.
    private static LinePlace Place(double atM, double exposureS, double humidityRatioGPerKg) =>
        new(atM, exposureS, exposureS > 0.0 ? humidityRatioGPerKg : double.NaN);
}

/// <summary>What a line in a chamber was asked for.</summary>
/// <param name="ExposureS">s.</param>
/// <param name="Tolerance01">Share of it that an exposure may be off: the chamber's setting.</param>
/// <param name="HumidityRatioGPerKg">g/kg.</param>
public sealed record LineTold(double ExposureS, double Tolerance01, double HumidityRatioGPerKg);
