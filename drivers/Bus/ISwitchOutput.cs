namespace ChamberFirmware.Drivers;

/// <summary>A digital output. On means that the load is powered, whatever the pin's polarity; reset and false are off.</summary>
public interface ISwitchOutput
{
    void Write(bool on);
}
