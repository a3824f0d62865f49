namespace ChamberFirmware.Drivers;

/// <summary>Parity of a serial line, a bit behind every byte.</summary>
public enum LineParity
{
    /// <summary>No bit.</summary>
    None = 0,

    /// <summary>An odd number of ones.</summary>
    Odd = 1,

    /// <summary>An even number of ones: what Modbus has unless something else is agreed.</summary>
    Even = 2,
}

/// <summary>A port that may also be on a bus, with the bus's speed.</summary>
public interface IBusPort : IConsolePort
{
    /// <summary>From now on with this speed, baud, and parity; 8 bits and one stop bit. What waits to be read is not the bus's.</summary>
    void Use(int baud, LineParity parity);
}
