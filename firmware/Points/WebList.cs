using ChamberFirmware.Line;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Points;

/// <summary>
/// Every value of a casting line that anybody may look at, once, beside those of <see cref="PointList"/>: only a chamber with a line has
/// them. What each means stands in README.md beside this file.
/// </summary>
public static class WebList
{
    /// <summary>All rows.</summary>
    public const int Count = OfMetre + MetreRows;

    private const int WebRows = 6;
    private const int OfMetre = WebRows;
    private const int MetreRows = 9;
    private const double SPerMin = 60.0;

    /// <summary>Shows a visitor one row, 0 to <see cref="Count"/> less 1.</summary>
    public static void Visit(int row, LineRun line, Readings readings, IPointVisitor visitor)
    {
        if (row < OfMetre)
        {
            Web(row, line, readings, visitor);
        }
        else
        {
            Metre(row - OfMetre, line.Metre, visitor);
        }
    }

    private static void Web(int row, LineRun line, Readings readings, IPointVisitor visitor)
    {
        switch (row)
        {
            case 0:
                visitor.Word("line", readings.LineRuns ? 1 : 0, readings.LineRuns ? "runs" : "stands", true);
                break;
            case 1:
                visitor.Word("coating", line.Coats ? 1 : 0, line.Coats ? "on" : "off", true);
                break;
            case 2:
                visitor.Number("webSpeedMPerMin", PointUnit.MPerMin, 3, line.Speed.MPerS * SPerMin, true);
                break;
            case 3:
                visitor.Number("webPassedM", PointUnit.M, 3, line.Cells.PassedM, true);
                break;
            case 4:
                visitor.Number("coverEdgeM", PointUnit.M, 3, line.EdgeM, line.HasCover);
                break;
            default:
                visitor.Word("film", readings.WebHasFilm ? 1 : 0, readings.WebHasFilm ? "inTheAir" : "none", true);
                break;
        }
    }

    private static void Metre(int row, WebMetre metre, IPointVisitor visitor)
    {
        bool isKnown = metre.Number >= 0;
        switch (row)
        {
            case 0:
                visitor.Number("metre", PointUnit.None, 0, metre.Number, isKnown);
                break;
            case 1:
                visitor.Number("metreExposureS", PointUnit.S, 3, metre.MeanS, isKnown);
                break;
            case 2:
                visitor.Number("metreShortestS", PointUnit.S, 3, metre.LeastS, isKnown);
                break;
            case 3:
                visitor.Number("metreLongestS", PointUnit.S, 3, metre.GreatestS, isKnown);
                break;
            case 4:
                visitor.Number("metreTemperatureC", PointUnit.C, 2, metre.TemperatureC, isKnown);
                break;
            case 5:
                visitor.Number("metreHumidityRatioGPerKg", PointUnit.GPerKg, 2, metre.HumidityGPerKg, isKnown);
                break;
            case 6:
                visitor.Number("metreAirVelocityMPerS", PointUnit.MPerS, 2, metre.VelocityMPerS, isKnown);
                break;
            case 7:
                visitor.Number("metreCoatedM", PointUnit.M, 3, metre.CoatedM, isKnown);
                break;
            default:
                visitor.Number("metreOutM", PointUnit.M, 3, metre.OutM, isKnown);
                break;
        }
    }
}
