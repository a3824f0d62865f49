using System;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Bench;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Drivers;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Portability;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Tests.Unit.Bench;
using ChamberFirmware.Twin;
using static ChamberFirmware.Tests.Mechanics.Dimensions;

namespace ChamberFirmware.Tests.Mechanics;

/// <summary>One file tells the firmware what this geometry is; program, console and the twin of such a chamber take it.</summary>
[TestClass]
public sealed class GeometrySettingsTests
{
    private const string File = Folder + "settings.txt";
    private const string Header =
        "# Settings of a chamber that is built as hardware/mechanics says, middle throttle in. Made by the tests from\n"
        + "# dimensions.csv, measured on no chamber; what does not follow from the geometry is as delivered. Load it with\n"
        + "# `chamber run RECIPE --settings FILE`, or on the console of a new board: settings restore, then the lines from\n"
        + "# settingsVersion= to crc32=.\n";

    [TestMethod]
    public void The_file_and_the_table_are_what_the_geometry_gives()
    {
        ChamberSettings made = GeometrySettings.Made(), delivered = new();
        string text = Header + SettingsText.Of(made);
        if (MadeTable.IsRenewed)
        {
            System.IO.File.WriteAllText(SourceTree.FullPath(File), text);
        }

        Assert.AreEqual(text, SourceTree.Read(File), "CHAMBER_RENEW_MECHANICS=1 dotnet test --filter Tests.Mechanics writes it anew.");
        MadeTable.Is("| setting | as delivered | here | from |", GeometrySettings.Changed.Select(row =>
            $"| `{row.Name}` | {Value(delivered, row.Name)} | {Value(made, row.Name)} | {row.Of} |"));
    }

    [TestMethod]
    public void What_differs_is_in_the_table_and_nothing_of_the_geometry_is_left_out()
    {
        string[] differs = [.. Lines(GeometrySettings.Made()).Except(Lines(new ChamberSettings())).Select(line => line.Split('=')[0])];
        CollectionAssert.AreEquivalent(
            GeometrySettings.Changed.Select(row => row.Name).ToArray(), differs.Where(name => name != "crc32").ToArray());
        string page = SourceTree.Read(MadeTable.Page);
        foreach (string name in GeometrySettings.Unchanged)
        {
            Assert.DoesNotContain(name, differs);
            Assert.Contains($"`{name}`", page, "said to be as delivered");
        }

        string[] names = [.. Lines(new ChamberSettings()).Select(line => line.Split('=')[0])];
        foreach (Compared row in Compared.All.Where(row => names.Contains(row.With)))
        {
            bool isSet = GeometrySettings.Changed.Any(change => change.Name == row.With) || GeometrySettings.Unchanged.Contains(row.With);
            Assert.AreEqual(row.With != "SensorPathM", isSet, row.With);
        }
    }

    [TestMethod]
    public void Program_and_console_take_it_as_it_is()
    {
        string path = SourceTree.FullPath(File);
        Assert.AreEqual("", KeptSettings.Read(path, out ChamberSettings? read, out string missing));
        Assert.AreEqual("", missing);
        Assert.AreEqual(277_777, read!.ImmersionLatencyUs);
        Assert.AreEqual(7.2, read.FanFullPowerW);

        CommandInterpreter console = Console(out TwinRun run);
        Assert.StartsWith("OK", console.Execute("settings restore"));
        string answer = "";
        foreach (string line in System.IO.File.ReadAllLines(path).Where(line => !line.StartsWith('#')))
        {
            answer = console.Execute(line);
        }

        Assert.StartsWith("OK", answer);
        Assert.AreEqual(SettingsText.Of(read), SettingsText.Of(run.Chamber.Settings));

        console = Console(out run);
        foreach (FromGeometry row in GeometrySettings.Changed)
        {
            Assert.StartsWith("OK", console.Execute($"set {row.Name} {Value(read, row.Name)}"), "typed one by one, in the table's order");
        }

        Assert.AreEqual(SettingsText.Of(read), SettingsText.Of(run.Chamber.Settings));
    }

    [TestMethod]
    public void The_shortest_exposures_are_those_of_the_page_and_check_refuses_less()
    {
        double flatS = GeometrySettings.ShortestS(0);
        double bathedS = GeometrySettings.ShortestS(Of("plate_length") / Immersion.WettingMmPerS);
        string page = OneLine(MadeTable.Page);
        Assert.Contains(FormattableString.Invariant($"`set CarrierStartUs {1000 * Of("latch_time"):0}`"), page);
        Assert.Contains(FormattableString.Invariant($"no exposure below {bathedS:0.00} s at the last point"), page);
        Assert.Contains(FormattableString.Invariant($"{flatS:0.00} s for a plate that is wet at once"), page);
        Assert.IsLessThan(0.3, flatS, "the dry-run draft of bring-up and calibration casts 0.3 s");
        using var folder = new BenchFolder();
        string shorter = Recipe(folder, "shorter", bathedS - 0.01), longer = Recipe(folder, "longer", bathedS + 0.01);
        string settings = SourceTree.FullPath(File);
        Assert.AreEqual(ExitCode.BadInput, folder.Run("check", shorter, "--settings", settings));
        Assert.Contains(FormattableString.Invariant($"(CarrierStartUs). Ask for {bathedS:0.000} s or more."), folder.Error);
        Assert.AreEqual(ExitCode.Good, folder.Run("check", longer, "--settings", settings), folder.Error);
        Assert.AreEqual(ExitCode.BadInput, folder.Run("check", "comparative", "--settings", settings), "its 0 s");
        Assert.AreEqual(ExitCode.Good, folder.Run("check", shorter), folder.Error + ": as delivered nothing is asked");
    }

    /// <summary>Run-up, plate and run-out make the carriage's travel, which drawing and assembly have from other numbers.</summary>
    [TestMethod]
    public void Run_up_and_run_out_are_what_the_carriage_travels_beside_the_plate()
    {
        Match travel = Regex.Match(SourceTree.Read("hardware/assembly/carriage.md"), @"travel (?<mm>\d+) mm");
        Assert.AreEqual(int.Parse(travel.Groups["mm"].Value), GeometrySettings.RunUpMm + Of("plate_length") + Of("blade_run_out"), 1e-9);
        ChamberSettings made = GeometrySettings.Made();
        Assert.IsGreaterThan(GeometrySettings.RunOutUs, (double)made.CarriageOverrunUs, "the blade parks");
        double sinksUs = 1e6 * (Immersion.StrokeMm - Of("water_below") + Of("free_fall")) / Of("feed_speed");
        double bathUs = 1e6 * Of("plate_length") / Immersion.WettingMmPerS;
        Assert.IsLessThan(made.ImmersionHoldUs + bathUs, sinksUs, "the latch is held until the plate is down");
    }

    [TestMethod]
    public void The_pages_say_the_same_of_run_up_latencies_and_the_carriers_start()
    {
        ChamberSettings made = GeometrySettings.Made();
        string page = OneLine(MadeTable.Page);
        Assert.Contains(FormattableString.Invariant($"run-up of {GeometrySettings.RunUpMm:0} mm takes"), page);
        Assert.Contains(FormattableString.Invariant($"below {1e6 * Of("blade_run_out") / made.CarriageOverrunUs:0} mm/s needs"), page);
        Assert.Contains(FormattableString.Invariant($"for {GeometrySettings.BladeMmPerS:0} mm/s over the plate (`bladeTravelS"), page);
        string calibration = OneLine("hardware/calibration/README.md");
        Assert.Contains(FormattableString.Invariant($"it is {GeometrySettings.RunUpMm:0} mm: at 50 mm/s a latency of about "), calibration);
        Assert.Contains("latency of about 640 ms in all", calibration);
        Assert.AreEqual(640, GeometrySettings.RunUpUs / 1000, 10);
        Assert.Contains($"({made.CarrierStartUs} in a chamber from the drawings", calibration);
        Assert.Contains($"(`CarrierStartUs`, {made.CarrierStartUs} here)", OneLine("hardware/assembly/carriage.md"));
        string bringUp = OneLine("hardware/bringup/README.md");
        Assert.Contains($"shows {made.ImmersionLatencyUs}, `set CarrierStartUs` {made.CarrierStartUs} ", bringUp);
    }

    [TestMethod]
    public void A_twin_of_that_chamber_casts_example_2_with_the_blade_off_the_plate_when_the_carrier_moves()
    {
        ChamberSettings made = GeometrySettings.Made();
        TwinParameters like = TwinLike.Of(made) with { ImmersionSpeedMmPerS = Immersion.WettingMmPerS };
        var run = new TwinRun(like, settings: made);
        Recipe recipe = DraftedRecipe.Like("example-2", "exposureS", "1", "immersionSpeedMmPerS", $"{Immersion.WettingMmPerS:F3}");
        run.Start(recipe, 1).Cast();
        run.Until(() => run.Phase == Phase.Complete, 200.0, "Complete");
        Motion motion = run.Twin.Motion;
        Assert.AreEqual(1, (motion.WetUs(PlatePoint.Last)!.Value - motion.CastUs(PlatePoint.Last)!.Value) / 1e6, 0.001);
        double movesUs = motion.PlateWetUs!.Value - (1000 * (Immersion.LatencyMs - Of("latch_time")));
        Assert.IsInRange(0, 20_000, movesUs - motion.BladeEndUs!.Value);
    }

    private static string OneLine(string page) => Regex.Replace(SourceTree.Read(page), @"\s+", " ");

    private static string Recipe(BenchFolder folder, string name, double exposureS) => folder.Write(
        name + ".toml",
        "temperatureC = 26\nrelativeHumidityPct = 40\nairVelocityMPerS = 0.72\n" + FormattableString.Invariant(
            $"exposureS = {exposureS:0.000}\nimmersionSpeedMmPerS = {Immersion.WettingMmPerS:0.000}\n"));

    private static CommandInterpreter Console(out TwinRun run)
    {
        run = new TwinRun();
        run.RunS(1.0);
        return new CommandInterpreter(run.Chamber);
    }

    private static string[] Lines(ChamberSettings settings) => SettingsText.Of(settings).TrimEnd('\n').Split('\n');

    private static string Value(ChamberSettings settings, string name) =>
        Lines(settings).Single(line => line.StartsWith(name + "=", StringComparison.Ordinal))[(name.Length + 1)..];
}
