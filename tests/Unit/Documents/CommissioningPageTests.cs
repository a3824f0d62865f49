using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Documents;

/// <summary>
/// The commissioning that the calibration page shows is what the console says when it is done on that chamber. Numbers may differ by one in
/// their last digit, as in the README's results.
/// </summary>
[TestClass]
public sealed partial class CommissioningPageTests
{
    private const string Page = "hardware/calibration/README.md";

    /// <summary>The chamber of the page: not the one that the settings describe.</summary>
    private static TwinParameters Plant { get; } = TwinParameters.Reference with
    {
        HeaterPowerW = 260.0, HumidifierMlPerH = 24.0, HumidifierDeadTimeS = 2.5, LeakPerH = 8.0, WallHeatCapacityJPerK = 2200.0,
        WallLossWPerK = 1.9, SensorHumidityBiasPct = 2.0,
    };

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void The_console_says_what_the_page_says_and_finds_the_chamber()
    {
        var run = new TwinRun(Plant);
        var console = new CommandInterpreter(run.Chamber);
        run.RunS(2.0);
        string[] lines = [.. Block().Match(Document.Read(Page)).Groups["lines"].Value.Split('\n')
            .Select(line => line.Trim()).Where(line => line.Length > 0)];
        Assert.Contains("> commissioned", lines);
        string answer = "", shown = "";
        foreach (string line in lines)
        {
            Match wait = Wait().Match(line);
            if (!wait.Success && !line.StartsWith("> ", StringComparison.Ordinal))
            {
                shown += " " + line;
                continue;
            }

            AssertAlike(answer, shown);
            shown = "";
            answer = wait.Success ? "" : console.Execute(line[2..]);
            run.RunS(wait.Success ? 60.0 * double.Parse(wait.Groups["min"].Value, CultureInfo.InvariantCulture) : 0.1);
        }

        AssertAlike(answer, shown);
        Assert.AreEqual(Phase.Idle, run.Phase);
        AssertTable(run.Chamber.Settings);
    }

    // | setting | entered | in the twin | found |
    private static void AssertTable(ChamberSettings found)
    {
        var before = new ChamberSettings();
        var truth = new Dictionary<string, double>
        {
            ["HeaterW"] = Plant.HeaterPowerW,
            ["HumidifierGPerS"] = Plant.HumidifierMlPerH * 0.998 / 3600.0,
            ["HumidifierDeadTimeS"] = Plant.HumidifierDeadTimeS,
            ["LeakPerHour"] = Plant.LeakPerH,
            ["WallHeatJPerK"] = Plant.WallHeatCapacityJPerK,
            ["WallLossWPerK"] = Plant.WallLossWPerK,
            ["SensorOffsetPct"] = Plant.SensorHumidityBiasPct,
        };
        string[][] rows = [.. Document.TableRows(Page).Where(cells => cells.Length == 4 && truth.ContainsKey(cells[0].Trim('`')))];
        Assert.HasCount(truth.Count, rows);
        foreach (string[] row in rows)
        {
            string name = row[0].Trim('`');
            AssertAlike(Text(Value(before, name), row[1]), row[1]);
            AssertAlike(Text(truth[name], row[2]), row[2]);
            AssertAlike(Text(Value(found, name), row[3]), row[3]);
        }
    }

    private static double Value(ChamberSettings settings, string name) =>
        (double)typeof(ChamberSettings).GetField(name)!.GetValue(settings)!;

    private static string Text(double value, string like)
    {
        int decimals = like.Contains('.') ? like.Length - 1 - like.IndexOf('.') : 0;
        return value.ToString("F" + decimals, CultureInfo.InvariantCulture);
    }

    // Pages break lines where the console does not, and the console pads its columns.
    private static void AssertAlike(string made, string shown)
    {
        made = Spaces().Replace(made, " ").Trim();
        shown = Spaces().Replace(shown, " ").Trim();
        Assert.AreEqual(Number().Replace(made, "#"), Number().Replace(shown, "#"));
        foreach ((Match a, Match b) in Number().Matches(made).Zip(Number().Matches(shown)))
        {
            double lastDigit = a.Value.Contains('.') ? Math.Pow(10.0, a.Value.IndexOf('.') + 1 - a.Value.Length) : 1.0;
            double of = double.Parse(a.Value, CultureInfo.InvariantCulture);
            Assert.AreEqual(of, double.Parse(b.Value, CultureInfo.InvariantCulture), 1.01 * lastDigit, $"'{made}' against '{shown}'");
        }
    }

    [GeneratedRegex(@"<!-- commissioning -->\s*```\n(?<lines>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^\((?<min>\d+) min later\)$")]
    private static partial Regex Wait();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex Number();

    /// <summary>The example of section 6, reckoned anew.</summary>
    [TestMethod]
    public void The_example_of_the_coldest_spot_is_what_its_formulas_give()
    {
        Match m = Spot().Match(Document.Read(Page).Replace("\n   ", " ", StringComparison.Ordinal));
        double Of(string name) => double.Parse(m.Groups[name].Value, CultureInfo.InvariantCulture);
        double riseK = 50.0 - Of("room");
        Assert.AreEqual((Of("t30") - Of("room")) / riseK, Of("share"), 0.005);
        Assert.AreEqual(300.0 / Math.Log((Of("t30") - Of("t0")) / (Of("t30") - Of("t5"))), Of("lag"), 0.5);
        Assert.AreEqual((Of("a30") - Of("a0")) / riseK, Of("warmer"), 0.0005);
    }

    [GeneratedRegex(@"With room (?<room>[\d.]+), t0 (?<t0>[\d.]+), t5 (?<t5>[\d.]+), t30 (?<t30>[\d.]+), a0 (?<a0>[\d.]+) and a30 "
        + @"(?<a30>[\d.]+) they are (?<share>[\d.]+), (?<lag>\d+) and (?<warmer>0\.\d+)\.")]
    private static partial Regex Spot();
}
