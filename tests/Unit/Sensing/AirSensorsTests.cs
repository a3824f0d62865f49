using ChamberFirmware.Drivers;
using ChamberFirmware.Sensing;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Unit.Drivers;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Sensing;

/// <summary>One or two sensors as one measurement: which is which, and what is told of both.</summary>
[TestClass]
public sealed class AirSensorsTests
{
    private readonly ChamberSettings _settings = new();
    private readonly OtherSensor _first = new() { MeasuresPressure = true };
    private readonly OtherSensor _second = new() { MeasuresPressure = true };
    private readonly Readings _readings = new();

    [TestMethod]
    public void One_sensor_is_every_place()
    {
        var air = new AirSensors(new Board(_first, null), _settings);
        Assert.AreEqual(1, air.Count);
        Assert.AreSame(_first, air.Chip(0).Sensor);
        Assert.AreSame(_first, air.Chip(1).Sensor);
        Read(air);
        Assert.AreEqual((1, 1, _first.PressurePa), (_readings.SensorsFitted, _readings.SensorStarts, air.SteadyPressurePa));
    }

    [TestMethod]
    public void Two_have_their_places()
    {
        AirSensors air = Two();
        Assert.AreEqual(2, air.Count);
        Assert.AreSame(_first, air.Chip(0).Sensor);
        Assert.AreSame(_second, air.Chip(1).Sensor);
    }

    [TestMethod]
    [DataRow(1, 4, 4)]
    [DataRow(4, 1, 4)]
    public void The_one_that_was_started_more_often_is_told(int first, int second, int starts)
    {
        _first.StartCount = first;
        _second.StartCount = second;
        Read(Two());
        Assert.AreEqual(starts, _readings.SensorStarts);
    }

    [TestMethod]
    [DataRow(3, 7, 7)]
    [DataRow(7, 3, 7)]
    public void Of_two_the_longer_unchanged_one_is_told(int first, int second, int unchanged)
    {
        _first.UnchangedReads = first;
        _second.UnchangedReads = second;
        Read(Two());
        Assert.AreEqual((2, unchanged), (_readings.SensorsUsed, _readings.Air.UnchangedReads));
    }

    [TestMethod]
    public void Pressure_is_the_firsts_or_the_seconds_where_the_first_has_none()
    {
        _second.PressurePa = 101000.0;
        AirSensors air = Two();
        Read(air);
        Assert.AreEqual(101325.0, air.SteadyPressurePa);
        _first.Status = SensorStatus.NoAnswer;
        Read(air);
        Assert.AreEqual(101000.0, air.SteadyPressurePa);
        _second.Status = SensorStatus.NoAnswer;
        Read(air);
        Assert.AreEqual(0.0, air.SteadyPressurePa);
    }

    // Its pressure is the other's, while that one measures.
    [TestMethod]
    public void A_sensor_without_pressure_measures_nothing_when_the_other_is_silent()
    {
        _first.MeasuresPressure = false;
        AirSensors air = Two();
        Read(air);
        Assert.AreEqual((2, 101325.0), (_readings.SensorsUsed, _readings.Air.PressurePa));
        _second.Status = SensorStatus.NoAnswer;
        Read(air);
        Assert.AreEqual(SensorStatus.NoMeasurement, air.Chip(0).Status);
        Assert.IsFalse(_readings.Air.IsValid);
        air = new AirSensors(new Board(_first, null), _settings);
        Read(air);
        Assert.AreEqual(SensorStatus.NoMeasurement, _readings.Air.Status, "alone");
    }

    [TestMethod]
    public void Each_has_its_own_correction()
    {
        _settings.SensorTemperatureOffsetK[0] = 0.25;
        _settings.SensorTemperatureOffsetK[1] = -0.5;
        AirSensors air = Two();
        Read(air);
        Assert.AreEqual((25.25, 24.5), (air.Chip(0).TemperatureC, air.Chip(1).TemperatureC));
    }

    private AirSensors Two() => new(new Board(_first, _second), _settings);

    private void Read(AirSensors air)
    {
        for (int i = 0; i < 3; i++)
        {
            air.Read(_readings);
        }
    }

    private sealed class Board(IAirSensor first, IAirSensor? second) : BareBoard
    {
        public override IAirSensor AirSensor => first;

        public override IAirSensor? AirSensor2 => second;
    }
}
