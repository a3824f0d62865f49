using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ChamberFirmware.Bench.Line;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Line;
using ChamberFirmware.Points;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Tests.Unit.Documents;
using ChamberFirmware.Tests.Unit.Scpi;
using ChamberFirmware.Text;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Line;

/// <summary>
/// Metres that a chamber keeps, and the record of a web, as a program is told them: against every single cell, put together here.
/// </summary>
[TestClass]
public sealed class KeptMetreTests
{
    private const double MPerMin = 7.0;
    private const string Uncertainty = "humidityUncertaintyGPerKg";

    [TestMethod]
    public void Every_metre_with_film_is_told_once_as_its_cells_make_it_and_the_oldest_go_when_there_are_more_than_32()
    {
        Web web = Coated(37.3);
        List<Dictionary<string, string>> told = web.Told(0);
        Assert.AreEqual(KeptMetres.Most, told.Count);
        IGrouping<long, LineCell>[] made = [.. web.Cells.Where(c => c.IsCoated).GroupBy(c => (long)c.AtM(Web.CellM)).OrderBy(g => g.Key)];
        Assert.HasCount(38, made);
        foreach ((Dictionary<string, string> one, IGrouping<long, LineCell> cells) in told.Zip(made[^KeptMetres.Most..]))
        {
            Assert.AreEqual(cells.Key, long.Parse(one["metre"], CultureInfo.InvariantCulture));
            web.AssertIs(one, cells);
        }

        Assert.IsTrue(told.All(one => one["oldest"] == told[0]["metre"]));
        Assert.IsTrue(told.All(one => one["begunS"] == told[0]["begunS"]));
        CollectionAssert.AreEqual(told.OrderBy(one => Number(one, "atS")).ToArray(), told.ToArray());
        Assert.AreEqual("", web.Talk.Ask($"RUN:WEB:METRe? {made[^1].Key + 1}").Trim('"'));
    }

    [TestMethod]
    public void An_answer_whose_metre_is_written_over_meanwhile_ends_and_is_no_mixture_of_two()
    {
        Web web = Web.Begun();
        web.Until(36.0);
        var oldest = new WebLines(web.Talk.Run.Chamber, 0);
        var to = new TextBuffer(400);
        Assert.IsTrue(oldest.TryWrite(0, to) && oldest.TryWrite(MetreList.Count - 1, to) && !oldest.TryWrite(MetreList.Count, to));
        string told = to.ToString();
        web.Until(37.1);
        Assert.IsFalse(oldest.TryWrite(1, to));
        Assert.AreEqual(told, to.ToString());
    }

    [TestMethod]
    public void The_record_of_a_web_is_what_all_its_cells_are_and_what_comes_to_the_bath_later_is_none_of_it()
    {
        Web web = Coated(3.4);
        string[] before = web.Record();
        LineCell[] film = [.. web.Cells.Where(c => c.IsCoated)];
        CollectionAssert.Contains(before, $"webCoatedM={Text(film.Length * Web.CellM)} out={Text(web.OutM(film))} "
            + $"exposureMean={Text(film.Average(c => c.ExposureS))} exposureShortest={Text(film.Min(c => c.ExposureS))} "
            + $"exposureLongest={Text(film.Max(c => c.ExposureS))}");
        Assert.Contains("outcome=Complete film=immersed", before);
        string air = before.Single(line => line.StartsWith("humidityRatioGPerKg", StringComparison.Ordinal));
        Assert.StartsWith(
            $"humidityRatioGPerKg mean={Text(film.Average(c => c.HumidityGPerKg))} least={Text(film.Min(c => c.HumidityGPerKg))} "
                + $"greatest={Text(film.Max(c => c.HumidityGPerKg))} uncertainty=0.",
            air);
        Assert.IsFalse(before.Any(line => line.StartsWith("exposurePlannedS", StringComparison.Ordinal)));
        web.Talk.Run.RunS(60.0);
        CollectionAssert.AreEqual(before, web.Record());
    }

    [TestMethod]
    public void An_aborted_web_leaves_its_film_in_the_air_and_the_last_metre_as_far_as_it_came()
    {
        Web web = Web.Begun();
        web.Until(2.45);
        Assert.IsNull(web.Talk.Run.Chamber.Operator.Abort());
        web.Talk.Pass();
        IGrouping<long, LineCell>[] made = [.. web.Cells.Where(c => c.IsCoated).GroupBy(c => (long)c.AtM(Web.CellM))];
        string[] record = web.Record();
        Assert.Contains("outcome=Aborted film=inTheAir", record);
        web.Talk.Run.RunS(30.0); // the web runs on, and its cells are told to whoever looks
        List<Dictionary<string, string>> told = web.Told(0);
        Assert.HasCount(made.Length, told);
        web.AssertIs(told[^1], made[^1]);
        CollectionAssert.AreEqual(record, web.Record());
    }

    [TestMethod]
    public void Metres_without_film_are_passed_over_and_a_new_run_begins_with_none()
    {
        Web web = Web.Begun();
        web.Until(1.5);
        web.Talk.Run.Twin.Line!.Enable = false;
        web.Until(4.5);
        web.Talk.Run.Twin.Line.Enable = true;
        web.Until(6.5);
        web.End();
        CollectionAssert.AreEqual(new[] { "0", "1", "4", "5", "6" }, web.Told(0).Select(one => one["metre"]).ToArray());
        Assert.IsTrue(web.Told(0).All(one => one["oldest"] == "0"), "none had to go");
        Assert.AreEqual("4", web.Told(2)[0]["metre"]);
        string begun = web.Told(0)[0]["begunS"];
        web.Begin();
        Assert.IsEmpty(web.Told(0));
        web.Until(2.2);
        Assert.AreNotEqual(begun, web.Told(0)[0]["begunS"]);
    }

    [TestMethod]
    public void How_well_the_air_is_known_is_the_most_that_was_stated_while_any_of_the_metre_was_on_the_way()
    {
        Web web = Web.Begun(new ChamberSettings { WebPulsesPerM = 5000.0 }, TwinParameters.Reference with { SecondSensorFitted = true });
        web.Until(4.5);
        web.Talk.Run.Twin.Faults.SecondSensor.Unplugged = true;
        web.Until(5.5);
        web.Talk.Run.Twin.Faults.SecondSensor.Unplugged = false;
        web.Until(12.2);
        web.End();
        List<Dictionary<string, string>> told = web.Told(0);
        Assert.IsGreaterThan(Number(told[1], Uncertainty) + 0.01, Number(told[4], Uncertainty));
        Assert.AreEqual(Number(told[1], Uncertainty), Number(told[11], Uncertainty), 0.005, "forgotten once it is all in the bath");
        foreach (Dictionary<string, string> one in told)
        {
            Assert.IsGreaterThan(web.MostGPerKg(one, 0.0) - 0.0006, Number(one, Uncertainty), one["metre"]);
            Assert.IsLessThan(web.MostGPerKg(one, 1.0) + 0.0006, Number(one, Uncertainty), one["metre"]);
        }

        web.Talk.Run.Twin.Faults.SecondSensor.Unplugged = true;
        web.Begin();
        web.Until(2.2);
        Assert.IsGreaterThan(Number(told[1], Uncertainty) + 0.01, Number(web.Told(0)[0], Uncertainty));
        web.End();
        web.Talk.Run.Twin.Faults.SecondSensor.Unplugged = false;
        web.Begin();
        web.Until(2.2);
        Assert.AreEqual(Number(told[1], Uncertainty), Number(web.Told(0)[0], Uncertainty), 0.005, "another run");
    }

    [TestMethod]
    public void A_chamber_that_casts_plates_has_none_and_a_number_that_is_none_is_refused()
    {
        var plates = new ScpiTalk();
        Assert.AreEqual("\"\"", plates.Ask("RUN:WEB:METRe? 0"));
        Assert.AreEqual("", plates.Ask("RUN:WEB:METRe? -1"));
        Assert.StartsWith("-222,", plates.Ask("SYST:ERR?"));
        Assert.AreEqual("", plates.Ask("RUN:WEB:METRe?"));
        Assert.StartsWith("-109,", plates.Ask("SYST:ERR?"));
    }

    [TestMethod]
    public void The_page_lists_every_value_of_a_metre_in_order()
    {
        Web web = Coated(1.2);
        string page = Document.Read("firmware/Line/README.md");
        string section = page[page.IndexOf("## A metre that is kept", StringComparison.Ordinal)..];
        string[] listed = [.. section.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1])];
        CollectionAssert.AreEqual(web.Told(0)[0].Keys.ToArray(), listed);
        Assert.HasCount(MetreList.Count, listed);
    }

    private static Web Coated(double metres)
    {
        Web web = Web.Begun();
        web.Until(metres);
        web.End();
        return web;
    }

    private static string Text(double value) => value.ToString("F3", CultureInfo.InvariantCulture);

    private static double Number(Dictionary<string, string> of, string name) => double.Parse(of[name], CultureInfo.InvariantCulture);

    /// <summary>A line of 1 m at 7 m/min, a program that asks it, and all cells as they come to the bath.</summary>
    private sealed class Web : IWebWatcher
    {
        public const double CellM = 0.005;

        private readonly List<(double PassedM, double GPerKg, double AtS)> _known = [];

        private Web(ChamberSettings settings, TwinParameters parameters)
        {
            Talk = new ScpiTalk(new TwinRun(parameters with { Web = new WebParameters { SpeedMPerMin = MPerMin } }, settings: settings));
            Talk.Run.Chamber.Line!.Metre.Also = this;
            Talk.Run.AfterTick = () => _known.Add((
                Line.Cells.PassedM, Talk.Run.Chamber.Readings.HumidityUncertaintyGPerKg, Talk.Run.NowUs * 1e-6));
        }

        public ScpiTalk Talk { get; }

        public List<LineCell> Cells { get; } = [];

        private LineRun Line => Talk.Run.Chamber.Line!;

        public static Web Begun() => Begun(new ChamberSettings { WebPulsesPerM = 5000.0 }, TwinParameters.Reference);

        public static Web Begun(ChamberSettings settings, TwinParameters parameters)
        {
            var web = new Web(settings, parameters);
            web.Begin();
            return web;
        }

        public void Begin()
        {
            TwinWeb driven = Talk.Run.Twin.Line!.Web;
            driven.Runs = false;
            string exposure = (60.0 / MPerMin).ToString("F3", CultureInfo.InvariantCulture);
            double exposureS = double.Parse(exposure, CultureInfo.InvariantCulture);
            Assert.IsNull(Talk.Run.Chamber.Operator.Start(DraftedRecipe.Like("example-3", "exposureS", exposure), exposureS));
            Talk.Run.Until(() => Talk.Run.Phase == Phase.Ready, 3600.0, "Ready");
            driven.Runs = true;
            Talk.Run.RunS(3.0);
            Assert.IsNull(Talk.Run.Chamber.Operator.Coat());
            Talk.Run.RunS(0.3);
            Cells.Clear();
        }

        public void Until(double passedM) => Talk.Run.Until(() => Line.Cells.PassedM >= passedM, 600.0, "the web");

        public void End()
        {
            Assert.IsNull(Talk.Run.Chamber.Operator.EndCoat());
            Talk.Run.Until(() => Talk.Run.Phase == Phase.Complete, 60.0, "the end");
        }

        public List<Dictionary<string, string>> Told(long from)
        {
            var told = new List<Dictionary<string, string>>();
            while (true)
            {
                var one = new Dictionary<string, string>(WebText.Read(Talk.Ask($"RUN:WEB:METRe? {from}")));
                if (one.Count == 0)
                {
                    return told;
                }

                told.Add(one);
                from = long.Parse(one["metre"], CultureInfo.InvariantCulture) + 1;
            }
        }

        public string[] Record() => [.. ScpiText.Fields(Talk.Ask("RUN:RECord?"))];

        public void AssertIs(Dictionary<string, string> told, IEnumerable<LineCell> of)
        {
            LineCell[] cells = [.. of];
            Assert.AreEqual(cells.Average(c => c.ExposureS), Number(told, "exposureS"), 0.00051);
            Assert.AreEqual(cells.Min(c => c.ExposureS), Number(told, "shortestS"), 0.00051);
            Assert.AreEqual(cells.Max(c => c.ExposureS), Number(told, "longestS"), 0.00051);
            Assert.AreEqual(cells.Average(c => c.TemperatureC), Number(told, "temperatureC"), 0.00051);
            Assert.AreEqual(cells.Average(c => c.HumidityGPerKg), Number(told, "humidityRatioGPerKg"), 0.00051);
            Assert.AreEqual(cells.Average(c => c.VelocityMPerS), Number(told, "airVelocityMPerS"), 0.00051);
            Assert.AreEqual(cells.Length * CellM, Number(told, "coatedM"), 0.00051);
            Assert.AreEqual(OutM(cells), Number(told, "outM"), 0.00051);
        }

        // Example 3: 25 C, 7.88 g/kg, 0.7 m/s; half a kelvin, 3 %, 3 %, and 2 % of the exposure.
        public double OutM(IEnumerable<LineCell> cells) => CellM * cells.Count(c =>
            Math.Abs(c.TemperatureC - 25.0) > 0.5
            || Math.Abs(c.HumidityGPerKg / Talk.Run.Chamber.Run.Recipe!.HumidityRatioGPerKg - 1.0) > 0.03
            || Math.Abs(c.VelocityMPerS / 0.7 - 1.0) > 0.03
            || Math.Abs(c.ExposureS - Talk.Run.Chamber.Run.ExposureS)
                > Talk.Run.Chamber.Settings.WebTolerance01 * Talk.Run.Chamber.Run.ExposureS);

        // Until its last cell came to the bath, from when its first came under the blade, or the metre before.
        public double MostGPerKg(Dictionary<string, string> told, double beforeM) => _known
            .Where(k => k.AtS > Number(told, "begunS") && k.AtS < Number(told, "atS") + 0.01
                && k.PassedM >= Number(told, "metre") - beforeM - 0.02)
            .Max(k => k.GPerKg);

        public void Wet(long cell, bool isCoated, double exposureS, double temperatureC, double humidityGPerKg, double velocityMPerS) =>
            Cells.Add(new LineCell(cell, isCoated, exposureS, temperatureC, humidityGPerKg, velocityMPerS, double.NaN));
    }
}
