using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Benchmarks.Tick;

/// <summary>What a pass of the loop costs on an ESP32: the tick, then talking. Estimated, as in <see cref="TickResults"/>.</summary>
/// <param name="Quiet">Operations of each pass of a run with the status once a second.</param>
/// <param name="Talkative">The same, while somebody types settings, record, commissioned and help again and again.</param>
/// <param name="Asked">While a program asks in SCPI, with telemetry at every tick.</param>
/// <param name="Bus">While a controller asks and writes over Modbus RTU at every pass, and others talk on the bus.</param>
/// <param name="Again">While a run with another recipe is started into the air that is kept.</param>
public sealed record PassResults(
    IReadOnlyList<long[]?> Quiet, IReadOnlyList<long[]?> Talkative, IReadOnlyList<long[]?> Asked, IReadOnlyList<long[]?> Bus,
    IReadOnlyList<long[]?> Again)
{
    /// <summary>Most of the period that a pass with a status may take at 160 MHz, 99 of 100 passes.</summary>
    public const double PassLimit01 = 0.6;

    /// <summary>Most of the period that telling the status may take at 160 MHz.</summary>
    public const double StatusLimit01 = 0.22;

    /// <summary>Longest time between two rises of the heartbeat, ms; the dead-man bears 260.</summary>
    public const double GapLimitMs = 150.0;

    /// <summary>What is typed.</summary>
    public const string Typed = "settings\r\nrecord\r\ncommissioned\r\nhelp\r\n";

    /// <summary>
    /// Longest time between two rises of the heartbeat while another run is started, ms: its check reckons whether the chamber can hold the
    /// recipe's air, with everything driven. The quickest dead-man waits 380 (hardware/safety).
    /// </summary>
    public const double AgainGapLimitMs = 250.0;

    /// <summary>What starts it: a recipe that is not the last one is noted in the log of changes, too.</summary>
    public const string Restart = "RECipe:LOAD \"example-1\";:RUN:STARt 10\n";

    /// <summary>
    /// Longest pass while a program asks, ms: the tick after it begins by so much late as that is over 100. Above 110 only where a recipe
    /// is written into the log of changes.
    /// </summary>
    public const double AskedLimitMs = 120.0;

    /// <summary>Passes from one typing to the next: every answer has left by then.</summary>
    public const int TypedEvery = 150;

    /// <summary>The same of a program, which waits for its answer before it asks anew.</summary>
    public const int AskedEvery = 7;

    /// <summary>
    /// What a program asks, line by line: what a display shows, the longest answers, twelve units in a line, and what is wrong.
    /// </summary>
    public const string Questions = "*RST;*CLS;:TEL:RATE MIN;STAT ON\n|*IDN?\n|MEAS:TEMP?;RHUM?;HRAT?;DPO?;VEL?;RPM?;PRES?\n|"
        + "RUN:PHASe?;STATe?;FAULt?;:OUTP:HEAT?;HUM?;DAIR?;FAN?\n|STAT:OPER:COND?;:STAT:QUES:COND?;*STB?;*ESR?\n|"
        + "*STB?;*STB?;*STB?;*STB?;*STB?;*STB?;*STB?;*STB?;*STB?;*STB?;*STB?;*STB?\n|FETC? \"humidityRatioGPerKg\"\n|"
        + "RUN:REC?\n|SETT:ALL?\n|SYST:HELP:HEAD?\n|RUN:WARN?\n|RUN:CHECk?\n|DIAG:TIM?\n|NO:SUCH:HEADER?\n|"
        + "SYST:ERR?;ERR?\n|RECipe:GET?\n|AUD:CAT?\n|AUD:CHAN? \"1\"\n|"
        + "AUD:WHO \"anna\";:AUD:CLOC \"2026-12-01T08:30:00Z\";:AUD:BEC \"new nozzle\"\n|SYST:MODB? \"040014003C\"\n";

    // Thread.Sleep wakes on its grain at or after the deadline, and is asked for up to a millisecond more.
    private const double SleepGrainMs = 11.0;

    private const double PeriodMs = TickSchedule.TickUs / 1000.0;

    private static readonly int DriveEnd = (int)Stage.Drive; // the heartbeat rises at its end

    /// <summary>Share of the period that 99 of 100 passes stay within.</summary>
    public double PassShare(double mhz)
    {
        double[] ms = [.. Quiet.OfType<long[]>().Select(pass => Ms(pass, mhz)).Order()];
        return ms[(int)(0.99 * (ms.Length - 1))] / PeriodMs;
    }

    /// <summary>Share of the period that the longest telling of the status takes, its first piece included.</summary>
    public double StatusShare(double mhz) => Quiet.OfType<long[]>().Max(pass => TickResults.StageMs(pass, (int)Stage.Talk, mhz)) / PeriodMs;

    /// <summary>The longest talking of all, ms.</summary>
    public double LongestTalkMs(double mhz) =>
        Talkative.Concat(Asked).Concat(Bus).OfType<long[]>().Max(pass => TickResults.StageMs(pass, (int)Stage.Talk, mhz));

    /// <summary>
    /// The longest pass while a program asks and telemetry comes at every tick, ms: what is over the period
    /// the tick after it begins late.
    /// </summary>
    public double LongestAskedMs(double mhz) => Asked.OfType<long[]>().Max(pass => Ms(pass, mhz));

    /// <summary>The longest pass on a bus, ms.</summary>
    public double LongestBusMs(double mhz) => Bus.OfType<long[]>().Max(pass => Ms(pass, mhz));

    /// <summary>What talking takes of it, ms.</summary>
    public double LongestBusTalkMs(double mhz) => Bus.OfType<long[]>().Max(pass => TickResults.StageMs(pass, (int)Stage.Talk, mhz));

    /// <summary>
    /// The longest time between two rises of the heartbeat in the talkative runs, ms: a pass that takes too long delays the next tick, and
    /// every tick may begin a sleep's grain later than the one before it. The pass that starts the cast is left out.
    /// </summary>
    public double LongestHeartbeatGapMs(double mhz) =>
        Math.Max(Math.Max(LongestGapMs(Talkative, mhz), LongestGapMs(Asked, mhz)), LongestGapMs(Bus, mhz));

    /// <summary>The longest pass while another run is started, ms.</summary>
    public double LongestAgainMs(double mhz) => Again.OfType<long[]>().Max(pass => Ms(pass, mhz));

    /// <summary>The longest time between two rises of the heartbeat meanwhile, ms.</summary>
    public double AgainGapMs(double mhz) => LongestGapMs(Again, mhz);

    private static double LongestGapMs(IReadOnlyList<long[]?> passes, double mhz)
    {
        double longestMs = 0.0;
        double riseMs = double.NaN;
        double endMs = 0.0;
        for (int i = 0; i < passes.Count; i++)
        {
            if (passes[i] is not { } pass)
            {
                riseMs = double.NaN;
                continue;
            }

            double deadlineMs = i * PeriodMs;
            double untilRiseMs = Enumerable.Range(0, DriveEnd + 1).Sum(stage => TickResults.StageMs(pass, stage, mhz));
            double lateRiseMs = Math.Max(deadlineMs + SleepGrainMs, endMs) + untilRiseMs;
            longestMs = double.IsNaN(riseMs) ? longestMs : Math.Max(longestMs, lateRiseMs - riseMs);
            riseMs = Math.Max(deadlineMs, endMs) + untilRiseMs;
            endMs = Math.Max(deadlineMs, endMs) + Ms(pass, mhz);
        }

        return longestMs;
    }

    /// <summary>Every limit is kept on the official image's clock.</summary>
    public bool IsGood =>
        PassShare(TickResults.OfficialMhz) <= PassLimit01 && StatusShare(TickResults.OfficialMhz) <= StatusLimit01
        && LongestHeartbeatGapMs(TickResults.OfficialMhz) <= GapLimitMs && LongestAskedMs(TickResults.OfficialMhz) <= AskedLimitMs
        && LongestBusMs(TickResults.OfficialMhz) <= AskedLimitMs && AgainGapMs(TickResults.OfficialMhz) <= AgainGapLimitMs;

    private static double Ms(long[] pass, double mhz) =>
        Enumerable.Range(0, Weaver.StageCount).Sum(stage => TickResults.StageMs(pass, stage, mhz));
}
