using System.Device.Gpio;
using System.Device.I2c;
using nanoFramework.Hardware.Esp32;

namespace ChamberFirmware.Drivers.Esp32;

/// <summary>
/// The ESP32-WROOM with the wiring of hardware/wiring. Opening it takes every pin in its safe state, outputs that can do harm first. It has
/// not pins enough for both, so it is a chamber with plates or a casting line, from power-on to power-off.
/// </summary>
public sealed class Esp32Board : IBoard
{
    private const int FanPwmHz = 25000; // Intel 4-wire fan specification: 21 to 28 kHz
    private const int SensorBus = 1;
    private const int SensorAddress = 0x76;
    private const int SecondSensorAddress = 0x77;
    private const int LidSensorAddress = 0x48;
    private const int CarrierSensorAddress = 0x49;
    private const int PlateSensorAddress = 0x4A;
    private const int BathSensorAddress = 0x4B;
    private const int BladeRmtChannel = 0; // a channel takes the memory of the ones above it: 0 and 1, 2 and 3, 4 and 5
    private const int CoverRmtChannel = 2;
    private const int ImmersionRmtChannel = 4;

    private readonly ISwitchOutput[] _loads = new ISwitchOutput[Loads.Count];
    private readonly TravelSwitch _bladeAtEnd;
    private readonly TravelSwitch _plateInBath;

    /// <summary>
    /// Takes every pin; throws where one is not to be had. <paramref name="isLine"/>: those of a casting line, and none of blade, plate,
    /// cover and travel switches.
    /// </summary>
    public Esp32Board(IFiles files, bool isLine)
    {
        Files = files;
        var gpio = new GpioController();
        for (int load = 0; load < Loads.Count; load++)
        {
            _loads[load] = new GpioSwitchOutput(gpio, Pins.OfLoad(load));
        }

        MotionSupply = new GpioSwitchOutput(gpio, Pins.MotionSupply);
        FanSupply = new GpioSwitchOutput(gpio, Pins.FanSupply);
        Heartbeat = new GpioSwitchOutput(gpio, Pins.Heartbeat);
        Line = isLine ? new Esp32LinePorts(gpio, Clock) : null;
        BladeCarriage = Train(gpio, isLine, Pins.BladeCarriage, BladeRmtChannel);
        Immersion = Train(gpio, isLine, Pins.Immersion, ImmersionRmtChannel);
        Cover = Train(gpio, isLine, Pins.Cover, CoverRmtChannel);
        InterlockClosed = new GpioSwitchInput(gpio, Pins.InterlockClosed);
        _bladeAtEnd = new TravelSwitch(Switch(gpio, isLine, Pins.BladeAtEnd), Clock);
        _plateInBath = new TravelSwitch(Switch(gpio, isLine, Pins.PlateInBath), Clock);
        Sampler = new TravelSampler(_bladeAtEnd, _plateInBath);
        FanDuty = new PwmDutyOutput(Pins.FanDuty, DeviceFunction.PWM1, FanPwmHz);
        FanTach = new TachCounter(Pins.FanTach, Clock);

        Configuration.SetPinFunction(Pins.SensorData, DeviceFunction.I2C1_DATA);
        Configuration.SetPinFunction(Pins.SensorClock, DeviceFunction.I2C1_CLOCK);
        AirSensor = Sensor(SensorAddress);
        Bme280Sensor second = Sensor(SecondSensorAddress);
        AirSensor2 = Bme280Sensor.IsThere(second.Bus) ? second : null;
        LidSensor = WallSensor(LidSensorAddress);
        CarrierSensor = WallSensor(CarrierSensorAddress);
        PlateSensor = WallSensor(PlateSensorAddress);
        BathSensor = WallSensor(BathSensorAddress);
    }

    /// <inheritdoc/>
    public IMicrosecondClock Clock { get; } = new HighResolutionClock();

    /// <inheritdoc/>
    public IAirSensor AirSensor { get; }

    /// <summary>Looked for once, at power-on.</summary>
    public IAirSensor? AirSensor2 { get; }

    /// <summary>Looked for once, at power-on.</summary>
    public IWallSensor? LidSensor { get; }

    /// <summary>Looked for once, at power-on.</summary>
    public IWallSensor? CarrierSensor { get; }

    /// <summary>Looked for once, at power-on.</summary>
    public IWallSensor? PlateSensor { get; }

    /// <summary>Looked for once, at power-on.</summary>
    public IWallSensor? BathSensor { get; }

    /// <inheritdoc/>
    public IDutyOutput FanDuty { get; }

    /// <inheritdoc/>
    public ISwitchOutput FanSupply { get; }

    /// <inheritdoc/>
    public IPulseCounter FanTach { get; }

    /// <inheritdoc/>
    public ISwitchOutput LoadSwitch(int load) => _loads[load];

    /// <inheritdoc/>
    public ISwitchOutput MotionSupply { get; }

    /// <inheritdoc/>
    public IPulseTrain BladeCarriage { get; }

    /// <inheritdoc/>
    public IPulseTrain Immersion { get; }

    /// <inheritdoc/>
    public IPulseTrain Cover { get; }

    /// <inheritdoc/>
    public ISwitchOutput Heartbeat { get; }

    /// <inheritdoc/>
    public ILinePorts? Line { get; }

    /// <inheritdoc/>
    public ISwitchInput InterlockClosed { get; }

    /// <inheritdoc/>
    public ITravelSwitch BladeAtEnd => _bladeAtEnd;

    /// <inheritdoc/>
    public ITravelSwitch PlateInBath => _plateInBath;

    /// <summary>What the loop does between two ticks while blade or plate are on their way.</summary>
    public TravelSampler Sampler { get; }

    /// <inheritdoc/>
    public IMemory Memory { get; } = new CollectedMemory();

    /// <inheritdoc/>
    public IFiles Files { get; }

    private static IPulseTrain Train(GpioController gpio, bool isLine, int pin, int channel) =>
        isLine ? new NotFitted() : new RmtPulseTrain(gpio, pin, channel);

    private static ISwitchInput Switch(GpioController gpio, bool isLine, int pin) =>
        isLine ? new NotFitted() : new GpioSwitchInput(gpio, pin);

    private static Bme280Sensor Sensor(int address)
    {
        I2cDevice chip = Chip(address);
        return new Bme280Sensor(new I2cRegisterBus(chip), new Bmxx80BringUp(chip));
    }

    private static Tmp117Sensor? WallSensor(int address)
    {
        var sensor = new Tmp117Sensor(new I2cRegisterBus(Chip(address)));
        return Tmp117Sensor.IsThere(sensor.Bus) ? sensor : null;
    }

    private static I2cDevice Chip(int address) =>
        I2cDevice.Create(new I2cConnectionSettings(SensorBus, address, I2cBusSpeed.StandardMode));
}
