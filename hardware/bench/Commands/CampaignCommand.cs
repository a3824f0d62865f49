using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench;

/// <summary>chamber campaign: many plates in one chamber whose air is kept, after a plan; interrupted and gone on with.</summary>
public static class CampaignCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Make(Surroundings around)
    {
        var options = new CampaignOptions(around);
        var command = new Command("campaign", "Cast many plates after a plan, one after another in one chamber whose air is kept.");
        options.AddTo(command);
        command.SetAction(async (parsed, stop) => options.Of(parsed) is not { } wish ? ExitCode.BadInput : await RunAsync(
            new CampaignPlace(wish, around, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error), stop));
        return command;
    }

    private static async Task<int> RunAsync(CampaignPlace at, CancellationToken stop)
    {
        try
        {
            if (at.Wish.Resume is long number)
            {
                using RunStore kept = RunStore.OpenExisting(at.Wish.StorePath, at.Around.Clock);
                var campaigns = new CampaignStore(kept);
                Campaign left = campaigns.Resume(number);
                left = at.Wish.LabelsGiven ? left with { Labels = at.Wish.Run.Labels } : left;
                return await CastAsync(at, kept, campaigns, left, stop);
            }

            if (Design(at) is not CampaignDesign design)
            {
                return ExitCode.BadInput;
            }

            if (at.Wish.OnlyPlan)
            {
                return Show(at, design);
            }

            using var store = new RunStore(at.Wish.StorePath, at.Around.Clock);
            var stored = new CampaignStore(store);
            return await CastAsync(at, store, stored, stored.Begin(design, at.Wish.Run), stop);
        }
        catch (StoreException e)
        {
            at.Error.WriteLine("chamber: " + e.Message);
            return ExitCode.BadInput;
        }
    }

    // Null: every mistake is told, and nothing was written.
    private static CampaignDesign? Design(CampaignPlace at)
    {
        var mistakes = new List<string>();
        CampaignDesign? design = at.Wish.Table != null
            ? CampaignTable.Read(at.Wish.Table, mistakes)
            : CampaignFile.Read(at.Wish.File!, mistakes);
        foreach (Recipe recipe in design?.Plan().Select(p => p.Treatment.Recipe).DistinctBy(RecipeText.Of) ?? [])
        {
            string refusal = Rehearsal.Refusal(recipe, at.Wish.Run.Unverified, at.Wish.Run.Chamber);
            mistakes.AddRange(refusal.Length > 0 ? [$"{recipe.Name}: {refusal}"] : []);
        }

        string outRefusal = design == null || mistakes.Count > 0 ? "" : OutFolder.Open(at.Wish.Run.Folder);
        mistakes.AddRange(outRefusal.Length > 0 ? [outRefusal] : []);
        foreach (string mistake in mistakes.Distinct())
        {
            at.Error.WriteLine("chamber: " + mistake);
        }

        return mistakes.Count == 0 ? design : null;
    }

    private static int Show(CampaignPlace at, CampaignDesign design)
    {
        List<PlannedPlate> plan = design.Plan();
        PlanTable.Write(plan, at.Output);
        string file = Path.Combine(at.Wish.Run.Folder, design.Name + "-plan.csv");
        WholeFile.Write(file, RunExport.Bytes(CampaignTable.Text(plan)));
        at.Output.WriteLine($"{plan.Count} plates. Nothing was cast; the plan is in {file}.");
        return ExitCode.Good;
    }

    private static async Task<int> CastAsync(
        CampaignPlace at, RunStore store, CampaignStore campaigns, Campaign campaign, CancellationToken stop)
    {
        List<PlannedPlate> left = campaigns.Left(campaign, at.Wish.Again);
        at.Output.WriteLine($"Campaign {campaign.Number}, {campaign.Name}: {left.Count} of {campaign.Plates.Count} plates to cast.");
        if (left.Count == 0)
        {
            campaigns.Leave(campaign.Number);
            return ExitCode.Good;
        }

        Directory.CreateDirectory(campaign.Folder);
        foreach (string partial in Directory.GetDirectories(campaign.Folder, ".plate-*.partial"))
        {
            PlaceOf.DeleteUnused(partial); // of a plate under way when the program was killed: it is cast anew in another folder
        }

        string inputs = Enumerable.Range(1, int.MaxValue).Select(n => Path.Combine(campaign.Folder, $"inputs-{n}.trace.gz"))
            .First(path => !File.Exists(path)); // one for each time that it was gone on with
        ulong seed = Plate.SeedOf($"{campaign.Options.Seed}/campaign from plate {left[0].Number}");
        using var caster = new TwinCaster(campaign.PlateOf(left[0]), seed, inputs)
        {
            DoorOpenS = campaign.Options.DoorOpenS, OpenFile = campaign.Options.OpenFile,
        };
        var run = new CampaignRun(
            store, campaign, caster, new PlatePrompt(at.Around.Input, at.Output, !at.Wish.Yes), at.Output);
        try
        {
            bool isComplete = await run.CastAsync(left, stop);
            campaigns.Leave(campaign.Number);
            CampaignView.ShowResults(run.Results, caster.ElapsedS, campaign, at.Output);
            return !isComplete ? Told(at, campaign, "Stopped.", ExitCode.NotComplete)
                : run.Complaints.Count > 0 ? ExitCode.NotComplete : ExitCode.Good;
        }
        catch (OperationCanceledException)
        {
            Leave(campaigns, campaign.Number);
            return Told(at, campaign, "Stopped.", ExitCode.Stopped);
        }
        catch (StoreException e)
        {
            return Told(at, campaign, e.Message, ExitCode.NotComplete);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Told(at, campaign, "Results could not be written: " + FileTrouble.Sentence(e), ExitCode.NotComplete);
        }
        finally
        {
            run.Complaints.ForEach(complaint => at.Error.WriteLine("chamber: " + complaint));
        }
    }

    private static void Leave(CampaignStore campaigns, long number)
    {
        try
        {
            campaigns.Leave(number);
        }
        catch (StoreException)
        {
            return; // the end of the program leaves it, too
        }
    }

    private static int Told(CampaignPlace at, Campaign campaign, string what, int code)
    {
        at.Error.WriteLine($"chamber: {what} Go on with: chamber campaign --resume {campaign.Number}");
        return code;
    }
}
