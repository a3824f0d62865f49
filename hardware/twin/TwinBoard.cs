using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>The controller's pins, with the twin's chips and relays behind them.</summary>
internal sealed class TwinBoard : IBoard
{
    private readonly Relay fanSupply;
    private readonly Relay heater;
    private readonly Relay humidifier;
    private readonly Relay dryAirValve;
    private readonly Relay motionSupply;
    private readonly RmtChip blade;
    private readonly RmtChip immersion;
    private readonly TravelSwitch bladeAtEnd;
    private readonly TravelSwitch plateInBath;
    private readonly TwinFaults faults;

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
        this.faults = faults;
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

        fanSupply = new Relay(clock);
        heater = new Relay(clock);
        humidifier = new Relay(clock);
        dryAirValve = new Relay(clock, parameters.ValveLatencyUs, parameters.ValveLatencyUs);
        motionSupply = new Relay(clock, parameters.MotionSupplyOnUs, parameters.MotionSupplyOffUs);
        blade = new RmtChip(clock, faults, parameters, interpreter);
        immersion = new RmtChip(clock, faults, parameters, interpreter);
        Store = new FlashStoreChip(faults);
        DeadMan = new DeadMan(clock, faults, parameters.DeadManUs);
        var bladeContact = new TravelContact(
            clock, motion, parameters.BladeSwitchFitted, parameters.BladeSwitchDelayUs, m => m.BladeEndUs,
            () => (faults.BladeSwitchDead, faults.BladeSwitchWelded));
        var plateContact = new TravelContact(
            clock, motion, parameters.PlateSwitchFitted, parameters.PlateSwitchDelayUs, m => m.PlateWetUs,
            () => (faults.PlateSwitchDead, faults.PlateSwitchWelded));
        bladeAtEnd = new TravelSwitch(bladeContact, clock);
        plateInBath = new TravelSwitch(plateContact, clock);
        Looks = new TravelLooks(parameters, clock, DeadMan, bladeAtEnd, plateInBath);
    }

    public IMicrosecondClock Clock { get; }

    public IMemory Memory { get; }

    public IRegisterBus AirSensor => SensorBus;

    public IBme280BringUp AirSensorBringUp { get; }

    public IRegisterBus? AirSensor2 => SecondSensorBus;

    public IBme280BringUp? AirSensor2BringUp { get; }

    public IDutyOutput FanDuty => Fan;

    public ISwitchOutput FanSupply => fanSupply;

    public IPulseCounter FanTach => Fan;

    public ISwitchOutput Heater => heater;

    public ISwitchOutput Humidifier => humidifier;

    public ISwitchOutput DryAirValve => dryAirValve;

    public ISwitchOutput MotionSupply => motionSupply;

    public IPulseTrain BladeCarriage => blade;

    public IPulseTrain Immersion => immersion;

    public ISwitchOutput Heartbeat => DeadMan;

    public ISwitchInput InterlockClosed => DeadMan;

    public ITravelSwitch BladeAtEnd => bladeAtEnd;

    public ITravelSwitch PlateInBath => plateInBath;

    public TravelLooks Looks { get; }

    public ISettingsStore SettingsStore => Store;

    public FlashStoreChip Store { get; }

    public FanChip Fan { get; }

    public TwinI2cBus SensorBus { get; }

    public TwinI2cBus? SecondSensorBus { get; }

    public DeadMan DeadMan { get; }

    public Wire MotionSupplyContact => motionSupply.Contact;

    public Wire BladePin => blade.Pin;

    public Wire ImmersionPin => immersion.Pin;

    public int HeaterSwitchings => heater.Switchings;

    public int HumidifierSwitchings => humidifier.Switchings;

    public int DryAirSwitchings => dryAirValve.Switchings;

    public bool FanSuppliedAt(long at16) => fanSupply.Contact.LevelAt(at16);

    /// <summary>
    /// What the power outputs do to the air at this time. The fan has a supply of its own, all others hang on the interlock.
    /// </summary>
    public LoopInputs PowerAt(long at16)
    {
        bool supply = DeadMan.SupplyAt(at16);
        return new LoopInputs
        {
            HeaterOn = supply && !faults.HeaterDead && (faults.HeaterWelded || heater.Contact.LevelAt(at16)),
            HumidifierOn = supply && !faults.HumidifierDead && humidifier.Contact.LevelAt(at16),
            DryAirOn = supply && dryAirValve.Contact.LevelAt(at16),
            HumidifierStrength01 = faults.HumidifierStrength01,
            DoorOpen = faults.DoorOpen,
            RoomWarmerK = faults.RoomWarmerK,
            RoomWetterPct = faults.RoomWetterPct,
        };
    }

    /// <summary>Lets go of pin history that nobody can ask for any more.</summary>
    public void Forget(long before16)
    {
        fanSupply.Contact.Forget(before16);
        heater.Contact.Forget(before16);
        humidifier.Contact.Forget(before16);
        dryAirValve.Contact.Forget(before16);
        motionSupply.Contact.Forget(before16);
        DeadMan.OneShot.Forget(before16);
        blade.Pin.Forget(before16);
        immersion.Pin.Forget(before16);
    }
}
