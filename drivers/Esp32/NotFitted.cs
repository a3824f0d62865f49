namespace ChamberFirmware.Drivers.Esp32;

/// <summary>What a board has not: a switch that is open for ever, a train that nobody can start.</summary>
public sealed class NotFitted : ISwitchInput, IPulseTrain
{
    /// <inheritdoc/>
    public bool Read() => false;

    /// <inheritdoc/>
    public bool TryPrepare() => false;

    /// <inheritdoc/>
    public bool TryStart(byte[] items) => false;

    /// <inheritdoc/>
    public void Stop()
    {
        // nothing plays
    }
}
