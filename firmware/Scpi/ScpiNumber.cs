using ChamberFirmware.Text;

namespace ChamberFirmware.Scpi;

/// <summary>Decimal numbers of IEEE 488.2 (7.7.2, forms NR1, NR2 and NR3): 12, -0.5, 1.2E-3. Units are refused: a header has one.</summary>
public static class ScpiNumber
{
    private const int MostExponent = 22; // powers of ten up to there are exact doubles

    /// <summary>0, or the number of the error; at most 15 digits, and a power of ten of at most 22 to either side.</summary>
    public static int Read(string text, out double value)
    {
        int end = 0;
        while (end < text.Length && !HeaderPattern.IsLetter(text[end]) && text[end] != ' ')
        {
            end++;
        }

        int exponent = 0;
        bool isNumber = DecimalText.TryParse(text.Substring(0, end), out value);
        bool hasExponent = end < text.Length && (text[end] | 0x20) == 'e' && TryWhole(text.Substring(end + 1), out exponent);
        if (!isNumber)
        {
            return ScpiError.NumericData;
        }

        if (end < text.Length && !hasExponent)
        {
            return ScpiError.SuffixNotAllowed;
        }

        double scale = 1.0;
        for (int i = 0; i < exponent || i < -exponent; i++)
        {
            scale *= 10.0;
        }

        value = exponent < 0 ? value / scale : value * scale;
        return exponent > MostExponent || exponent < -MostExponent ? ScpiError.NumericData : 0;
    }

    // A whole number, a large one as the first that is too large; a point in it makes it none.
    private static bool TryWhole(string text, out int whole)
    {
        bool isNumber = DecimalText.TryParse(text, out double value) && text.IndexOf('.') < 0;
        whole = !isNumber ? 0 : value > MostExponent ? MostExponent + 1 : value < -MostExponent ? -MostExponent - 1 : (int)value;
        return isNumber;
    }
}
