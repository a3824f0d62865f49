using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Commands;

[TestClass]
public sealed class CommandInterpreterTests
{
    private readonly TwinRun _run = new();
    private readonly CommandInterpreter _console;

    public CommandInterpreterTests()
    {
        _console = new CommandInterpreter(_run.Chamber);
        _run.RunS(1.0);
    }

    [TestMethod]
    [DataRow("id", "OK " + Identity.Text + " flashWrites=0")]
    [DataRow("  id  ", "OK " + Identity.Text + " flashWrites=0")]
    [DataRow("recipes", "OK example-1, example-2, example-3, comparative")]
    [DataRow("recipe example-3", "OK example-3: 25.00 C, 7.88 g/kg, 0.70 m/s, 1 exposure time(s)")]
    [DataRow("recipe x", "ERROR 3101 Unknown recipe 'x': known are example-1, example-2, example-3, comparative.")]
    [DataRow("record", "OK\nrecord=none")]
    [DataRow("start", "ERROR 4101 No recipe is loaded: type recipe NAME first.")]
    [DataRow("cast", "ERROR 4103 The chamber is not Ready but Idle: wait for Ready.")]
    [DataRow("abort", "ERROR 4107 There is nothing to abort in phase Idle.")]
    [DataRow("reset", "ERROR 4108 There is nothing to reset in phase Idle.")]
    [DataRow("draft", "ERROR 3103 draft needs a name: draft my-membrane.")]
    [DataRow("load", "ERROR 3102 No draft is open: type draft NAME first.")]
    [DataRow("filmUm=150", "ERROR 3102 No draft is open: type draft NAME first.")]
    [DataRow("heater on", "ERROR 1111 Unknown command 'heater': type help.")]
    [DataRow("HELP", "ERROR 1111 Unknown command 'HELP': type help.")]
    [DataRow("", "ERROR 1111 Unknown command '': type help.")]
    [DataRow("=", "ERROR 1111 Unknown command '=': type help.")]
    public void A_line_has_its_answer(string line, string answer) => Assert.AreEqual(answer, _console.Execute(line));

    [TestMethod]
    [DataRow("id")]
    [DataRow("status")]
    [DataRow("record")]
    [DataRow("recipes")]
    [DataRow("recipe NAME")]
    [DataRow("draft NAME")]
    [DataRow("KEY=VALUE")]
    [DataRow("load")]
    [DataRow("start [EXPOSURE_S] [unverified]")]
    [DataRow("salt NAME [THERMOMETER_C]")]
    [DataRow("salt store DATE")]
    [DataRow("salt clear")]
    [DataRow("cast")]
    [DataRow("abort")]
    [DataRow("reset")]
    public void Help_lists_the_command(string command)
    {
        string help = _console.Execute("help");
        Assert.StartsWith("OK\n", help);
        Assert.Contains(command, help);
    }

    [TestMethod]
    public void Status_is_one_line_that_starts_with_OK()
    {
        string status = _console.Execute("status");
        Assert.StartsWith("OK phase=Idle isa88=Idle interlock=resting temperatureC=2", status);
        Assert.DoesNotContain("\n", status);
    }

    [TestMethod]
    public void A_recipe_of_ones_own_is_entered_key_by_key_and_run()
    {
        Assert.AreEqual("OK draft mine: enter key=value lines, then load, or cancel.", _console.Execute("draft mine"));
        foreach (string line in new[] { "temperatureC=25", " relativeHumidityPct = 40 ", "airVelocityMPerS=0.7", "exposureS=2, 4" })
        {
            Assert.AreEqual("OK", _console.Execute(line));
        }

        Assert.AreEqual("OK mine: 25.00 C, 7.88 g/kg, 0.70 m/s, 2 exposure time(s)", _console.Execute("load"));
        Assert.StartsWith("OK conditioning for 4.00 s", _console.Execute("start 4"));
        _run.Tick();
        Assert.AreEqual((Phase.Conditioning, "mine", 4.0), (_run.Phase, _run.Chamber.Run.Recipe!.Name, _run.Chamber.Run.ExposureS));
        Assert.AreEqual("ERROR 3102 No draft is open: type draft NAME first.", _console.Execute("filmUm=150"), "the draft is closed");
    }

    [TestMethod]
    public void A_draft_says_what_is_wrong_with_a_key_and_stays_open()
    {
        _console.Execute("draft mine");
        Assert.AreEqual(
            "ERROR 1205 temperatureC = 99 is out of range: it must be between 10 and 70.", _console.Execute("temperatureC=99"));
        Assert.AreEqual("OK", _console.Execute("temperatureC=25"));
        Assert.AreEqual("ERROR 1214 humidityRatioGPerKg is missing: humidity ratio of the air over the film, g water per kg dry air; or "
            + "relativeHumidityPct.", _console.Execute("load"));
        Assert.AreEqual("OK", _console.Execute("relativeHumidityPct=40"));
    }

    [TestMethod]
    public void A_key_of_a_draft_is_explained()
    {
        Assert.AreEqual("ERROR 3102 No draft is open: type draft NAME first.", _console.Execute("filmUm=?"));
        _console.Execute("draft mine");
        const string range = " default=150 lowest=10 highest=1000: wet film thickness, which the doctor blade sets";
        Assert.AreEqual("OK filmUm" + range, _console.Execute("filmUm=?"));
        Assert.AreEqual("OK", _console.Execute("filmUm=120"));
        Assert.AreEqual("OK filmUm=120" + range, _console.Execute("filmUm=?"));
        Assert.AreEqual(
            "OK temperatureC lowest=10 highest=70: temperature of the air over the film, degrees Celsius",
            _console.Execute("temperatureC=?"));
        Assert.StartsWith("OK exposurePoint default=last allowed=first, middle, last: the point", _console.Execute("exposurePoint=?"));
        Assert.StartsWith("OK exposureS most=20 lowest=0 highest=1800: exposure times,", _console.Execute("exposureS=?"));
        Assert.StartsWith("ERROR 3111 Unknown key 'film': allowed are temperatureC, ", _console.Execute("film=?"));
    }

    [TestMethod]
    public void Start_takes_the_first_exposure_by_itself_and_refuses_what_is_no_time()
    {
        _console.Execute("recipe example-2");
        Assert.AreEqual("ERROR 4202 'soon' is not an exposure time in seconds.", _console.Execute("start soon"));
        Assert.AreEqual(
            "ERROR 4203 Exposure 3 s is not in recipe example-2: its times are 2, 4, 6, 10, 20, 30 s.", _console.Execute("start 3"));
        Assert.StartsWith("OK conditioning for 2.00 s", _console.Execute("start"));
    }

    [TestMethod]
    public void A_whole_run_goes_by_commands_alone_and_its_record_tells_it()
    {
        _console.Execute("recipe comparative");
        Assert.StartsWith("OK conditioning for 0.00 s", _console.Execute("start 0"));
        _run.Until(() => _run.Phase == Phase.Ready, 1800.0, "Ready");
        Assert.AreEqual("OK casting: the blade starts in 6.1 s, keep clear", _console.Execute("cast"));
        _run.Until(() => _run.Phase == Phase.Complete, 60.0, "Complete");
        string record = _console.Execute("record");
        Assert.StartsWith("OK\nrecipe=comparative\noutcome=notVerified film=notVerified\nreadyAfterS=", record);
        Assert.Contains("\nexposureSetS=0.000\nexposurePlannedS=0.000000\n", record);
        Assert.Contains(" uncertainty=23 tries=", record);
        Assert.Contains("motionVerified=no\nairHeld=yes\n", record);
        Assert.Contains("temperatureC mean=", record);
        Assert.DoesNotContain("fault=", record);
    }

    [TestMethod]
    public void Abort_and_reset_do_what_they_say()
    {
        _console.Execute("recipe example-3");
        _console.Execute("start");
        _run.RunS(1.0);
        _console.Execute("abort");
        _run.Tick();
        Assert.AreEqual(Phase.Aborted, _run.Phase);
        Assert.AreEqual("OK reset", _console.Execute("reset"));
        _run.Tick();
        Assert.AreEqual(Phase.Idle, _run.Phase);
    }

    [TestMethod]
    public void A_reset_after_a_cast_that_was_cut_off_says_what_to_put_back()
    {
        _console.Execute("recipe example-3");
        _console.Execute("start");
        _run.To(Phase.Casting);
        _console.Execute("abort");
        _run.Tick();
        Assert.AreEqual("OK reset; before the next start: carriage to its start, a dry plate in place", _console.Execute("reset"));
    }
}
