namespace ChamberFirmware.Settings;

/// <summary>What is done with every setting in turn; see <see cref="SettingsFields"/>.</summary>
public interface ISettingsVisitor
{
    /// <summary>A measured number; <paramref name="lowest"/> and <paramref name="highest"/> are both allowed.</summary>
    void Number(string name, ref double value, double lowest, double highest);

    /// <summary>A whole number.</summary>
    void Whole(string name, ref long value, long lowest, long highest);

    /// <summary>A list of numbers, each between the limits.</summary>
    void Table(string name, ref double[] values, double lowest, double highest);

    /// <summary>One line of printable characters; it may be empty.</summary>
    void Text(string name, ref string value);

    /// <summary>A day as yyyy-mm-dd, or empty: the chamber has no calendar, the operator gives it.</summary>
    void Date(string name, ref string value);
}
