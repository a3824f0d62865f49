namespace ChamberFirmware.Safety;

/// <summary>
/// Whether the dead-man can still take the supply away. At rest nothing makes edges, so the supply must be off; at every start it is
/// switched on by edges, off by their absence, and on again, before anything heats. A supply that stays without edges means a welded
/// contactor, a one-shot that does not end or a sense that is stuck; without this test nobody would know until it is needed.
/// </summary>
public sealed class SupplyTest
{
    private const int First = 0; // edges: the supply comes
    private const int Silent = 1; // none: it goes
    private const int Second = 2; // edges: it comes again
    private const int Proven = 3;

    private int _step;
    private long _sinceUs;
    private long _edgeUs;

    /// <summary>Edges may be made in this step of the test, and after it.</summary>
    public bool Beats => _step != Silent;

    /// <summary>The supply has gone and come as it must since the run began: loads may be on.</summary>
    public bool IsProven => _step == Proven;

    /// <summary>The supply is there although the last edge is longer ago than any one-shot waits.</summary>
    public bool IsStuck;

    /// <summary>The test waits for a supply that does not come: the chain is open.</summary>
    public bool IsMissing;

    /// <summary>A run has just begun: until the test is through nothing is proven.</summary>
    public void Begin() => _step = First;

    /// <summary>
    /// Once a tick. <paramref name="lastUs"/>: the tick before, 0: none; <paramref name="begins"/>: nothing runs, or a run has just begun;
    /// <paramref name="beat"/>: the last tick made an edge; <paramref name="isOn"/>: the switched supply is there.
    /// </summary>
    public void Look(long nowUs, long lastUs, bool begins, bool beat, bool isOn)
    {
        _edgeUs = lastUs == 0 ? nowUs : beat ? lastUs : _edgeUs; // the last tick's edge came after its readings
        IsStuck = isOn && nowUs - _edgeUs > SafetyLimits.SupplyOffUs;
        bool isNext = _step == Silent ? !isOn : isOn && _step != Proven;
        if (begins || isNext)
        {
            _step = begins ? First : _step + 1;
            _sinceUs = nowUs;
        }

        IsMissing = !isOn && !IsProven && nowUs - _sinceUs > SafetyLimits.SupplyOnUs; // it goes within a tick of its step, or is on
    }
}
