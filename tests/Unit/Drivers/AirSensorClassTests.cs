using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Drivers;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Drivers;

/// <summary>Margins and bounds that do not ask which sensor is fitted hold for every kind there is.</summary>
[TestClass]
public sealed class AirSensorClassTests
{
    // The twin has every kind of sensor that there is a driver of.
    private static IEnumerable<IAirSensor> Kinds => Enum.GetValues<TwinSensorKind>()
        .Select(kind => new TwinChamber(TwinParameters.Reference with { SensorKind = kind }, 1).Board.AirSensor);

    [TestMethod]
    public void Every_driver_of_an_air_sensor_has_a_chip_in_the_twin_and_a_name_of_its_own()
    {
        Type[] drivers = [.. typeof(IAirSensor).Assembly.GetTypes().Where(t => t.IsClass && typeof(IAirSensor).IsAssignableFrom(t))];
        CollectionAssert.AreEquivalent(drivers, Kinds.Select(kind => kind.GetType()).ToArray());
        CollectionAssert.AllItemsAreUnique(Kinds.Select(kind => kind.Name).ToArray());
    }

    [TestMethod]
    public void No_kind_is_worse_than_the_class()
    {
        foreach (IAirSensor kind in Kinds)
        {
            Assert.IsLessThanOrEqualTo(AirSensorClass.TemperatureLimitAtRoomK, kind.TemperatureLimitK(25.0), kind.Name);
            Assert.IsLessThanOrEqualTo(AirSensorClass.PressureLimitPa, kind.PressureLimitPa, kind.Name);
            for (int at = 0; at <= 65; at++)
            {
                Assert.IsInRange(0.01, AirSensorClass.TemperatureLimitK, kind.TemperatureLimitK(at), kind.Name);
            }

            for (int at = 0; at <= 100; at++)
            {
                Assert.IsInRange(0.1, AirSensorClass.RelativeHumidityLimitPct, kind.RelativeHumidityLimitPct(at), kind.Name);
            }
        }
    }

    [TestMethod]
    public void What_is_no_air_is_not_plausible()
    {
        Assert.IsTrue(AirSensorClass.IsTemperature(0.0) && AirSensorClass.IsTemperature(100.0));
        Assert.IsFalse(AirSensorClass.IsTemperature(-0.1) || AirSensorClass.IsTemperature(100.1));
        Assert.IsTrue(AirSensorClass.IsHumidity(0.1) && AirSensorClass.IsHumidity(99.9));
        Assert.IsFalse(AirSensorClass.IsHumidity(0.0) || AirSensorClass.IsHumidity(100.0));
        Assert.IsTrue(AirSensorClass.IsPressure(60000.0) && AirSensorClass.IsPressure(110000.0));
        Assert.IsFalse(AirSensorClass.IsPressure(59999.0) || AirSensorClass.IsPressure(110001.0));
    }
}
