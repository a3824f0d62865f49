namespace ChamberFirmware.Text;

/// <summary>
/// Reads a decimal number. Up to 15 digits and a power of ten up to 22 are exact doubles, and one division or product of two exact doubles
/// is rounded correctly (Clinger 1990), so that a recipe has the same bits on every runtime; libraries' parsers do not promise that.
/// </summary>
public static class DecimalText
{
    private const int MostDigits = 15;
    private const int LargestPower = 22;

    /// <summary>Reads "-12.5" or "0.7"; no exponent. False: not such a number, or more than 15 digits.</summary>
    public static bool TryParse(string text, out double value)
    {
        value = 0.0;
        int at = text.Length > 0 && (text[0] == '-' || text[0] == '+') ? 1 : 0;
        long digits = 0;
        int digitCount = 0;
        bool hasDigit = false;
        int decimals = -1;
        for (int i = at; i < text.Length; i++)
        {
            if (text[i] == '.' && decimals < 0)
            {
                decimals = 0;
            }
            else if (text[i] is >= '0' and <= '9' && digitCount < MostDigits)
            {
                digits = digits * 10 + (text[i] - '0');
                digitCount += digits > 0 ? 1 : 0; // leading zeros cost no precision
                hasDigit = true;
                decimals += decimals >= 0 ? 1 : 0;
            }
            else
            {
                return false;
            }
        }

        double size = digits / PowerOfTen(decimals);
        value = text.Length > 0 && text[0] == '-' ? -size : size;
        return hasDigit && decimals <= LargestPower;
    }

    /// <summary>A comma, which may have been meant as the decimal point.</summary>
    public static bool HasComma(string text) => text.Contains(",");

    /// <summary>Ten to a power of 0 to 22, exactly; 1 for a power below.</summary>
    private static double PowerOfTen(int power)
    {
        double result = 1.0;
        for (int i = 0; i < power && i < LargestPower; i++)
        {
            result *= 10.0;
        }

        return result;
    }
}
