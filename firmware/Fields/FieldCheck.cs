using ChamberFirmware.Refusals;
using ChamberFirmware.Text;

namespace ChamberFirmware.Fields;

/// <summary>Whether every value is one that its row allows. What values must be to each other, others ask.</summary>
public sealed class FieldCheck : IFieldVisitor
{
    private const int LongestText = 60;

    private Refusal? _fault;

    private FieldCheck()
    {
    }

    /// <summary>The first fault, with name, value and range; null when there is none.</summary>
    public static Refusal? FirstFault(IFields fields)
    {
        var check = new FieldCheck();
        AllRows.Visit(fields, check);
        return check._fault;
    }

    /// <inheritdoc/>
    public void Number(string name, ref double value, double standard, double lowest, double highest, string meaning) =>
        _fault = _fault ?? Fault(name, value, lowest, highest);

    /// <inheritdoc/>
    public void Whole(string name, ref long value, long standard, long lowest, long highest, string meaning) =>
        _fault = _fault ?? Fault(name, value, lowest, highest);

    /// <inheritdoc/>
    public void Table(string name, ref double[] values, string standard, int most, double lowest, double highest, string meaning) =>
        _fault = _fault ?? Fault(name, values, most, lowest, highest);

    /// <inheritdoc/>
    public void Word(string name, ref string value, string standard, string allowed, string meaning) =>
        _fault = _fault ?? Fault(name, value, allowed);

    /// <inheritdoc/>
    public void Text(string name, ref string value, string meaning)
    {
        int count = value.Length;
        _fault = _fault ?? (count <= LongestText ? null : SettingsRefusals.TextTooLong(name, count, LongestText));
        for (int i = 0; i < count && _fault == null; i++)
        {
            _fault = value[i] >= ' ' && value[i] <= '~' ? null : SettingsRefusals.NotPrintable(name);
        }
    }

    /// <inheritdoc/>
    public void Date(string name, ref string value, string meaning) => _fault = _fault ?? FaultOfDay(name, value);

    /// <summary>Of a number that must be within its range; NaN is in none.</summary>
    internal static Refusal? Fault(string name, double value, double lowest, double highest)
    {
        bool isInside = !double.IsNaN(value) && value >= lowest && value <= highest;
        return isInside ? null : TextRefusals.OutOfRange(name, value, lowest, highest);
    }

    /// <summary>Of a list, whose numbers must all be.</summary>
    internal static Refusal? Fault(string name, double[] values, int most, double lowest, double highest)
    {
        Refusal? fault = values.Length <= most ? null : TextRefusals.TooMany(name, most);
        for (int i = 0; i < values.Length && fault == null; i++)
        {
            fault = Fault(name, values[i], lowest, highest);
        }

        return fault;
    }

    /// <summary>Of a word that must be one of some.</summary>
    internal static Refusal? Fault(string name, string word, string allowed)
    {
        string[] words = allowed.Split(',');
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i].Trim() == word)
            {
                return null;
            }
        }

        return TextRefusals.NotOneOf(name, word, allowed);
    }

    /// <summary>Of a day that must be in the calendar, or empty.</summary>
    internal static Refusal? FaultOfDay(string name, string value) =>
        value.Length == 0 || DateText.IsDay(value) ? null : TextRefusals.NotADay(name, value);
}
