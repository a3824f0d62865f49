using System;
using System.Collections.Generic;
using System.Text;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Text;

namespace ChamberFirmware.Tests.Unit.Bench.Desk;

/// <summary>The client of a chamber over a line whose other end a test plays.</summary>
[TestClass]
public sealed class ChamberLinkTests : IDisposable
{
    private const string Good = "!5,123400000,24.98,7.90,9.91E37,4,0.112,0.031,0.000,0.412,39.87,101325";
    private const string Known = Identity.Name + ",casting chamber,0," + Identity.Version;

    private readonly PlayedLine _line = new();
    private readonly List<TelemetrySample> _samples = [];
    private readonly ChamberLink _link;

    public ChamberLinkTests() => _link = new ChamberLink(_line, _samples.Add);

    public void Dispose()
    {
        _link.Dispose();
        _line.Dispose();
    }

    [TestMethod]
    public void A_pushed_line_is_followed_and_never_an_answer()
    {
        _line.Answer = asked => asked == "RUN:PHASe?" ? Whole(Good) + "\nphase=Idle isa88=Idle\nExposing\n" : "";
        Assert.AreEqual("Exposing", _link.Ask("RUN:PHASe?"));
        Assert.HasCount(1, _samples);
        TelemetrySample s = _samples[0];
        Assert.AreEqual((123_400_000L, 24.98, 7.90, Phase.Exposing), (s.AtUs, s.TemperatureC, s.HumidityRatioGPerKg, s.Phase));
        Assert.IsTrue(double.IsNaN(s.AirVelocityMPerS));
        CollectionAssert.AreEqual(new[] { 0.112, 0.031, 0.0 }, s.LoadDuty01);
        Assert.AreEqual((0.412, 39.87, 101325.0), (s.FanDuty01, s.RelativeHumidityPct, s.PressurePa));
    }

    [TestMethod]
    public void A_line_of_firmware_that_told_no_relative_humidity_yet_is_read()
    {
        string[] fields = Good.Split(',');
        Assert.IsTrue(TelemetrySample.TryRead(Whole(string.Join(',', fields[..^2])), out TelemetrySample? old));
        Assert.AreEqual((0.412, 4), (old!.FanDuty01, (int)old.Phase));
        Assert.IsTrue(double.IsNaN(old.RelativeHumidityPct) && double.IsNaN(old.PressurePa));
        Assert.IsFalse(TelemetrySample.TryRead(Whole(string.Join(',', fields[..^1])), out _), "one of the two is no form of a line");
        Assert.IsFalse(TelemetrySample.TryRead(Whole(Good + ",1"), out _), "nor a third one");
    }

    [TestMethod]
    public void No_pushed_line_with_a_changed_character_is_believed()
    {
        string whole = Whole(Good);
        for (int i = 1; i < whole.Length; i++)
        {
            string changed = whole[..i] + (char)(whole[i] ^ 1) + whole[(i + 1)..];
            _line.Say(changed + "\n");
            _line.Say(whole[..i] + "\n"); // torn
        }

        _link.Listen(0);
        Assert.IsEmpty(_samples);
        Assert.AreEqual(2 * (whole.Length - 1), _link.Disbelieved);
    }

    [TestMethod]
    public void Lines_that_left_and_did_not_come_are_counted()
    {
        foreach (int number in new[] { 5, 6, 9 })
        {
            _line.Say(Whole(Good.Replace("!5,", $"!{number},", StringComparison.Ordinal)) + "\n");
        }

        _link.Listen(0);
        Assert.HasCount(3, _samples);
        Assert.AreEqual(2L, _link.Missing);
    }

    [TestMethod]
    public void Opening_passes_over_whatever_waits_in_the_line_and_earlier_answers_to_the_same_question()
    {
        _line.Say("half a li");
        _line.Answer = asked => asked.Contains("*IDN?", StringComparison.Ordinal)
            ? $"ne\nSomebody,else,1,2;1000\n{Known}\nphase=Idle\n{Whole(Good)}\n{Known};{Echo(asked)}\n"
            : "";
        Assert.AreEqual("", _link.Open());
        Assert.AreEqual(Known, _link.Identity);
        Assert.IsEmpty(_samples);
    }

    [TestMethod]
    public void What_is_no_chamber_is_refused_with_what_it_said()
    {
        _line.Answer = asked => asked.Contains("*IDN?", StringComparison.Ordinal) ? $"KEITHLEY,2000,1,A02;{Echo(asked)}\n" : "";
        var refused = Assert.ThrowsExactly<LineRefusedException>(() => _link.Open());
        StringAssert.StartsWith(refused.Message, "played is no chamber: *IDN? is answered with 'KEITHLEY,2000,1,A02'.");
    }

    [TestMethod]
    [DataRow("RUN:STARt", "has firmware 0.0.9, which does not know ")]
    [DataRow("", "they understand each other")]
    public void Another_version_is_a_warning_unless_it_lacks_what_this_program_needs(string lacking, string said)
    {
        string headers = "\"" + string.Join("\",\"", HeadersOfFirmware(lacking)) + "\"\n";
        _line.Answer = asked => asked.Contains("*IDN?", StringComparison.Ordinal)
            ? $"{Identity.Name},casting chamber,0,0.0.9;{Echo(asked)}\n"
            : asked.Contains("HEADers", StringComparison.Ordinal) ? headers : "";
        string heard = lacking.Length == 0 ? _link.Open() : Assert.ThrowsExactly<LineRefusedException>(() => _link.Open()).Message;
        StringAssert.Contains(heard, said);
        StringAssert.Contains(heard, lacking);
    }

    [TestMethod]
    public void A_refusal_has_the_chambers_number_and_sentence()
    {
        _line.Answer = asked => asked.Contains("RUN:CAST", StringComparison.Ordinal) ? "2104,\"not \"\"now\"\", wait\"\n" : "";
        var refused = Assert.ThrowsExactly<ChamberRefusedException>(() => _link.Tell("RUN:CAST"));
        Assert.AreEqual((2104, "not \"now\", wait"), (refused.Number, refused.Message));
    }

    [TestMethod]
    public void What_is_not_answered_in_time_is_told_with_port_and_question()
    {
        var silent = Assert.ThrowsExactly<ChamberSilentException>(() => _link.Ask("RUN:PHASe?", 30));
        StringAssert.StartsWith(silent.Message, "played: 'RUN:PHASe?' was not answered within 0");
    }

    private static List<string> HeadersOfFirmware(string but)
    {
        var chamber = new Scpi.ScpiTalk();
        List<string> headers = ScpiText.Fields(chamber.Ask("SYSTem:HELP:HEADers?"));
        headers.Remove(but);
        return headers;
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
