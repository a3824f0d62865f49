using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Commands;
using ChamberFirmware.Modbus;
using ChamberFirmware.Scpi;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Tests.Unit.Commands;
using ChamberFirmware.Tests.Unit.Modbus;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Audit;

/// <summary>Whatever is changed, through whichever door, has its line: what, who, when, why, as it was and as it is.</summary>
[TestClass]
public sealed class EveryDoorTests
{
    // In a room as over table salt, so that a salt point can be taken.
    private readonly TwinRun _run = new(TwinParameters.Reference with { RoomRelativeHumidityPct = 75.3 });
    private readonly LinePort _port = new();
    private readonly Conversations _all;

    public EveryDoorTests()
    {
        _all = new Conversations(_run.Chamber, new Conversation(_port, new ScpiOrWords(_run.Chamber)));
        Pass(20);
    }

    [TestMethod]
    public void A_word_says_who_when_and_why()
    {
        Type("clock 2026-12-31T23:59:30Z", "who anna", "because new heater", "set HeaterW 280");
        string change = Changes().Single();
        Assert.StartsWith("change=1 what=settings door=console utc=2026-12-31T23:59:", change);
        Assert.AreEqual(("anna", "new heater"), (LoggedChanges.Line(change, "who"), LoggedChanges.Line(change, "because")));
        CollectionAssert.AreEqual(new[] { "-HeaterW=300", "+HeaterW=280" }, LoggedChanges.Values(change));
        Pass(300);
        Type("set HeaterW 290");
        change = Changes()[1];
        Assert.StartsWith("2027-01-01T00:00:", LoggedChanges.Word(change, "utc"), "over midnight and the year");
        Assert.AreEqual(
            ("anna", ""), (LoggedChanges.Line(change, "who"), LoggedChanges.Line(change, "because")), "a reason is one change's");
    }

    [TestMethod]
    public void SCPI_says_the_same_also_within_one_line()
    {
        Type("AUDit:CLOCk \"2026-12-01T08:30:00Z\";:AUDit:WHO \"ben\";:AUDit:BECause \"nozzle\";"
            + ":SETTings:SET \"HumidifierGPerS\",\"0.04\"");
        Pass(20);
        string change = Changes().Single();
        Assert.AreEqual(("ben", "nozzle"), (LoggedChanges.Line(change, "who"), LoggedChanges.Line(change, "because")));
        Type("AUDit:LAST?", "AUDit:CHANge? \"1\"", "AUDit:CATalog?", "AUDit:CLOCk?");
        Assert.Contains("\"who=ben\",\"because=nozzle\",\"-HumidifierGPerS=", _port.Text);
        Assert.Contains("\"2026-12-01T08:30:", _port.Text);
    }

    [TestMethod]
    public void Two_at_two_doors_are_not_taken_for_one_another()
    {
        var far = new LinePort();
        var both = new Conversations(
            _run.Chamber, new Conversation(_port, new ScpiOrWords(_run.Chamber)), new Conversation(far, new ScpiOrWords(_run.Chamber)));
        _port.Type("who anna\r\n");
        far.Type("who ben\r\n");
        Pass(10, both);
        _port.Type("set HeaterW 280\r\n");
        Pass(10, both);
        far.Type("set HeaterW 281\r\n");
        Pass(10, both);
        CollectionAssert.AreEqual(new[] { "anna", "ben" }, Changes().Select(text => LoggedChanges.Line(text, "who")).ToArray());
    }

    [TestMethod]
    public void A_recipe_by_Modbus_is_Modbus()
    {
        BusTalk talk = new BusTalk(_run).Enable();
        Assert.AreEqual(0, talk.Command(RemoteCommand.LoadReference, 3));
        talk.Pass(30);
        Assert.StartsWith("change=1 what=recipe door=modbus ", Changes().Single());
    }

    [TestMethod]
    public void Restored_and_default_settings_say_all_that_differs()
    {
        var other = new ChamberSettings { HeaterW = 250.0, SensorRhSlope = [1.01, 0.99] };
        Type("who anna", "because new board", "settings restore");
        foreach (string line in SettingsText.Of(other).Split('\n').Where(line => line.Length > 0))
        {
            Type(line);
        }

        Type("settings defaults");
        List<string> changes = Changes();
        CollectionAssert.AreEqual(new[] { "restored", "defaults" }, changes.Select(text => LoggedChanges.Word(text, "what")).ToArray());
        CollectionAssert.AreEquivalent(
            new[] { "-HeaterW=300", "+HeaterW=250", "-SensorRhSlope=1, 1", "+SensorRhSlope=1.01, 0.99" }, LoggedChanges.Values(changes[0]));
        Assert.AreEqual("new board", LoggedChanges.Line(changes[0], "because"));
        Assert.Contains("+HeaterW=300", LoggedChanges.Values(changes[1]));
        LoggedChanges.AssertChained(changes);
    }

    [TestMethod]
    public void What_the_chamber_learns_is_whoevers_who_asked_for_it()
    {
        Type("who anna", "because yearly", "salt NaCl");
        Type("who ben");
        Pass(10 * 60 * 7);
        string change = Changes().Single(text => LoggedChanges.Word(text, "what") == "calibration");
        Assert.AreEqual(("anna", "yearly"), (LoggedChanges.Line(change, "who"), LoggedChanges.Line(change, "because")));
        Assert.AreEqual("console", LoggedChanges.Word(change, "door"));
    }

    [TestMethod]
    public void Names_and_times_that_cannot_be_change_nothing()
    {
        Type("who anna", "clock tomorrow", "clock 2026-02-29T00:00:00Z", "clock 2026-12-01T24:00:00Z");
        Assert.AreEqual(3, _port.Text.Split("ERROR 2302 ").Length - 1, _port.Text);
        Assert.AreEqual(2111, _run.Chamber.Author.Name(new string('a', 41))!.Number);
        Assert.AreEqual(2111, _run.Chamber.Author.Explain(new string('a', 121))!.Number);
        Assert.AreEqual(2112, _run.Chamber.Author.Name("J\u00F6rg")!.Number);
        Type("clock", "change 1", "change x", "changes");
        Assert.Contains("OK unknown", _port.Text);
        Assert.AreEqual(2, _port.Text.Split("ERROR 2303 ").Length - 1, _port.Text);
    }

    private List<string> Changes() => LoggedChanges.In(_run.Twin.Board.Files);

    private void Type(params string[] lines)
    {
        foreach (string line in lines)
        {
            _port.Type(line + "\r\n");
            Pass(6);
        }
    }

    private void Pass(int passes, Conversations? all = null)
    {
        for (int i = 0; i < passes; i++)
        {
            _run.Tick();
            Assert.AreEqual("", (all ?? _all).Pass(_run.NowUs));
        }
    }
}
