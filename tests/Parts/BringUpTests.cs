using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Safety;
using ChamberFirmware.Sensing;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Circuit;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Tests.Unit.Documents;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Parts;

/// <summary>The bring-up's steps have a line each in the blank log, and its numbers are the firmware's.</summary>
[TestClass]
public sealed partial class BringUpTests
{
    private const string Log = "hardware/bringup/log.csv";

    private static string Page { get; } = Regex.Replace(Document.Read(BringUp.Page), @"\s+", " ");

    [TestMethod]
    public void The_blank_log_has_a_line_for_every_step()
    {
        string[][] rows = [.. Document.TableRows(BringUp.Page).Where(row => BringUp.Steps.Contains(row[0]))];
        Assert.HasCount(rows.Length, rows.Select(row => row[0]).Distinct().ToArray());
        MadeText.IsFile(Log, "step,do,expect,found,date,name\n" + string.Concat(rows.Select(row =>
            $"{row[0]},{Quoted(row[1])},{Quoted(row[2])},,,\n")));
        CollectionAssert.AreEqual(BringUp.Steps.ToArray(), Csv.Rows(Log).Skip(1).Select(row => row[0]).ToArray());
    }

    [TestMethod]
    public void Steps_count_upwards_and_one_with_a_letter_follows_its_number()
    {
        int last = 0;
        foreach (string step in BringUp.Steps)
        {
            int number = int.Parse(step.TrimEnd('a', 'b', 'c', 'd'), CultureInfo.InvariantCulture);
            bool hasLetter = char.IsLetter(step[^1]);
            Assert.AreEqual(hasLetter ? last : last + 1, number, step);
            last = number;
        }
    }

    [TestMethod]
    public void Steps_that_pages_name_exist()
    {
        foreach (string page in Document.Pages.Where(page => page.StartsWith("hardware/", StringComparison.Ordinal)))
        {
            foreach (Match match in NamedStep().Matches(Document.Read(page)))
            {
                Assert.Contains(match.Groups["step"].Value, BringUp.Steps, $"{page}: {match.Value}");
            }
        }

        string map = Document.Read("hardware/README.md");
        Assert.Contains($"{BringUp.Steps.Count} steps", map, "the map of hardware/ counts them");
    }

    [TestMethod]
    public void Times_and_faults_are_those_of_the_firmware()
    {
        double fanS = (SafetyLimits.FanSpinUpUs + (SafetyLimits.FanSlowReads * TickSchedule.TickUs)) / 1e6;
        Assert.Contains(Line($"fault 301 ends it after {fanS:0} s"), Page);
        Assert.Contains(Line($"fault 502: longer than {SafetyLimits.SupplyOffUs / 1e6:0.0} s"), Page);
        Assert.Contains(Line($"further than {SensingLimits.FromSitePa / 100.0:0} hPa from 1013"), Page);
        Assert.Contains(Line($"castStartErrorUs from -{StartSkew.ToleranceUs} to {StartSkew.ToleranceUs}"), Page);
        Assert.Contains(Line($"within {(SafetyLimits.SupplyOnUs / 1e6) + (2.0 * TickSchedule.TickS):0.0} s, both times"), Page);
        Assert.Contains("a gap above 260000 will drop K1", Page, "as late as the quickest dead-man bears");
        Assert.Contains("may be 0.26 s late before the quickest", Regex.Replace(Document.Read("hardware/safety/README.md"), @"\s+", " "));
    }

    /// <summary>What the page says of the fan is what the twin's chamber shows.</summary>
    [TestMethod]
    public void Fan_speeds_are_those_of_the_twin()
    {
        TwinRun run = new TwinRun().Start("example-3", 15.0).To(Phase.Ready);
        run.RunS(20.0);
        string rpmText = Regex.Match(Page, @"fanRpm near (\d+) and airVelocityMPerS near 0\.70").Groups[1].Value;
        double rpm = double.Parse(rpmText, CultureInfo.InvariantCulture);
        Assert.AreEqual(rpm, run.Chamber.Readings.FanRpm, 25.0);
        Assert.Contains(Line($"fanRpm near {new ChamberSettings().FanFullSpeedRpm:0}"), Page);
    }

    [TestMethod]
    public void The_unplugged_sensor_of_step_20_and_the_fan_of_step_19_are_faults_in_the_time_that_is_said()
    {
        TwinRun run = new TwinRun().Start("example-3", 15.0);
        run.RunS(12.0);
        run.Twin.Faults.SensorUnplugged = true;
        double sensorS = run.Until(() => run.Fault != FaultCode.None, 5.0, "a fault");
        Assert.AreEqual(FaultCode.SensorLost, run.Fault);
        Assert.IsTrue(sensorS is >= 0.9 and <= 2.0, $"{sensorS} s");
        run = new TwinRun().Start("example-3", 15.0);
        run.RunS(12.0);
        run.Twin.Faults.FanBlocked = true;
        double fanS = run.Until(() => run.Fault != FaultCode.None, 12.0, "a fault");
        Assert.AreEqual(FaultCode.FanNotTurning, run.Fault);
        Assert.IsLessThanOrEqualTo(10.0, fanS);
    }

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\bbring-up,? (step )?(?<step>\d+[a-z]?)\b")]
    private static partial Regex NamedStep();
}
