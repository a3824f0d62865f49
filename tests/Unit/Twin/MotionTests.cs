using System.Linq;
using ChamberFirmware.Drivers;
using ChamberFirmware.Films;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Twin;

[TestClass]
public sealed class MotionTests
{
    private static readonly TwinParameters AtOnce = TwinParameters.Reference with
    {
        RmtStartCostUs = 0,
        RmtStartSpreadUs = 0,
        RmtReturnSpreadUs = 0,
    };

    [TestMethod]
    public void Blade_starts_a_latency_after_the_edge_and_takes_its_travel_time()
    {
        LiveTwin twin = ReadyToCast();
        long startUs = twin.Board.Clock.NowUs;
        Assert.IsTrue(twin.Board.BladeCarriage.TryStart(RmtItems.Pulse(150_000, 3_300_000)));
        twin.Run(4);
        long edgeUs = startUs + RmtItems.UsOf(RmtItems.TicksOf(150_000));
        Assert.AreEqual(edgeUs + 55_000, twin.Chamber.Motion.BladeStartUs);
        Assert.AreEqual(edgeUs + 3_055_000, twin.Chamber.Motion.BladeEndUs);
        Assert.AreEqual(1, twin.Chamber.Motion.Coated01);
    }

    [TestMethod]
    public void Times_are_exact_to_the_microsecond_whatever_the_slices()
    {
        LiveTwin twin = ReadyToCast();
        twin.Run(0.003_217);
        long startUs = twin.Board.Clock.NowUs;
        twin.Board.Immersion.TryStart(RmtItems.Pulse(2_000_123, 2_300_000));
        twin.Run(1.000_001);
        twin.Run(2);
        Assert.AreEqual(startUs + RmtItems.UsOf(RmtItems.TicksOf(2_000_123)) + 90_000, twin.Chamber.Motion.PlateWetUs!.Value, 1.0);
    }

    [TestMethod]
    public void Power_that_ends_early_leaves_a_plate_half_coated_and_dry()
    {
        LiveTwin twin = ReadyToCast();
        twin.Board.BladeCarriage.TryStart(RmtItems.Pulse(0, 1_555_000));
        twin.Board.Immersion.TryStart(RmtItems.Pulse(0, 80_000));
        twin.Run(4);
        Assert.AreEqual(0.5, twin.Chamber.Motion.Coated01, 1e-5);
        Assert.IsNotNull(twin.Chamber.Motion.BladeStartUs);
        Assert.IsNull(twin.Chamber.Motion.BladeEndUs);
        Assert.IsNull(twin.Chamber.Motion.PlateWetUs);
    }

    [TestMethod]
    public void Opening_the_motion_supply_stops_the_blade_while_the_train_plays_on()
    {
        LiveTwin twin = ReadyToCast();
        twin.Board.BladeCarriage.TryStart(RmtItems.Pulse(0, 4_000_000));
        twin.Run(1);
        twin.Board.MotionSupply.Write(false);
        twin.Run(2);
        Assert.IsFalse(twin.Board.BladeCarriage.TryStart(RmtItems.Pulse(0, 1000)), "It still plays.");
        Assert.AreEqual((1_000_000 + 5_000 - 55_000) / 3e6, twin.Chamber.Motion.Coated01, 1e-9);
    }

    [TestMethod]
    public void Stopping_a_train_drops_the_pin_from_then_on()
    {
        LiveTwin twin = ReadyToCast();
        twin.Board.BladeCarriage.TryStart(RmtItems.Pulse(0, 4_000_000));
        twin.Run(1);
        twin.Board.BladeCarriage.Stop();
        Assert.IsFalse(twin.Board.BladeCarriage.TryStart(RmtItems.Pulse(0, 1000)), "Stop gives the peripheral back.");
        Assert.IsTrue(twin.Board.BladeCarriage.TryPrepare());
        twin.Run(3);
        Assert.AreEqual((1_000_000 - 55_000) / 3e6, twin.Chamber.Motion.Coated01, 1e-9);
    }

    [TestMethod]
    public void A_train_can_start_again_when_its_last_high_item_has_played()
    {
        LiveTwin twin = ReadyToCast();
        Assert.IsTrue(twin.Board.Immersion.TryStart(RmtItems.Pulse(100_000, 300_000)));
        twin.Run(0.29);
        Assert.IsFalse(twin.Board.Immersion.TryStart(RmtItems.Pulse(0, 1000)));
        twin.Run(0.02);
        Assert.IsTrue(twin.Board.Immersion.TryStart(RmtItems.Pulse(0, 1000)));
    }

    [TestMethod]
    [DataRow(208_800.0, true)]
    [DataRow(209_000.0, false)]
    public void Items_are_played_to_the_tick_and_nothing_after_the_end_mark(double latencyUs, bool wet)
    {
        // Low 1000 ticks, high twice 32767 = 208 889.6 us, end mark, and rubbish that must not play.
        byte[] items = [0xE8, 0x03, 0xFF, 0xFF, 0xFF, 0xFF, 0x00, 0x80, 0xFF, 0xFF, 0xFF, 0xFF];
        LiveTwin twin = ReadyToCast(AtOnce with { ImmersionLatencyUs = latencyUs });
        long startUs = twin.Board.Clock.NowUs;
        Assert.IsTrue(twin.Board.Immersion.TryStart(items));
        twin.Chamber.AdvanceTo(startUs + 212_077); // 66534 ticks of 51/16 us are 212 077.125 us
        Assert.IsFalse(twin.Board.Immersion.TryStart(items));
        twin.Run(1);
        Assert.AreEqual(wet ? startUs + 211_988 : (long?)null, twin.Chamber.Motion.PlateWetUs); // 3187.5 + 208 800 us
    }

    [TestMethod]
    public void Starting_two_trains_takes_board_time_that_virtual_time_catches_up()
    {
        LiveTwin twin = ReadyToCast(AtOnce with { RmtStartCostUs = 150 });
        long nowUs = twin.Board.Clock.NowUs;
        twin.Board.BladeCarriage.TryStart(RmtItems.Pulse(0, 3_200_000));
        twin.Board.Immersion.TryStart(RmtItems.Pulse(0, 200_000));
        Assert.AreEqual(nowUs + 300, twin.Board.Clock.NowUs);
        twin.Chamber.AdvanceTo(nowUs + 100);
        Assert.AreEqual(nowUs + 300, twin.Board.Clock.NowUs, "The clock never goes back.");
        twin.Run(1);
        Assert.AreEqual(nowUs + 1_000_100, twin.Board.Clock.NowUs);
        Assert.AreEqual(nowUs + 300 + 90_000, twin.Chamber.Motion.PlateWetUs);
    }

    [TestMethod]
    public void Jitter_stays_within_its_bounds_and_differs_from_move_to_move()
    {
        LiveTwin twin = ReadyToCast(AtOnce with { ActuatorJitterUs = 2000 });
        long last = 0;
        for (int i = 0; i < 20; i++)
        {
            twin.Chamber.Motion.ResetForNextPlate();
            long startUs = twin.Board.Clock.NowUs;
            twin.Board.Immersion.TryStart(RmtItems.Pulse(0, 200_000));
            twin.Run(0.3);
            long latencyUs = twin.Chamber.Motion.PlateWetUs!.Value - startUs;
            Assert.AreEqual(90_000, latencyUs, 2_000.0);
            Assert.AreNotEqual(last, latencyUs);
            last = latencyUs;
        }
    }

    [TestMethod]
    public void Faults_of_the_cast_do_what_they_say()
    {
        LiveTwin twin = ReadyToCast();
        twin.Chamber.Faults.CastTimerRefuses = true;
        Assert.IsFalse(twin.Board.BladeCarriage.TryStart(RmtItems.Pulse(0, 200_000)));
        twin.Chamber.Faults.CastTimerRefuses = false;
        twin.Chamber.Faults.BladeStuck = true;
        twin.Chamber.Faults.ImmersionStuck = true;
        Assert.IsTrue(twin.Board.BladeCarriage.TryStart(RmtItems.Pulse(0, 3_200_000)));
        Assert.IsTrue(twin.Board.Immersion.TryStart(RmtItems.Pulse(0, 200_000)));
        twin.Run(4);
        Assert.IsNull(twin.Chamber.Motion.BladeStartUs);
        Assert.IsNull(twin.Chamber.Motion.PlateWetUs);
    }

    [TestMethod]
    public void A_fresh_film_takes_up_water_until_the_plate_is_wet()
    {
        LiveTwin twin = ReadyToCast(TwinParameters.Reference with
        {
            StartAirTemperatureC = 60,
            StartWallTemperatureC = 56,
            StartHumidityRatioGPerKg = 39,
        });
        twin.Board.BladeCarriage.TryStart(RmtItems.Pulse(0, 3_200_000));
        twin.Board.Immersion.TryStart(RmtItems.Pulse(13_000_000, 13_200_000));
        twin.Run(5, () => twin.HoldTemperature(60));
        double afterS5 = twin.True.FilmWaterG;
        twin.Run(10, () => twin.HoldTemperature(60));
        double wet = twin.True.FilmWaterG;
        twin.Run(5);
        Assert.IsInRange(0.003, 0.03, afterS5);
        Assert.IsInRange(afterS5 * 1.2, 0.06, wet);
        Assert.AreEqual(wet, twin.True.FilmWaterG);
        twin.Chamber.Motion.ResetForNextPlate();
        twin.Run(0.1);
        Assert.AreEqual(0, twin.True.FilmWaterG);
    }

    [TestMethod]
    public void A_bath_that_travels_takes_its_share_of_the_films_water_along_and_leaves_the_rest_as_it_was()
    {
        // When half of the film is gone, the other half takes up as that half of a film of that age would: the half that the air meets
        // first, which blade and bath reach last. A plate of half the length has its transfer.
        double wholeMgPerS = UptakeMgPerS(immersionSpeedMmPerS: 0, atS: 3.0);
        double halfMgPerS = UptakeMgPerS(immersionSpeedMmPerS: 75, atS: 3.0); // wet from 2 s on: half of it at 3 s
        var air = new GasSide(60, 30, 1, 101325, 0.04);
        double half01 = 0.5 * air.MeanTransferMPerS(0.075) / air.MeanTransferMPerS(0.15);
        Assert.AreEqual(half01, halfMgPerS / wholeMgPerS, 0.02);
    }

    /// <summary>A strip that the bath has reached half of goes on as half a strip of its age, no fuller than before.</summary>
    [TestMethod]
    public void A_strip_under_the_baths_edge_is_as_full_as_it_was()
    {
        double[] whole = DosesWhile(immersionSpeedMmPerS: 0, fromS: 3.1), partly = DosesWhile(immersionSpeedMmPerS: 75, fromS: 3.1);
        for (int strip = 0; strip < 4; strip++)
        {
            Assert.AreEqual(1, partly[strip] / whole[strip], 0.02, $"strip {strip} has not met the bath");
        }

        Assert.IsInRange(0.38, 0.52, partly[4] / whole[4], "half of strip 4 is in the air");
        Assert.AreEqual(0, partly[5], "strip 5 is in the bath");
    }

    // What each strip takes up in 20 ms, g/m2.
    private static double[] DosesWhile(double immersionSpeedMmPerS, double fromS)
    {
        LiveTwin twin = ReadyToCast(AtOnce with
        {
            BladeSpeedMmPerS = 300, BladeLatencyUs = 0, ImmersionLatencyUs = 0, ImmersionSpeedMmPerS = immersionSpeedMmPerS,
            StartAirTemperatureC = 60, StartWallTemperatureC = 60, StartHumidityRatioGPerKg = 39,
        });
        twin.Board.BladeCarriage.TryStart(RmtItems.Pulse(0, 900_000));
        if (immersionSpeedMmPerS > 0)
            twin.Board.Immersion.TryStart(RmtItems.Pulse(2_000_000, 9_000_000));
        twin.Run(fromS);
        double[] before = [.. twin.True.FilmDosePerM2G()];
        twin.Run(0.02);
        return [.. twin.True.FilmDosePerM2G().Zip(before, (now, then) => now - then)];
    }

    private static double UptakeMgPerS(double immersionSpeedMmPerS, double atS)
    {
        LiveTwin twin = ReadyToCast(AtOnce with
        {
            BladeSpeedMmPerS = 300,
            BladeLatencyUs = 0,
            ImmersionLatencyUs = 0,
            ImmersionSpeedMmPerS = immersionSpeedMmPerS,
            FilmWaterCapacity01 = 10, // never full: what a strip takes is its place's transfer alone
            StartAirTemperatureC = 60,
            StartWallTemperatureC = 60,
            StartHumidityRatioGPerKg = 39,
        });
        twin.Board.BladeCarriage.TryStart(RmtItems.Pulse(0, 900_000));
        if (immersionSpeedMmPerS > 0)
            twin.Board.Immersion.TryStart(RmtItems.Pulse(2_000_000, 9_000_000));
        twin.Run(atS);
        double before = twin.True.FilmWaterG;
        twin.Run(0.02);
        return (twin.True.FilmWaterG - before) * 1000 / 0.02;
    }

    private static LiveTwin ReadyToCast(TwinParameters? parameters = null)
    {
        var twin = new LiveTwin(parameters ?? AtOnce);
        Assert.IsFalse(twin.Board.BladeCarriage.TryStart(RmtItems.Pulse(0, 1000)), "Not prepared.");
        Assert.IsTrue(twin.Board.BladeCarriage.TryPrepare() && twin.Board.Immersion.TryPrepare());
        twin.Board.MotionSupply.Write(true);
        twin.Run(1);
        return twin;
    }
}
