using System;
using System.Linq;
using ChamberFirmware.Bench.Line;
using ChamberFirmware.Casting;
using ChamberFirmware.Operation;
using ChamberFirmware.Safety;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Scenarios;

/// <summary>
/// Firmware and the twin of a line, 1 m open: the exposure of every cell by its encoder against the truth, which knows no encoder and adds
/// up each millisecond for each cell.
/// </summary>
[TestClass]
public sealed class LineTests
{
    [TestMethod]
    [DataRow(0.5)]
    [DataRow(2.0)]
    [DataRow(7.0)]
    public void The_exposure_of_every_cell_is_within_two_thousandths_and_a_pulse(double mPerMin) =>
        AssertExact(Run(mPerMin, 2.0), 0.002, mPerMin);

    [TestMethod]
    public void Ramps_of_a_fifth_up_and_down_come_out_right() => AssertExact(
        Run(2.0, 5.0, new Happening(1.0, HappeningKind.Speed, 1.2), new Happening(2.5, HappeningKind.Speed, 0.8)), 0.002, 2.0);

    [TestMethod]
    [DataRow(0.5)]
    [DataRow(7.0)]
    public void A_stop_of_ten_seconds_comes_out_right(double mPerMin)
    {
        LineSession run = Run(mPerMin, 3.0, new Happening(1.5, HappeningKind.Stop, 10.0));
        AssertExact(run, 0.002, mPerMin);
        double askedS = 60.0 / mPerMin;
        Assert.IsGreaterThan(180, run.Cells().Count(c => c.IsCoated && c.TrueS > askedS + 9.0), "web that stood");
        Assert.IsGreaterThan(0, (int)run.Chamber.Line!.Metre.Total.Out);
    }

    [TestMethod]
    [DataRow(0.5)]
    [DataRow(7.0)]
    public void A_web_that_runs_back_comes_out_right_and_is_not_coated_twice(double mPerMin)
    {
        LineSession run = Run(mPerMin, 3.0, new Happening(1.5, HappeningKind.Reverse, 0.05));
        AssertExact(run, 0.002, mPerMin);
        Assert.HasCount(run.Cells().Count(), run.Cells().Select(c => c.Cell).Distinct().ToArray());
        Assert.IsGreaterThan(60.0 / mPerMin + 0.5, run.Cells().Where(c => c.IsCoated).Max(c => c.TrueS));
    }

    [TestMethod]
    [DataRow(1.0)]
    [DataRow(5.0)]
    public void A_cover_holds_the_exposure_within_a_hundredth_though_the_speed_swings(double mPerMin) => AssertHeld(
        Run(mPerMin, 5.0, 0.8 * 60.0 / mPerMin, s => s.WebHold = 1, w => w with { Disturbance01 = 0.1, CoverMPerS = 0.05 }),
        0.8 * 60.0 / mPerMin);

    [TestMethod]
    [DataRow(1.0)]
    [DataRow(5.0)]
    public void The_speed_holds_it_as_well_where_the_line_lets_itself_be_asked(double mPerMin) => AssertHeld(
        Run(mPerMin, 5.0, 60.0 / mPerMin, s => s.WebHold = 2, w => w with { Disturbance01 = 0.1, SpeedFollowsRequest = true }),
        60.0 / mPerMin);

    [TestMethod]
    public void Nothing_holds_it_where_nothing_may_be_moved_and_that_is_told()
    {
        LineSession run = Run(2.0, 5.0, 30.0, _ => { }, w => w with { Disturbance01 = 0.1 });
        Assert.IsGreaterThan(0.01, Rms(run, 30.0));
        AssertExact(run, 0.002, 2.0);
    }

    [TestMethod]
    public void A_cover_closes_over_what_has_had_its_time_when_the_web_stops()
    {
        LineSession run = Run(
            2.0, 4.0, 24.0, s => s.WebHold = 1, w => w with { CoverMPerS = 0.05 }, new Happening(2.0, HappeningKind.Stop, 50.0));
        double[] coated = [.. run.Cells().Where(c => c.IsCoated && !double.IsNaN(c.TrueS)).Select(c => c.TrueS)];
        Assert.IsGreaterThan(700, coated.Length);
        Assert.IsLessThan(26.5, coated.Max(), "without the cover it would be 74 s");
        Assert.IsGreaterThan(23.8, coated.Min());
    }

    [TestMethod]
    [DataRow(0.5, 1.2)]
    [DataRow(1.0, 0.6)]
    [DataRow(7.0, 0.5)]
    public void A_dead_encoder_is_seen_in_half_a_second_or_a_centimetre(double mPerMin, double limitS)
    {
        var run = new LineSession(LineRuns.Asked(mPerMin, 5.0, new Happening(1.2, HappeningKind.EncoderDies, 0.0)));
        long diedUs = 0;
        while (!run.IsOver)
        {
            run.Tick();
            diedUs = diedUs == 0 && run.Twin.Faults.EncoderDead ? run.NowUs - TickSchedule.TickUs : diedUs;
        }

        Assert.AreEqual(FaultCode.EncoderLost, run.Fault);
        Assert.IsLessThan(limitS + 0.001, (run.NowUs - diedUs) / 1e6);
        Assert.IsFalse(run.Twin.Line!.Coats || run.Twin.Line.HasNoFault || run.Twin.Line.IsReady);
    }

    [TestMethod]
    public void An_encoder_that_loses_a_third_of_its_pulses_is_found_by_what_the_drive_was_asked_for()
    {
        LineSession run = Run(
            2.0, 5.0, 30.0, s => s.WebHold = 2, w => w with { SpeedFollowsRequest = true },
            new Happening(1.5, HappeningKind.EncoderLoses, 0.33));
        Assert.AreEqual(FaultCode.WebNotAsAsked, run.Fault);
    }

    [TestMethod]
    public void Slip_is_in_the_calibration_over_a_measured_length()
    {
        var settings = new ChamberSettings { WebPulsesPerM = 5000.0 };
        var slips = new WebParameters { Slip01 = 0.03, SpeedMPerMin = 6.0 };
        var run = new TwinRun(TwinParameters.Reference with { Web = slips }, settings: settings);
        run.RunS(1.0);
        Assert.IsNotNull(run.Chamber.Operator.MeasuredWeb("10"), "nothing is marked");
        run.Twin.Line!.Web.Runs = true;
        run.RunS(5.0);
        double fromM = run.Twin.Line.Web.PassedM;
        Assert.IsNull(run.Chamber.Operator.MarkWeb());
        run.RunS(30.0);
        double byTapeM = run.Twin.Line.Web.PassedM - fromM;
        Assert.IsNotNull(run.Chamber.Operator.MeasuredWeb("0.2"), "too short");
        Assert.IsNull(run.Chamber.Operator.MeasuredWeb(byTapeM.ToString("F4", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.AreEqual(5000.0 * 0.97, run.Chamber.Settings.WebPulsesPerM, 3.0);
    }

    [TestMethod]
    public void A_tick_of_a_line_allocates_nothing()
    {
        var twin = new TwinChamber(TwinParameters.Reference with { Web = new WebParameters { SpeedMPerMin = 7.0, CoverMPerS = 0.05 } }, 1);
        var chamber = new Chamber(twin.Board, new ChamberSettings { WebPulsesPerM = 5000.0, WebHold = 1 });
        long bytes = 0, coating = 0;
        for (long nowUs = TickSchedule.TickUs; coating < 5000; nowUs += TickSchedule.TickUs)
        {
            twin.AdvanceTo(nowUs);
            long before = GC.GetAllocatedBytesForCurrentThread();
            chamber.Tick(nowUs);
            bool isCoating = chamber.Run.Phase == Phase.Coating && !chamber.Run.PhaseIsNew;
            bytes += isCoating ? GC.GetAllocatedBytesForCurrentThread() - before : 0;
            coating += isCoating ? 1 : 0;
            Assert.IsLessThan(1_000_000_000L, nowUs);
            Operate(chamber, twin.Line!, nowUs);
        }

        Assert.IsGreaterThan(10_000L, chamber.Line!.Metre.Total.Cells);
        Assert.AreEqual(0L, bytes);
    }

    private static void Operate(Chamber chamber, CastingLine line, long nowUs)
    {
        if (nowUs == 20 * TickSchedule.TickUs)
        {
            Assert.IsNull(chamber.Operator.Start(DraftedRecipe.Like("example-3", "exposureS", "6"), 6.0));
        }

        line.Web.Runs = chamber.Run.Phase is Phase.Ready or Phase.Coating;
        if (chamber.Run.Phase == Phase.Ready && line.Web.MPerS > 0.05)
        {
            Assert.IsNull(chamber.Operator.Coat());
        }
    }

    private static void AssertExact(LineSession run, double share01, double mPerMin)
    {
        Assert.AreEqual((Phase.Complete, 0), (run.Chamber.Run.Phase, run.Fault));
        LineCell[] cells = [.. run.Cells().Where(c => !double.IsNaN(c.TrueS))];
        Assert.IsGreaterThan(390, cells.Count(c => c.IsCoated));
        Assert.AreEqual(run.True.Wet.Count(c => c.IsCoated), cells.Count(c => c.IsCoated));
        double pulseS = LineRuns.PulseM / (mPerMin / 60.0);
        foreach (LineCell cell in cells)
        {
            // Where the web stands, a pulse is as long as it stands; half a pulse at either end of the way.
            Assert.IsLessThan(share01 * cell.TrueS + pulseS, Math.Abs(cell.ExposureS - cell.TrueS), $"cell {cell.Cell}: {cell}");
        }
    }

    private static void AssertHeld(LineSession run, double askedS)
    {
        Assert.AreEqual((Phase.Complete, 0), (run.Chamber.Run.Phase, run.Fault));
        Assert.IsLessThan(0.01, Rms(run, askedS));
        Assert.AreEqual(0, run.Chamber.Line!.Metre.Total.Out);
    }

    private static double Rms(LineSession run, double askedS) => Math.Sqrt(
        run.Cells().Where(c => c.IsCoated && !double.IsNaN(c.TrueS)).Average(c => Math.Pow((c.TrueS / askedS) - 1.0, 2)));

    private static LineSession Run(double mPerMin, double metres, params Happening[] happenings) =>
        LineRuns.Run(LineRuns.Asked(mPerMin, metres, happenings));

    private static LineSession Run(
        double mPerMin, double metres, double exposureS, Action<ChamberSettings> set, Func<WebParameters, WebParameters> web,
        params Happening[] happenings) => LineRuns.Run(LineRuns.Asked(mPerMin, metres, exposureS, set, web, happenings));
}
