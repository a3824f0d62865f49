using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Casting;
using ChamberFirmware.Scpi;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Text;

namespace ChamberFirmware.Tests.Unit.Scpi;

/// <summary>What of a line is done in a pass of the loop, and what stays of one that is cut off.</summary>
[TestClass]
public sealed class ScpiPassTests
{
    private readonly TextBuffer _said = new(8192);
    private readonly TwinRun _run = new();

    /// <summary>README: a pass reads five units or does three.</summary>
    [TestMethod]
    [DataRow(1, "1")]
    [DataRow(2, "2")]
    [DataRow(3, "1 3")]
    [DataRow(4, "1 4")]
    [DataRow(12, "0 0 2 5 8 11 12")]
    public void A_pass_reads_five_units_or_does_three(int units, string done)
    {
        var language = new ScpiLanguage(_run.Chamber);
        var after = new List<int>();
        language.Note(0);
        IListing? rest = language.Execute(string.Join(';', Enumerable.Repeat("*ESE?", units)), _said);
        while (rest != null)
        {
            while (rest != null && !language.Waits)
            {
                rest = rest.TryWrite(0, _said) ? rest : null;
            }

            after.Add(_said.ToString().Count(c => c == '0'));
            language.Note(0);
        }

        after.AddRange(after.Count == 0 ? [_said.ToString().Count(c => c == '0')] : []);
        Assert.AreEqual(done, string.Join(' ', after));
        Assert.IsFalse(language.Waits, "a line that is over keeps nobody");
    }

    [TestMethod]
    public void A_list_begins_with_the_next_pass_and_each_list_of_a_line_at_its_beginning()
    {
        var language = new ScpiLanguage(_run.Chamber);
        language.Note(0);
        Assert.IsNotNull(language.Execute("SYST:HELP:HEAD?", _said));
        Assert.AreEqual((true, ""), (language.Waits, _said.ToString()));
        var talk = new ScpiTalk();
        string one = talk.Ask("SYST:HELP:HEAD?");
        string other = talk.Ask("DATA:CAT?");
        Assert.AreEqual(one + ";" + other, talk.Ask("SYST:HELP:HEAD?;:DATA:CAT?"));
    }

    /// <summary>Room is made for one unit's answer before each.</summary>
    [TestMethod]
    public void A_call_does_one_unit()
    {
        var language = new ScpiLanguage(_run.Chamber);
        language.Note(0);
        IListing? rest = language.Execute("*ESR?;*ESR?", _said);
        Assert.AreEqual("128", _said.ToString());
        Assert.IsFalse(rest!.TryWrite(0, _said));
        Assert.AreEqual(("128;0\n", false), (_said.ToString(), language.Waits), "six of five, and a line that is over waits for nothing");
    }

    [TestMethod]
    public void Twelve_units_are_a_line() => Assert.AreEqual(
        string.Join(';', Enumerable.Repeat("0", 12)), new ScpiTalk().Ask(string.Join(';', Enumerable.Repeat("*ESE?", 12))));

    [TestMethod]
    public void What_waited_is_not_answered_in_the_next_line()
    {
        _run.Start("example-3", 15.0);
        var language = new ScpiLanguage(_run.Chamber);
        language.Note(0);
        Assert.IsNotNull(language.Execute("*OPC?", _said));
        Assert.IsTrue(language.Waits);
        language.CutOff(_said, false);
        language.Leave();
        Assert.AreEqual((false, ""), (language.Waits, _said.ToString()));
        Assert.IsNull(language.Execute("*ESE?", _said), "nobody waits any more, although the air is conditioned still");
        Assert.AreEqual("0\n", _said.ToString());
        Assert.IsNotNull(language.Execute("*OPC?", _said));
        language.Leave();
        _run.To(Phase.Ready);
        _said.Clear();
        All(language, "*WAI;*ESE?");
        Assert.AreEqual("0\n", _said.ToString());
        _said.Clear();
        All(language, "*OPC?;*WAI;*ESE?");
        Assert.AreEqual("1;0\n", _said.ToString(), "*WAI answers nothing");
    }

    [TestMethod]
    public void An_abort_ends_a_line_that_is_half_said_and_is_an_error_of_what_it_cuts_off_alone()
    {
        var language = new ScpiLanguage(_run.Chamber);
        language.Note(0);
        Assert.IsNull(language.Execute("*ESE?", _said));
        _said.Clear();
        language.CutOff(_said, false);
        Assert.AreEqual(("", 0), (_said.ToString(), language.Session.Errors.Count), "the answer is over");
        language.CutOff(_said, true);
        Assert.AreEqual(("\n", 1), (_said.ToString(), language.Session.Errors.Count), "of its bytes some have left");
        Assert.IsNotNull(language.Execute("*ESE?;:SYST:HELP:HEAD?", _said));
        language.CutOff(_said, false);
        language.Leave();
        _said.Clear();
        language.CutOff(_said, false);
        Assert.AreEqual(("", 2), (_said.ToString(), language.Session.Errors.Count), "what was left is not cut off again");
    }

    [TestMethod]
    public void Nothing_is_pushed_into_an_answer_and_something_while_one_is_awaited()
    {
        var language = new ScpiLanguage(_run.Chamber);
        language.Tell(_said);
        Assert.AreEqual("", _said.ToString(), "nobody has asked for it");
        language.Session.Pushed.IsOn = true;
        language.Note(0);
        Assert.IsNotNull(language.Execute("*ESE?;:SYST:HELP:HEAD?", _said));
        _said.Clear();
        language.Tell(_said);
        Assert.AreEqual("", _said.ToString(), "the answer's line is open");
        language.Leave();
        language.Tell(_said);
        StringAssert.StartsWith(_said.ToString(), "!0,");
        _said.Clear();
        _run.Start("example-3", 15.0);
        Assert.IsNotNull(language.Execute("*OPC?", _said));
        language.Tell(_said);
        StringAssert.StartsWith(_said.ToString(), "!1,");
        _said.Clear();
        language.Leave();
        language.Note(0);
        Assert.IsNull(language.Execute("*ESE?", _said));
        _said.Clear();
        language.Tell(_said);
        StringAssert.StartsWith(_said.ToString(), "!2,", "after an answer it goes on");
    }

    [TestMethod]
    public void Telemetry_begins_with_the_pass_after_it_was_asked_for()
    {
        for (int shift = 0; shift < 4; shift++)
        {
            var talk = new ScpiTalk();
            talk.Ask("*CLS");
            talk.Pass(20 + shift);
            talk.Port.Forget();
            talk.Port.Type("TEL:STAT ON\n");
            talk.Pass(2);
            StringAssert.StartsWith(talk.Port.Raw, "!0,", $"{shift} passes later");
            talk.Port.Type("id\r\n");
            talk.Pass(3);
            Assert.AreEqual("0;1.0", talk.Ask("TEL:STAT?;RATE?"), "a word has ended it");
        }
    }

    private void All(ScpiLanguage language, string line)
    {
        language.Note(0);
        for (IListing? rest = language.Execute(line, _said); rest != null; language.Note(0))
        {
            rest = rest.TryWrite(0, _said) ? rest : null;
        }
    }
}
