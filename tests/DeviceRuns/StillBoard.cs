using ChamberFirmware.Drivers;

namespace ChamberFirmware.Tests.DeviceRuns;

/// <summary>
/// A board in a room where nothing changes but the sensor's last digit, all of it one object: the console is talked to on it, and an
/// assembly with the whole firmware has little room beside. The fan turns as it is told, the supply is on.
/// </summary>
public sealed class StillBoard : IBoard, IMicrosecondClock, IMemory, IFiles, IAirSensor, ISwitchInput, ISwitchOutput, IDutyOutput,
    IPulseCounter, IPulseTrain, ITravelSwitch
{
    private const double EdgesPerTick = 20.0; // at full speed, 3000 rpm
    private double _duty01;
    private double _edges;
    private int _reads;

    /// <summary>Now, us; a tick sets it.</summary>
    public long NowUs { get; private set; }

    public IMicrosecondClock Clock => this;

    public IAirSensor AirSensor => this;

    public IAirSensor? AirSensor2 => null;

    public IWallSensor? LidSensor => null;

    public IWallSensor? CarrierSensor => null;

    public IWallSensor? PlateSensor => null;

    public IWallSensor? BathSensor => null;

    public IDutyOutput FanDuty => this;

    public ISwitchOutput FanSupply => this;

    public IPulseCounter FanTach => this;

    public ISwitchOutput MotionSupply => this;

    public IPulseTrain BladeCarriage => this;

    public IPulseTrain Immersion => this;

    public IPulseTrain Cover => this;

    public ISwitchOutput Heartbeat => this;

    public IMemory Memory => this;

    public IFiles Files => this;

    public ILinePorts? Line => null;

    public ISwitchInput InterlockClosed => this;

    public ITravelSwitch BladeAtEnd => this;

    public ITravelSwitch PlateInBath => this;

    public string Name => "BME280";

    public bool MeasuresPressure => true;

    public int StartCount => 1;

    public double PressureLimitPa => 100.0;

    public double HysteresisPct => 1.0;

    public double YearlyDriftPct => 0.5;

    public ISwitchOutput LoadSwitch(int load) => this;

    public double TemperatureLimitK(double temperatureC) => 0.5;

    public double RelativeHumidityLimitPct(double relativeHumidityPct) => 3.0;

    /// <summary>The next tick.</summary>
    public void Advance(long nowUs)
    {
        NowUs = nowUs;
        _edges += EdgesPerTick * _duty01;
    }

    public void Read(AirReading reading)
    {
        _reads++;
        reading.Status = SensorStatus.Good;
        reading.TemperatureC = 22.0 + 0.01 * (_reads % 3);
        reading.RelativeHumidityPct = 45.0;
        reading.PressurePa = 101000.0;
    }

    public bool Read() => true;

    public void Write(bool on)
    {
    }

    public void Write(double duty01) => _duty01 = duty01;

    public void Off() => _duty01 = 0.0;

    public long ReadEdges(out long atUs)
    {
        atUs = NowUs;
        return (long)_edges;
    }

    public long Collect() => -1;

    public bool TryPrepare() => true;

    public bool TryStart(byte[] items) => true;

    public void Stop()
    {
    }

    public void Arm(long expectedUs)
    {
    }

    public bool TryReadClosing(out long afterUs, out long notLaterUs)
    {
        afterUs = 0;
        notLaterUs = 0;
        return false;
    }

    public bool TryRead(string name, int most, out byte[]? bytes)
    {
        bytes = null;
        return true;
    }

    public bool TryWrite(string name, byte[] bytes, int count) => true;
}
