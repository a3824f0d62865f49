using ChamberFirmware.Drivers;

namespace ChamberFirmware.Demo;

/// <summary>A board with nothing attached: chips and air are equations. One <see cref="Advance"/> a tick.</summary>
public sealed class DemoBoard : IBoard, IPulseCounter, ISwitchInput
{
    private const int DeadManTicks = 5; // half a second

    private readonly DemoClock _clock = new DemoClock();
    private readonly DemoPlant _plant;
    private readonly DemoSensor _sensor;
    private readonly DemoSwitch[] _loads = new DemoSwitch[Loads.Count];
    private readonly bool[] _fed = new bool[Loads.Count];
    private readonly DemoSwitch _fanSupply = new DemoSwitch();
    private readonly DemoSwitch _heartbeat = new DemoSwitch();
    private readonly DemoDuty _fanDuty = new DemoDuty();
    private int _edgesSeen;
    private int _ticksWithoutEdge = DeadManTicks;

    /// <summary>A board at power-on with plant and sensor of this seed.</summary>
    public DemoBoard(ulong seed)
    {
        _plant = new DemoPlant(seed);
        _sensor = new DemoSensor(seed);
        AirSensor = new Bme280Sensor(_sensor, _sensor);
        for (int load = 0; load < Loads.Count; load++)
        {
            _loads[load] = new DemoSwitch();
        }

        BladeCarriage = new DemoTrain(_clock);
        Immersion = new DemoTrain(_clock);
        Cover = new DemoTrain(_clock);
    }

    /// <inheritdoc/>
    public IMicrosecondClock Clock => _clock;

    /// <inheritdoc/>
    public IMemory Memory => _clock;

    /// <inheritdoc/>
    public IAirSensor AirSensor { get; }

    /// <inheritdoc/>
    public IAirSensor? AirSensor2 => null;

    /// <inheritdoc/>
    public IWallSensor? LidSensor => null;

    /// <inheritdoc/>
    public IWallSensor? CarrierSensor => null;

    /// <inheritdoc/>
    public IWallSensor? PlateSensor => null;

    /// <inheritdoc/>
    public IWallSensor? BathSensor => null;

    /// <inheritdoc/>
    public IDutyOutput FanDuty => _fanDuty;

    /// <inheritdoc/>
    public ISwitchOutput FanSupply => _fanSupply;

    /// <inheritdoc/>
    public IPulseCounter FanTach => this;

    /// <inheritdoc/>
    public ISwitchOutput LoadSwitch(int load) => _loads[load];

    /// <inheritdoc/>
    public ISwitchOutput MotionSupply { get; } = new DemoSwitch();

    /// <inheritdoc/>
    public IPulseTrain BladeCarriage { get; }

    /// <inheritdoc/>
    public IPulseTrain Immersion { get; }

    /// <inheritdoc/>
    public IPulseTrain Cover { get; }

    /// <inheritdoc/>
    public ISwitchOutput Heartbeat => _heartbeat;

    /// <inheritdoc/>
    public IFiles Files { get; } = new DemoFiles();

    /// <inheritdoc/>
    public ILinePorts? Line => null;

    /// <inheritdoc/>
    public ISwitchInput InterlockClosed => this;

    /// <inheritdoc/>
    public ITravelSwitch BladeAtEnd { get; } = new DemoTravelSwitch();

    /// <inheritdoc/>
    public ITravelSwitch PlateInBath { get; } = new DemoTravelSwitch();

    /// <inheritdoc/>
    public long ReadEdges(out long atUs)
    {
        atUs = _clock.NowUs;
        return _plant.TachEdges;
    }

    /// <summary>The dead-man holds the supply.</summary>
    public bool Read() => _ticksWithoutEdge < DeadManTicks;

    /// <summary>The world goes on by a tick.</summary>
    public void Advance(long nowUs)
    {
        _ticksWithoutEdge = _heartbeat.RisingEdges != _edgesSeen ? 0 : _ticksWithoutEdge + 1;
        _edgesSeen = _heartbeat.RisingEdges;
        double duty01 = _fanSupply.IsOn ? _fanDuty.Duty01 : 0.0;
        for (int load = 0; load < Loads.Count; load++)
        {
            _fed[load] = Read() && _loads[load].IsOn;
        }

        _plant.Step(_fed, duty01);
        _sensor.Convert(_plant);
        _clock.Set(nowUs);
    }
}
