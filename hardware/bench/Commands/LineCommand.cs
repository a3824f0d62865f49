using System.Collections.Generic;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Line;
using ChamberFirmware.Bench.Link;

namespace ChamberFirmware.Bench;

/// <summary>chamber line: a moving web with the firmware's own line mode, on the twin of a casting line or on a real one.</summary>
public static class LineCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Make(Surroundings around)
    {
        var options = new LineOptions();
        var atPort = new LinePortOptions(new StoreOptions(around));
        Option<string?> json = OutputFile.Option("--json", "Write everything, cell by cell, as JSON.");
        Option<string?> csv = OutputFile.Option("--csv", "Write a log by metre as CSV.");
        Option<string?> parquet = OutputFile.Option("--parquet", "Write the log by metre as Apache Parquet.");
        Option<string?> plot = OutputFile.Option("--plot", "Write a picture (SVG).");
        Option<string> mark = DecimalOption.Make();
        var command = new Command("line", "Coat a moving web, on a line's twin or on a real one: exposure and air of every metre.")
        {
            json, csv, parquet, plot, mark,
        };
        options.AddTo(command);
        atPort.AddTo(command);
        command.SetAction((parsed, stop) => parsed.GetValue(atPort.Port) == null
            ? OnTwinAsync(parsed, options, FilesOf(parsed), stop)
            : AtPortAsync(parsed, options, atPort, around, FilesOf(parsed)));
        return command;

        LineOutputs FilesOf(ParseResult parsed) => new(
            parsed.GetValue(json), parsed.GetValue(csv), parsed.GetValue(parquet), parsed.GetValue(plot),
            DecimalOption.IsComma(parsed.GetValue(mark)));
    }

    private static async Task<int> OnTwinAsync(ParseResult parsed, LineOptions options, LineOutputs files, CancellationToken stop)
    {
        InvocationConfiguration console = parsed.InvocationConfiguration;
        var mistakes = new List<string>();
        LineAsked? asked = options.Read(parsed, mistakes);
        Tell(mistakes, console);
        if (asked == null)
        {
            return ExitCode.BadInput;
        }

        var run = new LineSession(asked);
        int exitCode = Run(asked, run, console, stop);
        if (run.Refusal == null)
        {
            await files.WriteAsync(
                run.Metres, () => LineFiles.Json(asked, run), () => LinePlot.Svg(LinePictures.Of(asked, run)), console.Output);
        }

        return exitCode;
    }

    private static async Task<int> AtPortAsync(
        ParseResult parsed, LineOptions options, LinePortOptions atPort, Surroundings around, LineOutputs files)
    {
        InvocationConfiguration console = parsed.InvocationConfiguration;
        var mistakes = new List<string>();
        DeskOptions? desk = atPort.Read(parsed, options, mistakes, out Plate? plate);
        Tell(mistakes, console);
        if (desk == null)
        {
            return ExitCode.BadInput;
        }

        Person person = Person.Of(around);
        using var signals = new Signals(person);
        int exitCode = LineAtPort.Run(plate!, desk, around.Clock, console, person, Lines.Open, out FollowedLine? followed);
        if (followed != null)
        {
            await files.WriteAsync(
                followed.Run.Metres.All, () => FollowedFiles.Json(followed), () => FollowedFiles.Svg(followed), console.Output);
        }

        return exitCode;
    }

    private static void Tell(List<string> mistakes, InvocationConfiguration console) =>
        mistakes.ForEach(mistake => console.Error.WriteLine("chamber: " + mistake));

    private static int Run(LineAsked asked, LineSession run, InvocationConfiguration console, CancellationToken stop)
    {
        LineView.Run(asked, run, console.Output, stop);
        if (run.Refusal != null)
        {
            console.Error.WriteLine($"chamber: {run.Refusal.Number} {run.Refusal.Sentence}");
            return ExitCode.BadInput;
        }

        LineView.WriteTable(asked, run, console.Output);
        if (run.Fault != 0)
        {
            console.Error.WriteLine($"chamber: fault {run.Fault}: {Safety.FaultCode.Sentence(run.Fault)}");
        }

        return run.Fault != 0 ? ExitCode.NotComplete : ExitCode.Good;
    }
}
