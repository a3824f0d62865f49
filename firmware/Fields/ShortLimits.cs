namespace ChamberFirmware.Fields;

/// <summary>
/// A number's row whose default and limits are whole, or have at most six digits: its byte code is half as long, and there are many.
/// </summary>
public static class ShortLimits
{
    private const double Finest = 1e5; // parts of one: as many as the limits have digits after the point, at most

    /// <inheritdoc cref="IFieldVisitor.Number"/>
    public static void Number(
        IFieldVisitor visitor, string name, ref double value, int standard, int lowest, int highest, string meaning) =>
        visitor.Number(name, ref value, standard, lowest, highest, meaning);

    /// <inheritdoc cref="IFieldVisitor.Number"/>
    public static void Number(
        IFieldVisitor visitor, string name, ref double value, float standard, float lowest, float highest, string meaning) =>
        visitor.Number(name, ref value, Written(standard), Written(lowest), Written(highest), meaning);

    // The double that was written: 0.1, not the 0.100000001 that a float makes of it.
    private static double Written(float value) => (int)(value * Finest + 0.5) / Finest;
}
