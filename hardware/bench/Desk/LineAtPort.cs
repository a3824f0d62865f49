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
        FollowedLine? over = null;
        int code = AtPort.Run(options, "line", clock, console, open, (chamber, store, view) =>
        {
            over = Follow(plate, options, chamber, store, person, view, console.Error);
            LineView.WriteTable(over.Run.Metres.All, console.Output);
            Tell(over, console.Error);
            return over.Run.Outcome == PlateRun.Complete ? ExitCode.Good
                : over.Run.Outcome == MeasuredRun.Left ? ExitCode.Stopped : ExitCode.NotComplete;
        });
        followed = over;
        return code;
    }

    private static FollowedLine Follow(
        Plate plate, DeskOptions options, ChamberAtLine chamber, RunStore store, Person person, IDeskView view, TextWriter error)
    {
        if (!WebText.IsAskedOf(chamber.Link))
        {
            throw new NotCastException("This chamber casts plates (WebPulsesPerM is 0): chamber run RECIPE --port casts one.");
        }

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
        return new FollowedLine(filed.Run, filed.Chamber.Settings, source, chamber.IsSimulated);
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
