using System;
using System.CommandLine;
using System.IO;
using ChamberFirmware.Bench.Line;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Bench.Desk;

/// <summary>A run on a casting line that is over, as it was followed.</summary>
/// <param name="Run">The run.</param>
/// <param name="Settings">The chamber's.</param>
/// <param name="Source">Whose numbers these are, in words.</param>
/// <param name="IsSimulated">A twin at the line.</param>
internal sealed record FollowedLine(MeasuredRun Run, ChamberSettings Settings, string Source, bool IsSimulated);

/// <summary>chamber line --port: coats a web on a real casting line, and files what it says of every metre.</summary>
internal static class LineAtPort
{
    /// <summary>Runs it; an <see cref="ExitCode"/>, and the run that is over, null where none was begun.</summary>
    public static int Run(
        Plate plate, DeskOptions options, TimeProvider clock, InvocationConfiguration console, Person person, Func<string, ILine> open,
        out FollowedLine? followed)
    {
        followed = null;
        string refusal = OutFolder.Open(options.Folder);
        if (refusal.Length > 0)
        {
            console.Error.WriteLine("chamber: " + refusal);
            return ExitCode.BadInput;
        }

        using var chamber = new ChamberAtLine(options.Port, open)
        {
            SignedBy = Signature.Of(options.Labels.Operator, "line", options.Labels.Because),
        };
        IDeskView view = DeskViews.For(console.Output);
        try
        {
            string warning = chamber.Open();
            console.Error.Write(warning.Length > 0 ? "chamber: " + warning + "\n" : "");
            view.Say($"{chamber.Identity} at {chamber.Name}");
            using var store = new RunStore(StoreOptions.PathOf(options.Store, options.Folder), clock);
            followed = Follow(plate, options, chamber, store, person, view, console.Error);
            LineView.WriteTable(followed.Run.Metres.All, console.Output);
            Tell(followed, console.Error);
            return followed.Run.Outcome == PlateRun.Complete ? ExitCode.Good
                : followed.Run.Outcome == MeasuredRun.Left ? ExitCode.Stopped : ExitCode.NotComplete;
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
            console.Error.WriteLine("chamber: results could not be written: " + e.Message + " A run on the line goes on.");
            return ExitCode.NotComplete;
        }
    }

    private static FollowedLine Follow(
        Plate plate, DeskOptions options, ChamberAtLine chamber, RunStore store, Person person, IDeskView view, TextWriter error)
    {
        ChamberSettings settings = ChamberTold.Identity(chamber).Settings;
        if (!settings.IsLine)
        {
            throw new NotCastException("This chamber casts plates (WebPulsesPerM is 0): chamber run RECIPE --port casts one.");
        }

        AuditAtPort.Collect(chamber, store, told => error.WriteLine("chamber: " + told));
        bool isUnderWay = new DeskStart(chamber, person, view, options.Yes).Prepare(plate);
        using var filed = new FiledRun(plate, options with { IsUnderWay = isUnderWay }, chamber, store, person, view);
        while (filed.Run.Outcome.Length == 0)
        {
            filed.Step();
        }

        string complaint = filed.File();
        error.Write(complaint.Length > 0 ? $"chamber: {complaint}\n" : "");
        string source = chamber.IsSimulated ? $"simulated: {chamber.Firmware} on a twin at {chamber.Name}"
            : $"measured by {chamber.Firmware} at {chamber.Name}";
        return new FollowedLine(filed.Run, settings, source, chamber.IsSimulated);
    }

    private static void Tell(FollowedLine followed, TextWriter error)
    {
        foreach (LostMetres lost in followed.Run.Metres.Lost)
        {
            error.WriteLine(
                $"chamber: metres {lost.From} to {lost.To} are not known: they came to the bath while the line was out for longer than the "
                + $"chamber keeps them ({ChamberFirmware.Line.KeptMetres.Most} metres).");
        }

        (int fault, string sentence) = followed.Run.Record?.Fault() ?? (0, "");
        error.Write(fault != 0 ? $"chamber: fault {fault}: {sentence}\n" : "");
    }
}
