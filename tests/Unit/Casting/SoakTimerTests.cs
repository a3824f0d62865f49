using System;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Casting;

[TestClass]
public sealed class SoakTimerTests
{
    private readonly RunScript _script = new();
    private readonly SoakTimer _soak = new();

    private Readings Readings => _script.Readings;

    [TestMethod]
    public void The_soak_counts_from_the_first_look_in_band()
    {
        Look(1_000_000);
        Assert.IsFalse(_soak.IsSoaked(1_000_000 + CastLimits.SoakUs - 1));
        Assert.IsTrue(_soak.IsSoaked(1_000_000 + CastLimits.SoakUs));
    }

    [TestMethod]
    public void One_look_out_of_band_starts_the_soak_anew()
    {
        Look(0);
        Readings.Air.TemperatureC += 1.0;
        Look(20_000_000);
        Assert.IsFalse(_soak.IsSoaked(CastLimits.SoakUs));
        Readings.Air.TemperatureC -= 1.0;
        Look(20_100_000);
        Assert.IsFalse(_soak.IsSoaked(CastLimits.SoakUs + 20_000_000));
        Assert.IsTrue(_soak.IsSoaked(CastLimits.SoakUs + 20_100_000));
    }

    [TestMethod]
    [DataRow("temperature")]
    [DataRow("humidity")]
    [DataRow("velocity")]
    public void Each_value_has_its_band_above_and_below_and_the_slack_widens_it(string value)
    {
        foreach (double sign in new[] { -1.0, 1.0 })
        {
            foreach (double slack in new[] { 1.0, 1.5 })
            {
                Assert.IsTrue(InBandAt(value, sign * slack * 0.99, slack), $"{value} inside, {sign}, {slack}");
                Assert.IsFalse(InBandAt(value, sign * slack * 1.01, slack), $"{value} outside, {sign}, {slack}");
            }
        }
    }

    [TestMethod]
    public void The_edge_of_a_band_belongs_to_it()
    {
        foreach (double edgeK in new[] { -CastLimits.SoakTemperatureBandK, CastLimits.SoakTemperatureBandK })
        {
            Readings.Air.TemperatureC = _script.Recipe.TemperatureC + edgeK;
            Look(0);
            Assert.IsTrue(_soak.InBand, $"{edgeK}");
        }
    }

    [TestMethod]
    public void Air_or_fan_that_is_not_measured_is_not_in_band()
    {
        Readings.Air.Status = SensorStatus.NoAnswer;
        Look(0);
        Assert.IsFalse(_soak.InBand);
        Readings.Air.Status = SensorStatus.Good;
        Readings.FanRpmIsValid = false;
        Look(0);
        Assert.IsFalse(_soak.InBand);
    }

    [TestMethod]
    public void Restart_forgets()
    {
        Look(0);
        _soak.Restart();
        Assert.IsFalse(_soak.IsSoaked(CastLimits.SoakUs));
    }

    private void Look(long nowUs) => _soak.Look(nowUs, _script.Recipe, Readings, 1.0);

    private bool InBandAt(string value, double bands, double slack)
    {
        _script.AirInBand();
        switch (value)
        {
            case "temperature":
                Readings.Air.TemperatureC += bands * CastLimits.SoakTemperatureBandK;
                break;
            case "humidity":
                Readings.SmoothHumidityRatioGPerKg *= 1.0 + bands * CastLimits.SoakHumidityBand01;
                break;
            case "velocity":
                Readings.AirVelocityMPerS *= 1.0 + bands * CastLimits.SoakVelocityBand01;
                break;
            default:
                throw new ArgumentException(value);
        }

        _soak.Look(0, _script.Recipe, Readings, slack);
        return _soak.InBand;
    }
}
