namespace ChamberFirmware.Fields;

/// <summary>A number's row whose default and limits are whole: its byte code is half as long, and there are many.</summary>
public static class WholeLimits
{
    /// <inheritdoc cref="IFieldVisitor.Number"/>
    public static void Number(
        IFieldVisitor visitor, string name, ref double value, int standard, int lowest, int highest, string meaning) =>
        visitor.Number(name, ref value, standard, lowest, highest, meaning);
}
