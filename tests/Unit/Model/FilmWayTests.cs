using System;
using System.IO;
using System.Runtime.CompilerServices;
using ChamberFirmware.Drivers;
using ChamberFirmware.Model;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Model;

/// <summary>
/// What FilmAir states for the way from film to sensor, against the way itself: plug flow along a channel of the drawn size, by the
/// exponential law and published heat transfer. Neither the firmware nor a twin has this arithmetic.
/// </summary>
[TestClass]
public sealed class FilmWayTests
{
    private const double RoomC = 22.0;
    private const double AirC = 60.0;

    // hardware/assembly: channel.md, from the middle of its plate; sensor.md, the sensor 50 mm behind it; and how the air mixes
    // there.
    private const double PlaceOffM = 0.025;
    private const double AroundM = 2.0 * (0.200 + 0.030);
    private const double MiddleOfPlateToSensorM = 0.075 + 0.050 + PlaceOffM;

    // Incropera, 7.2: a laminar plate of 0.1 to 0.3 m has 7 to 10 W/(m2 K) at 0.8 m/s, turbulence of the inlet adds 20 to 50 %; with free
    // convection 9 to 17 at 1 m/s.
    private const double WallsWPerM2K = 13.0, WallsOff = 4.3;

    // 6 L/s a metre per second, 1.06 to 1.17 kg/m3, 1.01 to 1.08 kJ/(kg K) with 0 to 39 g/kg.
    private const double StreamWPerK = 6.9, StreamOff = 0.3;

    // A housing that has 0.15 of what the chip feels (0.05 to 0.35) and gets 0.2 (0.1 to 0.35) of its heat by radiation.
    private const double Seen01 = 0.025, MostSeen01 = 0.09;

    // A record makes a standard uncertainty of the limit, and expands it with k = 2.
    private static readonly double Expanded = 2.0 / Math.Sqrt(3.0);

    [TestMethod]
    public void Beside_cold_walls_it_states_what_the_channel_can_take_and_no_more()
    {
        string page = File.ReadAllText(PageOf("channel")) + File.ReadAllText(PageOf("sensor"));
        StringAssert.Contains(page, "Channel 200 mm wide, 30 mm high, 400 mm long (2.4 L). The plate's place begins 150 mm after");
        StringAssert.Contains(page, "50 mm behind the plate");
        double middle = Cooled01(WallsWPerM2K, StreamWPerK, MiddleOfPlateToSensorM);
        double[] off =
        [
            Cooled01(WallsWPerM2K + WallsOff, StreamWPerK, MiddleOfPlateToSensorM) - middle,
            Cooled01(WallsWPerM2K, StreamWPerK - StreamOff, MiddleOfPlateToSensorM) - middle,
            Cooled01(WallsWPerM2K, StreamWPerK, MiddleOfPlateToSensorM + PlaceOffM) - middle,
            MostSeen01 - Seen01,
        ];
        double square = 0.0;
        Array.ForEach(off, one => square += one * one);
        double most01 = middle + Seen01 + Math.Sqrt(square);
        Assert.AreEqual(0.16, middle + Seen01, 0.01);
        double stated01 = StatedK(new ChamberSettings()) / (AirC - RoomC);
        AssertReaches(most01, Expanded * stated01);
        var measured = new ChamberSettings { FilmWarmer01 = 0.05 };
        AssertReaches(most01, 0.05 + Expanded * StatedK(measured) / (AirC - RoomC)); // what was measured is added, the rest is stated
    }

    // Two differences of two thermometers; the first beside a fan that stands, where the chip's own heat stays with it.
    [TestMethod]
    public void A_way_that_was_measured_may_be_wrong_by_what_its_readings_and_other_air_make_of_it()
    {
        const double riseK = 28.0, share01 = 0.05, readingK = 0.1, stillOver1MPerS = 1.0 / 0.3, otherAir01 = 0.2;
        double ownK = FilmAir.OwnHeatK * (stillOver1MPerS - 1.0);
        double ofReadings01 = Math.Sqrt(ownK * ownK + 4.0 * readingK * readingK) / (share01 * riseK);
        var settings = new ChamberSettings { FilmWarmer01 = share01 };
        double restK = StatedK(settings, wallC: AirC); // walls as warm as the air: nothing but this
        Assert.AreEqual(ofReadings01 + otherAir01, restK / (share01 * (AirC - RoomC)), 0.03);
    }

    private static void AssertReaches(double most01, double stated01)
    {
        Assert.IsGreaterThanOrEqualTo(most01, stated01);
        Assert.IsLessThan(1.1 * most01, stated01, "and no more than it needs");
    }

    private static double Cooled01(double wallsWPerM2K, double streamWPerK, double wayM) =>
        Math.Exp(wallsWPerM2K * AroundM * wayM / streamWPerK) - 1.0;

    // Without class and own heat, at 1 m/s.
    private static double StatedK(ChamberSettings settings, double wallC = RoomC)
    {
        var believed = new ClimateObserver(settings, TickSchedule.TickS);
        var readings = new Readings { AirVelocityMPerS = 1.0, FanRpm = 1000.0, HumidityRatioGPerKg = 7.0 };
        readings.Air.Status = SensorStatus.Good;
        readings.Air.TemperatureC = RoomC;
        believed.Step(readings, new Outputs { FanOn = true }, 0.0);
        believed.Heat.WallC = wallC;
        readings.Air.TemperatureC = AirC;
        FilmAir.Reckon(settings, believed, readings);
        return readings.TemperatureUncertaintyK - FilmAir.OwnHeatK;
    }

    private static string PageOf(string part, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "hardware", "assembly", part + ".md");
}
