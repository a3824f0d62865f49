using System.Linq;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Scpi;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Text;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Scpi;

/// <summary>One port, two languages: a person's words are what they were, and a program is not talked to unasked.</summary>
[TestClass]
public sealed class ScpiOrWordsTests
{
    [TestMethod]
    [DataRow("*IDN?", true)]
    [DataRow(" *RST", true)]
    [DataRow(":RUN:CAST", true)]
    [DataRow("RUN:CAST", true)]
    [DataRow("FETCh? \"fanRpm\"", true)]
    [DataRow("help", false)]
    [DataRow("filmUm=?", false)]
    [DataRow("bath=water: 20 C?", false)]
    [DataRow("recipe what?", false)]
    [DataRow("draft a:b", false)]
    [DataRow("", false)]
    [DataRow("   ", false)]
    public void A_line_is_told_by_its_first_header(string line, bool isScpi) => Assert.AreEqual(isScpi, ScpiOrWords.IsScpi(line));

    [TestMethod]
    public void Every_word_of_the_help_is_answered_as_without_SCPI()
    {
        var run = new TwinRun();
        var other = new TwinRun();
        run.Tick();
        other.Tick();
        var words = new CommandInterpreter(run.Chamber);
        var both = new ScpiOrWords(other.Chamber);
        string[] lines = [.. words.Execute("help").Split('\n').Skip(1).Select(l => l.Split("   ")[0]).SelectMany(l => l.Split(", "))];
        Assert.IsGreaterThan(20, lines.Length);
        foreach (string line in lines.Append("nonsense").Append("temperatureC=?"))
        {
            Assert.AreEqual(words.Execute(line), Said(both, line), line);
        }
    }

    /// <summary>An answer to a mistyped command would be taken for that of the next query, and every one after it.</summary>
    [TestMethod]
    [DataRow("FOO")]
    [DataRow("TEST 1,2")]
    [DataRow("  MEASURE")]
    public void What_is_neither_is_an_undefined_header_to_a_program_and_an_answer_to_a_person(string line)
    {
        var both = new ScpiOrWords(new TwinRun().Chamber);
        string person = Said(both, line);
        Assert.StartsWith("ERROR 1111 ", person);
        Said(both, "*CLS");
        Assert.AreEqual("", Said(both, line));
        Assert.StartsWith("-113,\"Undefined header;", Said(both, "SYST:ERR?"));
        Assert.StartsWith("0,", Said(both, "SYST:ERR?"));
        Assert.StartsWith("OK", Said(both, "id"));
        Assert.AreEqual(person, Said(both, line), "after a word the port is a person's again");
    }

    [TestMethod]
    public void The_status_stops_with_a_line_of_SCPI_and_comes_back_with_a_word()
    {
        var talk = new ScpiTalk();
        talk.Pass(15);
        Assert.Contains("phase=Idle", talk.Port.Text);
        talk.Ask("*CLS");
        talk.Port.Forget();
        talk.Pass(50);
        Assert.AreEqual("", talk.Port.Raw);
        talk.Ask("TEL:STAT ON;RATE MIN");
        talk.Pass(3);
        talk.Port.Forget();
        talk.Port.Type("id\r\n");
        talk.Pass(60);
        Assert.StartsWith("OK ChamberFirmware", talk.Port.Text);
        Assert.Contains("\nphase=Idle", talk.Port.Text);
        Assert.DoesNotContain('!', talk.Port.Text, "nothing pushed among words");
    }

    [TestMethod]
    public void A_draft_of_a_person_is_still_open_after_a_line_of_SCPI()
    {
        var talk = new ScpiTalk();
        talk.Port.Type("draft mine\r\n");
        talk.Pass(3);
        Assert.AreEqual("0", talk.Ask("*ESE?"));
        talk.Port.Forget();
        talk.Port.Type("filmUm=120\r\n");
        talk.Pass(3);
        Assert.StartsWith("OK\n", talk.Port.Text);
    }

    [TestMethod]
    public void A_draft_is_forgotten_with_what_an_abort_cuts_off_in_either_language()
    {
        var talk = new ScpiTalk();
        talk.Port.Type("draft mine\r\n");
        talk.Pass(3);
        Assert.AreEqual("0", talk.Ask("*ESE?"));
        talk.Language.Leave();
        talk.Port.Forget();
        talk.Port.Type("filmUm=120\r\n");
        talk.Pass(3);
        Assert.DoesNotContain("OK", talk.Port.Text);
    }

    [TestMethod]
    public void A_line_that_was_lost_is_an_error_and_no_words()
    {
        var talk = new ScpiTalk();
        talk.Ask("*CLS");
        Assert.AreEqual("-101", talk.ErrorsOf("*IDN\u00e9?"));
        Assert.AreEqual("-223", talk.ErrorsOf("*IDN?" + new string(' ', 300)));
        for (int i = 0; i < 200; i++)
        {
            talk.Port.Type("RECipe:NEW \"a name that is rather long\"\n");
        }

        talk.Pass(20);
        Assert.Contains("-363", talk.Errors());
        Assert.AreEqual(Phase.Idle, talk.Run.Phase);
    }

    private static string Said(ScpiOrWords language, string line)
    {
        var said = new TextBuffer(8192);
        IListing? listing = language.Execute(line, said);
        for (int i = 0; listing != null && listing.TryWrite(i, said); i++)
        {
        }

        return said.ToString().TrimEnd('\n');
    }
}
