namespace ChamberFirmware.Fields;

/// <summary>All groups in turn.</summary>
public static class AllRows
{
    /// <summary>Shows a visitor every row.</summary>
    public static void Visit(IFields fields, IFieldVisitor visitor)
    {
        for (int group = 0; group < fields.Groups; group++)
        {
            fields.Visit(group, visitor);
        }
    }
}
