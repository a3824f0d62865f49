using System;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Faults;

/// <summary>How a part is broken.</summary>
public enum FaultKind
{
    /// <summary>It does nothing.</summary>
    Off = 0,

    /// <summary>It stays as it is.</summary>
    Stuck = 1,

    /// <summary>It says what cannot be.</summary>
    Garbage = 2,

    /// <summary>It says or does something else than it should, believably.</summary>
    Wrong = 3,

    /// <summary>It does too little in its time, or drifts.</summary>
    Slow = 4,

    /// <summary>It comes too late.</summary>
    Delayed = 5,

    /// <summary>It comes and goes.</summary>
    Intermittent = 6,

    /// <summary>No tick comes.</summary>
    DeadProgram = 7,
}

/// <summary>When something breaks.</summary>
public enum Moment
{
    /// <summary>It is broken at power-on, and nothing is started.</summary>
    PowerOn = 0,

    /// <summary>In Idle; then the operator starts.</summary>
    BeforeStart = 1,

    /// <summary>In the tick of a start, with the first edge.</summary>
    AtStart = 2,

    /// <summary>Some seconds into it.</summary>
    Conditioning = 3,

    /// <summary>Some seconds into it.</summary>
    Ready = 4,

    /// <summary>While it is not cool enough for the door yet.</summary>
    Filling = 5,

    /// <summary>While the blade moves over the plate.</summary>
    Casting = 6,

    /// <summary>Some seconds into it.</summary>
    Exposing = 7,

    /// <summary>In its first ticks.</summary>
    Immersing = 8,

    /// <summary>Some seconds into it.</summary>
    Complete = 9,

    /// <summary>A minute into it.</summary>
    Commissioning = 10,

    /// <summary>In Complete; then the operator starts the next run.</summary>
    NextStart = 11,

    /// <summary>In Ready; then the operator aborts.</summary>
    Abort = 12,

    /// <summary>In Ready; then the operator casts, and the time counts from there.</summary>
    AtCast = 13,
}

/// <summary>What shows that a fault was found.</summary>
public enum Outcome
{
    /// <summary>A fault is latched.</summary>
    Fault = 0,

    /// <summary>What is asked for is refused.</summary>
    Refusal = 1,

    /// <summary>The chamber goes idle without a fault.</summary>
    Idle = 2,

    /// <summary>The run ends, and its record says that nobody saw the film in the bath.</summary>
    NotVerified = 3,

    /// <summary>The supply is gone: nobody is there to tell.</summary>
    SupplyGone = 4,

    /// <summary>The run ends, with a fault or without, and its record says no more of the film than it got.</summary>
    Told = 5,
}

/// <summary>
/// A claim: a part that is broken so, in these phases, is found with one of these numbers, not before and not after these times.
/// </summary>
/// <param name="Kind">How it is broken.</param>
/// <param name="Part">Which part.</param>
/// <param name="How">What the twin does, in words.</param>
/// <param name="Moments">When it breaks.</param>
/// <param name="Numbers">The faults or refusals that name it; more than one where the sentences name both.</param>
/// <param name="EarliestS">No fault before this, s from the break.</param>
/// <param name="LatestS">A fault by this, s.</param>
/// <param name="Break">Breaks it.</param>
internal sealed record Claim(
    FaultKind Kind, string Part, string How, Moment[] Moments, int[] Numbers, double EarliestS, double LatestS, Action<FaultRun> Break)
{
    /// <summary>What shows that it was found.</summary>
    public Outcome Outcome { get; init; }

    /// <summary>No heater, no mist from this on, s from the break; the fault's tick at the latest.</summary>
    public double SafeS { get; init; } = double.PositiveInfinity;

    /// <summary>
    /// Where it is later than <see cref="LatestS"/> on other chambers than the reference one: their humidifier, say, may be 30 % weaker
    /// than the settings say; s.
    /// </summary>
    public double LatestElsewhereS { get; init; }

    /// <summary>The run's recipe; null: one that every chamber can hold.</summary>
    public string? Recipe { get; init; }

    /// <summary>How the chamber is built.</summary>
    public Func<TwinParameters, TwinParameters> Built { get; init; } = parameters => parameters;

    /// <summary>How it is set.</summary>
    public Action<ChamberSettings> Set { get; init; } = _ => { };

    /// <summary>Longest wait after the moment has come, s, drawn evenly.</summary>
    public double WaitS { get; init; } = 2.0;

    /// <summary>On the reference chamber alone: the times are its own.</summary>
    public bool OnReference { get; init; }

    /// <summary>Takes minutes of the machine: not in a quick look.</summary>
    public bool IsLong { get; init; }

    /// <summary>Blade, plate or their supply are what is broken: nobody says that the plate falls as planned.</summary>
    public bool IsOfMotion { get; init; }
}
