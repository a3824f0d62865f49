using System.Linq;
using System.Reflection;
using ChamberFirmware.Benchmarks.Control;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Benchmarks;

/// <summary>The set of plants is what the benchmark says it is, today and for ever.</summary>
[TestClass]
public sealed class PlantsTests
{
    // What a chamber is built around, what the board costs, and what is drawn from a range of its own.
    private static readonly string[] Kept =
    [
        "RoomPressurePa", "StepUs", "ClockReadCostUs", "RmtStartCostUs", "RmtStartSpreadUs", "RmtReturnSpreadUs",
        "CollectionEveryUs", "LongestCollectionUs", "ForcedCollectionUs", "RmtPrepareCostUs", "PlateLengthM", "FilmWidthM",
        "InertLengthM", "FilmTransferFactor", // the built family draws these two
        "FilmThicknessUm", "FilmDensityGPerMl", "FilmWaterCapacity01", "SensorSelfHeatingK", "BladeSpeedMmPerS",
        "ImmersionSpeedMmPerS", "BladeLatencyUs", "ImmersionLatencyUs", "CoverOpenUs", "CoverShutUs", "CoverLeftShare01",
        "ActuatorJitterUs", "MotionSupplyOnUs", "MotionSupplyOffUs", "ValveLatencyUs",
        "DeadManUs",
        "PlateLagS", "BathTemperatureC", // no thermometer there is fitted
        "StartAirTemperatureC", "StartWallTemperatureC", "StartHumidityRatioGPerKg",
    ];

    private static readonly string[] OwnRange =
    [
        "RoomTemperatureC", "RoomRelativeHumidityPct", "SensorTemperatureBiasK", "SensorHumidityBiasPct", "SensorPressureBiasPa",
    ];

    private static readonly PropertyInfo[] Numbers =
    [
        .. typeof(TwinParameters).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.PropertyType == typeof(double) && !Kept.Contains(p.Name) && !OwnRange.Contains(p.Name)
                && !p.Name.StartsWith("SecondSensor", System.StringComparison.Ordinal) // not fitted
                && !p.Name.StartsWith("WallSensor", System.StringComparison.Ordinal)),
    ];

    [TestMethod]
    public void A_plant_is_its_number()
    {
        Assert.AreEqual(Plants.Make(17), Plants.Make(17));
        Assert.AreNotEqual(Plants.Make(17), Plants.Make(18));
        Assert.AreEqual(26.0, Plants.Make(0).RoomTemperatureC, 11.0);
    }

    [TestMethod]
    public void Every_physical_number_is_drawn_over_its_whole_range_and_not_beyond()
    {
        Assert.IsGreaterThan(25, Numbers.Length);
        TwinParameters[] plants = [.. Enumerable.Range(0, Plants.Full).Select(Plants.Make)];
        foreach (PropertyInfo number in Numbers)
        {
            double reference = (double)number.GetValue(TwinParameters.Reference)!;
            double share01 = number.Name == nameof(TwinParameters.AirVelocityExponent) ? 0.05 : 0.3;
            double[] off01 = [.. plants.Select(plant => (double)number.GetValue(plant)! / reference - 1.0)];
            Assert.IsTrue(off01.Min() >= -share01 && off01.Max() <= share01, number.Name);
            Assert.IsTrue(off01.Min() < -0.9 * share01 && off01.Max() > 0.9 * share01, $"{number.Name} is not drawn");
        }
    }

    [TestMethod]
    public void Rooms_and_sensors_are_within_their_ranges()
    {
        foreach (TwinParameters plant in Enumerable.Range(0, Plants.Full).Select(Plants.Make))
        {
            Assert.AreEqual(22.5, plant.RoomTemperatureC, 7.5);
            Assert.AreEqual(50.0, plant.RoomRelativeHumidityPct, 30.0);
            Assert.AreEqual(0.0, plant.SensorTemperatureBiasK, 1.0);
            Assert.AreEqual(0.0, plant.SensorHumidityBiasPct, 3.0);
            Assert.AreEqual(0.0, plant.SensorPressureBiasPa, 100.0);
            Assert.AreEqual(TwinParameters.Reference.RoomPressurePa, plant.RoomPressurePa);
            Assert.AreEqual(TwinParameters.Reference.StepUs, plant.StepUs);
        }
    }
}
