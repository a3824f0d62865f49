using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Model;
using ChamberFirmware.Safety;
using ChamberFirmware.Tests.Unit.Casting;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Safety;

/// <summary>What the air's water says of humidifier and dry air, with air that a test writes: 25 C, 8 g/kg, a room as it begins.</summary>
[TestClass]
public sealed class WaterCheckTests
{
    private readonly Supervisor _supervisor = new();
    private readonly Outputs _last = new() { FanOn = true };
    private readonly RunScript _script = new RunScript().To(Phase.Conditioning);
    private readonly ClimateObserver _believed;

    public WaterCheckTests()
    {
        _believed = new ClimateObserver(_script.Settings, TickSchedule.TickS);
        Readings.Air.PressurePa = 101325.0;
        Readings.Air.TemperatureC = 22.0;
        Become(8.0);
        Readings.AirVelocityMPerS = 1.0;
    }

    private Readings Readings => _script.Readings;

    [TestMethod]
    public void A_reset_begins_the_count_anew()
    {
        for (int i = 0; i < 5; i++)
        {
            Run(240, 0.02, 0.0);
            _supervisor.Reset();
        }

        Assert.AreEqual(FaultCode.None, _supervisor.Fault);
        Become(8.0);
        Run(600, 0.02, 0.0);
        Assert.AreEqual(FaultCode.WetsUncommanded, _supervisor.Fault);
    }

    // Walls of a room at 22 C bear 16.7 g/kg: at 15.5 g/kg and more, cold spots may take all the mist.
    [TestMethod]
    [DataRow(16.0)]
    [DataRow(16.7)]
    [DataRow(17.5)]
    [DataRow(20.0)]
    [DataRow(15.5)]
    public void Air_that_stays_as_it_is_near_what_walls_bear_is_no_empty_tank(double gPerKg)
    {
        Run(10, 0.0, 0.0);
        Become(gPerKg);
        Run(3000, 0.0, 1.0);
        Assert.AreEqual(FaultCode.None, _supervisor.Fault);
    }

    [TestMethod]
    [DataRow(8.0)]
    [DataRow(3.0)]
    [DataRow(12.0)]
    [DataRow(14.0)]
    public void Drier_air_that_does_is(double gPerKg)
    {
        Become(gPerKg);
        Run(700, 0.0, 1.0);
        Assert.AreEqual(FaultCode.DoesNotWet, _supervisor.Fault);
    }

    // Three grams a kilogram in a minute, from drops and seals.
    [TestMethod]
    [DataRow(0.003, 600)]
    [DataRow(0.005, 600)]
    [DataRow(0.008, 400)]
    [DataRow(0.001, 3000)]
    [DataRow(0.012, 250)]
    public void Drops_that_evaporate_are_no_welded_humidifier(double rise, int ticks)
    {
        Run(ticks, rise, 0.0);
        Run(1000, 0.0, 0.0);
        Assert.AreEqual(FaultCode.None, _supervisor.Fault);
    }

    [TestMethod]
    public void Without_supply_without_a_fan_or_while_blade_and_plate_move_nothing_is_said()
    {
        Readings.InterlockClosed = false;
        Run(900, 0.02, 0.0);
        Readings.InterlockClosed = true;
        _last.FanOn = false;
        Run(900, 0.02, 0.0);
        _last.FanOn = true;
        _script.AirInBand();
        _script.To(Phase.Exposing);
        Become(8.0);
        Run(900, 0.02, 0.0);
        Assert.AreEqual(FaultCode.None, _supervisor.Fault);
    }

    [TestMethod]
    public void But_walls_that_take_all_of_six_minutes_mist_are_one_that_nobody_wants()
    {
        Run(10, 0.0, 0.0);
        Become(16.7);
        Run(3300, 0.0, 1.0);
        Run(10, 0.0, 0.0);
        Run(3300, 0.0, 1.0);
        Assert.AreEqual(FaultCode.None, _supervisor.Fault, "counted anew");
        Run(100, 0.0, 1.0);
        Assert.AreEqual(FaultCode.DoesNotWet, _supervisor.Fault);
    }

    [TestMethod]
    [DataRow(0.02, true)]
    [DataRow(0.2, false)]
    public void Air_that_warms_as_it_gets_wetter_is_a_sensor_that_drifts(double risesK, bool isFault)
    {
        for (int i = 0; i < 60; i++)
        {
            Readings.Air.TemperatureC += risesK;
            Run(10, 0.02, 0.0);
        }

        Assert.AreEqual(isFault ? FaultCode.WetsUncommanded : FaultCode.None, _supervisor.Fault);
    }

    private void Become(double gPerKg)
    {
        Readings.SmoothHumidityRatioGPerKg = gPerKg;
        Readings.HumidityRatioGPerKg = gPerKg;
    }

    private void Run(int ticks, double risePerTick, double duty01)
    {
        _last.LoadDuty01[Loads.Humidifier] = duty01;
        Readings.LoadWasOn[Loads.Humidifier] = duty01 > 0.0;
        for (int i = 0; i < ticks; i++)
        {
            Become(Readings.SmoothHumidityRatioGPerKg + risePerTick);
            _supervisor.JudgeByModel(Readings, _script.Run, _last, _believed);
            _believed.Step(Readings, _last, 0.0);
        }
    }
}
