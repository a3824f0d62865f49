namespace ChamberFirmware.Text;

/// <summary>An answer of many lines, made line by line as the serial line takes them: none is held in memory as a whole.</summary>
public interface IListing
{
    /// <summary>
    /// Writes line number <paramref name="line"/> with its end, or nothing where there is nothing to say. False: there are no more.
    /// </summary>
    bool TryWrite(int line, TextBuffer to);
}
