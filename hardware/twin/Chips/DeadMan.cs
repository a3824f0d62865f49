using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>
/// Heartbeat in, interlock sense out. A 74HCT123 holds the power relay for a fixed time after each rising edge of its input (data sheet,
/// function table: the other edge does nothing); emergency stop, door and cut-outs are in series.
/// </summary>
internal sealed class DeadMan : ISwitchOutput, ISwitchInput
{
    private readonly TwinClock _clock;
    private readonly TwinFaults _faults;
    private readonly long _holdUs;
    private bool _heartbeat;

    /// <summary>A one-shot that holds for <paramref name="holdUs"/> after each rising edge; it starts released.</summary>
    public DeadMan(TwinClock clock, TwinFaults faults, long holdUs)
    {
        _clock = clock;
        _faults = faults;
        _holdUs = holdUs;
    }

    /// <summary>Output of the one-shot, before the chain in series.</summary>
    public Wire OneShot { get; } = new();

    /// <summary>The heartbeat's level; only a rising edge starts the hold anew.</summary>
    public void Write(bool on)
    {
        bool rising = on && !_heartbeat;
        _heartbeat = on;
        if (!rising)
        {
            return;
        }

        OneShot.Set(_clock.BoardUs * Wire.PerUs, true);
        OneShot.Set((_clock.BoardUs + (long)(_holdUs * _faults.DeadManSlower)) * Wire.PerUs, false);
    }

    /// <summary>Senses the switched supply, so it sees the chain and the one-shot alike.</summary>
    public bool Read()
    {
        AskedUs = _clock.BoardUs;
        if (_faults.InterlockSpikes > 0)
        {
            _faults.InterlockSpikes--;
            return false;
        }

        return _faults.SenseStuckOn || (!_faults.SenseStuckOff && SupplyAt(AskedUs * Wire.PerUs));
    }

    /// <summary>When the firmware last read the chain: the beginning of its last tick.</summary>
    public long AskedUs { get; private set; }

    /// <summary>
    /// The switched supply lives at this time: the one-shot holds and the chain is closed now, or the contactor is welded.
    /// </summary>
    public bool SupplyAt(long at16) => _faults.SupplyRelayWelded || (!_faults.ChainOpen && OneShot.LevelAt(at16));
}
