using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>
/// The board's clock over the virtual clock. Work of the board inside a tick (a peripheral's start, a clock read) puts it ahead of
/// virtual time; the lead melts as virtual time catches up, and it never goes back. Garbage collections fall into that work at random.
/// </summary>
internal sealed class TwinClock : IMicrosecondClock, IMemory
{
    private readonly TwinParameters _parameters;
    private readonly RandomStream _random;
    private double _workToCollectionUs = -1;

    /// <summary>A board at time 0; <paramref name="random"/> draws when garbage is collected and for how long.</summary>
    public TwinClock(TwinParameters parameters, RandomStream random)
    {
        _parameters = parameters;
        _random = random;
    }

    /// <summary>Board time, us. Asking costs <see cref="TwinParameters.ClockReadCostUs"/>, after the answer.</summary>
    public long NowUs
    {
        get
        {
            long nowUs = BoardUs;
            Spend(_parameters.ClockReadCostUs);
            return nowUs;
        }
    }

    /// <summary>Board time without the cost of asking for it.</summary>
    public long BoardUs { get; private set; }

    /// <summary>Collections that fell into the board's work.</summary>
    public int Collections { get; private set; }

    /// <summary>A driver waits. Nothing is allocated, so nothing is collected.</summary>
    public void Wait(long us) => BoardUs += us;

    /// <summary>The interpreter works, and collects garbage at times.</summary>
    public void Spend(long us)
    {
        BoardUs += us;
        if (_parameters.CollectionEveryUs <= 0)
        {
            return;
        }

        if (_workToCollectionUs < 0)
        {
            _workToCollectionUs = NextWorkUs();
        }

        _workToCollectionUs -= us;
        while (_workToCollectionUs < 0)
        {
            Collections++;
            BoardUs += 1000 + (long)(_random.NextUniform() * (_parameters.LongestCollectionUs - 1000));
            _workToCollectionUs += NextWorkUs();
        }
    }

    /// <summary>A forced collection takes its time and spares nobody the next one: the worst case.</summary>
    public long Collect()
    {
        BoardUs += _parameters.ForcedCollectionUs;
        return -1;
    }

    /// <summary>Virtual time has come this far; a board that is ahead of it stays where it is.</summary>
    public void CatchUp(long virtualUs) => BoardUs = Math.Max(BoardUs, virtualUs);

    // Memoryless: a collection is as likely in any microsecond of work as in any other.
    private double NextWorkUs() => -_parameters.CollectionEveryUs * Math.Log(1 - _random.NextUniform());
}
