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
    private const int BladeRmtChannel = 0; // a channel takes the memory of the ones above it: 0 to 3 and 4 to 7
    private const int ImmersionRmtChannel = 4;

    public Esp32Board()
    {
        var gpio = new GpioController();
        Heater = new GpioSwitchOutput(gpio, Pins.Heater);
        MotionSupply = new GpioSwitchOutput(gpio, Pins.MotionSupply);
        Humidifier = new GpioSwitchOutput(gpio, Pins.Humidifier);
        DryAirValve = new GpioSwitchOutput(gpio, Pins.DryAirValve);
        FanSupply = new GpioSwitchOutput(gpio, Pins.FanSupply);
        Heartbeat = new GpioSwitchOutput(gpio, Pins.Heartbeat);
        BladeCarriage = new RmtPulseTrain(gpio, Pins.BladeCarriage, BladeRmtChannel);
        Immersion = new RmtPulseTrain(gpio, Pins.Immersion, ImmersionRmtChannel);
        InterlockClosed = new GpioSwitchInput(gpio, Pins.InterlockClosed);
        FanDuty = new PwmDutyOutput(Pins.FanDuty, DeviceFunction.PWM1, FanPwmHz);
        FanTach = new TachCounter(Pins.FanTach);

        Configuration.SetPinFunction(Pins.SensorData, DeviceFunction.I2C1_DATA);
        Configuration.SetPinFunction(Pins.SensorClock, DeviceFunction.I2C1_CLOCK);
        I2cDevice sensor = I2cDevice.Create(new I2cConnectionSettings(SensorBus, SensorAddress, I2cBusSpeed.StandardMode));
        AirSensor = new I2cRegisterBus(sensor);
        AirSensorBringUp = new Bmxx80BringUp(sensor);
    }

    public IMicrosecondClock Clock { get; } = new HighResolutionClock();

    public IRegisterBus AirSensor { get; }

    public IBme280BringUp AirSensorBringUp { get; }

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

    public ISwitchInput InterlockClosed { get; }
}
