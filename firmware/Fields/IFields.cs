namespace ChamberFirmware.Fields;

/// <summary>Something whose values are rows, each of which stands once. In groups: whoever wants one row need not look at all.</summary>
public interface IFields
{
    /// <summary>How many groups there are.</summary>
    int Groups { get; }

    /// <summary>Shows a visitor the rows of a group, 0 to <see cref="Groups"/> - 1, always in the same order.</summary>
    void Visit(int group, IFieldVisitor visitor);
}
