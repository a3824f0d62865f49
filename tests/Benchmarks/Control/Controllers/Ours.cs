using System;
using System.Globalization;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Learning;
using ChamberFirmware.Operation;
using ChamberFirmware.Refusals;
using ChamberFirmware.Safety;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>
/// This firmware, started through its console as an operator would: a recipe of one's own, key by key, then start; abort, reset and start
/// for another one. After the door was open the operator closes it, resets and starts again.
/// </summary>
public sealed class Ours : IController
{
    private const long HandToConsoleUs = 1_000_000; // from the closed door to the reset command
    private const string CommissioningDay = "2026-11-23"; // the device has no calendar, any day will do
    private const int PatienceTicks = 20; // for a phase to change, for the supply to come back after a reset

    private readonly TwinChamber _twin;
    private readonly Chamber _chamber;
    private readonly CommandInterpreter _console;
    private Climate? _held;
    private long _doorClosedUs;
    private bool _restarts;

    /// <summary>The firmware on this twin, with settings that commissioning found.</summary>
    public Ours(TwinChamber twin, ChamberSettings settings)
    {
        ArgumentNullException.ThrowIfNull(twin);
        _twin = twin;
        _chamber = new Chamber(twin.Board, settings);
        _console = new CommandInterpreter(_chamber);
    }

    /// <inheritdoc/>
    public string Name => "ours";

    /// <summary>What the firmware shows as wallEstimateC.</summary>
    internal double WallEstimateC => _chamber.Believed.Heat.WallC;

    /// <inheritdoc/>
    public long PeriodUs => TickSchedule.TickUs;

    /// <inheritdoc/>
    public string? Failure { get; private set; }

    /// <inheritdoc/>
    public bool IsReady => _chamber.Run.Phase == Phase.Ready;

    /// <inheritdoc/>
    public double FilmWarmerK => _chamber.Readings.FilmWarmerK;

    /// <inheritdoc/>
    public (double TemperatureC, double UncertaintyK)? Stated =>
        (_chamber.Readings.Air.TemperatureC, _chamber.Readings.TemperatureUncertaintyK);

    /// <summary>Why the plant could not be commissioned: a failure of every leg on it. Null: it was.</summary>
    public string? NotCommissioned { get; init; }

    /// <summary>Once per plant: what its owner does before the first recipe. Every chain on the plant then uses these settings.</summary>
    public static Installation Prepare(TwinParameters plant, ulong seed)
    {
        (ChamberSettings known, string failure) = Commission(plant, seed);
        if (failure.Length == 0)
        {
            SurfaceThermometer.Enter(known, plant, seed);
        }

        return fresh => new Ours(fresh, known.Copy()) { NotCommissioned = failure.Length > 0 ? failure : null };
    }

    /// <summary>The settings of a plant that has commissioned itself, or why it has not; empty: it has.</summary>
    internal static (ChamberSettings Known, string Failure) Commission(TwinParameters plant, ulong seed)
    {
        var twin = new TwinChamber(plant, seed);
        var chamber = new Chamber(twin.Board, FanCalibration.Enter(new ChamberSettings(), plant));
        var identification = new Identification(chamber.Settings, chamber.Believed, TickSchedule.TickS, CommissioningDay);
        long nowUs = 0;
        for (int i = 0; i < PatienceTicks; i++)
        {
            nowUs = PassOneTick(twin, chamber, nowUs);
        }

        Refusal? refusal = chamber.Operator.Learn(identification);
        nowUs = PassOneTick(twin, chamber, nowUs);
        while (chamber.Run.Phase == Phase.Commissioning)
        {
            nowUs = PassOneTick(twin, chamber, nowUs);
        }

        PassOneTick(twin, chamber, nowUs);
        bool found = refusal == null && chamber.Settings.CommissionedDate.Length > 0;
        string failure = found ? "" : $"not commissioned: {refusal} {identification.Result()}, fault {chamber.Supervisor.Fault}";
        return (chamber.Settings.Copy(), failure);
    }

    private static long PassOneTick(TwinChamber twin, Chamber chamber, long beforeUs)
    {
        long nowUs = beforeUs + TickSchedule.TickUs;
        twin.AdvanceTo(nowUs);
        chamber.Tick(nowUs);
        return nowUs;
    }

    /// <inheritdoc/>
    public bool Casts() => IsReady && Says("cast");

    /// <inheritdoc/>
    public bool TrySetTarget(Climate target)
    {
        ArgumentNullException.ThrowIfNull(target);
        Failure = NotCommissioned;
        _restarts = false;
        if (!Enter(target))
        {
            return false; // the recipe itself was refused, the run goes on
        }

        Leave();
        if (Start())
        {
            _held = target;
            return true;
        }

        // Back to the air there was.
        if (_held != null && Enter(_held))
        {
            Start();
        }

        return false;
    }

    /// <inheritdoc/>
    public void Tick(long nowUs)
    {
        _chamber.Tick(nowUs);
        bool doorFault = _chamber.Supervisor.Fault == FaultCode.InterlockOpen;
        if (_chamber.Run.Phase == Phase.Faulted && !doorFault)
        {
            Failure = $"fault {_chamber.Supervisor.Fault}: {FaultCode.Sentence(_chamber.Supervisor.Fault)}";
        }

        AttendDoor(nowUs, doorFault);
    }

    // The person at the door, who opened it and knows why the run stopped.
    private void AttendDoor(long nowUs, bool doorFault)
    {
        _doorClosedUs = _twin.Faults.DoorOpen ? nowUs : _doorClosedUs;
        if (nowUs - _doorClosedUs < HandToConsoleUs)
        {
            return;
        }

        if (doorFault && _chamber.Run.Phase == Phase.Faulted)
        {
            _console.Execute("reset");
            _restarts = true;
        }
        else if (_restarts && _chamber.Run.Phase == Phase.Idle && _held != null)
        {
            _restarts = !Start(); // until the supply is back
        }
    }

    private bool Enter(Climate target) =>
        Says("draft benchmark")
        && Says("temperatureC=" + Text(target.TemperatureC))
        && Says("humidityRatioGPerKg=" + Text(target.HumidityRatioGPerKg))
        && Says("airVelocityMPerS=" + Text(target.AirVelocityMPerS))
        && Says("exposureS=30")
        && Says("load");

    private void Leave()
    {
        for (int i = 0; i < PatienceTicks && _chamber.Run.Phase != Phase.Idle; i++)
        {
            _console.Execute(PhaseRules.HoldsClimate(_chamber.Run.Phase) ? "abort" : "reset");
            PassOneTick();
        }
    }

    private void PassOneTick()
    {
        long nowUs = _twin.NowUs + PeriodUs;
        _twin.AdvanceTo(nowUs);
        Tick(nowUs);
    }

    // "unverified": 2.5 g/kg is more than this sensor can prove, and the operator knows.
    private bool Start() => Says("start 30 unverified");

    private bool Says(string line) => _console.Execute(line).StartsWith("OK", StringComparison.Ordinal);

    private static string Text(double value) => value.ToString("F4", CultureInfo.InvariantCulture);
}
