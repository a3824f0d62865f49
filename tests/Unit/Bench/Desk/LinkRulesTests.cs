using System;
using System.Collections.Generic;
using System.Text;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Commands;
using ChamberFirmware.Text;

namespace ChamberFirmware.Tests.Unit.Bench.Desk;

/// <summary>What the client sends, what it takes for an answer, and what it counts, line by line.</summary>
[TestClass]
public sealed class LinkRulesTests : IDisposable
{
    private const string Short = ",123400000,24.98,7.90,0.70,4,0.112,0.031,0.000,0.412,39.87,101325";
    private const string Noise = "012345678901234567890123456789012345678901234567890123456789";
    private const string Known = Identity.Name + ",casting chamber,17," + Identity.Version;

    private readonly PlayedLine _line = new();
    private readonly List<TelemetrySample> _samples = [];
    private readonly List<string> _asked = [];
    private readonly ChamberLink _link;

    public LinkRulesTests() => _link = new ChamberLink(_line, _samples.Add);

    public void Dispose()
    {
        _link.Dispose();
        _line.Dispose();
    }

    [TestMethod]
    public void What_may_be_refused_is_asked_with_a_clear_before_it_and_a_mark_behind_it()
    {
        Play("\"warm; wet\"\n0,\"No error\";1999.0\n");
        Assert.AreEqual("\"warm; wet\"", _link.AskOrRefuse("RUN:WARNing?"));
        CollectionAssert.AreEqual(new[] { "*CLS\nRUN:WARNing?\nSYSTem:ERRor?;:SYSTem:VERSion?" }, _asked);
        Play("next\n");
        Assert.AreEqual("next", _link.Ask("X?"), "nothing of the answers before is left in the line");
        Play("4103,\"Not ready; wait\";1999.0\n");
        var refused = Assert.ThrowsExactly<ChamberRefusedException>(() => _link.AskOrRefuse("RUN:WARNing?"));
        Assert.AreEqual((4103, "Not ready; wait"), (refused.Number, refused.Message));
    }

    [TestMethod]
    public void What_is_told_has_a_clear_before_it_and_its_error_behind_it()
    {
        Play("0,\"No error\"\n");
        _link.Tell("RUN:CAST");
        CollectionAssert.AreEqual(new[] { "*CLS\nRUN:CAST\nSYSTem:ERRor?" }, _asked);
    }

    [TestMethod]
    [DataRow("phase=Idle isa88=Idle")]
    [DataRow("(cut off by an abort)")]
    [DataRow(Identity.Name + " " + Identity.Version + " ready")]
    [DataRow("No settings are stored: defaults")]
    [DataRow("OK done")]
    [DataRow("ERROR 1111 Unknown")]
    public void What_the_console_of_words_says_is_no_answer(string words)
    {
        Play(words + "\nExposing\n");
        Assert.AreEqual("Exposing", _link.Ask("RUN:PHASe?"));
    }

    /// <summary>The number may be unreadable and the sum right: such a line is followed or not, and counts for nothing.</summary>
    [TestMethod]
    public void Only_numbers_that_are_skipped_are_missing()
    {
        foreach (string number in new[] { "5", "5", "6", "x", "7", "2", "3", "6" })
        {
            _line.Say(Whole("!" + number + Short) + "\n");
        }

        _link.Listen(0);
        Assert.AreEqual((7, 2L, 0), (_samples.Count, _link.Missing, _link.Disbelieved));
        Play($"{Known};{{0}}\n");
        _link.Open();
        _line.Say(Whole("!90" + Short) + "\n");
        _link.Listen(0);
        Assert.AreEqual(2L, _link.Missing, "a line that is opened anew is counted anew");
    }

    [TestMethod]
    public void The_age_is_that_of_the_last_line_that_is_believed()
    {
        foreach (string said in new[] { "Exposing\n", Whole("!5" + Short) + "\nExposing\n" })
        {
            System.Threading.Thread.Sleep(40);
            Assert.IsGreaterThanOrEqualTo(30L, _link.AgeMs);
            Play(said);
            _link.Ask("RUN:PHASe?");
            Assert.IsLessThan(30L, _link.AgeMs);
        }

        System.Threading.Thread.Sleep(40);
        _line.Say("!5,torn*00000000\n");
        _link.Listen(0);
        Assert.IsGreaterThanOrEqualTo(30L, _link.AgeMs, "a line that is not believed says nothing");
        _line.Say(Whole("!6" + Short) + "\n");
        _link.Listen(0);
        Assert.IsLessThan(30L, _link.AgeMs);
    }

    [TestMethod]
    public void Opening_ends_what_was_half_typed_resets_and_clears_and_leaves_no_enable_behind()
    {
        _line.Say("an answer of before\n");
        for (int i = 0; i < 600; i++)
        {
            Play($"{Known};{{0}}\n");
            Assert.AreEqual("", _link.Open());
            int echo = int.Parse(Echo(_asked[^2]));
            Assert.IsTrue(echo is > 0 and < 256, $"{echo} is no byte, or what *ESE? tells of an earlier program");
            Assert.AreEqual($"\n*RST;*CLS;*ESE {echo};*IDN?;*ESE?", _asked[^2]);
            Assert.AreEqual("*ESE 0", _asked[^1]);
            Assert.AreNotEqual(Echo(_asked[^2]), i == 0 ? "" : Echo(_asked[^4]));
        }

        Assert.AreEqual(("17", Identity.Version), (_link.SerialNumber, _link.FirmwareVersion));
    }

    [TestMethod]
    [DataRow("", "is open, and *IDN? was not answered within 0 s.")]
    [DataRow("phase=Idle isa88=Idle", "is a chamber whose firmware speaks no SCPI yet")]
    [DataRow("ERROR 1111 Unknown", "is a chamber whose firmware speaks no SCPI yet")]
    [DataRow(Noise + "0123456789", "with '" + Noise + "',", DisplayName = "the first 60 characters of it")]
    [DataRow("!5,no sample", "is open, and *IDN? was not answered within 0 s.")]
    public void Who_answers_no_question_is_told_by_what_it_says(string says, string why)
    {
        Play(says.Length == 0 ? "" : says + "\n");
        using var impatient = new ChamberLink(_line, _samples.Add) { TryMs = 20 };
        StringAssert.Contains(Assert.ThrowsExactly<LineRefusedException>(impatient.Open).Message, why);
        Assert.HasCount(6, _asked);
    }

    [TestMethod]
    [DataRow("ChamberFirmware,casting chamber,17")]
    [DataRow("ChamberFirmware,casting chamber,17,0.1,x")]
    public void An_identity_without_four_fields_is_no_chambers(string identity)
    {
        Play($"{identity};{{0}}\n");
        StringAssert.Contains(Assert.ThrowsExactly<LineRefusedException>(() => _link.Open()).Message, "is no chamber");
    }

    // {0} is the number that *ESE? has to echo.
    private void Play(string answer)
    {
        _line.Answer = asked =>
        {
            _asked.Add(asked);
            return asked == "*ESE 0" ? "" : answer.Contains("{0}", StringComparison.Ordinal) ? string.Format(answer, Echo(asked)) : answer;
        };
    }

    private static string Echo(string asked) => asked.Split("*ESE ")[1].Split(';')[0];

    private static string Whole(string text)
    {
        uint crc = Crc32.Start;
        foreach (byte b in Encoding.ASCII.GetBytes(text[1..]))
        {
            crc = Crc32.Continue(crc, (char)b);
        }

        return $"{text}*{Crc32.End(crc):X8}";
    }
}
