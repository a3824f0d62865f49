using System;
using System.Linq;
using System.Text;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Casting;
using ChamberFirmware.Text;

namespace ChamberFirmware.Tests.Unit.Bench.Desk;

/// <summary>Both forms of a pushed line, value by value, and what is neither.</summary>
[TestClass]
public sealed class TelemetryFormTests
{
    private const string Short = ",123400000,24.98,7.90,0.70,4,0.112,0.031,0.000,0.412,39.87,101325";

    [TestMethod]
    public void Every_value_of_the_long_form_is_its_own()
    {
        const string Body = "3,4000000 phase=Ready temperatureC=1 temperatureUncertaintyK=2 humidityRatioGPerKg=3 "
            + "humidityUncertaintyGPerKg=4 airVelocityMPerS=5 airVelocityUncertaintyMPerS=6 relativeHumidityPct=7 "
            + "pressurePa=8 pressurePa=9 word a=b=c";
        Assert.IsTrue(TelemetrySample.TryRead(Whole("!" + Body), out TelemetrySample? s));
        double[] values =
        [
            s!.TemperatureC, s.TemperatureUncertaintyK, s.HumidityRatioGPerKg, s.HumidityUncertaintyGPerKg, s.AirVelocityMPerS,
            s.AirVelocityUncertaintyMPerS, s.RelativeHumidityPct, s.PressurePa,
        ];
        CollectionAssert.AreEqual(new[] { 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0 }, values);
        Assert.AreEqual((3L, 4_000_000L, Phase.Ready), (s.Number, s.AtUs, s.Phase));
        Assert.IsTrue(TelemetrySample.TryRead(Whole("!3,4 phase=Ready fault=5 x temperatureC=3 note=temperatureC=4"), out s));
        Assert.IsTrue(double.IsNaN(s!.TemperatureC), "words of a sentence are no values");
        foreach (string none in new[] { "3 phase=Ready", "3,4,5 phase=Ready", "3,4,phase=Ready", "phase=Ready" })
        {
            Assert.IsFalse(TelemetrySample.TryRead(Whole("!" + none), out _), none);
        }
    }

    [TestMethod]
    public void A_line_that_is_none_is_not_read()
    {
        Assert.IsFalse(TelemetrySample.TryRead("", out _));
        Assert.IsFalse(TelemetrySample.TryRead("!", out _));
        Assert.IsFalse(TelemetrySample.TryRead("?" + Whole("!5" + Short)[1..], out _));
        Assert.IsFalse(TelemetrySample.TryRead("!5" + Short + "*00000000", out _));
        Assert.IsFalse(TelemetrySample.TryRead(Whole("!5" + Short.Replace(",4,", ",99,", StringComparison.Ordinal)), out _), "no phase");
        Assert.IsFalse(TelemetrySample.TryRead(Whole("!5" + Short.Replace("24.98", "warm", StringComparison.Ordinal)), out _), "no number");
        Assert.IsTrue(TelemetrySample.TryRead(Whole("!5,4 phase=Idle note=2*3"), out TelemetrySample? s), "an asterisk in a note");
        Assert.AreEqual("2*3", s!.Notes.Single());
        Assert.AreEqual(12.5, TelemetrySample.NumberOf("12.5"));
        Assert.IsTrue(double.IsNaN(TelemetrySample.NumberOf("9.91E37")) && double.IsNaN(TelemetrySample.NumberOf("x")));
    }

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
