using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Text;
using System.Threading;
using ChamberFirmware.Bench.Link;

namespace ChamberFirmware.Bench.Desk;

/// <summary>chamber commission --port: a real chamber finds out what it is; the program follows and keeps what it found.</summary>
public static class CommissionAtPort
{
    private const string Running = "Commissioning";
    private const int LookMs = 1000;

    /// <summary>Commissions it; answers an <see cref="ExitCode"/>.</summary>
    /// <param name="port">The chamber's line.</param>
    /// <param name="day">Of today, yyyy-mm-dd: the settings keep it.</param>
    /// <param name="keep">File for the chamber's settings at the end, as its console takes them back; null: none.</param>
    /// <param name="console">Where it is shown.</param>
    /// <param name="person">Who may end it.</param>
    /// <param name="open">Opens the line.</param>
    /// <param name="signedBy">Who does it, and why, for the chamber's log of changes.</param>
    /// <param name="store">Takes what is new in that log.</param>
    public static int Run(
        string port,
        string day,
        string? keep,
        InvocationConfiguration console,
        Person person,
        Func<string, ILine> open,
        Signature signedBy,
        RunStore store)
    {
        using var chamber = new ChamberAtLine(port, open) { SignedBy = signedBy };
        try
        {
            string warning = chamber.Open();
            console.Error.Write(warning.Length > 0 ? "chamber: " + warning + "\n" : "");
            AuditAtPort.Collect(chamber, store, told => console.Error.WriteLine("chamber: " + told));
            chamber.Link.Explain();
            chamber.Link.Tell("COMMission:STARt " + ScpiText.Quote(day));
            console.Output.WriteLine($"{chamber.Name} is commissioning itself: no plate, door closed. It takes about an hour.");
            if (!Follow(chamber, console, person))
            {
                return ExitCode.Stopped;
            }

            int code = Show(chamber, day, keep, console);
            AuditAtPort.Collect(chamber, store, told => console.Error.WriteLine("chamber: " + told));
            return code;
        }
        catch (Exception e) when (e is LineRefusedException or ChamberRefusedException || ChamberAtLine.IsLoss(e))
        {
            console.Error.WriteLine("chamber: " + e.Message);
            return ExitCode.BadInput;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            console.Error.WriteLine($"chamber: --keep = {keep} could not be written: {e.Message}");
            return ExitCode.NotComplete;
        }
    }

    // Until it is over; false: the person leaves.
    private static bool Follow(ChamberAtLine chamber, InvocationConfiguration console, Person person)
    {
        int presses = 0;
        string told = "";
        while (true)
        {
            try
            {
                if (person.Take() is "q" or "Q")
                {
                    console.Output.WriteLine("The chamber goes on by itself.");
                    return false;
                }

                if (!chamber.IsOpen && !chamber.TryReopen(out _))
                {
                    Thread.Sleep(LookMs / 10);
                    continue;
                }

                presses = HearPresses(chamber, console, person, presses);
                string phase = chamber.Link.Ask("RUN:PHASe?");
                Tell(console, ScpiText.Fields(chamber.Link.AskOrRefuse("COMMission:STATe?"))[0], ref told);
                if (phase != Running)
                {
                    return true;
                }

                Thread.Sleep(LookMs);
            }
            catch (Exception e) when (ChamberAtLine.IsLoss(e))
            {
                chamber.Close();
                console.Output.WriteLine(e.Message + " The chamber goes on by itself; trying to reach it again.");
            }
        }
    }

    private static int HearPresses(ChamberAtLine chamber, InvocationConfiguration console, Person person, int heard)
    {
        if (person.Presses > heard && person.Presses == 1)
        {
            console.Output.WriteLine("The chamber goes on. Ctrl+C again aborts it; q and Enter leaves it to itself.");
        }
        else if (person.Presses > heard)
        {
            chamber.Link.Send("RUN:ABORt");
        }

        return person.Presses;
    }

    private static void Tell(InvocationConfiguration console, string state, ref string told)
    {
        if (state != told)
        {
            console.Output.WriteLine(state);
            console.Output.Flush();
            told = state;
        }
    }

    private static int Show(ChamberAtLine chamber, string day, string? keep, InvocationConfiguration console)
    {
        ScpiText.Fields(chamber.Link.Ask("COMMission:RESult?")).ForEach(console.Output.WriteLine);
        string settings = string.Join('\n', ScpiText.Fields(chamber.Link.Ask("SETTings:ALL?"))) + "\n";
        if (keep != null)
        {
            WholeFile.Write(keep, Encoding.Latin1.GetBytes(settings));
            console.Output.WriteLine(keep);
        }

        bool isFound = settings.Contains("CommissionedDate=" + day, StringComparison.Ordinal);
        console.Error.Write(isFound ? "" : "chamber: nothing was found: the settings are as they were.\n");
        return isFound ? ExitCode.Good : ExitCode.NotComplete;
    }

    /// <summary>Today, as the settings have it.</summary>
    public static string Today() => DateTime.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
