using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Scpi;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Text;

namespace ChamberFirmware.Tests.Unit.Scpi;

/// <summary>Telemetry that a program has asked for: whole lines, numbered, with a check sum, and none among an answer.</summary>
[TestClass]
public sealed class PushedLineTests
{
    [TestMethod]
    public void At_every_tick_a_short_line_has_the_readings_of_its_tick()
    {
        var talk = new ScpiTalk();
        talk.Ask("TEL:RATE MIN;STAT ON");
        talk.Pass(12);
        talk.Port.Forget();
        talk.Pass(20);
        string[][] lines = [.. Checked(talk.Port.Raw)];
        Assert.HasCount(20, lines);
        CollectionAssert.AreEqual(
            Enumerable.Range(int.Parse(lines[0][0]), 20).ToArray(), lines.Select(line => int.Parse(line[0])).ToArray());
        string[] last = lines[^1];
        Assert.AreEqual($"{talk.Run.NowUs}", last[1]);
        Assert.AreEqual($"{talk.Run.Chamber.Readings.Air.TemperatureC:F2}", last[2]);
        Assert.AreEqual($"{talk.Run.Chamber.Readings.HumidityRatioGPerKg:F2}", last[3]);
        Assert.HasCount(12, last);
        Assert.AreEqual($"{talk.Run.Chamber.Readings.Air.RelativeHumidityPct:F2}", last[10]);
        Assert.AreEqual($"{talk.Run.Chamber.Readings.Air.PressurePa:F0}", last[11]);
    }

    [TestMethod]
    public void From_a_second_on_a_line_has_the_whole_status()
    {
        var talk = new ScpiTalk();
        talk.Ask("TEL:STAT ON");
        talk.Port.Forget();
        talk.Pass(45);
        string[][] lines = [.. Checked(talk.Port.Raw)];
        Assert.HasCount(4, lines);
        string status = string.Join(',', lines[^1].Skip(1));
        string values = status[(status.IndexOf(' ') + 1)..];
        Assert.StartsWith("phase=Idle isa88=Idle interlock=", values);
        Assert.Contains(" temperatureC=", values);
    }

    [TestMethod]
    public void The_longest_short_line_leaves_in_one_piece()
    {
        TwinRun run = TwinRun.In(Phase.Conditioning);
        var line = new TextBuffer(256);
        var pushed = new PushedLine { Passes = 1 };
        run.Chamber.Readings.Air.TemperatureC = -100.005;
        run.Chamber.Readings.HumidityRatioGPerKg = 1000.0;
        for (int load = 0; load < run.Chamber.Outputs.LoadDuty01.Length; load++)
        {
            run.Chamber.Outputs.LoadDuty01[load] = 1.0;
        }

        pushed.Write(run.Chamber, 1_000_000L * 3600 * 24 * 365 * 10, line); // ten years
        Assert.IsLessThan(PushedLine.MostShort, line.Length + 8, "and eight digits more of its number");
        line.Clear();
        run.Chamber.Readings.Air.Status = SensorStatus.NoAnswer;
        pushed.Write(run.Chamber, 1_000_000L * 3600 * 24 * 365 * 10, line);
        Assert.IsLessThan(PushedLine.MostShort, line.Length + 8, "nor one without values");
        StringAssert.Contains(line.ToString(), ",9.91E37,9.91E37*");
    }

    [TestMethod]
    public void While_somebody_waits_for_OPC_lines_go_on_and_the_answer_is_whole()
    {
        var talk = new ScpiTalk();
        talk.Ask("TEL:RATE MIN;STAT ON;:RECipe:LOAD \"example-3\";:RUN:STARt 15");
        talk.Port.Forget();
        talk.Port.Type("*OPC?\n");
        for (int i = 0; i < 5000 && talk.Run.Phase != Phase.Ready; i++)
        {
            talk.Pass();
        }

        talk.Pass(2);
        string[] lines = talk.Port.Raw.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.AreEqual("1", lines.Single(line => line[0] != '!'));
        Assert.IsGreaterThan(100, Checked(talk.Port.Raw).Count);
    }

    /// <summary>Fields of each pushed line of what was said; every one has its check sum.</summary>
    public static IReadOnlyList<string[]> Checked(string said)
    {
        var lines = new List<string[]>();
        foreach (string line in said[..(said.LastIndexOf('\n') + 1)].Split('\n').Where(line => line.StartsWith('!')))
        {
            string body = line[1..line.LastIndexOf('*')];
            byte[] bytes = Encoding.ASCII.GetBytes(body);
            uint crc = Crc32.End(Crc32.Continue(Crc32.Start, bytes, 0, bytes.Length));
            Assert.AreEqual($"{crc:X8}", line[(line.LastIndexOf('*') + 1)..], line);
            lines.Add(body.Split(','));
        }

        return lines;
    }
}
