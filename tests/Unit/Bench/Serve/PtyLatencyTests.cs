using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Bench.Serve;
using ChamberFirmware.Casting;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Bench.Serve;

/// <summary>
/// How many passes of the loop a program at a pseudo-terminal waits for an answer while a film is exposed and telemetry comes at every
/// tick. Counted in passes, from the one before which the question had arrived: how fast this machine is counts for nothing.
/// </summary>
[TestClass]
[TestCategory(TestGroup.Slow)]
[OSCondition(OperatingSystems.Linux | OperatingSystems.OSX)]
public sealed class PtyLatencyTests : IDisposable
{
    private const int LongMs = 30_000; // nobody waits for it but a test that fails
    private const int LimitMs = 120_000;
    private const long AskedUs = 110_000_000; // of the exposure's 120 s: at its end a travel switch is awaited, and nothing is said

    private static readonly string[] Queries =
    [
        "MEAS:TEMP?", "MEAS:HRAT?;VEL?;RPM?", "*STB?", "*IDN?", "SYST:ERR?", "RUN:PHASe?;STATe?", "FETC? \"humidityRatioGPerKg\"",
        "DATA:POINt? \"fault\"", "STAT:OPER:COND?;:STAT:QUES:COND?", "OUTP:HEAT?;HUM?;DAIR?;FAN?", "RUN:WARN?",
    ];

    private readonly ServedTwin _served = new(TwinParameters.Reference, 15);
    private readonly PtyDoor _door;
    private readonly SerialLine _line;
    private readonly List<string> _lines = [];
    private readonly StringBuilder _begun = new();
    private long _heard; // bytes

    public PtyLatencyTests()
    {
        _door = new PtyDoor(_served, SpokenLanguage.Of);
        _line = SerialLine.Open(_door.Path);
    }

    [TestMethod]
    [Timeout(LimitMs)]
    public void Answers_come_within_two_ticks_and_no_tick_is_late_or_without_its_line()
    {
        Prepare();
        var passes = new List<int>();
        var random = new Random(15);
        long ticks = 0;
        long fromUs = _served.Twin.NowUs;
        _lines.Clear();
        for (int query = 0; _served.Twin.NowUs < fromUs + AskedUs; query++)
        {
            Send(Queries[query % Queries.Length]);
            int before = Answers();
            int waited = 0;
            for (; Answers() == before && waited < 50; waited++)
            {
                Pass();
            }

            passes.Add(waited);
            int pause = random.Next(1, 8);
            for (int i = 0; i < pause; i++)
            {
                Pass();
            }

            ticks += waited + pause;
        }

        passes.Sort();
        Console.WriteLine($"{passes.Count} queries in {ticks} ticks: p99 {passes[passes.Count * 99 / 100]}, most {passes[^1]} passes");
        Assert.IsGreaterThan(150, passes.Count);
        Assert.IsLessThanOrEqualTo(2, passes[passes.Count * 99 / 100]);
        Assert.AreEqual(passes.Count, Answers());
        Assert.AreEqual(0L, _door.Dropped);
        Assert.AreEqual("", _served.Mishap);
        AssertTicks(fromUs, ticks, passes.Sum());
    }

    // One for each tick of the grid, at its own time, but those at which an answer left.
    private void AssertTicks(long fromUs, long ticks, int answering)
    {
        Assert.AreEqual(fromUs + ticks * 100_000, _served.Twin.NowUs, "a tick was dropped");
        TelemetrySample[] samples = [.. _lines.Where(line => line[0] == TelemetrySample.Mark).Select(Sample)];
        Assert.IsGreaterThanOrEqualTo(ticks - answering - 3, samples.LongLength);
        foreach ((TelemetrySample before, TelemetrySample after) in samples.Zip(samples.Skip(1)))
        {
            Assert.AreEqual(before.Number + 1, after.Number);
            long gapUs = after.AtUs - before.AtUs;
            Assert.IsTrue(gapUs is 100_000 or 200_000 or 300_000, $"{gapUs} us between two lines");
        }
    }

    private static TelemetrySample Sample(string line)
    {
        Assert.IsTrue(TelemetrySample.TryRead(line, out TelemetrySample? sample), line);
        return sample!;
    }

    // To a film that is exposed, with telemetry at every tick.
    private void Prepare()
    {
        foreach (string line in new[]
        {
            "*RST;*CLS", "RECipe:NEW \"long\"", "RECipe:SET \"temperatureC\",\"25\"", "RECipe:SET \"relativeHumidityPct\",\"40\"",
            "RECipe:SET \"airVelocityMPerS\",\"0.7\"", "RECipe:SET \"exposureS\",\"120\"", "RECipe:STORe", "RUN:STARt",
        })
        {
            Send(line);
            Pass();
            Pass();
        }

        AwaitPhase(Phase.Ready);
        Send("RUN:CAST;:TEL:RATE MIN;STAT ON");
        AwaitPhase(Phase.Exposing);
        Assert.AreEqual(Phase.Exposing, _served.Chamber.Run.Phase);
    }

    private void AwaitPhase(Phase phase)
    {
        for (int i = 0; i < 20_000 && _served.Chamber.Run.Phase != phase; i++)
        {
            Pass();
        }

        Assert.AreEqual(phase, _served.Chamber.Run.Phase);
    }

    // Sends a line and waits until the door has it all.
    private void Send(string text)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(text + "\n");
        int before = _door.Unheard;
        _line.Write(bytes, LongMs);
        Await(() => _door.Unheard == before + bytes.Length, "the question did not arrive: " + text);
    }

    // A pass, and all that it said.
    private void Pass()
    {
        _served.Pass();
        var bytes = new byte[4096];
        Await(() => Take(bytes.AsSpan(0, _line.Read(bytes, 1))) == _door.Said, "what was said did not arrive");
    }

    private long Take(ReadOnlySpan<byte> bytes)
    {
        _heard += bytes.Length;
        _begun.Append(Encoding.Latin1.GetString(bytes));
        string[] lines = _begun.ToString().Split('\n');
        _lines.AddRange(lines[..^1].Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0));
        _begun.Clear().Append(lines[^1]);
        return _heard;
    }

    private int Answers() => _lines.Count(line => line[0] != TelemetrySample.Mark);

    private static void Await(Func<bool> isSo, string what)
    {
        long limit = Environment.TickCount64 + LongMs;
        while (!isSo())
        {
            Assert.IsLessThan(limit, Environment.TickCount64, what);
            Thread.Sleep(0);
        }
    }

    public void Dispose()
    {
        _line.Dispose();
        _door.Dispose();
    }
}
