using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Unit.Commands;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Scpi;

/// <summary>A program casts a film: it waits with *OPC?, nobody else waits, and an abort waits for nothing.</summary>
[TestClass]
public sealed class ScpiRunTests
{
    private const string Start = "RECipe:LOAD \"example-3\";:RUN:STARt 15";

    private readonly ScpiTalk _talk = new();

    [TestMethod]
    public void A_film_is_cast_and_OPC_answers_when_the_air_is_ready_and_when_the_film_is_in_the_bath()
    {
        Assert.AreEqual("", _talk.Ask(Start));
        WaitFor(Phase.Ready);
        Assert.AreEqual("Held", _talk.Ask("RUN:STATe?"));
        Assert.AreEqual("", _talk.Ask("RUN:CAST"));
        WaitFor(Phase.Complete);
        string record = _talk.Ask("RUN:RECord?");
        Assert.StartsWith("\"recipe=example-3\",\"outcome=", record);
        Assert.Contains("\",\"exposureSetS=15.000\",\"", record);
        Assert.AreEqual(new CommandInterpreter(_talk.Run.Chamber).Execute("record"), "OK\n" + Lines(record).TrimEnd('\n'));
        Assert.AreEqual("", _talk.Errors());
    }

    [TestMethod]
    public void While_one_waits_another_is_answered()
    {
        var other = new LinePort();
        var both = new Conversations(
            _talk.Run.Chamber, _talk.Conversation, new Conversation(other, new CommandInterpreter(_talk.Run.Chamber)));
        _talk.Port.Type(Start + ";*OPC?\n");
        other.Type("recipes\n");
        for (int i = 0; i < 20; i++)
        {
            _talk.Run.Tick();
            both.Pass(_talk.Run.NowUs);
        }

        Assert.AreEqual("", _talk.Port.Raw);
        Assert.AreEqual(Phase.Conditioning, _talk.Run.Phase);
        Assert.Contains("OK example-1, ", other.Text);
        other.Type("abort\n");
        for (int i = 0; i < 20; i++)
        {
            _talk.Run.Tick();
            both.Pass(_talk.Run.NowUs);
        }

        Assert.AreEqual("", _talk.Port.Raw, "what waited is forgotten");
        Assert.AreEqual("-410", _talk.Errors());
    }

    [TestMethod]
    [DataRow(":RUN:ABORt")]
    [DataRow("run:abor")]
    [DataRow(" RUN:ABOR ")]
    [DataRow("abort")]
    public void An_abort_waits_for_nothing(string abort)
    {
        _talk.Ask(Start + ";*CLS");
        _talk.Port.Type("SETT:ALL?;*OPC?\n");
        _talk.Pass(3);
        Assert.AreEqual(Phase.Conditioning, _talk.Run.Phase);
        _talk.Port.Type("NO:SUCH?\n" + abort + "\n");
        _talk.Pass(2);
        Assert.AreEqual(Phase.Aborted, _talk.Run.Phase);
        _talk.Pass(50);
        _talk.Ask("*OPC");
        Assert.AreEqual("-410", _talk.Errors());
    }

    [TestMethod]
    public void An_abort_among_other_units_is_done_in_its_turn()
    {
        _talk.Ask(Start);
        Assert.AreEqual("Conditioning;Aborted", _talk.Ask("RUN:PHASe?;ABORt;PHASe?"));
    }

    [TestMethod]
    public void Each_unit_that_asks_something_of_the_run_is_followed_by_a_tick()
    {
        _talk.Ask(Start);
        Assert.AreEqual(
            "Conditioning", _talk.Ask("RUN:ABORt;RESet;STARt 15;PHASe?"), "a reset and a start in one tick would not know of each other");
        Assert.AreEqual("", _talk.Errors());
    }

    [TestMethod]
    public void The_rest_of_a_line_waits_after_WAI()
    {
        _talk.Ask("*CLS");
        Assert.AreEqual("Conditioning;Ready", _talk.Ask(Start + ";PHASe?;*WAI;PHASe?"));
    }

    [TestMethod]
    [DataRow("RUN:STARt MIN", 2.0)]
    [DataRow("RUN:STARt MAX", 30.0)]
    [DataRow("RUN:STARt", 2.0)]
    [DataRow("RUN:STARt 1.0E1", 10.0)]
    public void An_exposure_may_be_named_by_its_place_in_the_recipe(string line, double exposureS)
    {
        _talk.Ask("RECipe:LOAD \"example-2\"");
        _talk.Ask(line);
        Assert.AreEqual("", _talk.Errors());
        Assert.AreEqual(exposureS, _talk.Run.Chamber.Run.ExposureS);
    }

    [TestMethod]
    public void A_recipe_that_is_entered_comes_back_as_it_is()
    {
        var keys = new Dictionary<string, string>
        {
            ["temperatureC"] = "26.5", ["humidityRatioGPerKg"] = "8.125", ["airVelocityMPerS"] = "0.75", ["exposureS"] = "3, 7.5",
            ["exposurePoint"] = "middle", ["bladeTravelS"] = "2.5", ["filmUm"] = "120", ["dope"] = "15 % \"PSf\"; NMP, 1:1",
        };
        Assert.AreEqual("", _talk.Ask("RECipe:NEW \"mine\""));
        foreach ((string key, string value) in keys)
        {
            string quoted = value.Replace("\"", "\"\"", System.StringComparison.Ordinal);
            Assert.AreEqual("", _talk.Ask($"RECipe:SET \"{key}\",\"{quoted}\""));
        }

        Assert.AreEqual("", _talk.Ask("RECipe:STORe"));
        Assert.AreEqual("", _talk.Errors());
        string[] said = Lines(_talk.Ask("RECipe:GET?")).Split('\n');
        Assert.AreEqual("name=mine", said[0]);
        foreach ((string key, string value) in keys)
        {
            Assert.Contains($"{key}={value}", said);
        }
    }

    [TestMethod]
    public void A_key_that_is_refused_keeps_the_recipe_from_being_loaded()
    {
        _talk.Ask("RECipe:NEW \"mine\"");
        Assert.AreEqual("1205", _talk.ErrorsOf("RECipe:SET \"temperatureC\",\"900\""));
        Assert.AreEqual("3111", _talk.ErrorsOf("RECipe:SET \"temperature\",\"25\""));
        Assert.AreEqual("3121", _talk.ErrorsOf("RECipe:STORe"));
        Assert.AreEqual("4101", _talk.ErrorsOf("RECipe:GET?"));
    }

    [TestMethod]
    public void Settings_come_back_as_the_text_that_is_kept()
    {
        Assert.AreEqual("", _talk.Ask("SETTings:SET \"HeaterW\",\"280\""));
        Assert.AreEqual("\"280\"", _talk.Ask("SETTings:GET? \"HeaterW\""));
        Assert.AreEqual(SettingsText.Of(_talk.Run.Chamber.Settings), Lines(_talk.Ask("SETTings:ALL?")));
        Assert.AreEqual("2103", _talk.ErrorsOf("SETTings:GET? \"heaterW\""));
        _talk.Ask(Start);
        Assert.AreEqual("2101", _talk.ErrorsOf("SETTings:SET \"HeaterW\",\"290\""));
    }

    // *OPC? is silent until the phase is there, and answers with it or a pass later.
    private void WaitFor(Phase phase)
    {
        _talk.Port.Forget();
        _talk.Port.Type("*OPC?\n");
        for (int i = 0; i < 20_000 && _talk.Run.Phase != phase; i++)
        {
            Assert.AreEqual("", _talk.Port.Raw, PhaseWords.Name(_talk.Run.Phase));
            _talk.Pass();
        }

        _talk.Pass();
        Assert.AreEqual("1\n", _talk.Port.Raw);
    }

    // Strings of an answer as lines.
    private static string Lines(string strings) => string.Concat(
        strings[1..^1].Split("\",\"").Select(line => line.Replace("\"\"", "\"", System.StringComparison.Ordinal) + "\n"))[..^1] + "\n";
}
