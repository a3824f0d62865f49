using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using ChamberFirmware.Bench.Records;
using ChamberFirmware.Bench.Report;

namespace ChamberFirmware.Bench;

/// <summary>chamber report: a run as one HTML file that needs nothing else.</summary>
public static class ReportCommand
{
    /// <summary>Name of the file in the run's folder.</summary>
    public const string FileName = "report.html";

    private const string StandardOutput = "-";

    /// <summary>The command with its options; it answers <see cref="ExitCode.BadInput"/> where there is no such run.</summary>
    public static Command Make(Surroundings around)
    {
        var run = new Argument<string>("RUN") { HelpName = "RUN|FOLDER", Description =
            "A run's number in the store, or the folder of a plate." };
        var stored = new StoreOptions(around);
        Option<string> folder = RunsCommand.OutOption();
        var html = new Option<string?>("--html")
        {
            Description = $"Where to write it; - is the standard output. Without it: {FileName} in the run's folder.", HelpName = "FILE",
        };
        Option<LabTolerances> tolerances = ToleranceOption.Make();
        var open = new Option<bool>("--open") { Description = "Open the file that was written with the system's browser." };
        var command = new Command("report", "Write a run as one HTML file: achieved against set with uncertainty, verdict, budget, plots.")
        {
            run, folder, stored.Store, html, tolerances, open,
        };
        command.SetAction(parsed =>
        {
            InvocationConfiguration console = parsed.InvocationConfiguration;
            if (parsed.GetValue(open) && parsed.GetValue(html) == StandardOutput)
            {
                console.Error.WriteLine("chamber: --open needs a file: --html - writes to the standard output. Leave out one of the two.");
                return ExitCode.BadInput;
            }

            string store = StoreOptions.PathOf(parsed.GetValue(stored.Store), parsed.GetValue(folder)!);
            string? file = Answer(
                () => Subject(parsed.GetValue(run)!, store, parsed.GetValue(stored.Store), around).JudgedBy(parsed.GetValue(tolerances)!),
                parsed.GetValue(html), console);
            string trouble = parsed.GetValue(open) && file != null ? Opener.Open(file, around.Opener) : "";
            console.Error.Write(trouble.Length > 0 ? $"chamber: {trouble}\n" : "");
            return file == null ? ExitCode.BadInput : ExitCode.Good; // a report that nobody opened is a whole report
        });
        return command;
    }

    // The file that was written, or what stands for the standard output; null: there is no such run.
    private static string? Answer(Func<ReportSubject> run, string? html, InvocationConfiguration console)
    {
        try
        {
            ReportSubject subject = run();
            string page = ReportPage.Of(subject);
            if (html == StandardOutput)
            {
                console.Output.Write(page);
                return html;
            }

            string file = html ?? Path.Combine(subject.Folder, FileName);
            WholeFile.Write(file, RunExport.Bytes(page));
            console.Output.WriteLine($"{file}: open it with a browser. Verdict: "
                + $"{ReportTables.Verdict(subject.Text("verdict", "overall"))}"
                + $"{(subject.Tolerances.Text.Length > 0 ? $", by {subject.Tolerances.Text}" : "")}.");
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            console.Error.WriteLine("chamber: " + e.Message);
            return null;
        }
    }

    /// <summary>What a word of the command line means: a folder that is there, else a run's number.</summary>
    internal static ReportSubject Subject(string run, string store, string? named, Surroundings around)
    {
        if (Directory.Exists(run))
        {
            return ReportSubject.OfFolder(run, parent => Beside(named ?? StoreOptions.PathOf(null, parent), around));
        }

        if (!long.TryParse(run, NumberStyles.None, CultureInfo.InvariantCulture, out long number))
        {
            throw new InvalidDataException($"'{run}' is neither a folder nor a run's number: chamber runs lists runs.");
        }

        using RunStore open = RunStore.OpenExisting(store, around.Clock);
        return ReportSubject.OfRun(number, open);
    }

    private static RunStore? Beside(string path, Surroundings around) => File.Exists(path) ? new RunStore(path, around.Clock) : null;
}
