using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using ChamberFirmware.Bench.Compare;
using ChamberFirmware.Bench.Records;
using ChamberFirmware.Bench.Report;

namespace ChamberFirmware.Bench;

/// <summary>chamber compare: runs side by side, asked against achieved, and how they repeat.</summary>
public static class CompareCommand
{
    private const string StandardOutput = "-";

    /// <summary>The command with its options; it answers <see cref="ExitCode.BadInput"/> where there is nothing to compare.</summary>
    public static Command Make(Surroundings around)
    {
        var runs = new Argument<string[]>("RUN")
        {
            HelpName = "RUN|FOLDER", Description = "Numbers of runs in the store, or folders of plates.", Arity = ArgumentArity.ZeroOrMore,
        };
        var campaign = new Option<long?>("--campaign") { Description = "All plates of this campaign that have a result.", HelpName = "N" };
        var stored = new StoreOptions(around);
        Option<string> folder = RunsCommand.OutOption();
        var html = new Option<string?>("--html") { Description = "Write it as one HTML file, with the runs drawn over each other.",
            HelpName = "FILE" };
        var csv = new Option<string?>("--csv") { Description = "Write it as comma-separated values; - is the standard output.", HelpName =
            "FILE" };
        var json = new Option<string?>("--json") { Description = "Write it as JSON; - is the standard output.", HelpName = "FILE" };
        Option<string> mark = DecimalOption.Make();
        Option<LabTolerances> tolerances = ToleranceOption.Make();
        var command = new Command("compare", "Compare runs: asked against achieved, repeatability, and the runs drawn over each other.")
        {
            runs, campaign, folder, stored.Store, html, csv, json, mark, tolerances,
        };
        command.SetAction(parsed =>
        {
            string store = StoreOptions.PathOf(parsed.GetValue(stored.Store), parsed.GetValue(folder)!);
            InvocationConfiguration console = parsed.InvocationConfiguration;
            try
            {
                LabTolerances own = parsed.GetValue(tolerances)!;
                var comparison = new Comparison([
                    .. Runs(parsed.GetValue(runs) ?? [], parsed.GetValue(campaign), store, parsed.GetValue(stored.Store), around)
                        .Select(subject => ComparedRun.Of(subject.JudgedBy(own))),
                ])
                {
                    Tolerances = own.Text,
                };
                string title = parsed.GetValue(campaign) is { } number ? $"Campaign {number}" : "Runs compared";
                bool isSaid = Write(parsed.GetValue(csv), () => CompareExport.Csv(comparison,
                    DecimalOption.IsComma(parsed.GetValue(mark))), console.Output);
                isSaid |= Write(parsed.GetValue(json), () => CompareExport.Json(comparison), console.Output);
                isSaid |= Write(parsed.GetValue(html), () => CompareExport.Html(comparison, title), console.Output);
                if (!isSaid)
                {
                    CompareTable.Write(comparison, console.Output);
                }

                return ExitCode.Good;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                console.Error.WriteLine("chamber: " + e.Message);
                return ExitCode.BadInput;
            }
        });
        return command;
    }

    private static List<ReportSubject> Runs(string[] named, long? campaign, string store, string? namedStore, Surroundings around)
    {
        List<ReportSubject> runs = [.. named.Select(run => ReportCommand.Subject(run, store, namedStore, around))];
        if (campaign != null)
        {
            using RunStore open = RunStore.OpenExisting(store, around.Clock);
            IEnumerable<RunRow> rows = open.Runs(new RunFilter { Campaign = campaign }, 0);
            runs.AddRange(rows.Where(r => open.RecordOf(r.Number) != null).OrderBy(r => r.Number)
                .Select(r => ReportSubject.OfRun(r.Number, open)));
        }

        return runs.Count > 0 ? runs : throw new InvalidDataException(campaign == null
            ? "nothing to compare: name two runs or more, or --campaign N."
            : $"campaign {campaign} has no plate with a result: chamber runs --campaign {campaign} lists what there is.");
    }

    // True where the standard output has it now.
    private static bool Write(string? file, Func<string> text, TextWriter output)
    {
        if (file == StandardOutput)
        {
            output.Write(text());
            return true;
        }

        if (file != null)
        {
            WholeFile.Write(file, RunExport.Bytes(text()));
        }

        return false;
    }
}
