namespace ChamberFirmware.Fields;

/// <summary>Takes every value away, so that it shows later which were given.</summary>
public sealed class FieldBlank : IFieldVisitor
{
    /// <summary>Blank for a whole number.</summary>
    public const long NoWhole = long.MinValue;

    /// <inheritdoc/>
    public void Number(string name, ref double value, double standard, double lowest, double highest, string meaning) => value = double.NaN;

    /// <inheritdoc/>
    public void Whole(string name, ref long value, long standard, long lowest, long highest, string meaning) => value = NoWhole;

    /// <inheritdoc/>
    public void Table(string name, ref double[] values, string standard, int most, double lowest, double highest, string meaning) =>
        values = null!;

    /// <inheritdoc/>
    public void Word(string name, ref string value, string standard, string allowed, string meaning) => value = null!;

    /// <inheritdoc/>
    public void Text(string name, ref string value, string meaning) => value = null!;

    /// <inheritdoc/>
    public void Date(string name, ref string value, string meaning) => value = null!;
}
