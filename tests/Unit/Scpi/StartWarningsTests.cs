using System.Linq;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Scpi;

/// <summary>
/// RUN:WARNing? tells a program what a person is told behind the OK of a start: the same chamber is started in words beside it.
/// </summary>
[TestClass]
public sealed class StartWarningsTests
{
    private const string None = "\"\"";
    private const string Cooler = "temperatureC=38|humidityRatioGPerKg=12|airVelocityMPerS=1|exposureS=15";
    private const string Warm = "temperatureC=30|humidityRatioGPerKg=10|airVelocityMPerS=1|exposureS=15";
    private const string Even = "|bladeTravelS=3|immersionTravelS=3";

    [TestMethod]
    public void A_line_is_warned_of_no_ends_of_a_plate()
    {
        var web = new TwinRun(TwinParameters.Reference with { Web = new WebParameters() }, settings: new() { WebPulsesPerM = 5000.0 });
        foreach ((TwinRun run, int warnings) in new[] { (web, 0), (new TwinRun(), 1) })
        {
            var talk = new ScpiTalk(run);
            talk.Ask("RECipe:LOAD \"example-3\"");
            talk.Ask("RUN:STARt 15");
            Assert.AreEqual("", talk.Errors());
            Assert.AreEqual(warnings, ScpiText.Fields(talk.Ask("RUN:WARNing?")).Count(text => text.Length > 0));
        }
    }

    [TestMethod]
    [DataRow(false, Warm + Even, 0)]
    [DataRow(false, Warm, 1)]
    [DataRow(true, Cooler + Even, 1)]
    [DataRow(true, Cooler, 2)]
    public void A_program_is_warned_of_what_a_person_is(bool isWarm, string recipe, int warnings)
    {
        TwinRun typed = Chamber(isWarm);
        var person = new CommandInterpreter(typed.Chamber);
        var talk = new ScpiTalk(Chamber(isWarm));
        Enter(recipe, person, talk);
        typed.RunS((talk.Run.NowUs - typed.NowUs) / 1e6); // as long as the other has been asked
        string said = person.Execute("start 15 unverified");
        Assert.AreEqual("", talk.Ask("RUN:STARt 15,UNVerified"));
        Assert.AreEqual("", talk.Errors());
        string answer = talk.Ask("RUN:WARNing?");
        string[] told = [.. ScpiText.Fields(answer).Where(text => text.Length > 0)];
        Assert.HasCount(warnings, told, answer);
        Assert.AreEqual(warnings == 0, answer == None);
        string expected = "OK conditioning for 15.00 s" + string.Concat(told.Select(
            text => text.StartsWith("the walls", System.StringComparison.Ordinal) ? "; " + text : "\r\nwarning=" + text));
        Assert.AreEqual(expected, said.Replace("\n", "\r\n", System.StringComparison.Ordinal).TrimEnd('\r', '\n'));
    }

    [TestMethod]
    public void A_start_that_is_refused_leaves_the_warnings_of_the_one_before()
    {
        var talk = new ScpiTalk();
        Enter(Warm, new CommandInterpreter(talk.Run.Chamber), talk);
        talk.Ask("RUN:STARt 15,UNVerified");
        string before = talk.Ask("RUN:WARNing?");
        Assert.StartsWith("\"the film is exposed for ", before);
        talk.Ask("RECipe:LOAD \"example-3\"");
        Assert.AreEqual("4102", talk.ErrorsOf("RUN:STARt 15"));
        Assert.AreEqual(before, talk.Ask("RUN:WARNing?"));
    }

    [TestMethod]
    public void Before_the_first_start_there_are_none() => Assert.AreEqual(None, new ScpiTalk().Ask("RUN:WARN?"));

    private static void Enter(string recipe, CommandInterpreter person, ScpiTalk talk)
    {
        person.Execute("draft cooler");
        talk.Ask("RECipe:NEW \"cooler\"");
        foreach (string[] pair in recipe.Split('|').Select(line => line.Split('=')))
        {
            Assert.StartsWith("OK", person.Execute($"{pair[0]}={pair[1]}"));
            talk.Ask($"RECipe:SET \"{pair[0]}\",\"{pair[1]}\"");
        }

        Assert.StartsWith("OK", person.Execute("load"));
        talk.Ask("RECipe:STORe");
        Assert.AreEqual("", talk.Errors());
    }

    private static TwinRun Chamber(bool isWarm)
    {
        var run = new TwinRun();
        run.RunS(3.0);
        if (isWarm)
        {
            run.Start("example-1", 2.0).To(Phase.Ready);
            Assert.IsNull(run.Chamber.Operator.Abort());
            run.RunS(1.0);
            Assert.IsNull(run.Chamber.Operator.Reset());
            run.RunS(5.0);
        }

        return run;
    }
}
