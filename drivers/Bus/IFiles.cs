namespace ChamberFirmware.Drivers;

/// <summary>
/// A few small files that survive power-off, by their names. Nothing is promised of a write that is cut or refused: afterwards the file has
/// what it had, nothing, any part of what was written, or garbage. Who needs a whole text keeps two (firmware/Storage).
/// </summary>
public interface IFiles
{
    /// <summary>
    /// Reads a file of at most <paramref name="most"/> bytes; null: there is none of that name. False: there may be one, but it cannot be
    /// read, or is longer.
    /// </summary>
    bool TryRead(string name, int most, out byte[]? bytes);

    /// <summary>Replaces a file by the first <paramref name="count"/> bytes, or makes it. False: not written for certain.</summary>
    bool TryWrite(string name, byte[] bytes, int count);
}
