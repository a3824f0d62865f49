using System;
using System.CommandLine;
using System.IO;
using ChamberFirmware.Bench.Link;

namespace ChamberFirmware.Bench.Desk;

/// <summary>What is done in a chamber at a line with a store and a view: opened, its changes collected, and every end told.</summary>
internal static class AtPort
{
    /// <summary>Opens all of it, does the work, and answers its <see cref="ExitCode"/>, or that of what went wrong.</summary>
    /// <param name="options">Which chamber, and where results go.</param>
    /// <param name="command">Which command does it, for the chamber's log of changes.</param>
    /// <param name="clock">The PC's.</param>
    /// <param name="console">Where it is told.</param>
    /// <param name="open">Opens a line by its name.</param>
    /// <param name="work">What is done.</param>
    public static int Run(
        DeskOptions options, string command, TimeProvider clock, InvocationConfiguration console, Func<string, ILine> open,
        Func<ChamberAtLine, RunStore, IDeskView, int> work)
    {
        string refusal = OutFolder.Open(options.Folder);
        if (refusal.Length > 0)
        {
            console.Error.WriteLine("chamber: " + refusal);
            return ExitCode.BadInput;
        }

        using var chamber = new ChamberAtLine(options.Port, open)
        {
            SignedBy = Signature.Of(options.Labels.Operator, command, options.Labels.Because),
        };
        IDeskView view = DeskViews.For(console.Output);
        try
        {
            string warning = chamber.Open();
            console.Error.Write(warning.Length > 0 ? "chamber: " + warning + "\n" : "");
            view.Say($"{chamber.Identity} at {chamber.Name}");
            using var store = new RunStore(StoreOptions.PathOf(options.Store, options.Folder), clock);
            AuditAtPort.Collect(chamber, store, told => console.Error.WriteLine("chamber: " + told));
            return work(chamber, store, view);
        }
        catch (Exception e) when (
            e is StoreException or LineRefusedException or NotCastException or ChamberRefusedException or RecipeDiffersException
            || ChamberAtLine.IsLoss(e))
        {
            console.Error.WriteLine("chamber: " + e.Message);
            return ExitCode.BadInput;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            console.Error.WriteLine("chamber: results could not be written: " + e.Message + " A run in the chamber goes on.");
            return ExitCode.NotComplete;
        }
    }
}
