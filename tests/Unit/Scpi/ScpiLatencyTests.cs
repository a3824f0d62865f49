using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Casting;
using ChamberFirmware.Scpi;

namespace ChamberFirmware.Tests.Unit.Scpi;

/// <summary>How long a program waits for an answer while a film is exposed and telemetry comes at every tick.</summary>
[TestClass]
public sealed class ScpiLatencyTests
{
    private static readonly string[] Queries =
    [
        "MEAS:TEMP?", "MEAS:HRAT?;VEL?;RPM?", "*STB?", "*IDN?", "SYST:ERR?", "RUN:PHASe?;STATe?", "FETC? \"humidityRatioGPerKg\"",
        "DATA:POINt? \"fault\"", "STAT:OPER:COND?;:STAT:QUES:COND?", "OUTP:HEAT?;HUM?;DAIR?;FAN?",
    ];

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void Answers_come_within_two_ticks_at_full_telemetry_and_every_line_is_whole()
    {
        var talk = new ScpiTalk();
        foreach (string line in new[]
        {
            "RECipe:NEW \"long\"", "RECipe:SET \"temperatureC\",\"25\"", "RECipe:SET \"relativeHumidityPct\",\"40\"",
            "RECipe:SET \"airVelocityMPerS\",\"0.7\"", "RECipe:SET \"exposureS\",\"120\"", "RECipe:STORe", "RUN:STARt",
        })
        {
            Assert.AreEqual("", talk.Ask(line));
        }

        talk.Run.To(Phase.Ready);
        talk.Ask("RUN:CAST;:TEL:RATE MIN;STAT ON");
        while (talk.Run.Phase != Phase.Exposing)
        {
            talk.Pass();
        }

        var random = new Random(15);
        var passes = new List<int>();
        talk.Port.Forget();
        int ticks = 0;
        int query = 0;
        while (talk.Run.Phase == Phase.Exposing)
        {
            string asked = Queries[query++ % Queries.Length];
            int before = Answers(talk).Length;
            talk.Port.Type(asked + "\n");
            int waited = 0;
            while (Answers(talk).Length == before && waited < 50)
            {
                talk.Pass();
                waited++;
                ticks++;
            }

            passes.Add(waited);
            int pause = random.Next(1, 8);
            talk.Pass(pause);
            ticks += pause;
        }

        passes.Sort();
        Console.WriteLine($"{passes.Count} queries in {ticks} ticks: p99 {passes[passes.Count * 99 / 100]}, most {passes[^1]} passes");
        Assert.IsGreaterThan(150, passes.Count);
        Assert.IsLessThanOrEqualTo(2, passes[passes.Count * 99 / 100]);
        Assert.HasCount(passes.Count, Answers(talk));
        Assert.IsLessThanOrEqualTo(talk.Port.MostAtOnce, talk.Port.MostSent, "what the line takes without making the loop wait");
        IReadOnlyList<string[]> pushed = PushedLineTests.Checked(talk.Port.Raw);
        Assert.IsLessThan(PushedLine.MostShort, talk.Port.Raw.Split('\n').Where(line => line.StartsWith('!')).Max(line => line.Length));
        CollectionAssert.AreEqual(
            Enumerable.Range(int.Parse(pushed[0][0]), pushed.Count).ToArray(), pushed.Select(line => int.Parse(line[0])).ToArray());
        Assert.IsGreaterThanOrEqualTo(ticks - passes.Sum() - 3, pushed.Count, "one at every tick at which nothing is answered");
    }

    private static string[] Answers(ScpiTalk talk) => [.. talk.Port.Raw[..(talk.Port.Raw.LastIndexOf('\n') + 1)]
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '!')];
}
