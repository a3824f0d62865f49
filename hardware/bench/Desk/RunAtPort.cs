using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench.Desk;

/// <summary>chamber run --port: casts plates in a real chamber, one after the other, and files what it and its sensors say.</summary>
public static class RunAtPort
{
    /// <summary>Runs them; answers an <see cref="ExitCode"/>.</summary>
    public static int Run(
        IReadOnlyList<string> wanted,
        DeskOptions options,
        TimeProvider clock,
        InvocationConfiguration console,
        Person person,
        Func<string, ILine> open)
    {
        List<Plate>? plates = Plates(wanted, options, console.Error);
        return plates == null ? ExitCode.BadInput : AtPort.Run(options, "run", clock, console, open, (chamber, store, view) =>
        {
            int code = Cast(plates, options, chamber, store, person, view, console.Error);
            AuditAtPort.Collect(chamber, store, told => console.Error.WriteLine("chamber: " + told));
            return code;
        });
    }

    private static List<Plate>? Plates(IReadOnlyList<string> wanted, DeskOptions options, TextWriter error)
    {
        if (wanted.Count == 0)
        {
            error.WriteLine("chamber: --port needs a recipe: a plate is coated for it. Known are "
                + string.Join(", ", ReferenceRecipes.Names) + "; or give the path of a .toml file.");
            return null;
        }

        List<Recipe>? recipes = RecipeList.Read(wanted, options.Unverified, null, error, out Dictionary<string, FilmNotes> films);
        List<Plate>? plates = recipes?.SelectMany(recipe => recipe.ExposureS.Select(s => new Plate(recipe, s, 0)
        {
            Unverified = options.Unverified, Film = films[recipe.Name], Films = new FilmShelf(options.Folder),
        })).ToList();
        return plates == null ? null : ExposureChoice.Of(plates, options.ExposureS, error);
    }

    private static int Cast(
        List<Plate> plates,
        DeskOptions options,
        ChamberAtLine chamber,
        RunStore store,
        Person person,
        IDeskView view,
        TextWriter error)
    {
        var casting = new DeskCasting(chamber, options.Yes, options.Fill, person, view);
        var runs = new List<MeasuredRun>();
        bool goesOn = true;
        foreach (Plate plate in plates)
        {
            goesOn = goesOn && (runs.Count == 0 || DeskPrompts.AwaitEnter(
                person, view, $"Next plate: {plate.Recipe.Name}, {plate.ExposureText} s. Put it in; Enter starts, q ends."));
            if (goesOn)
            {
                MeasuredRun run = CastOne(plate, options, casting, chamber, store, view, out string complaint);
                error.Write(complaint.Length > 0 ? $"chamber: {complaint}\n" : "");
                runs.Add(run);
                goesOn = run.Outcome is PlateRun.Complete or PlateRun.NotVerified;
                MeasuredFiles.WriteSummary(options.Folder, runs, chamber.IsSimulated);
            }
        }

        bool isGood = runs.Count == plates.Count && goesOn;
        return isGood ? ExitCode.Good : runs[^1].Outcome == MeasuredRun.Left ? ExitCode.Stopped : ExitCode.NotComplete;
    }

    private static MeasuredRun CastOne(
        Plate plate, DeskOptions options, DeskCasting casting, ChamberAtLine chamber, RunStore store, IDeskView view, out string complaint)
    {
        ChamberIdentity told = casting.Identity();
        string folder = MeasuredFiles.NewFolder(Path.Combine(options.Folder, plate.Folder));
        RunEntry entry = RunEntry.Begin(store, new RunStart(plate, options.Labels, told, _ => folder));
        using var file = new WholeFile(Path.Combine(folder, MeasuredFiles.Trace));
        var day = DateOnly.FromDateTime(store.Now.UtcDateTime);
        MeasuredRun run;
        bool isCast = false;
        try
        {
            run = casting.Cast(plate, file.Stream, new PlateProgress(plate), () => { }, cast =>
            {
                isCast = true;
                file.Keep(); // baths take minutes: what is known stays, whatever becomes of this program
                MeasuredFiles.Write(folder, cast, chamber, told, day);
            });
        }
        catch when (!isCast)
        {
            file.Dispose();
            Directory.Delete(folder); // nothing was started, and nothing is in it
            entry.Interrupt("Not started.");
            throw;
        }

        file.Keep();
        string record = MeasuredFiles.Write(folder, run, chamber, told, day);
        entry.Finish(RunResult.Of(run), record, folder);
        complaint = entry.Complaint;
        view.Say($"{plate.Folder}: {run.Outcome}. {run.Note}{(run.Gaps.Count > 0 ? $" {run.Gaps.Count} gap(s)." : "")} {folder}");
        return run;
    }
}
