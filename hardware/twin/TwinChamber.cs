using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>
/// A chamber of equations behind the board's seams. Same parameters, seed and commands give the same bits. The plant moves in fixed
/// steps on an absolute grid, so it does not matter in which slices the caller lets time pass.
/// </summary>
public sealed class TwinChamber
{
    private readonly TwinParameters _parameters;
    private readonly TwinClock _clock;
    private readonly TwinBoard _board;
    private readonly FanRotor _rotor;
    private readonly ILoop _loop;
    private readonly SensorAir _sensorAir;
    private readonly TwinSensor _sensor;
    private readonly TwinSensor? _second;
    private readonly TwinThermometers _thermometers;
    private long _gridUs;
    private int _plate;
    private long _open16;

    /// <summary>A chamber at time 0, at rest as its parameters start it; the seed is the noise's.</summary>
    public TwinChamber(TwinParameters parameters, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        _parameters = parameters;
        double stepS = parameters.StepUs * 1e-6;
        Balance = new Balance();
        Faults = new TwinFaults();
        _clock = new TwinClock(parameters, new RandomStream(seed, 8));
        _loop = parameters.Built == null ? new AirLoop(parameters, Balance, stepS) : new RingLoop(parameters, Balance, stepS);
        _rotor = new FanRotor(parameters, new RandomStream(seed, 1), new RandomStream(seed, 2), stepS);
        _sensorAir = new SensorAir(parameters, _loop, stepS);
        _sensor = TwinSensor.Of(parameters, Faults.Sensor, _clock, _sensorAir, new RandomStream(seed, 3));
        TwinParameters asFirst = parameters.WithSecondSensorAsFirst(); // both stand in the same air
        _second = parameters.SecondSensorFitted
            ? TwinSensor.Of(asFirst, Faults.SecondSensor, _clock, _sensorAir, new RandomStream(seed, 6))
            : null;
        _thermometers = new TwinThermometers(parameters, Faults, _clock, _loop, stepS, seed);
        var calls = new RandomStream(seed, 7);
        Line = parameters.Web == null ? null : new CastingLine(parameters.Web, _clock, Faults, new RandomStream(seed, 20));
        _board = new TwinBoard(
            parameters, Faults, _clock, new FanChip(_clock, _rotor, Faults), _sensor.Driver, _second?.Driver,
            _thermometers, calls, Line, () => Motion!);
        if (Line != null)
        {
            Line.HasSupply = us => _board.DeadMan.SupplyAt(us * Wire.PerUs) && _board.MotionSupplyContact.LevelAt(us * Wire.PerUs);
        }

        Faults.StoreDamaged = _board.Flash.Damage;
        Faults.SensorSupplyDipped = BrownOut;
        Motion = new Motion(
            new PlateDrive(
                parameters, parameters.BladeLatencyUs, parameters.BladeSpeedMmPerS, () => Faults.BladeStuck, new RandomStream(seed, 4)),
            new PlateDrive(
                parameters, parameters.ImmersionLatencyUs, parameters.ImmersionSpeedMmPerS, () => Faults.ImmersionStuck,
                new RandomStream(seed, 5)),
            new CoverDrive(parameters, () => Faults.CoverStuck, new RandomStream(seed, 11)),
            _board.DeadMan,
            _board.MotionSupplyContact,
            _board.BladePin,
            _board.ImmersionPin,
            _board.CoverPin);
        True = new TrueState(parameters, _loop, _rotor, _sensorAir, _board);
    }

    /// <summary>The seams that the firmware drives.</summary>
    public IBoard Board => _board;

    /// <summary>The flash behind the board's files, to be kept over a restart of the program.</summary>
    public FlashChip Flash => _board.Flash;

    /// <summary>Virtual time, us.</summary>
    public long NowUs { get; private set; }

    /// <summary>Garbage collections that fell into the board's work since time 0.</summary>
    public int Collections => _clock.Collections;

    /// <summary>What the plant is, without a sensor's error.</summary>
    public TrueState True { get; }

    /// <summary>The film's plate, °C.</summary>
    public double PlateTemperatureC => _thermometers.PlateC;

    /// <summary>The coagulation bath, °C.</summary>
    public double BathTemperatureC => _thermometers.BathC;

    /// <summary>What blade and plate do.</summary>
    public Motion Motion { get; }

    /// <summary>The casting line; null: there is none.</summary>
    public CastingLine? Line { get; }

    /// <summary>What is broken; nothing to begin with.</summary>
    public TwinFaults Faults { get; }

    /// <summary>Water and energy that came, went and are there.</summary>
    public Balance Balance { get; }

    /// <summary>Lets virtual time pass. Time does not go back.</summary>
    public void AdvanceTo(long nowUs)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(nowUs, NowUs);
        while (_gridUs + _parameters.StepUs <= nowUs)
        {
            Step();
        }

        Motion.RunTo(nowUs);
        _board.Sampler.RunTo(nowUs);
        Line?.RunTo(nowUs);
        _sensor.RunTo(nowUs);
        _second?.RunTo(nowUs);
        _thermometers.RunTo(nowUs);
        _board.Forget(_gridUs * Wire.PerUs);
        NowUs = nowUs;
        _clock.CatchUp(nowUs);
    }

    // Of this step, by the cover's edges and not by the step's ends.
    private double Shielded01()
    {
        long open16 = Motion.Open16 - _open16;
        _open16 = Motion.Open16;
        double shut01 = 1.0 - (double)open16 / (_parameters.StepUs * Wire.PerUs);
        return (1.0 - _parameters.CoverLeftShare01) * shut01;
    }

    // One supply for all.
    private void BrownOut()
    {
        _sensor.BrownOut();
        _second?.BrownOut();
        _thermometers.BrownOut();
    }

    private void Step()
    {
        long start16 = _gridUs * Wire.PerUs;
        long endUs = _gridUs + _parameters.StepUs;
        LoopInputs power = _board.PowerAt(start16);
        bool fanSupplied = _board.FanSuppliedAt(start16);

        Motion.RunTo(endUs);
        _sensor.RunTo(endUs); // conversions that end in this step see the air of its start, whoever asks and when
        _second?.RunTo(endUs);
        _thermometers.RunTo(endUs);
        if (_plate != Motion.Plate)
        {
            _plate = Motion.Plate;
            _loop.ResetFilm();
            _thermometers.ChangePlate();
        }

        _rotor.Step(fanSupplied, _board.Fan.Duty01, Faults.FanBlocked, Faults.FanStrength01);
        _board.Fan.RotorIsAt(endUs);
        _loop.Step(power with
        {
            AirVelocityMPerS = _rotor.AirVelocityMPerS,
            FanPowerW = _rotor.PowerW,
            Coated01 = Motion.Coated01,
            Wetted01 = Motion.Wetted01,
            Shielded01 = Shielded01(),
        });
        _sensorAir.Step(_loop, Math.Max(_rotor.AirVelocityMPerS, _parameters.DraughtMPerS));
        _thermometers.Step();
        _gridUs = endUs;
        _board.Sampler.RunTo(endUs);
    }
}
