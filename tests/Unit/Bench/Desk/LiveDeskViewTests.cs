using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Tests.Unit.Bench.Desk;

/// <summary>The live table at a chamber, as a terminal shows it.</summary>
[TestClass]
public sealed partial class LiveDeskViewTests : IDisposable
{
    private static readonly double[] Duties = [0.5, 0.25, 0.0];

    private readonly StringWriter _output = new();

    public void Dispose() => _output.Dispose();

    [TestMethod]
    [DataRow(124)]
    [DataRow(104)]
    [DataRow(95)]
    [DataRow(80)]
    [DataRow(78)]
    [DataRow(50)]
    public void What_is_said_stays_above_one_table_that_fits(int columns)
    {
        var view = new LiveDeskView(_output, () => new TerminalSize(columns, 24));
        var first = new PlateProgress(new Plate(ReferenceRecipes.Load("comparative", out _)!, 0.5, 0));
        var second = new PlateProgress(new Plate(ReferenceRecipes.Load("comparative", out _)!, 0.5, 0));
        view.Say("begun");
        Look(view, first, 1.0, Phase.Conditioning);
        view.Say("between");
        Look(view, first, 2.0, Phase.Ready);
        Look(view, second, 3.0, Phase.Casting);
        view.Say("at the end");
        string[] screen = Screen(_output.ToString());
        Assert.IsLessThanOrEqualTo(columns, screen.Max(line => line.Length), string.Join('\n', screen));
        CollectionAssert.AreEqual(new[] { "begun", "between", "at the end" }, screen[..3]);
        StringAssert.StartsWith(screen[3], "recipe");
        Assert.HasCount(2, screen.Where(line => line.StartsWith("comparative", StringComparison.Ordinal)).ToArray());
        StringAssert.Contains(screen[4], "Ready");
        StringAssert.Contains(screen[5], "Casting");
        Assert.HasCount(1, screen.Where(line => line.StartsWith("recipe", StringComparison.Ordinal)).ToArray());
    }

    [TestMethod]
    public void A_wide_terminal_has_uncertainties_outputs_and_what_is_left_of_the_phase()
    {
        var view = new LiveDeskView(_output, () => new TerminalSize(124, 24));
        Assert.IsTrue(view.ShowsUncertainty);
        var plate = new PlateProgress(new Plate(ReferenceRecipes.Load("comparative", out _)!, 0.5, 0));
        plate.Know(0.3, 0.64, 0.03);
        Look(view, plate, 100.0, Phase.Ready);
        Look(view, plate, 190.0, Phase.Ready);
        view.Say("");
        string row = Screen(_output.ToString())[2];
        foreach (string cell in new[] { "24.9±0.3/25.0", "8.0±0.6/7.9", "0.71±0.03/0.70", "50 25 0 41", "28:30", "3:10" })
        {
            StringAssert.Contains(row, cell, row);
        }

        Assert.IsFalse(new LiveDeskView(_output, () => new TerminalSize(80, 24)).ShowsUncertainty);
    }

    [TestMethod]
    [DataRow(Phase.Ready, 60.0, double.NaN, 1740.0)]
    [DataRow(Phase.Ready, 60.0, 100.0, 100.0)]
    [DataRow(Phase.Filling, 0.0, double.NaN, 1200.0)]
    [DataRow(Phase.Conditioning, 5.0, double.NaN, double.NaN)]
    [DataRow(Phase.Conditioning, 5.0, 80.0, 80.0)]
    [DataRow(Phase.Complete, 700.0, double.NaN, 0.0)]
    [DataRow(Phase.Exposing, 1.0, 50.0, 14.0)]
    public void A_countdown_ends_with_the_phase_or_with_the_dopes_time(Phase phase, double inPhaseS, double dopeLeftS, double leftS)
    {
        CastPlan plan = Cast.PlanOf(ReferenceRecipes.Load("example-3", out _)!, 15.0, new ChamberSettings());
        Assert.AreEqual(leftS, Countdown.LeftS(phase, inPhaseS, plan, dopeLeftS), 1e-6);
    }

    private static void Look(LiveDeskView view, PlateProgress plate, double atS, Phase phase)
    {
        var sample = new TelemetrySample(1, (long)(atS * 1e6), 24.93, 8.04, 0.71, phase, Duties, 0.41, 45.0, 101_325.0);
        plate.Look(sample);
        view.Look(plate, sample);
    }

    // What stands on a terminal that is told this: cursor up, return, clear to the end, and text.
    private static string[] Screen(string written)
    {
        var lines = new List<string> { "" };
        int at = 0;
        foreach (Match part in Parts().Matches(Colour().Replace(written, "")))
        {
            switch (part.Value)
            {
                case "\n":
                    at++;
                    lines.Insert(at, "");
                    break;
                case "\r":
                    break;
                case "\u001b[J":
                    lines.RemoveRange(at, lines.Count - at);
                    lines.Add("");
                    break;
                case string up when up.StartsWith('\u001b'):
                    at -= int.Parse(up[2..^1]);
                    break;
                default:
                    lines[at] += part.Value;
                    break;
            }
        }

        return [.. lines.Select(line => line.TrimEnd())];
    }

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Colour();

    [GeneratedRegex("\n|\r|\u001b\\[J|\u001b\\[[0-9]+A|[^\n\r\u001b]+")]
    private static partial Regex Parts();
}
