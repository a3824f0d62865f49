using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace ChamberFirmware.Bench;

/// <summary>chamber runs: what the run store knows, as a table, one run whole, or a file for other programs.</summary>
public static class RunsCommand
{
    private const int DefaultMost = 30;
    private const string StandardOutput = "-";

    /// <summary>The command with its options; it answers <see cref="ExitCode.BadInput"/> where there is no such run or store.</summary>
    public static Command Make(Surroundings around)
    {
        var number = new Argument<long?>("NUMBER") { Description = "Show all of one run.", Arity = ArgumentArity.ZeroOrOne };
        var filter = new RunFilterOptions(around);
        var stored = new StoreOptions(around);
        Option<string> folder = OutOption();
        Option<string?> csv = ExportOption("--csv", "Write them as comma-separated values; - is the standard output.");
        Option<string?> json = ExportOption("--json", "Write them with their whole records as JSON; - is the standard output.");
        Option<string?> parquet = ExportOption("--parquet", "Write them as Apache Parquet.");
        Option<string?> trace = ExportOption("--trace", "With NUMBER: write the run's trace.csv; - is the standard output.");
        Option<string> mark = DecimalOption.Make();
        var command = new Command("runs", "List, show and export the runs of the store, newest first.")
        {
            number, folder, stored.Store, csv, json, parquet, trace, mark,
        };
        filter.AddTo(command);
        command.SetAction((parsed, _) =>
        {
            string path = StoreOptions.PathOf(parsed.GetValue(stored.Store), parsed.GetValue(folder)!);
            Exports exports = new(parsed.GetValue(csv), parsed.GetValue(json), parsed.GetValue(parquet))
            {
                Trace = parsed.GetValue(trace), HasDecimalComma = DecimalOption.IsComma(parsed.GetValue(mark)),
            };
            RunFilter wanted = filter.Of(parsed) with { Number = parsed.GetValue(number) };
            return AnswerAsync(path, wanted, filter.Most(parsed), exports, around, parsed.InvocationConfiguration);
        });
        return command;
    }

    /// <summary>The folder of results, where the store is if no other is named.</summary>
    internal static Option<string> OutOption() => new("--out")
    {
        Description = "The folder whose runs.sqlite is meant.",
        HelpName = "DIR",
        DefaultValueFactory = _ => RunCommand.DefaultOut,
    };

    private static Option<string?> ExportOption(string name, string description) =>
        new(name) { Description = description, HelpName = "FILE" };

    private static async Task<int> AnswerAsync(
        string path, RunFilter filter, int? most, Exports exports, Surroundings around, InvocationConfiguration console)
    {
        try
        {
            using RunStore store = RunStore.OpenExisting(path, around.Clock);
            List<RunRow> runs = store.Runs(filter, most ?? (exports.IsAny ? 0 : DefaultMost));
            if (filter.Number != null && runs.Count == 0)
            {
                throw new StoreException($"There is no run {filter.Number} in {path}: chamber runs lists them.");
            }

            if (exports.Trace != null && filter.Number == null)
            {
                throw new StoreException("--trace writes the trace of one run: give its NUMBER, as chamber runs lists them.");
            }

            if (exports.IsAny)
            {
                await exports.WriteAsync(runs, store, console.Output);
            }
            else if (filter.Number != null)
            {
                RunTable.WriteOne(runs[0], store, console.Output);
            }
            else
            {
                List(runs, store.Count(filter), console.Output);
            }

            return ExitCode.Good;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            console.Error.WriteLine("chamber: " + e.Message);
            return ExitCode.BadInput;
        }
    }

    private static void List(List<RunRow> runs, long count, TextWriter output)
    {
        if (count == 0)
        {
            output.WriteLine("No run is like that.");
            return;
        }

        RunTable.Write(runs, output);
        output.WriteLine(runs.Count < count ? $"{runs.Count} of {count} runs, the newest; --most 0 lists all." : $"{count} run(s).");
    }

    private sealed record Exports(string? Csv, string? Json, string? Parquet)
    {
        public string? Trace { get; init; }

        public bool HasDecimalComma { get; init; }

        public bool IsAny => Csv != null || Json != null || Parquet != null || Trace != null;

        public async Task WriteAsync(List<RunRow> runs, RunStore store, TextWriter output)
        {
            if (new[] { Csv, Json, Parquet, Trace }.Any(file => file != null && IsSame(file, store.File.Path)))
            {
                throw new StoreException($"{store.File.Path} is the store itself: name another file for the export.");
            }

            Write(Csv, () => RunExport.Csv(runs, HasDecimalComma), output);
            Write(Trace, () => TraceOf(runs[0]), output);
            Write(Json, () => RunExport.Json(runs, store), output);
            if (Parquet != null)
            {
                WholeFile.Write(Parquet, await RunExport.ParquetAsync(runs));
            }
        }

        private string TraceOf(RunRow run)
        {
            string path = Path.Combine(run.Words("folder"), PlateFolder.Trace);
            string trace = File.ReadAllText(path);
            if (!HasDecimalComma)
            {
                return trace;
            }

            DecimalOption.Check(trace, path);
            return DecimalOption.WithCommas(trace);
        }

        private static bool IsSame(string one, string other) =>
            string.Equals(Path.GetFullPath(one), Path.GetFullPath(other), StringComparison.OrdinalIgnoreCase);

        private static void Write(string? file, Func<string> text, TextWriter output)
        {
            if (file == StandardOutput)
            {
                output.Write(text());
            }
            else if (file != null)
            {
                WholeFile.Write(file, RunExport.Bytes(text()));
            }
        }
    }
}
