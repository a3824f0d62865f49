using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Benchmarks.Tick;

/// <summary>What a pass of the loop costs on an ESP32: the tick, then talking. Estimated, as in <see cref="TickResults"/>.</summary>
/// <param name="Quiet">Operations of each pass of a run with the status once a second.</param>
/// <param name="Talkative">The same, while somebody types settings, record, commissioned and help again and again.</param>
public sealed record PassResults(IReadOnlyList<long[]?> Quiet, IReadOnlyList<long[]?> Talkative)
{
    /// <summary>Most of the period that a pass with a status may take at 160 MHz, 99 of 100 passes.</summary>
    public const double PassLimit01 = 0.6;

    /// <summary>Most of the period that telling the status may take at 160 MHz.</summary>
    public const double StatusLimit01 = 0.2;

    /// <summary>Longest time between two rises of the heartbeat, ms; the dead-man bears 260.</summary>
    public const double GapLimitMs = 150.0;

    /// <summary>What is typed.</summary>
    public const string Typed = "settings\r\nrecord\r\ncommissioned\r\nhelp\r\n";

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
    public double LongestTalkMs(double mhz) => Talkative.OfType<long[]>().Max(pass => TickResults.StageMs(pass, (int)Stage.Talk, mhz));

    /// <summary>
    /// The longest time between two rises of the heartbeat in the talkative run, ms: a pass that takes too long delays the next tick, and
    /// every tick may begin a sleep's grain later than the one before it. The pass that starts the cast is left out.
    /// </summary>
    public double LongestHeartbeatGapMs(double mhz)
    {
        double longestMs = 0.0;
        double riseMs = double.NaN;
        double endMs = 0.0;
        for (int i = 0; i < Talkative.Count; i++)
        {
            if (Talkative[i] is not { } pass)
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
        && LongestHeartbeatGapMs(TickResults.OfficialMhz) <= GapLimitMs;

    private static double Ms(long[] pass, double mhz) =>
        Enumerable.Range(0, Weaver.StageCount).Sum(stage => TickResults.StageMs(pass, stage, mhz));
}
