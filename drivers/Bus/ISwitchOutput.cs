namespace ChamberFirmware.Drivers;

/// <summary>A digital output. On means that the load is powered, whatever the pin's polarity; reset and false are off.</summary>
public interface ISwitchOutput
{
    /// <summary>Switches the load; telling it what it is told already does no harm.</summary>
    void Write(bool on);
}
