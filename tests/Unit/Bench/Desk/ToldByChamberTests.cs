using System;
using System.Linq;
using System.Text;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Casting;
using ChamberFirmware.Recipes;
using ChamberFirmware.Scpi;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Text;

namespace ChamberFirmware.Tests.Unit.Bench.Desk;

/// <summary>What a chamber says besides its numbers: the long form of telemetry, warnings at a start, how well values are known.</summary>
[TestClass]
public sealed class ToldByChamberTests
{
    private const int LimitMs = 60_000;

    /// <summary>The firmware writes it, and its own readings are what has to come of it.</summary>
    [TestMethod]
    public void The_long_form_says_what_the_firmware_reads()
    {
        var run = new TwinRun();
        run.Until(() => run.Chamber.Readings.Air.IsValid, 5.0, "The first reading");
        var text = new TextBuffer(1024);
        new PushedLine().Write(run.Chamber, run.NowUs, text);
        Assert.IsTrue(TelemetrySample.TryRead(text.ToString().TrimEnd('\n'), out TelemetrySample? sample));
        var readings = run.Chamber.Readings;
        Assert.AreEqual((run.NowUs, Phase.Idle), (sample!.AtUs, sample.Phase));
        Assert.AreEqual(readings.Air.TemperatureC, sample.TemperatureC, 0.0051);
        Assert.AreEqual(readings.TemperatureUncertaintyK, sample.TemperatureUncertaintyK, 0.0051);
        Assert.AreEqual(readings.HumidityRatioGPerKg, sample.HumidityRatioGPerKg, 0.0051);
        Assert.AreEqual(readings.HumidityUncertaintyGPerKg, sample.HumidityUncertaintyGPerKg, 0.0051);
        Assert.IsTrue(sample.LoadDuty01.All(double.IsNaN));
    }

    [TestMethod]
    [DataRow(
        "phase=Filling interlock=open fault=501 Door, or exhaust. note=a note, with note words note=two", false,
        "a note, with note words|two")]
    [DataRow("phase=Filling interlock=closed temperatureC=31.20 note=one", true, "one")]
    [DataRow("phase=Filling", null, "")]
    public void Sentences_of_the_long_form_are_no_values(string body, bool? isClosed, string notes)
    {
        Assert.IsTrue(TelemetrySample.TryRead(Whole($"!3,4000000 {body}"), out TelemetrySample? sample));
        Assert.AreEqual((isClosed, notes), (sample!.DoorIsClosed, string.Join('|', sample.Notes)));
        Assert.IsFalse(TelemetrySample.TryRead(Whole("!3,4000000 phase=Nowhere a=b"), out _));
        Assert.IsFalse(TelemetrySample.TryRead(Whole("!x,4 phase=Idle"), out _));
    }

    /// <summary>A blade that takes 3 s and an exposure of 15 s: the firmware warns of its ends.</summary>
    [TestMethod]
    [Timeout(LimitMs)]
    [TestCategory(TestGroup.Slow)]
    public void The_chambers_warnings_are_shown_at_the_start_and_kept_and_an_older_firmware_has_none()
    {
        foreach (bool isKnown in new[] { true, false })
        {
            int port = TcpCable.FreePort();
            var person = new DeskPerson { ShowsUncertainty = true };
            using var twin = new DeskTwin(3, () => new TcpCable(port));
            using var chamber = new ChamberAtLine(
                $"tcp:127.0.0.1:{port}", name => new OldFirmwareLine(Lines.Open(name), isKnown ? "no such word" : "RUN:WARNing?"));
            chamber.Open();
            var plate = new Plate(ReferenceRecipes.Load("example-3", out _)!, 15.0, 0);
            var run = new MeasuredRun(chamber, plate, castsByItself: false, person.Person, person);
            person.Looks = sample =>
            {
                if (sample.Phase == Phase.Ready)
                {
                    person.Person.Type("q");
                }
            };
            while (run.Outcome.Length == 0)
            {
                run.Step();
            }

            twin.Dispose();
            string all = string.Join('\n', person.Said);
            Assert.AreEqual(MeasuredRun.Left, run.Outcome, all);
            Assert.HasCount(isKnown ? 1 : 0, run.Warnings, all);
            bool isSaid = all.Contains("example-3-15s: the chamber warns: the film is exposed for ", StringComparison.Ordinal);
            Assert.AreEqual(isKnown, isSaid, all);
            Assert.DoesNotContain("could not be asked", all);
            // asked up to 5 s before, while the walls got warmer
            Assert.AreEqual(twin.Chamber.Readings.TemperatureUncertaintyK, run.Progress.TemperatureC.Uncertainty, 0.1);
            Assert.AreEqual(twin.Chamber.Readings.AirVelocityUncertaintyMPerS, run.Progress.AirVelocityMPerS.Uncertainty, 0.02);
        }
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

    /// <summary>A line to a firmware that does not know one word: it hears another instead.</summary>
    private sealed class OldFirmwareLine(ILine line, string word) : ILine
    {
        public string Name => line.Name;

        public bool IsOpen => line.IsOpen;

        public int Read(Span<byte> into, int withinMs) => line.Read(into, withinMs);

        public void Write(ReadOnlySpan<byte> bytes, int withinMs) => line.Write(
            Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(bytes).Replace(word, "RUN:UNKNown?", StringComparison.Ordinal)), withinMs);

        public void Dispose() => line.Dispose();
    }
}
