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
