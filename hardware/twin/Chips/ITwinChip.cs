namespace ChamberFirmware.Twin;

/// <summary>A chip on the twin's I2C wires, with a clock of its own that never goes back.</summary>
internal interface ITwinChip
{
    /// <summary>False: it does not acknowledge its address.</summary>
    bool Answers { get; }

    /// <summary>Lets conversions start and end up to a time, us.</summary>
    void RunTo(long nowUs);

    /// <summary>Its supply comes, or came back after a dip, us.</summary>
    void PowerOn(long nowUs);
}

/// <summary>A chip with registers of a byte and more.</summary>
internal interface ITwinRegisters : ITwinChip
{
    /// <summary>Reads one burst as the registers are at a time of the chip's own clock.</summary>
    void Read(byte register, byte[] buffer, int count, long nowUs);

    /// <summary>Writes a register at a time of the chip's own clock.</summary>
    void Write(byte register, byte value, long nowUs);
}
