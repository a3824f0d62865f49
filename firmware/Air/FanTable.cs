namespace ChamberFirmware.Air;

/// <summary>
/// Straight lines through the points of a rising table of positive values: from zero to the first, and beyond the last as before it.
/// </summary>
public static class FanTable
{
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
