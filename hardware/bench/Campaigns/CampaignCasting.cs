using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Desk;

namespace ChamberFirmware.Bench;

/// <summary>Casts what a campaign has left, on the twin or in a chamber, and says how it ended and how to go on.</summary>
internal static class CampaignCasting
{
    private const string Partial = ".partial";

    /// <summary>Casts it; answers an <see cref="ExitCode"/>. The campaign belongs to nobody afterwards.</summary>
    public static async Task<int> CastAsync(
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
        TakeUp(campaign);
        try
        {
            using CampaignSite site = CampaignSite.Of(at, campaign, left, store);
            var run = new CampaignRun(store, campaign, site.Caster, site.Prompt, site.Output);
            try
            {
                return await CastAsync(at, campaign, left, site, run, stop);
            }
            finally
            {
                run.Complaints.ForEach(complaint => at.Error.WriteLine("chamber: " + complaint));
            }
        }
        catch (OperationCanceledException)
        {
            return Told(at, campaign, "Stopped.", ExitCode.Stopped);
        }
        catch (Exception e) when (e is StoreException or NotCastException)
        {
            return Told(at, campaign, e.Message, ExitCode.NotComplete);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Told(at, campaign, "Results could not be written: " + FileTrouble.Sentence(e), ExitCode.NotComplete);
        }
        finally
        {
            Leave(campaigns, campaign.Number);
        }
    }

    private static async Task<int> CastAsync(
        CampaignPlace at, Campaign campaign, List<PlannedPlate> left, CampaignSite site, CampaignRun run, CancellationToken stop)
    {
        bool isComplete = await run.CastAsync(left, stop);
        CampaignView.ShowResults(run.Results, site.Caster.ElapsedS, campaign, at.Output);
        bool isLeft = run.Results.Count > 0 && run.Results[^1].Outcome == MeasuredRun.Left;
        return !isComplete ? Told(at, campaign, "Stopped.", isLeft ? ExitCode.Stopped : ExitCode.NotComplete)
            : run.Complaints.Count > 0 ? ExitCode.NotComplete : ExitCode.Good;
    }

    /// <summary>
    /// What a program that was killed left of the plate that was under way: the twin casts it anew; what was measured in a chamber is kept,
    /// in the folder that its row names.
    /// </summary>
    public static void TakeUp(Campaign campaign)
    {
        foreach (string partial in Directory.GetDirectories(campaign.Folder, ".plate-*" + Partial))
        {
            string place = Path.Combine(campaign.Folder, Path.GetFileName(partial)[1..^Partial.Length]);
            if (campaign.Options.Port.Length == 0 || Directory.Exists(place))
            {
                PlaceOf.DeleteUnused(partial);
            }
            else
            {
                Directory.Move(partial, place);
            }
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
