using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>The controller's pins, with the twin's chips and relays behind them.</summary>
internal sealed class TwinBoard : IBoard
{
    private readonly Relay _fanSupply;
    private readonly Relay[] _loads = new Relay[Loads.Count];
    private readonly Relay _motionSupply;
    private readonly RmtChip _blade;
    private readonly RmtChip _immersion;
    private readonly RmtChip _cover;
    private readonly TravelSwitch _bladeAtEnd;
    private readonly TravelSwitch _plateInBath;
    private readonly TwinFaults _faults;

    /// <summary>Everything is off and the store empty; <paramref name="interpreter"/> draws how long calls take.</summary>
    public TwinBoard(
        TwinParameters parameters,
        TwinFaults faults,
        TwinClock clock,
        FanChip fan,
        IAirSensor sensor,
        IAirSensor? second,
        TwinThermometers thermometers,
        RandomStream interpreter,
        CastingLine? line,
        Func<Motion> motion)
    {
        _faults = faults;
        Clock = clock;
        Memory = clock;
        Fan = fan;
        AirSensor = sensor;
        AirSensor2 = second;
        LidSensor = thermometers.Lid;
        CarrierSensor = thermometers.Carrier;
        PlateSensor = thermometers.Plate;
        BathSensor = thermometers.Bath;
        _fanSupply = new Relay(clock);
        for (int load = 0; load < Loads.Count; load++)
        {
            long latencyUs = parameters.LoadLatencyUs(load);
            _loads[load] = new Relay(clock, latencyUs, latencyUs);
        }

        _motionSupply = new Relay(clock, parameters.MotionSupplyOnUs, parameters.MotionSupplyOffUs);
        _blade = new RmtChip(clock, faults, parameters, interpreter);
        _immersion = new RmtChip(clock, faults, parameters, interpreter);
        _cover = new RmtChip(clock, faults, parameters, interpreter);
        Flash = new FlashChip(faults);
        DeadMan = new DeadMan(clock, faults, parameters.DeadManUs);
        var bladeContact = new TravelContact(
            clock, motion, parameters.BladeSwitchFitted, parameters.BladeSwitchDelayUs, m => m.BladeEndUs,
            () => (faults.BladeSwitchDead, faults.BladeSwitchWelded));
        var plateContact = new TravelContact(
            clock, motion, parameters.PlateSwitchFitted, parameters.PlateSwitchDelayUs, m => m.PlateWetUs,
            () => (faults.PlateSwitchDead, faults.PlateSwitchWelded));
        _bladeAtEnd = new TravelSwitch(bladeContact, clock);
        _plateInBath = new TravelSwitch(plateContact, clock);
        Line = line;
        Sampler = new TwinSampler(parameters, clock, DeadMan, new TravelSampler(_bladeAtEnd, _plateInBath));
    }

    /// <inheritdoc/>
    public IMicrosecondClock Clock { get; }

    /// <inheritdoc/>
    public IMemory Memory { get; }

    /// <inheritdoc/>
    public IAirSensor AirSensor { get; }

    /// <inheritdoc/>
    public IAirSensor? AirSensor2 { get; }

    /// <inheritdoc/>
    public IWallSensor? LidSensor { get; }

    /// <inheritdoc/>
    public IWallSensor? CarrierSensor { get; }

    /// <inheritdoc/>
    public IWallSensor? PlateSensor { get; }

    /// <inheritdoc/>
    public IWallSensor? BathSensor { get; }

    /// <inheritdoc/>
    public IDutyOutput FanDuty => Fan;

    /// <inheritdoc/>
    public ISwitchOutput FanSupply => _fanSupply;

    /// <inheritdoc/>
    public IPulseCounter FanTach => Fan;

    /// <inheritdoc/>
    public ISwitchOutput LoadSwitch(int load) => _loads[load];

    /// <inheritdoc/>
    public ISwitchOutput MotionSupply => _motionSupply;

    /// <inheritdoc/>
    public IPulseTrain BladeCarriage => _blade;

    /// <inheritdoc/>
    public IPulseTrain Immersion => _immersion;

    /// <inheritdoc/>
    public IPulseTrain Cover => _cover;

    /// <inheritdoc/>
    public ISwitchOutput Heartbeat => DeadMan;

    /// <inheritdoc/>
    public ILinePorts? Line { get; }

    /// <inheritdoc/>
    public ISwitchInput InterlockClosed => DeadMan;

    /// <inheritdoc/>
    public ITravelSwitch BladeAtEnd => _bladeAtEnd;

    /// <inheritdoc/>
    public ITravelSwitch PlateInBath => _plateInBath;

    /// <summary>The main loop's samples of the travel switches.</summary>
    public TwinSampler Sampler { get; }

    /// <inheritdoc/>
    public IFiles Files => Flash;

    /// <summary>The flash behind <see cref="Files"/>.</summary>
    public FlashChip Flash { get; }

    /// <summary>The fan's duty and tach signals.</summary>
    public FanChip Fan { get; }

    /// <summary>Heartbeat and interlock chain.</summary>
    public DeadMan DeadMan { get; }

    /// <summary>Contact of the supply relay of carriage, immersion and cover.</summary>
    public Wire MotionSupplyContact => _motionSupply.Contact;

    /// <summary>Pin that powers the carriage's motor.</summary>
    public Wire BladePin => _blade.Pin;

    /// <summary>Pin that powers the immersion.</summary>
    public Wire ImmersionPin => _immersion.Pin;

    /// <summary>Pin that powers the cover.</summary>
    public Wire CoverPin => _cover.Pin;

    /// <summary>Commands to each load from on to off or back.</summary>
    public IEnumerable<int> Switchings => _loads.Select(load => load.Switchings);

    /// <summary>The fan has its supply at this time, in sixteenths of a microsecond.</summary>
    public bool FanSuppliedAt(long at16) => _fanSupply.Contact.LevelAt(at16);

    /// <summary>
    /// What the power outputs do to the air at this time. The fan has a supply of its own, all others hang on the interlock.
    /// </summary>
    public LoopInputs PowerAt(long at16)
    {
        bool supply = DeadMan.SupplyAt(at16);
        return new LoopInputs
        {
            LoadBits = (supply ? LoadBitsAt(at16) : 0) | (_faults.DryAirWelded ? 1 << Loads.DryAir : 0),
            HeaterPower01 = _faults.HeaterPower01,
            HumidifierStrength01 = _faults.HumidifierStrength01,
            DoorOpen = _faults.DoorOpen,
            RoomWarmerK = _faults.RoomWarmerK,
            RoomWetterPct = _faults.RoomWetterPct,
        };
    }

    /// <summary>Lets go of pin history that nobody can ask for any more.</summary>
    public void Forget(long before16)
    {
        _fanSupply.Contact.Forget(before16);
        foreach (Relay load in _loads)
        {
            load.Contact.Forget(before16);
        }

        _motionSupply.Contact.Forget(before16);
        DeadMan.OneShot.Forget(before16);
        _blade.Pin.Forget(before16);
        _immersion.Pin.Forget(before16);
        _cover.Pin.Forget(before16);
    }

    private int LoadBitsAt(long at16)
    {
        int bits = 0;
        for (int load = 0; load < Loads.Count; load++)
        {
            bits |= Acts(load, at16) ? 1 << load : 0;
        }

        return bits;
    }

    // Its contact is closed, unless a fault has another word.
    private bool Acts(int load, long at16) => load switch
    {
        Loads.Heater when _faults.HeaterDead => false,
        Loads.Heater when _faults.HeaterWelded => true,
        Loads.Humidifier when _faults.HumidifierDead => false,
        Loads.Humidifier when _faults.HumidifierWelded => true,
        Loads.DryAir when _faults.DryAirDead => false,
        _ => _loads[load].Contact.LevelAt(at16),
    };
}
