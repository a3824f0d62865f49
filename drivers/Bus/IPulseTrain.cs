namespace ChamberFirmware.Drivers;

/// <summary>
/// Plays a train of levels on one pin without the interpreter (the ESP32's RMT peripheral). The pin is low before the train, after it, and
/// when stopped. It cannot be asked whether it still plays: nanoFramework's IsChannelIdle answers whether an idle level is set, so
/// whoever starts a train knows its length and looks at the clock.
/// </summary>
public interface IPulseTrain
{
    /// <summary>
    /// Takes pin and peripheral; the pin stays low. The slow part, done before two trains are started together. False: not to be had.
    /// </summary>
    bool TryPrepare();

    /// <summary>
    /// Starts to play at once. <paramref name="items"/> are RMT items as RmtItems makes them, copied before this returns.
    /// False: not prepared, or an exception; the package tells nothing of the driver's own refusals.
    /// </summary>
    bool TryStart(byte[] items);

    /// <summary>Stops the train, gives the peripheral back and leaves the pin low. Harmless when nothing plays.</summary>
    void Stop();
}
