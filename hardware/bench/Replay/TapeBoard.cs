using ChamberFirmware.Drivers;

namespace ChamberFirmware.Bench.Replay;

/// <summary>
/// A board whose every seam goes over a <see cref="Tape"/>. With a real board behind it records; with none it replays.
/// </summary>
public sealed class TapeBoard : IBoard
{
    public TapeBoard(IBoard? real, Tape tape, bool hasSecondSensor)
    {
        Clock = new TapeClock(real?.Clock, tape);
        Memory = new TapeMemory(real?.Memory, tape);
        AirSensor = new TapeBus("sensor", real?.AirSensor, tape);
        AirSensorBringUp = new TapeBringUp("sensorBringUp", real?.AirSensorBringUp, tape);
        if (hasSecondSensor)
        {
            AirSensor2 = new TapeBus("sensor2", real?.AirSensor2, tape);
            AirSensor2BringUp = new TapeBringUp("sensor2BringUp", real?.AirSensor2BringUp, tape);
        }

        FanDuty = new TapeDuty("fanDuty01", real?.FanDuty, tape);
        FanSupply = new TapeSwitch("fanSupply", real?.FanSupply, tape);
        FanTach = new TapeCounter("fanTach", real?.FanTach, tape);
        Heater = new TapeSwitch("heater", real?.Heater, tape);
        Humidifier = new TapeSwitch("humidifier", real?.Humidifier, tape);
        DryAirValve = new TapeSwitch("dryAirValve", real?.DryAirValve, tape);
        MotionSupply = new TapeSwitch("motionSupply", real?.MotionSupply, tape);
        BladeCarriage = new TapeTrain("bladeTrain", real?.BladeCarriage, tape);
        Immersion = new TapeTrain("immersionTrain", real?.Immersion, tape);
        Heartbeat = new TapeSwitch("heartbeat", real?.Heartbeat, tape);
        SettingsStore = new TapeStore(real?.SettingsStore, tape);
        InterlockClosed = new TapeInput("interlockClosed", real?.InterlockClosed, tape);
        BladeAtEnd = new TapeTravelSwitch("bladeAtEnd", real?.BladeAtEnd, tape);
        PlateInBath = new TapeTravelSwitch("plateInBath", real?.PlateInBath, tape);
    }

    public IMicrosecondClock Clock { get; }

    public IMemory Memory { get; }

    public IRegisterBus AirSensor { get; }

    public IBme280BringUp AirSensorBringUp { get; }

    public IRegisterBus? AirSensor2 { get; }

    public IBme280BringUp? AirSensor2BringUp { get; }

    public IDutyOutput FanDuty { get; }

    public ISwitchOutput FanSupply { get; }

    public IPulseCounter FanTach { get; }

    public ISwitchOutput Heater { get; }

    public ISwitchOutput Humidifier { get; }

    public ISwitchOutput DryAirValve { get; }

    public ISwitchOutput MotionSupply { get; }

    public IPulseTrain BladeCarriage { get; }

    public IPulseTrain Immersion { get; }

    public ISwitchOutput Heartbeat { get; }

    public ISettingsStore SettingsStore { get; }

    public ISwitchInput InterlockClosed { get; }

    public ITravelSwitch BladeAtEnd { get; }

    public ITravelSwitch PlateInBath { get; }
}
