using System;
using System.Collections.Generic;
using ChamberFirmware.Bench.Baths;

namespace ChamberFirmware.Bench.Live;

/// <summary>What a page shows of the baths after a run.</summary>
/// <param name="Number">Which bath the plate is in, from 1.</param>
/// <param name="Count">How many the recipe names.</param>
/// <param name="Bath">What is in it.</param>
/// <param name="Next">Where the plate goes then, for a button.</param>
/// <param name="LeftS">Whole seconds until it is to be moved; below 0: so late.</param>
public sealed record LiveBathState(int Number, int Count, string Bath, string Next, int LeftS);

/// <summary>
/// The baths that follow a run that a page began: counted down here, moved by a person's hand, noted when a page says so. Between two looks
/// nothing is decided, and no chamber is needed; chamber run --port leads through them with <see cref="BathGuide"/>.
/// </summary>
public sealed class LiveBaths
{
    private const double SaidAgainS = 30;

    private readonly IReadOnlyList<BathStep> _steps;
    private readonly List<BathMove> _done = [];
    private readonly TimeProvider _clock;
    private readonly double _beganAtS;
    private readonly long _began;
    private double _inS;
    private double _saidAtS = double.NegativeInfinity;

    /// <summary>The plate is in the first bath.</summary>
    /// <param name="steps">All of them.</param>
    /// <param name="sinceImmersionS">How long it has been there, s.</param>
    /// <param name="clock">Its time stamps count.</param>
    public LiveBaths(IReadOnlyList<BathStep> steps, double sinceImmersionS, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentNullException.ThrowIfNull(clock);
        (_steps, _clock, _beganAtS, _began) = (steps, clock, sinceImmersionS, clock.GetTimestamp());
        Stay();
    }

    /// <summary>Nothing more is to be moved, or nobody follows.</summary>
    public bool IsOver { get; private set; }

    /// <summary>What is known of each bath.</summary>
    public IReadOnlyList<BathMove> Moves => BathMove.Filled(_steps, _done, isImmersed: true);

    /// <summary>For a page; null: it is over.</summary>
    public LiveBathState? State => IsOver ? null
        : new LiveBathState(_done.Count + 1, _steps.Count, At.Bath, Next, (int)Math.Ceiling(_inS + At.DurationS!.Value - NowS));

    private BathStep At => _steps[_done.Count];

    private double NowS => _beganAtS + _clock.GetElapsedTime(_began).TotalSeconds;

    private string Next => _done.Count + 1 < _steps.Count ? $"into {_steps[_done.Count + 1].Bath}" : "out of the bath";

    /// <summary>A sentence when the plate is to be moved, and again every 30 s; empty: nothing is to be said.</summary>
    public string Due()
    {
        double nowS = NowS;
        bool isDue = State is { LeftS: <= 0 } && nowS - _saidAtS >= SaidAgainS;
        _saidAtS = isDue ? nowS : _saidAtS;
        return isDue ? $"Now {Next}; press when it is there." : "";
    }

    /// <summary>A person says that the plate was moved; what is noted, for the page.</summary>
    public string Moved()
    {
        double nowS = NowS, lateS = nowS - _inS - At.DurationS!.Value;
        string said = $"{Next}: noted, {(Math.Abs(lateS) < 0.5 ? "on time" : lateS > 0 ? $"{lateS:0} s late" : $"{-lateS:0} s early")}.";
        _done.Add(new BathMove(At, _inS, nowS, BathMove.Person));
        (_inS, _saidAtS) = (nowS, double.NegativeInfinity);
        Stay();
        return char.ToUpperInvariant(said[0]) + said[1..];
    }

    /// <summary>Nobody follows any more: what was not said stays so.</summary>
    public void End() => IsOver = true;

    // A bath without a time is the last: the plate stays in it.
    private void Stay()
    {
        IsOver = _done.Count == _steps.Count;
        if (!IsOver && At.DurationS == null)
        {
            _done.Add(new BathMove(At, _inS, null, BathMove.Stays));
            IsOver = true;
        }
    }
}
