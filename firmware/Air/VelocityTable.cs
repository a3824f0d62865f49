namespace ChamberFirmware.Air;

/// <summary>
/// The air velocity table: fan speed to velocity over the film, and back. Straight lines from zero through the points of a rising table;
/// beyond the last point the last line goes on.
/// </summary>
public static class VelocityTable
{
    /// <summary>What belongs to a value, 0 or more; 0 for a value of 0 or less.</summary>
    /// <param name="from">The value's column, rising, above 0, two points at least.</param>
    /// <param name="to">The answer's column, as long.</param>
    /// <param name="value">In the unit of <paramref name="from"/>.</param>
    public static double Interpolate(double[] from, double[] to, double value)
    {
        if (value <= from[0])
        {
            return from[0] > 0.0 && value > 0.0 ? to[0] * value / from[0] : 0.0;
        }

        int i = 1;
        while (i < from.Length - 1 && value > from[i])
        {
            i++;
        }

        double width = from[i] - from[i - 1];
        return width > 0.0 ? to[i - 1] + (to[i] - to[i - 1]) * (value - from[i - 1]) / width : to[i];
    }
}
