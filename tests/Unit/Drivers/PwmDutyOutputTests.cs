using System.Device.Pwm;
using ChamberFirmware.Drivers.Esp32;
using nanoFramework.Hardware.Esp32;

namespace ChamberFirmware.Tests.Unit.Drivers;

/// <summary>Two PWM outputs on a model of nanoFramework's native code, in which all channels share one flag.</summary>
[TestClass]
public sealed class PwmDutyOutputTests
{
    private readonly PwmDutyOutput _fan = new(25, DeviceFunction.PWM1, 25_000);
    private readonly PwmDutyOutput _request = new(4, DeviceFunction.PWM3, 5_000);

    [TestMethod]
    public void A_new_output_holds_its_pin_low() =>
        Assert.AreEqual((0.0, 0.0, 5_000), (Pin(25), Pin(4), PwmChannel.Made.Value![4].FrequencyHz));

    [TestMethod]
    public void An_output_that_goes_off_leaves_the_other_one_free_to_change()
    {
        _fan.Write(0.5);
        _request.Write(0.8);
        _request.Off();
        Assert.AreEqual((0.5, 0.0), (Pin(25), Pin(4)));
        _fan.Write(0.6);
        Assert.AreEqual(0.6, Pin(25));
        _fan.Off();
        _request.Write(0.3);
        Assert.AreEqual((0.0, 0.3), (Pin(25), Pin(4)));
        _request.Off();
        _fan.Write(0.6);
        Assert.AreEqual((0.6, 0.0), (Pin(25), Pin(4)));
    }

    private static double? Pin(int gpio) => PwmChannel.Made.Value![gpio].Pin01;
}
