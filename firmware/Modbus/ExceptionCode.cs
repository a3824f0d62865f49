namespace ChamberFirmware.Modbus;

/// <summary>Numbers of the exceptions that an answer may have (MODBUS Application Protocol V1.1b3, 7).</summary>
public static class ExceptionCode
{
    /// <summary>Another function than 3, 4, 6 and 16.</summary>
    public const int IllegalFunction = 1;

    /// <summary>No such register, or one that cannot be written: at all, or before the key.</summary>
    public const int IllegalAddress = 2;

    /// <summary>A value that is not allowed there, half a float32, or more registers than a request may have.</summary>
    public const int IllegalValue = 3;
}
