namespace ChamberFirmware.Drivers;

/// <summary>A digital input. True means what the name of the input says, whatever the pin's polarity.</summary>
public interface ISwitchInput
{
    /// <summary>What it is at this moment.</summary>
    bool Read();
}
