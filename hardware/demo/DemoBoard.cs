using ChamberFirmware.Drivers;

namespace ChamberFirmware.Demo;

/// <summary>A board with nothing attached: chips and air are equations. One <see cref="Advance"/> a tick.</summary>
public sealed class DemoBoard : IBoard, IPulseCounter, ISwitchInput
{
    private const int DeadManTicks = 5; // half a second

    private readonly DemoClock _clock = new DemoClock();
    private readonly DemoPlant _plant;
    private readonly DemoSensor _sensor;
    private readonly DemoSwitch _heater = new DemoSwitch();
    private readonly DemoSwitch _humidifier = new DemoSwitch();
    private readonly DemoSwitch _dryAir = new DemoSwitch();
    private readonly DemoSwitch _fanSupply = new DemoSwitch();
    private readonly DemoSwitch _heartbeat = new DemoSwitch();
    private readonly DemoDuty _fanDuty = new DemoDuty();
    private int _edgesSeen;
    private int _ticksWithoutEdge = DeadManTicks;

    public DemoBoard(ulong seed)
    {
        _plant = new DemoPlant(seed);
        _sensor = new DemoSensor(seed);
        BladeCarriage = new DemoTrain(_clock);
        Immersion = new DemoTrain(_clock);
    }

    public IMicrosecondClock Clock => _clock;

    public IMemory Memory => _clock;

    public IRegisterBus AirSensor => _sensor;

    public IBme280BringUp AirSensorBringUp => _sensor;

    public IRegisterBus? AirSensor2 => null;

    public IBme280BringUp? AirSensor2BringUp => null;

    public IDutyOutput FanDuty => _fanDuty;

    public ISwitchOutput FanSupply => _fanSupply;

    public IPulseCounter FanTach => this;

    public ISwitchOutput Heater => _heater;

    public ISwitchOutput Humidifier => _humidifier;

    public ISwitchOutput DryAirValve => _dryAir;

    public ISwitchOutput MotionSupply { get; } = new DemoSwitch();

    public IPulseTrain BladeCarriage { get; }

    public IPulseTrain Immersion { get; }

    public ISwitchOutput Heartbeat => _heartbeat;

    public ISettingsStore SettingsStore { get; } = new DemoStore();

    public ISwitchInput InterlockClosed => this;

    public ITravelSwitch BladeAtEnd { get; } = new DemoTravelSwitch();

    public ITravelSwitch PlateInBath { get; } = new DemoTravelSwitch();

    public long ReadEdges() => _plant.TachEdges;

    /// <summary>The dead-man holds the supply.</summary>
    public bool Read() => _ticksWithoutEdge < DeadManTicks;

    /// <summary>The world goes on by a tick.</summary>
    public void Advance(long nowUs)
    {
        _ticksWithoutEdge = _heartbeat.RisingEdges != _edgesSeen ? 0 : _ticksWithoutEdge + 1;
        _edgesSeen = _heartbeat.RisingEdges;
        bool supplied = Read();
        double duty01 = _fanSupply.IsOn ? _fanDuty.Duty01 : 0.0;
        _plant.Step(supplied && _heater.IsOn, supplied && _humidifier.IsOn, supplied && _dryAir.IsOn, duty01);
        _sensor.Convert(_plant);
        _clock.Set(nowUs);
    }
}
