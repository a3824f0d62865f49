namespace ChamberFirmware.Drivers;

/// <summary>A chip with 8-bit registers. A failed transfer is an answer, not an exception; nothing read is usable after it.</summary>
public interface IRegisterBus
{
    /// <summary>
    /// Reads <paramref name="count"/> bytes in one burst, starting at <paramref name="register"/>. False: the transfer failed.
    /// </summary>
    bool TryRead(byte register, byte[] buffer, int count);

    /// <summary>Writes one register. False: the transfer failed.</summary>
    bool TryWrite(byte register, byte value);
}
