using ChamberFirmware.Line;

namespace ChamberFirmware.Points;

/// <summary>
/// Every value of a metre of web that is kept, once: what a program asks for one after the other, also those that came to the bath while it
/// was away. What each means stands in firmware/Line/README.md.
/// </summary>
public static class MetreList
{
    /// <summary>All rows.</summary>
    public const int Count = 4 + KeptMetres.Values;

    private const double UsPerS = 1000000.0;

    /// <summary>Shows a visitor one row, 0 to <see cref="Count"/> less 1, of the metre at a place.</summary>
    public static void Visit(int row, KeptMetres kept, int place, IPointVisitor visitor)
    {
        switch (row)
        {
            case 0:
                visitor.Number("metre", PointUnit.None, 0, kept.Number(place), true);
                break;
            case 1:
                visitor.Number("oldest", PointUnit.None, 0, kept.Oldest, true);
                break;
            case 2:
                visitor.Number("begunS", PointUnit.S, 1, kept.BegunUs / UsPerS, true);
                break;
            case 3:
                visitor.Number("atS", PointUnit.S, 1, kept.ClosedUs(place) / UsPerS, true);
                break;
            default:
                Value(row - 4, kept.Value(place, row - 4), visitor);
                break;
        }
    }

    private static void Value(int which, double value, IPointVisitor visitor)
    {
        switch (which)
        {
            case 0:
                visitor.Number("exposureS", PointUnit.S, 3, value, true);
                break;
            case 1:
                visitor.Number("shortestS", PointUnit.S, 3, value, true);
                break;
            case 2:
                visitor.Number("longestS", PointUnit.S, 3, value, true);
                break;
            case 3:
                visitor.Number("temperatureC", PointUnit.C, 3, value, true);
                break;
            case 4:
                visitor.Number("temperatureUncertaintyK", PointUnit.K, 3, value, true);
                break;
            case 5:
                visitor.Number("humidityRatioGPerKg", PointUnit.GPerKg, 3, value, true);
                break;
            case 6:
                visitor.Number("humidityUncertaintyGPerKg", PointUnit.GPerKg, 3, value, true);
                break;
            case 7:
                visitor.Number("airVelocityMPerS", PointUnit.MPerS, 3, value, true);
                break;
            case 8:
                visitor.Number("airVelocityUncertaintyMPerS", PointUnit.MPerS, 3, value, true);
                break;
            case 9:
                visitor.Number("coatedM", PointUnit.M, 3, value, true);
                break;
            default:
                visitor.Number("outM", PointUnit.M, 3, value, true);
                break;
        }
    }
}
