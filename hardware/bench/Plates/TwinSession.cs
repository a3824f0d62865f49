using System;
using System.IO;
using ChamberFirmware.Bench.Replay;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Bench;

/// <summary>A twin and its firmware from power on, for one plate or for many, one after the other.</summary>
public sealed class TwinSession : IDisposable
{
    private const double ScatterUs = 2000.0; // calibrated relays and drives scatter by that
    private const long SampleUs = 10_000; // true air while the cast runs: exposures below a second have few ticks

    /// <summary>How long a plate's change takes with the door open, s, where nobody says otherwise.</summary>
    public const double DefaultDoorOpenS = 10.0;

    private readonly Recorder? _recorder;

    /// <summary>A cold chamber at power on, its speeds of blade and bath set for the first plate.</summary>
    /// <param name="first">The first plate.</param>
    /// <param name="seed">Of the twin's noise.</param>
    /// <param name="inputs">Where all inputs and outputs of the firmware are recorded, for a replay; null: nowhere.</param>
    public TwinSession(Plate first, ulong seed, Stream? inputs = null)
    {
        Twin = new TwinChamber(TwinFor(first), seed);
        ChamberSettings settings = SettingsFor(first);
        _recorder = inputs == null ? null : new Recorder(inputs, settings, Twin.Board);
        IBoard board = _recorder == null ? Twin.Board : new TapeBoard(Twin.Board, _recorder, TapeSensors.Of(Twin.Board));
        Chamber = new Chamber(board, settings);
        Acts = new OperatorActs(Chamber, _recorder);
    }

    /// <summary>The chamber.</summary>
    public TwinChamber Twin { get; }

    /// <summary>The firmware that drives it.</summary>
    public Chamber Chamber { get; }

    /// <summary>What an operator can do; use these and not the chamber's, so that a replay does the same.</summary>
    public OperatorActs Acts { get; }

    /// <summary>How long the operator has the door open to change a plate, us; 0: plates come through a lock.</summary>
    public long DoorOpenUs { get; init; } = (long)(DefaultDoorOpenS * 1e6);

    /// <summary>Simulated time since power on, us.</summary>
    public long NowUs { get; private set; }

    /// <summary>The settings of the firmware that casts a plate.</summary>
    public static ChamberSettings SettingsFor(Plate plate) => ChamberOf(plate).Settings.Copy();

    /// <summary>Lets 100 ms pass: the twin, then the firmware; <paramref name="air"/> looks at the true air meanwhile.</summary>
    public void Tick(ExposureAir? air)
    {
        NowUs += TickSchedule.TickUs;
        AdvanceTwin(air);
        _recorder?.Tick(NowUs);
        Chamber.Tick(NowUs);
        _recorder?.End(Chamber);
    }

    /// <summary>A dry plate is put in and the carriage brought back, with the speeds that the plate's recipe asks for.</summary>
    public void PutIn(Plate plate)
    {
        TwinParameters forPlate = TwinFor(plate);
        Twin.Motion.ResetForNextPlate(forPlate.BladeSpeedMmPerS, forPlate.ImmersionSpeedMmPerS);
    }

    /// <summary>Ends the recording.</summary>
    public void Dispose() => _recorder?.Dispose();

    private static BenchChamber ChamberOf(Plate plate) => plate.NoSwitches ? plate.Chamber.WithoutSwitches() : plate.Chamber;

    // The speeds of carriage and bath are set by hand before a run, so that both take the recipe's times over the plate.
    private static TwinParameters TwinFor(Plate plate)
    {
        Recipe recipe = plate.Recipe;
        TwinParameters own = ChamberOf(plate).Parameters;
        double plateMm = own.PlateLengthM * 1000.0;
        double immersionS = recipe.Immersion.OverS(own.PlateLengthM);
        return own with
        {
            BladeSpeedMmPerS = plateMm / recipe.Blade.OverS(own.PlateLengthM),
            ImmersionSpeedMmPerS = immersionS > 0.0 ? plateMm / immersionS : 0.0,
            ActuatorJitterUs = plate.Scatter ? ScatterUs : own.ActuatorJitterUs,
            BladeAgainstAir = plate.Film.BladeAgainstAir, // of the first plate: the chamber is turned for all of a session
        };
    }

    private void AdvanceTwin(ExposureAir? air)
    {
        if (PhaseRules.Moves(Chamber.Run.Phase))
        {
            for (long us = NowUs - TickSchedule.TickUs + SampleUs; us < NowUs; us += SampleUs)
            {
                Twin.AdvanceTo(us);
                air?.Look(Twin, us);
            }
        }

        Twin.AdvanceTo(NowUs);
        air?.Look(Twin, NowUs);
    }
}
