using System.Text;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Storage;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Settings;

/// <summary>Settings over power cuts: used whole, or refused with the reason and no run until the operator has decided.</summary>
[TestClass]
public sealed class StoredSettingsTests
{
    private const string AsDelivered = "No settings are stored: these are the reference chamber's, measured on no chamber.";

    private readonly TwinRun _run = new();
    private Chamber _chamber;
    private CommandInterpreter _console;

    public StoredSettingsTests()
    {
        _chamber = _run.Chamber;
        _console = new CommandInterpreter(_chamber);
        _run.RunS(1.0);
    }

    [TestMethod]
    public void A_setting_is_checked_stored_and_there_after_a_power_cut()
    {
        Assert.AreEqual(AsDelivered, _chamber.LoadSettings());
        Assert.AreEqual("OK HeaterW=250.5 stored", _console.Execute("set HeaterW 250.5"));
        Assert.AreEqual(
            "OK FanTableMPerS=0.4, 0.7, 0.9, 1.4, 1.9, 2.4 stored", _console.Execute("set FanTableMPerS 0.4, 0.7, 0.9, 1.4, 1.9, 2.4"));
        Assert.AreEqual("Settings loaded.", PowerCycle());
        Assert.AreEqual(250.5, _chamber.Settings.HeaterW);
        Assert.AreEqual(2.4, _chamber.Settings.FanTableMPerS[5]);
        AssertStarts("");
    }

    [TestMethod]
    [DataRow("set", "ERROR 2102 set needs a name and a value: set HeaterW 280.")]
    [DataRow("set Heater 280", "ERROR 2103 Unknown setting 'Heater': settings lists those there are.")]
    [DataRow("set HeaterW much", "ERROR 1204 HeaterW = 'much' is not a number: write it like 12.5, between 10 and 5000.")]
    [DataRow("set HeaterW 5001", "ERROR 1205 HeaterW = 5001 is out of range: it must be between 10 and 5000.")]
    [DataRow("set CarriageLatencyUs 1.5", "ERROR 1206 CarriageLatencyUs = 1.5 is not a whole number.")]
    [DataRow("set AirTableDate yesterday", "ERROR 1221 AirTableDate = yesterday is not a day: write it as 2026-11-23.")]
    [DataRow("set FanTableRpm 600, 900", "ERROR 2113 The air velocity table has 2 speeds and 6 velocities: give 5 pairs or more.")]
    [DataRow("settings what", "ERROR 2104 settings knows 'what' not: type settings, settings defaults or settings restore.")]
    public void A_setting_that_cannot_be_changes_nothing(string line, string answer)
    {
        string before = _console.Execute("settings");
        Assert.AreEqual(answer, _console.Execute(line));
        Assert.AreEqual(before, _console.Execute("settings"));
        Assert.AreEqual(AsDelivered, PowerCycle());
    }

    [TestMethod]
    [DataRow("HeaterW", "HeaterW=300 default=300 lowest=10 highest=5000: heater power at duty 1")]
    [DataRow("BladeSwitchFitted",
        "BladeSwitchFitted=0 default=0 lowest=0 highest=1: 1: a switch closes when the blade has left the plate; 0: none is fitted")]
    [DataRow("SensorRhSlope", "SensorRhSlope=1, 1 default=1, 1 most=12 lowest=0.85 highest=1.15: that slope")]
    [DataRow("CommissionedDate", "CommissionedDate=: day of commissioning; empty: never, the model is the reference chamber's")]
    public void A_setting_without_a_value_is_explained_in_any_phase(string name, string row)
    {
        Assert.AreEqual("OK " + row, _console.Execute("set " + name));
        _run.Start("example-3", 15.0);
        Assert.AreEqual("OK " + row, _console.Execute("set " + name));
        Assert.AreEqual("ERROR 2103 Unknown setting 'Heater': settings lists those there are.", _console.Execute("set Heater"));
    }

    [TestMethod]
    public void Settings_change_in_Idle_only()
    {
        _run.Start("example-3", 15.0);
        string refusal = "Settings change only in phase Idle, not in Conditioning: abort or reset first.";
        Assert.AreEqual("ERROR 2101 " + refusal, _console.Execute("set HeaterW 250"));
        Assert.AreEqual("ERROR 2101 " + refusal, _console.Execute("settings defaults"));
        Assert.AreEqual(refusal, _chamber.Operator.Restore(new ChamberSettings { HeaterW = 250.0 }).Said());
        Assert.AreEqual(300.0, _chamber.Settings.HeaterW);
    }

    [TestMethod]
    public void What_the_flash_does_not_take_is_not_in_force_either()
    {
        _run.Twin.Faults.StoreWriteFails = true;
        Assert.AreEqual(
            "ERROR 2203 The settings could not be stored, so they were not changed: try again, or replace the board.",
            _console.Execute("set HeaterW 250"));
        Assert.AreEqual(300.0, _chamber.Settings.HeaterW);
        Assert.AreEqual(AsDelivered, PowerCycle());
    }

    [TestMethod]
    public void A_damaged_text_is_not_used_and_no_run_starts_until_the_operator_decides()
    {
        _console.Execute("set HeaterW 250");
        _run.Twin.Faults.DamageStore(text => text[..(text.Length / 2)]);
        string fault = "2201 The stored settings are not used: Neither of their two files can be read and is whole"
            + ". Type settings defaults, or settings restore and a kept text, before a start.";
        Assert.AreEqual(fault, PowerCycle());
        Assert.AreEqual(300.0, _chamber.Settings.HeaterW, "defaults, nothing half-loaded");
        AssertStarts(fault["2201 ".Length..]);
        Assert.AreEqual("ERROR " + fault, _console.Execute("set HeaterW 250"));
        Assert.StartsWith("OK " + fault + "\nsettingsVersion=1\n", _console.Execute("settings"));
        Assert.AreEqual(fault, PowerCycle(), "it is asked again until somebody answers");

        Assert.StartsWith("OK the reference chamber's settings are in force and stored", _console.Execute("settings defaults"));
        AssertStarts("");
        Assert.AreEqual("Settings loaded.", PowerCycle());
    }

    [TestMethod]
    [DataRow("settings.a", 280.0, true)]
    [DataRow("settings.b", 250.0, true)]
    [DataRow(null, 250.0, false)]
    public void One_damaged_file_leaves_the_other_and_is_told_until_a_change_mends_it(string? file, double heaterW, bool isTold)
    {
        _console.Execute("set HeaterW 260");
        _console.Execute("set HeaterW 280");
        _console.Execute("set HeaterW 250"); // in file a
        if (file != null)
        {
            _run.Twin.Faults.DamageStore(text => text[..^3], file);
        }

        string told = "Settings loaded." + (isTold
            ? " One of their two files is damaged, so these may be those before the last change: look at them." : "");
        Assert.AreEqual(told, PowerCycle());
        Assert.AreEqual(heaterW, _chamber.Settings.HeaterW);
        AssertStarts("");
        Assert.AreEqual("OK HeaterW=270 stored", _console.Execute("set HeaterW 270"));
        Assert.AreEqual("Settings loaded.", PowerCycle());
        Assert.AreEqual(270.0, _chamber.Settings.HeaterW);
    }

    [TestMethod]
    public void What_the_firmware_before_kept_is_in_force_and_kept_anew_by_the_next_change()
    {
        byte[] old = Encoding.ASCII.GetBytes(SettingsText.Of(new ChamberSettings { HeaterW = 222.0 }));
        Assert.IsTrue(_run.Twin.Board.Files.TryWrite("settings.txt", old, old.Length));
        Assert.AreEqual("Settings loaded.", PowerCycle());
        Assert.AreEqual(222.0, _chamber.Settings.HeaterW);
        _console.Execute("set LeakPerHour 5");
        Assert.AreEqual("Settings loaded.", PowerCycle());
        Assert.AreEqual((222.0, 5.0), (_chamber.Settings.HeaterW, _chamber.Settings.LeakPerHour));
    }

    /// <summary>Every way in which settings change but the operator's decision; none may bury what is left of the stored text.</summary>
    [TestMethod]
    [DataRow("set HeaterW 250")]
    [DataRow("salt clear")]
    [DataRow("salt store 2026-11-23")]
    [DataRow("salt NaCl 25")]
    [DataRow("airtable start 2026-11-23")]
    [DataRow("commission 2026-11-23")]
    public void A_damaged_text_stays_and_the_latch_holds_whatever_is_typed(string line)
    {
        _console.Execute("set HeaterW 123");
        TakePoints();
        string kept = Stored();
        _run.Twin.Faults.DamageStore(text => text.Replace("HeaterW=123", "HeaterW=124"));
        string damaged = Stored();
        Assert.AreNotEqual(kept, damaged);
        string fault = PowerCycle();
        Assert.StartsWith("2201 The stored settings are not used", fault);
        TakePoints(); // there are points in force, so that salt store would have something to store
        Assert.AreEqual("ERROR " + fault, _console.Execute(line));
        Assert.AreEqual(damaged, Stored());
        AssertStarts(fault["2201 ".Length..]);
    }

    /// <summary>However it comes that a point is there while the store has a fault: it is not kept, and not said to be.</summary>
    [TestMethod]
    public void A_salt_point_is_taken_only_when_the_flash_took_it()
    {
        var jar = new TwinRun(TwinParameters.Reference with { RoomTemperatureC = 25.0, RoomRelativeHumidityPct = 32.8 });
        jar.RunS(20.0);
        var console = new CommandInterpreter(jar.Chamber);
        foreach (bool fails in new[] { true, false })
        {
            Assert.StartsWith("OK averaging", console.Execute("salt MgCl2"));
            jar.Twin.Faults.StoreWriteFails = fails;
            jar.RunS(301.0);
            string told = fails
                ? "OK\npoint=MgCl2 refused: 2203 The settings could not be stored, so they were not changed: try again, or replace the "
                    + "board.\n"
                : "OK\npoint=MgCl2 taken\n";
            Assert.StartsWith(told, console.Execute("salt"));
            Assert.AreEqual(fails, jar.Chamber.Settings.SaltReferencePct[1] == 0.0, "in force only what is stored");
        }

        Assert.Contains("SaltReferencePct=0, 32.78", StoredIn(jar.Twin)!);
    }

    [TestMethod]
    [DataRow("HeaterW=300", "HeaterW=3", "HeaterW = 3 is out of range: it must be between 10 and 5000")]
    [DataRow("HeaterW=300", "Unheard=3", "Unknown setting 'Unheard': settings lists those there are")]
    public void A_stored_value_that_cannot_be_is_named(string from, string to, string words)
    {
        _console.Execute("settings defaults");
        string changed = SettingsTextTests.Signed(StoredIn(_run.Twin)!.Replace(from, to));
        Assert.IsTrue(new Banks(_run.Twin.Board.Files, "settings").TryWrite(changed));
        Assert.StartsWith("2201 The stored settings are not used: " + words + ". Type", PowerCycle());
        Assert.AreEqual(300.0, _chamber.Settings.HeaterW);
    }

    [TestMethod]
    public void A_flash_that_does_not_answer_is_a_fault_and_defaults_help_but_nobody_knows_of_a_plate()
    {
        _run.Twin.Faults.StoreReadFails = true;
        _run.Twin.Faults.StoreWriteFails = true;
        Assert.StartsWith("2201 The stored settings are not used: Neither of their two files can be read and is whole. Type", PowerCycle());
        AssertStarts(_chamber.Journal.RefusalOfStart().Said());
        Assert.Contains("could not be stored: they hold until power-off", _console.Execute("settings defaults"));
        Assert.IsNull(_chamber.Stored.Fault);
        AssertStarts(_chamber.Journal.RefusalOfStart().Said());
    }

    [TestMethod]
    public void What_settings_prints_can_be_typed_back_into_a_new_board()
    {
        _console.Execute("set LeakPerHour 4.25");
        string[] kept = _console.Execute("settings").TrimEnd('\n').Split('\n')[1..];
        Assert.StartsWith("OK the reference chamber's", _console.Execute("settings defaults"));
        Assert.StartsWith("OK send the lines", _console.Execute("settings restore"));
        foreach (string line in kept[..^1])
        {
            Assert.AreEqual("OK", _console.Execute(line));
        }

        Assert.AreEqual(6.0, _chamber.Settings.LeakPerHour, "nothing half-restored");
        Assert.AreEqual("OK settings restored and stored", _console.Execute(kept[^1]));
        Assert.AreEqual(4.25, _chamber.Settings.LeakPerHour);
        Assert.AreEqual("Settings loaded.", PowerCycle());
        Assert.AreEqual(4.25, _chamber.Settings.LeakPerHour);
        Assert.AreEqual(
            "ERROR 3102 No draft is open: type draft NAME first.", _console.Execute("filmUm=150"), "lines belong to recipes again");
    }

    [TestMethod]
    public void A_restored_text_with_a_line_missing_on_the_way_is_refused()
    {
        string[] kept = _console.Execute("settings").TrimEnd('\n').Split('\n')[1..];
        _console.Execute("settings restore");
        string answer = "";
        for (int i = 0; i < kept.Length; i++)
        {
            answer = i == 7 ? answer : _console.Execute(kept[i]);
        }

        Assert.AreEqual("ERROR 2211 Nothing was taken over: The text is damaged or cut off: its check sum does not fit.", answer);
    }

    [TestMethod]
    public void Regulators_work_with_the_settings_in_force_and_keep_what_they_know_of_the_walls()
    {
        _run.Start("example-3", 15.0).To(Phase.Ready);
        _chamber.Operator.Abort();
        _run.Tick();
        _chamber.Operator.Reset();
        _run.Tick();
        double wallC = _chamber.Believed.Heat.WallC;
        Assert.IsGreaterThan(22.3, wallC);
        Assert.AreEqual("OK WallHeatJPerK=900 stored", _console.Execute("set WallHeatJPerK 900"));
        Assert.AreEqual(wallC, _chamber.Believed.Heat.WallC);
    }

    /// <summary>The settings' text as the flash of a twin has it.</summary>
    internal static string? StoredIn(TwinChamber twin)
    {
        Assert.IsTrue(new Banks(twin.Board.Files, "settings").TryRead(out string? text));
        return text;
    }

    private void TakePoints()
    {
        _chamber.Settings.SaltReferencePct = [11.3, 0.0, 75.3, 0.0];
        _chamber.Settings.SaltReadingPct = [11.3, 11.3, 0.0, 0.0, 75.3, 75.3, 0.0, 0.0];
    }

    private string Stored()
    {
        Assert.IsTrue(_run.Board.Files.TryRead("settings.a", 8192, out byte[]? bytes));
        return Encoding.ASCII.GetString(bytes!);
    }

    private string PowerCycle()
    {
        _chamber = new Chamber(_run.Twin.Board, new ChamberSettings());
        _console = new CommandInterpreter(_chamber);
        string line = _chamber.LoadSettings();
        for (int i = 1; i <= 20; i++)
        {
            long nowUs = _run.Twin.NowUs + TickSchedule.TickUs;
            _run.Twin.AdvanceTo(nowUs);
            _chamber.Tick(nowUs);
        }

        return line;
    }

    private void AssertStarts(string refusal)
    {
        Recipe recipe = ReferenceRecipes.Load("example-3", out _)!;
        Assert.AreEqual(refusal, _chamber.Operator.Start(recipe, 15.0).Said());
        _chamber.Run.Ask(OperatorRequest.None);
    }
}
