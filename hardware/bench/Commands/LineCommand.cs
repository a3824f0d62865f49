using System.Collections.Generic;
using System.CommandLine;
using System.Threading;
using ChamberFirmware.Bench.Line;

namespace ChamberFirmware.Bench;

/// <summary>chamber line: a casting line on the twin, whose web moves, with the firmware's own line mode.</summary>
public static class LineCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Make()
    {
        var options = new LineOptions();
        Option<string?> json = OutputFile.Option("--json", "Write everything, cell by cell, as JSON.");
        Option<string?> csv = OutputFile.Option("--csv", "Write a log by metre as CSV.");
        Option<string?> parquet = OutputFile.Option("--parquet", "Write the log by metre as Apache Parquet.");
        Option<string?> plot = OutputFile.Option("--plot", "Write a picture (SVG).");
        Option<string> mark = DecimalOption.Make();
        var command = new Command("line", "Coat a moving web on the twin of a casting line: exposure and air of every metre.")
        {
            json, csv, parquet, plot, mark,
        };
        options.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            InvocationConfiguration console = parsed.InvocationConfiguration;
            var mistakes = new List<string>();
            LineAsked? asked = options.Read(parsed, mistakes);
            foreach (string mistake in mistakes)
            {
                console.Error.WriteLine("chamber: " + mistake);
            }

            if (asked == null)
            {
                return ExitCode.BadInput;
            }

            var run = new LineSession(asked);
            int exitCode = Run(asked, run, console, stop);
            if (run.Refusal == null)
            {
                OutputFile.Write(parsed.GetValue(json), () => LineFiles.Json(asked, run), console.Output);
                bool hasComma = DecimalOption.IsComma(parsed.GetValue(mark));
                OutputFile.Write(parsed.GetValue(csv), () => RunExport.Bytes(LineFiles.Csv(run.Metres, hasComma)), console.Output);
                byte[] columns = parsed.GetValue(parquet) == null ? [] : await LineFiles.ParquetAsync(run.Metres);
                OutputFile.Write(parsed.GetValue(parquet), () => columns, console.Output);
                OutputFile.Write(parsed.GetValue(plot), () => LinePlot.Svg(asked, run), console.Output);
            }

            return exitCode;
        });
        return command;
    }

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
