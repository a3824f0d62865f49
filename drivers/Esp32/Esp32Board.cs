using System.Device.Gpio;
using System.Device.I2c;
using nanoFramework.Hardware.Esp32;

namespace ChamberFirmware.Drivers.Esp32;

/// <summary>
/// The ESP32-WROOM with the wiring of hardware/wiring. Opening it takes every pin in its safe state, outputs that can do harm first.
/// </summary>
public sealed class Esp32Board : IBoard
{
    private const int FanPwmHz = 25000; // Intel 4-wire fan specification: 21 to 28 kHz
    private const int SensorBus = 1;
    private const int SensorAddress = 0x76;
    private const int SecondSensorAddress = 0x77;
    private const int SecondSensorTries = 3; // one disturbed transfer at power-on must not make a chamber with two one with one
    private const int BladeRmtChannel = 0; // a channel takes the memory of the ones above it: 0 to 3 and 4 to 7
    private const int ImmersionRmtChannel = 4;

    private readonly ISwitchOutput[] _loads = new ISwitchOutput[Loads.Count];
    private readonly TravelSwitch _bladeAtEnd;
    private readonly TravelSwitch _plateInBath;

    public Esp32Board()
    {
        var gpio = new GpioController();
        for (int load = 0; load < Loads.Count; load++)
        {
            _loads[load] = new GpioSwitchOutput(gpio, Pins.OfLoad(load));
        }

        MotionSupply = new GpioSwitchOutput(gpio, Pins.MotionSupply);
        FanSupply = new GpioSwitchOutput(gpio, Pins.FanSupply);
        Heartbeat = new GpioSwitchOutput(gpio, Pins.Heartbeat);
        BladeCarriage = new RmtPulseTrain(gpio, Pins.BladeCarriage, BladeRmtChannel);
        Immersion = new RmtPulseTrain(gpio, Pins.Immersion, ImmersionRmtChannel);
        InterlockClosed = new GpioSwitchInput(gpio, Pins.InterlockClosed);
        _bladeAtEnd = new TravelSwitch(new GpioSwitchInput(gpio, Pins.BladeAtEnd), Clock);
        _plateInBath = new TravelSwitch(new GpioSwitchInput(gpio, Pins.PlateInBath), Clock);
        Looks = new TravelLooks(_bladeAtEnd, _plateInBath);
        FanDuty = new PwmDutyOutput(Pins.FanDuty, DeviceFunction.PWM1, FanPwmHz);
        FanTach = new TachCounter(Pins.FanTach);

        Configuration.SetPinFunction(Pins.SensorData, DeviceFunction.I2C1_DATA);
        Configuration.SetPinFunction(Pins.SensorClock, DeviceFunction.I2C1_CLOCK);
        I2cDevice sensor = Sensor(SensorAddress);
        AirSensor = new I2cRegisterBus(sensor);
        AirSensorBringUp = new Bmxx80BringUp(sensor);
        I2cDevice second = Sensor(SecondSensorAddress);
        var secondBus = new I2cRegisterBus(second);
        if (IsThere(secondBus))
        {
            AirSensor2 = secondBus;
            AirSensor2BringUp = new Bmxx80BringUp(second);
        }
    }

    public IMicrosecondClock Clock { get; } = new HighResolutionClock();

    public IRegisterBus AirSensor { get; }

    public IBme280BringUp AirSensorBringUp { get; }

    /// <summary>Looked for once, at power-on.</summary>
    public IRegisterBus? AirSensor2 { get; }

    public IBme280BringUp? AirSensor2BringUp { get; }

    public IDutyOutput FanDuty { get; }

    public ISwitchOutput FanSupply { get; }

    public IPulseCounter FanTach { get; }

    public ISwitchOutput LoadSwitch(int load) => _loads[load];

    public ISwitchOutput MotionSupply { get; }

    public IPulseTrain BladeCarriage { get; }

    public IPulseTrain Immersion { get; }

    public ISwitchOutput Heartbeat { get; }

    public ISwitchInput InterlockClosed { get; }

    public ITravelSwitch BladeAtEnd => _bladeAtEnd;

    public ITravelSwitch PlateInBath => _plateInBath;

    /// <summary>What the loop does between two ticks while blade or plate are on their way.</summary>
    public TravelLooks Looks { get; }

    public IMemory Memory { get; } = new CollectedMemory();

    public ISettingsStore SettingsStore { get; } = new FlashStore("I:\\");

    private static I2cDevice Sensor(int address) =>
        I2cDevice.Create(new I2cConnectionSettings(SensorBus, address, I2cBusSpeed.StandardMode));

    private static bool IsThere(I2cRegisterBus bus)
    {
        var id = new byte[1];
        for (int i = 0; i < SecondSensorTries; i++)
        {
            if (bus.TryRead(Bme280Registers.ChipId, id, 1) && id[0] == Bme280Registers.ChipIdBme280)
            {
                return true;
            }
        }

        return false;
    }
}
