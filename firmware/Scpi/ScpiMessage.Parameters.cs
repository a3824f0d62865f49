using ChamberFirmware.Text;

namespace ChamberFirmware.Scpi;

/// <content>
/// What the parameters are. Kinds: n a number, b a switch, s a string, u the word UNVerified, c CONDensing; capitals may be left out.
/// </content>
public sealed partial class ScpiMessage
{
    /// <summary>The word that a start may have.</summary>
    public const string Unverified = "UNVerified";

    /// <summary>The word that a cast may have.</summary>
    public const string Condensing = "CONDensing";

    /// <summary>Whether the parameters are what a header takes: 0, or the number of the error.</summary>
    public int Check(string kinds)
    {
        int at = 0;
        for (int i = 0; i < Count; i++)
        {
            at += at < kinds.Length && kinds[at] == 'N' && IsWord(i, Unverified) ? 1 : 0;
            int error = at < kinds.Length ? Fault(kinds[at++] | 0x20, i) : ScpiError.ParameterNotAllowed;
            if (error != 0)
            {
                return error;
            }
        }

        return at < kinds.Length && kinds[at] >= 'a' ? ScpiError.MissingParameter : 0;
    }

    /// <summary>A parameter as it stands; a string without its quotes. Empty: it was left out.</summary>
    public string Text(int i)
    {
        if (i >= Count)
        {
            return "";
        }

        string text = _line.Substring(_from[i], _end[i] - _from[i]);
        char quote = text[0];
        return quote == '"' || quote == '\'' ? Plain(text.Substring(1, text.Length - 2), quote) : text;
    }

    /// <summary>The parameter is this word, in its short or long form.</summary>
    public bool IsWord(int i, string pattern) => HeaderPattern.IsMnemonic(pattern, Text(i));

    /// <summary>A number, or what MINimum, MAXimum and DEFault stand for. False: it is out of range.</summary>
    public bool TryNumber(int i, double lowest, double highest, double standard, out double value)
    {
        string text = Text(i);
        if (ScpiNumber.Read(text, out value) != 0)
        {
            value = HeaderPattern.IsMnemonic("MINimum", text) ? lowest : HeaderPattern.IsMnemonic("MAXimum", text) ? highest : standard;
        }

        return value >= lowest && value <= highest;
    }

    /// <summary>ON or OFF; of a number, what is not 0 when rounded.</summary>
    public bool IsOn(int i) => ScpiNumber.Read(Text(i), out double value) == 0 ? value >= 0.5 || value <= -0.5 : IsWord(i, "ON");

    // A quote that stands twice is one.
    private static string Plain(string text, char quote)
    {
        int at = text.IndexOf(quote);
        if (at < 0)
        {
            return text;
        }

        var plain = new TextBuffer(text.Length);
        int from = 0;
        while (at >= 0)
        {
            plain.Add(text.Substring(from, at + 1 - from));
            from = at + 2;
            at = from < text.Length ? text.IndexOf(quote, from) : -1;
        }

        return plain.Add(text.Substring(from)).ToString();
    }

    private int Fault(int kind, int i)
    {
        char first = _line[_from[i]];
        bool isText = first == '"' || first == '\'';
        if (first == '#' || first == '(')
        {
            return first == '#' ? ScpiError.BlockNotAllowed : ScpiError.ExpressionNotAllowed;
        }

        if (isText || kind == 's')
        {
            return isText && kind == 's' ? 0 : ScpiError.DataType;
        }

        bool isLetter = HeaderPattern.IsLetter(first);
        bool isKnown = kind == 'n' ? IsWord(i, "MINimum") || IsWord(i, "MAXimum") || IsWord(i, "DEFault")
            : kind == 'b' ? IsWord(i, "ON") || IsWord(i, "OFF") : IsWord(i, kind == 'c' ? Condensing : Unverified);
        return isKnown ? 0 : isLetter ? ScpiError.InvalidCharacterData
            : kind == 'u' || kind == 'c' ? ScpiError.DataType : ScpiNumber.Read(Text(i), out _);
    }
}
