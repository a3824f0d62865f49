namespace ChamberFirmware.Settings;

/// <summary>
/// A number as decimal text that <see cref="Casting.DecimalText"/> reads back: twelve significant digits, no exponent, the same
/// characters on every runtime, because only products, casts and whole numbers take part. What has twelve digits or fewer comes back
/// to the last bit; anything else within 1e-11 of its size (sizes below 1e-3: within 1e-15).
/// </summary>
public static class NumberText
{
    private const int MostDecimals = 15;
    private const double MostScaled = 1e12;
    private const string TooLarge = "out of range"; // parses as no number

    public static string Of(double value)
    {
        double size = value < 0.0 ? -value : value;
        if (double.IsNaN(value) || size >= MostScaled)
        {
            return TooLarge;
        }

        int decimals = MostDecimals;
        double scale = 1e15;
        while (decimals > 0 && size * scale >= MostScaled)
        {
            scale /= 10.0;
            decimals--;
        }

        long digits = (long)(size * scale + 0.5);
        long unit = (long)scale;
        long fraction = digits % unit;
        string text = (digits / unit).ToString();
        string decimalText = fraction.ToString().PadLeft(decimals, '0').TrimEnd('0');
        text = decimals == 0 || fraction == 0 ? text : text + "." + decimalText;
        return value < 0.0 && digits > 0 ? "-" + text : text;
    }
}
