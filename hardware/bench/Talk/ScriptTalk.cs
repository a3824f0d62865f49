using System;
using System.Globalization;
using System.IO;
using System.Threading;
using ChamberFirmware.Bench.Link;

namespace ChamberFirmware.Bench.Talk;

/// <summary>
/// Lines in, answers out: the console in a pipe. Each line is sent when the one before it has been answered. A line "wait PHASE" or
/// "wait SECONDS" is the console's own; "#" begins a comment.
/// </summary>
public static class ScriptTalk
{
    private const int FirstMs = 10_000; // the chamber says nothing while a travel switch is awaited
    private const int QuietMs = 300; // three passes: an answer comes in pieces, one in a pass
    private const int StatusMs = 1500; // it comes once a second where it comes by itself
    private const int LongestWaitS = 7200;
    private const string Wait = "wait ";

    /// <summary>Talks until the input ends; answers an <see cref="ExitCode"/>: not complete when something was refused.</summary>
    /// <exception cref="LineLostException">The line is gone.</exception>
    public static int Run(TalkedLine line, TextReader input, TextWriter output, CancellationToken stop)
    {
        int code = ExitCode.Good;
        Drain(line, output, QuietMs);
        while (!stop.IsCancellationRequested && input.ReadLine() is { } raw)
        {
            string text = raw.Trim();
            bool isGood = text.Length == 0 || text[0] == '#'
                || (text.StartsWith(Wait, StringComparison.Ordinal)
                    ? Waits(line, text[Wait.Length..], output, stop)
                    : Ask(line, text, output));
            code = isGood ? code : ExitCode.NotComplete;
        }

        return stop.IsCancellationRequested ? ExitCode.Stopped : code;
    }

    private static bool Ask(TalkedLine line, string text, TextWriter output)
    {
        line.Say(text);
        string? first = line.Next(FirstMs);
        for (int i = 0; first == null && i < FirstMs / QuietMs; i++)
        {
            first = line.Next(QuietMs); // what came was a status
        }

        output.WriteLine(first ?? $"(no answer from {line.Name} within {FirstMs / 1000} s)");
        Drain(line, output, QuietMs);
        return first != null && !TalkedLine.IsRefusal(first);
    }

    private static void Drain(TalkedLine line, TextWriter output, int quietMs)
    {
        int statuses = -1;
        for (string? next = line.Next(quietMs); next != null || statuses != line.Statuses; next = line.Next(quietMs))
        {
            statuses = line.Statuses;
            output.Write(next == null ? "" : next + "\n");
        }

        output.Flush();
    }

    private static bool Waits(TalkedLine line, string what, TextWriter output, CancellationToken stop)
    {
        bool isTime = int.TryParse(what, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds);
        long limitMs = (isTime ? Math.Min(seconds, LongestWaitS) : LongestWaitS) * 1000L;
        int seen = line.Statuses;
        long sinceMs = 0;
        for (long ms = 0; ms < limitMs && !stop.IsCancellationRequested; ms += 100)
        {
            string? next = line.Next(100);
            output.Write(next == null || TalkedLine.IsStatus(next) ? "" : next + "\n");
            sinceMs = line.Statuses == seen ? sinceMs + 100 : 0;
            string phase = line.Statuses == seen ? "" : StatusText.Phase(line.Status);
            seen = line.Statuses;
            if (!isTime && (phase == what || phase is "Faulted" or "Aborted"))
            {
                output.WriteLine(phase == what ? $"({phase})" : $"({phase} while waiting for {what})");
                return phase == what;
            }

            if (sinceMs >= StatusMs)
            {
                line.Say("status");
                sinceMs = 0;
            }
        }

        output.Write(isTime ? "" : $"(no {what} within {LongestWaitS / 3600} h)\n");
        return isTime;
    }
}
