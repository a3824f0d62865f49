using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using ChamberFirmware.Bench;

namespace ChamberFirmware.Tests.Unit.Bench;

/// <summary>plot.svg: what was hard to see in it, one by one.</summary>
[TestClass]
public sealed class PlotTests
{
    private const string Brief =
        "temperatureC = 25\nrelativeHumidityPct = 40\nairVelocityMPerS = 0.7\nbladeTravelS = 1\nexposureS = [0.25]\ndope = \"15 PSf, "
            + "85 NMP\"\n";

    [TestMethod]
    public void A_quarter_of_a_second_is_a_bar_for_each_point_with_its_time()
    {
        XDocument svg = Drawn(Brief);
        string[] words = Words(svg);
        Assert.Contains("last point 0.25 s (asked)", words.Select(w => w.Replace("0.2501", "0.25").Replace("0.2499", "0.25")).ToArray());
        Assert.Contains(w => w.StartsWith("first point 1.2"), words);
        Assert.HasCount(3, Bars(svg));
        Assert.IsGreaterThanOrEqualTo(2.0, Bars(svg).Min());
    }

    [TestMethod]
    public void With_a_bath_that_travels_all_points_have_bars_of_the_same_length_one_after_the_other()
    {
        XDocument svg = Drawn(Brief + "immersionTravelS = 1\n");
        double[] bars = Bars(svg);
        Assert.HasCount(3, bars);
        Assert.AreEqual(bars[0], bars[2], 0.5);
        double[] begins = [.. BarElements(svg).Select(b => Number(b, "x"))];
        Assert.IsGreaterThan(begins[0] + 5.0, begins[2]);
    }

    [TestMethod]
    public void It_has_a_name_and_a_description_and_says_the_dope_but_no_date()
    {
        XDocument svg = Drawn(Brief);
        XElement root = svg.Root!;
        string[] named = root.Attribute("aria-labelledby")!.Value.Split(' ');
        Assert.AreEqual("title", Find(svg, named[0]).Name.LocalName);
        XElement description = Find(svg, named[1]);
        Assert.AreEqual("desc", description.Name.LocalName);
        StringAssert.Contains(description.Value, "expanded uncertainty as a band");
        Assert.Contains("Dope: 15 PSf, 85 NMP.", Words(svg));
        Assert.DoesNotContain($"{DateTime.UtcNow:yyyy-}", svg.ToString());
    }

    [TestMethod]
    public void The_uncertainty_is_a_band_with_its_number_above_the_panel()
    {
        XDocument svg = Drawn(Brief);
        Assert.Contains(w => w.StartsWith("humidity ratio W / (g/kg dry air), sensor ± 0.7"), Words(svg));
        XElement[] bands = [.. svg.Descendants().Where(e => e.Name.LocalName == "polygon")];
        Assert.IsGreaterThanOrEqualTo(3, bands.Length, "temperature, humidity ratio and velocity of the whole run");
    }

    [TestMethod]
    public void Pulses_are_drawn_as_their_mean()
    {
        double[] pulses = [.. Enumerable.Range(0, 400).Select(i => i % 10 < 3 ? 1.0 : 0.0)];
        IReadOnlyList<double> means = Decimation.Means(pulses, 21);
        Assert.AreEqual(0.3, means.Skip(20).Take(360).Average(), 0.002);
        Assert.IsLessThan(0.1, means.Skip(20).Take(360).Max() - means.Skip(20).Take(360).Min());
        double[] gap = [.. pulses];
        gap[200] = double.NaN;
        IReadOnlyList<double> around = Decimation.Means(gap, 21);
        Assert.IsTrue(double.IsNaN(around[200]));
        Assert.AreEqual(means[100], around[100], 1e-12);
        Assert.IsTrue(double.IsFinite(around[201]));
    }

    // The working set point is 0 before the run begins: the axis of W began at 0 for it.
    [TestMethod]
    public void An_axis_is_not_pulled_to_0_by_a_value_before_the_run()
    {
        using var folder = new BenchFolder();
        string recipe = folder.Write("warm.toml", Brief.Replace("temperatureC = 25", "temperatureC = 40").Replace("40\nair", "60\nair"));
        Assert.AreEqual(ExitCode.Good, folder.Run("run", recipe, "--out", folder.Out), folder.Error);
        XDocument svg = XDocument.Load(folder.PathOf("out", "warm-0.25s", "plot.svg"));
        XElement left = svg.Descendants().First(e => e.Name.LocalName == "svg" && e != svg.Root);
        double[] ticks =
        [
            .. left.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value)
                .Where(t => double.TryParse(t, CultureInfo.InvariantCulture, out _)).Select(t => double.Parse(t,
                    CultureInfo.InvariantCulture)),
        ];
        int zeros = ticks.Count(t => t == 0.0);
        Assert.AreEqual(3, zeros, "time, velocity and duty begin at 0, and nothing else: " + string.Join(' ', ticks));
    }

    private static XDocument Drawn(string recipe)
    {
        using var folder = new BenchFolder();
        Assert.AreEqual(ExitCode.Good, folder.Run("run", folder.Write("brief.toml", recipe), "--out", folder.Out), folder.Error);
        return XDocument.Load(folder.PathOf("out", "brief-0.25s", "plot.svg"));
    }

    private static XElement Find(XDocument svg, string id) => svg.Descendants().Single(e => e.Attribute("id")?.Value == id);

    private static string[] Words(XDocument svg) =>
        [.. svg.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value)];

    private static XElement[] BarElements(XDocument svg) => [.. svg.Root!.Elements().Where(
        e => e.Name.LocalName == "rect" && e.Attribute("fill")?.Value == "#D55E00" && e.Attribute("height")?.Value == "8")];

    private static double[] Bars(XDocument svg) => [.. BarElements(svg).Select(e => Number(e, "width"))];

    private static double Number(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
