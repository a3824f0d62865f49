using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>
/// A chamber of equations behind the board's seams. Same parameters, seed and commands give the same bits. The plant moves in fixed
/// steps on an absolute grid, so it does not matter in which slices the caller lets time pass.
/// </summary>
public sealed class TwinChamber
{
    private readonly TwinParameters parameters;
    private readonly TwinClock clock;
    private readonly TwinBoard board;
    private readonly FanRotor rotor;
    private readonly AirLoop loop;
    private readonly SensorAir sensorAir;
    private readonly Bme280Chip sensorChip;
    private readonly Bme280Chip? secondChip;
    private long gridUs;
    private int plate;

    public TwinChamber(TwinParameters parameters, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        this.parameters = parameters;
        double stepS = parameters.StepUs * 1e-6;
        Balance = new Balance();
        Faults = new TwinFaults();
        clock = new TwinClock(parameters, new RandomStream(seed, 8));
        loop = new AirLoop(parameters, Balance, stepS);
        rotor = new FanRotor(parameters, new RandomStream(seed, 1), new RandomStream(seed, 2), stepS);
        sensorAir = new SensorAir(parameters, loop.Channel, stepS);
        sensorChip = Sensor(parameters, Faults.Sensor, new RandomStream(seed, 3));
        secondChip = parameters.SecondSensorFitted
            ? Sensor(parameters.WithSecondSensorAsFirst(), Faults.SecondSensor, new RandomStream(seed, 6))
            : null;
        var calls = new RandomStream(seed, 7);
        board = new TwinBoard(parameters, Faults, clock, new FanChip(clock, rotor), sensorChip, secondChip, calls, () => Motion!);
        Faults.StoreDamaged = board.Store.Damage;
        Faults.SensorSupplyDipped = BrownOut;
        Motion = new Motion(
            new PlateDrive(
                parameters, parameters.BladeLatencyUs, parameters.BladeSpeedMmPerS, () => Faults.BladeStuck, new RandomStream(seed, 4)),
            new PlateDrive(
                parameters, parameters.ImmersionLatencyUs, parameters.ImmersionSpeedMmPerS, () => Faults.ImmersionStuck,
                new RandomStream(seed, 5)),
            board.DeadMan,
            board.MotionSupplyContact,
            board.BladePin,
            board.ImmersionPin);
        True = new TrueState(parameters, loop, rotor, sensorAir, board);
    }

    /// <summary>The seams that the firmware drives.</summary>
    public IBoard Board => board;

    /// <summary>Virtual time, us.</summary>
    public long NowUs { get; private set; }

    /// <summary>Garbage collections that fell into the board's work since time 0.</summary>
    public int Collections => clock.Collections;

    public TrueState True { get; }

    public Motion Motion { get; }

    public TwinFaults Faults { get; }

    public Balance Balance { get; }

    /// <summary>Lets virtual time pass. Time does not go back.</summary>
    public void AdvanceTo(long nowUs)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(nowUs, NowUs);
        while (gridUs + parameters.StepUs <= nowUs)
            Step();

        Motion.RunTo(nowUs);
        board.Looks.RunTo(nowUs);
        sensorChip.RunTo(nowUs);
        secondChip?.RunTo(nowUs);
        board.Forget(gridUs * Wire.PerUs);
        NowUs = nowUs;
        clock.CatchUp(nowUs);
    }

    // Both stand in the same air; noise and calibration are each chip's own.
    private Bme280Chip Sensor(TwinParameters chip, SensorFaults faults, RandomStream noise) =>
        new(chip, faults, new Bme280Converter(chip, faults, sensorAir, noise));

    // One supply for both.
    private void BrownOut()
    {
        board.SensorBus.BrownOut();
        board.SecondSensorBus?.BrownOut();
    }

    private void Step()
    {
        long start16 = gridUs * Wire.PerUs;
        long endUs = gridUs + parameters.StepUs;
        LoopInputs power = board.PowerAt(start16);
        bool fanSupplied = board.FanSuppliedAt(start16);

        Motion.RunTo(endUs);
        sensorChip.RunTo(endUs); // conversions that end in this step see the air of its start, whoever asks and when
        secondChip?.RunTo(endUs);
        if (plate != Motion.Plate)
        {
            plate = Motion.Plate;
            loop.Film.Reset();
        }

        rotor.Step(fanSupplied, board.Fan.Duty01, Faults.FanBlocked);
        board.Fan.RotorIsAt(endUs);
        loop.Step(power with
        {
            AirVelocityMPerS = rotor.AirVelocityMPerS,
            FanPowerW = rotor.PowerW,
            FilmInAir01 = Motion.FilmInAir01,
        });
        sensorAir.Step(loop.Channel, Math.Max(rotor.AirVelocityMPerS, parameters.DraughtMPerS));
        gridUs = endUs;
        board.Looks.RunTo(endUs);
    }
}
