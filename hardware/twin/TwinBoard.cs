using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>The controller's pins, with the twin's chips and relays behind them.</summary>
internal sealed class TwinBoard : IBoard
{
    private readonly Relay _fanSupply;
    private readonly Relay _heater;
    private readonly Relay _humidifier;
    private readonly Relay _dryAirValve;
    private readonly Relay _motionSupply;
    private readonly RmtChip _blade;
    private readonly RmtChip _immersion;
    private readonly TravelSwitch _bladeAtEnd;
    private readonly TravelSwitch _plateInBath;
    private readonly TwinFaults _faults;

    public TwinBoard(
        TwinParameters parameters,
        TwinFaults faults,
        TwinClock clock,
        FanChip fan,
        Bme280Chip sensor,
        Bme280Chip? second,
        RandomStream interpreter,
        Func<Motion> motion)
    {
        _faults = faults;
        Clock = clock;
        Memory = clock;
        Fan = fan;
        SensorBus = new TwinI2cBus(clock, sensor, faults.Sensor);
        AirSensorBringUp = new TwinBringUp(SensorBus);
        if (second != null)
        {
            SecondSensorBus = new TwinI2cBus(clock, second, faults.SecondSensor);
            AirSensor2BringUp = new TwinBringUp(SecondSensorBus);
        }

        _fanSupply = new Relay(clock);
        _heater = new Relay(clock);
        _humidifier = new Relay(clock);
        _dryAirValve = new Relay(clock, parameters.ValveLatencyUs, parameters.ValveLatencyUs);
        _motionSupply = new Relay(clock, parameters.MotionSupplyOnUs, parameters.MotionSupplyOffUs);
        _blade = new RmtChip(clock, faults, parameters, interpreter);
        _immersion = new RmtChip(clock, faults, parameters, interpreter);
        Store = new FlashStoreChip(faults);
        DeadMan = new DeadMan(clock, faults, parameters.DeadManUs);
        var bladeContact = new TravelContact(
            clock, motion, parameters.BladeSwitchFitted, parameters.BladeSwitchDelayUs, m => m.BladeEndUs,
            () => (faults.BladeSwitchDead, faults.BladeSwitchWelded));
        var plateContact = new TravelContact(
            clock, motion, parameters.PlateSwitchFitted, parameters.PlateSwitchDelayUs, m => m.PlateWetUs,
            () => (faults.PlateSwitchDead, faults.PlateSwitchWelded));
        _bladeAtEnd = new TravelSwitch(bladeContact, clock);
        _plateInBath = new TravelSwitch(plateContact, clock);
        Looks = new TravelLooks(parameters, clock, DeadMan, _bladeAtEnd, _plateInBath);
    }

    public IMicrosecondClock Clock { get; }

    public IMemory Memory { get; }

    public IRegisterBus AirSensor => SensorBus;

    public IBme280BringUp AirSensorBringUp { get; }

    public IRegisterBus? AirSensor2 => SecondSensorBus;

    public IBme280BringUp? AirSensor2BringUp { get; }

    public IDutyOutput FanDuty => Fan;

    public ISwitchOutput FanSupply => _fanSupply;

    public IPulseCounter FanTach => Fan;

    public ISwitchOutput Heater => _heater;

    public ISwitchOutput Humidifier => _humidifier;

    public ISwitchOutput DryAirValve => _dryAirValve;

    public ISwitchOutput MotionSupply => _motionSupply;

    public IPulseTrain BladeCarriage => _blade;

    public IPulseTrain Immersion => _immersion;

    public ISwitchOutput Heartbeat => DeadMan;

    public ISwitchInput InterlockClosed => DeadMan;

    public ITravelSwitch BladeAtEnd => _bladeAtEnd;

    public ITravelSwitch PlateInBath => _plateInBath;

    public TravelLooks Looks { get; }

    public ISettingsStore SettingsStore => Store;

    public FlashStoreChip Store { get; }

    public FanChip Fan { get; }

    public TwinI2cBus SensorBus { get; }

    public TwinI2cBus? SecondSensorBus { get; }

    public DeadMan DeadMan { get; }

    public Wire MotionSupplyContact => _motionSupply.Contact;

    public Wire BladePin => _blade.Pin;

    public Wire ImmersionPin => _immersion.Pin;

    public int HeaterSwitchings => _heater.Switchings;

    public int HumidifierSwitchings => _humidifier.Switchings;

    public int DryAirSwitchings => _dryAirValve.Switchings;

    public bool FanSuppliedAt(long at16) => _fanSupply.Contact.LevelAt(at16);

    /// <summary>
    /// What the power outputs do to the air at this time. The fan has a supply of its own, all others hang on the interlock.
    /// </summary>
    public LoopInputs PowerAt(long at16)
    {
        bool supply = DeadMan.SupplyAt(at16);
        return new LoopInputs
        {
            HeaterOn = supply && !_faults.HeaterDead && (_faults.HeaterWelded || _heater.Contact.LevelAt(at16)),
            HumidifierOn = supply && !_faults.HumidifierDead && _humidifier.Contact.LevelAt(at16),
            DryAirOn = supply && _dryAirValve.Contact.LevelAt(at16),
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
        _heater.Contact.Forget(before16);
        _humidifier.Contact.Forget(before16);
        _dryAirValve.Contact.Forget(before16);
        _motionSupply.Contact.Forget(before16);
        DeadMan.OneShot.Forget(before16);
        _blade.Pin.Forget(before16);
        _immersion.Pin.Forget(before16);
    }
}
