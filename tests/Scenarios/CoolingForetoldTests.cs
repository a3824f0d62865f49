using System;
using System.Globalization;
using System.Text.RegularExpressions;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Scenarios;

/// <summary>
/// Given walls that an earlier run has warmed, when a cooler recipe is started, then the answer says how many minutes they cool first, and
/// the twin, of either family, takes about as long.
/// </summary>
[TestClass]
public sealed partial class CoolingForetoldTests
{
    [TestMethod]
    [DataRow("twin", 38)]
    [DataRow("twin", 34)]
    [DataRow("built", 45)]
    [DataRow("built", 40)]
    public void The_minutes_are_told_and_the_air_takes_them(string family, int setC)
    {
        TwinRun run = WarmedAt60C(family == "built" ? BuiltChambers.Reference : TwinParameters.Reference);
        var console = new CommandInterpreter(run.Chamber);
        string[] draft =
        [
            "draft cooler", $"temperatureC={setC}", "humidityRatioGPerKg=12", "airVelocityMPerS=1", "exposureS=15", "load",
        ];
        foreach (string line in draft)
        {
            Assert.StartsWith("OK", console.Execute(line), line);
        }

        string answer = console.Execute("start 15 unverified");
        Match said = Minutes().Match(answer);
        Assert.IsTrue(said.Success, answer);
        double minutes = double.Parse(said.Groups[1].Value, CultureInfo.InvariantCulture);
        double tookS = run.Until(() => run.Phase == Phase.Ready, 3600.0, "Ready");
        Console.WriteLine($"{minutes} min, {tookS / 60.0:F1}");
        Assert.IsInRange(0.5 * minutes, 1.5 * minutes + 1.0, tookS / 60.0, answer);
    }

    [TestMethod]
    public void Walls_that_are_cool_enough_are_not_spoken_of()
    {
        var run = new TwinRun();
        run.RunS(3.0);
        var console = new CommandInterpreter(run.Chamber);
        console.Execute("recipe example-3");
        string answer = console.Execute("start 15");
        Assert.StartsWith("OK", answer);
        Assert.DoesNotContain("cool", answer);
    }

    private static TwinRun WarmedAt60C(TwinParameters plant)
    {
        var run = new TwinRun(plant);
        run.Start("example-1", 2.0).To(Phase.Ready);
        Assert.IsNull(run.Chamber.Operator.Abort());
        run.RunS(1.0);
        Assert.IsNull(run.Chamber.Operator.Reset());
        run.RunS(5.0);
        Assert.AreEqual(Phase.Idle, run.Phase);
        return run;
    }

    [GeneratedRegex(@"; the walls are warmer than this air and cool for about (\d+) min first")]
    private static partial Regex Minutes();
}
