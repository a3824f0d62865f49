namespace ChamberFirmware.Text;

/// <summary>
/// A number as decimal text that <see cref="DecimalText"/> reads back: twelve significant digits, no exponent, the same characters on
/// every runtime, because only products, casts and whole numbers take part. What has twelve digits or fewer comes back to the last bit;
/// anything else within 1e-11 of its size (sizes below 1e-3: within 1e-15).
/// </summary>
public static class NumberText
{
    private const int MostDecimals = 15;
    private const double MostScaled = 1e12;
    private const string TooLarge = "out of range"; // parses as no number

    /// <summary>
    /// Writes a number of less than 1e12 to either side; for a larger one, or none, words that are read back as no number.
    /// </summary>
    public static void Write(double value, TextBuffer to)
    {
        double size = value < 0.0 ? -value : value;
        if (double.IsNaN(value) || size >= MostScaled)
        {
            to.Add(TooLarge);
            return;
        }

        long whole = (long)size;
        if (size == whole)
        {
            to.Scaled(value < 0.0 ? -whole : whole, 0); // most settings are whole, and the rest takes ten times as long
            return;
        }

        int decimals = MostDecimals;
        double scale = 1e15;
        while (decimals > 0 && size * scale >= MostScaled)
        {
            scale /= 10.0;
            decimals--;
        }

        long digits = (long)(size * scale + 0.5);
        while (decimals > 0 && digits % 10 == 0)
        {
            digits /= 10;
            decimals--;
        }

        to.Scaled(value < 0.0 ? -digits : digits, decimals);
    }
}
