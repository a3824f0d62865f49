namespace ChamberFirmware.Fields;

/// <summary>
/// What is done with a row: with its value, and with all that is known about it. A name ends with its unit; a meaning is one line that
/// could follow a colon. A value that nobody has given is blank: NaN, the least long, null.
/// </summary>
public interface IFieldVisitor
{
    /// <summary>
    /// A measured number; <paramref name="lowest"/> and <paramref name="highest"/> are both allowed. A <paramref name="standard"/> of
    /// NaN: it must be given; one outside the range: it may be silent, and there is no default.
    /// </summary>
    void Number(string name, ref double value, double standard, double lowest, double highest, string meaning);

    /// <summary>A whole number.</summary>
    void Whole(string name, ref long value, long standard, long lowest, long highest, string meaning);

    /// <summary>A list of at most so many numbers, all between the limits. Empty <paramref name="standard"/>: it must be given.</summary>
    void Table(string name, ref double[] values, string standard, int most, double lowest, double highest, string meaning);

    /// <summary>One of some words, which <paramref name="allowed"/> lists with commas between them.</summary>
    void Word(string name, ref string value, string standard, string allowed, string meaning);

    /// <summary>One line of printable characters; it may be empty.</summary>
    void Text(string name, ref string value, string meaning);

    /// <summary>A day as yyyy-mm-dd, or empty: the chamber has no calendar, the operator gives it.</summary>
    void Date(string name, ref string value, string meaning);
}
