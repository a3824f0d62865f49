using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using ChamberFirmware.Bench.Desk;

namespace ChamberFirmware.Bench.Live;

/// <summary>The campaign that chamber serve was asked for: a new one of a file, or one that was left, by its number.</summary>
public static class LiveCampaignOpening
{
    /// <summary>Takes it up; null, and a line for each mistake. The chamber is open, and is the one that casts.</summary>
    public static LiveCampaign? Open(string wanted, LiveOptions options, ChamberAtLine chamber, RunStore store, List<string> mistakes)
    {
        try
        {
            return OpenOrThrow(wanted, options, chamber, store, mistakes);
        }
        catch (Exception e) when (e is StoreException or IOException or UnauthorizedAccessException)
        {
            mistakes.Add(e.Message); // also that another program is casting it
            return null;
        }
    }

    /// <summary>
    /// Begins one of a file that came from a page, on the thread that has the chamber; null, and a line for each mistake.
    /// </summary>
    public static LiveCampaign? Begin(
        CampaignDesign design, LiveOptions options, ChamberAtLine chamber, RunStore store, List<string> mistakes)
    {
        try
        {
            return TakenUp(BeginOrThrow(design, options, chamber, store, mistakes), store);
        }
        catch (Exception e) when (e is StoreException or IOException or UnauthorizedAccessException && !ChamberAtLine.IsLoss(e))
        {
            mistakes.Add(e.Message);
            return null;
        }
    }

    private static LiveCampaign? OpenOrThrow(
        string wanted, LiveOptions options, ChamberAtLine chamber, RunStore store, List<string> mistakes)
    {
        bool isNumber = long.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out long number);
        Campaign? campaign = isNumber ? Resume(number, chamber, store, mistakes) : Begin(wanted, options, chamber, store, mistakes);
        return TakenUp(campaign, store);
    }

    private static LiveCampaign? TakenUp(Campaign? campaign, RunStore store)
    {
        if (campaign == null)
        {
            return null;
        }

        Directory.CreateDirectory(campaign.Folder);
        CampaignCasting.TakeUp(campaign);
        return new LiveCampaign(campaign, store);
    }

    private static Campaign? Begin(string file, LiveOptions options, ChamberAtLine chamber, RunStore store, List<string> mistakes)
    {
        CampaignDesign? design = CampaignFile.Read(file, mistakes);
        return design == null ? null : BeginOrThrow(design, options, chamber, store, mistakes);
    }

    private static Campaign? BeginOrThrow(
        CampaignDesign design, LiveOptions options, ChamberAtLine chamber, RunStore store, List<string> mistakes)
    {
        var run = new RunOptions(options.Folder, chamber.TwinSeed ?? RunCommand.DefaultSeed, false, false, false)
        {
            Store = store.File.Path, Labels = options.Labels, Port = chamber.TwinSeed == null ? chamber.Name : "",
        };
        mistakes.AddRange(CampaignCheck.Refusals(run, design.Plan(), chamber));
        return mistakes.Count == 0 ? new CampaignStore(store).Begin(design, run) : null;
    }

    private static Campaign? Resume(long number, ChamberAtLine chamber, RunStore store, List<string> mistakes)
    {
        var campaigns = new CampaignStore(store);
        Campaign campaign = campaigns.Resume(number);
        string contradiction = Contradiction(campaign, chamber.TwinSeed);
        if (contradiction.Length == 0)
        {
            return campaign;
        }

        campaigns.Leave(number);
        mistakes.Add(contradiction);
        return null;
    }

    // What the chamber that is served cannot be: a campaign goes on in the one that it began in.
    private static string Contradiction(Campaign campaign, ulong? twinSeed)
    {
        RunOptions was = campaign.Options;
        bool ofTwin = was.Port.Length == 0;
        bool isOther = was.NoSwitches || was.Scatter || was.Chamber.Given != null || was.Chamber.Room != null
            || was.Chamber.PressurePa != null;
        string name = $"--campaign = {campaign.Number} was begun";
        return ofTwin != (twinSeed != null)
            ? $"{name} {(ofTwin ? "on the twin: leave out --port" : "in a chamber at a line: give its --port")}, or begin another campaign."
            : ofTwin && isOther
            ? $"{name} on a twin of other settings, room or switches, and pages have the reference twin: go on with chamber campaign "
                + $"--resume {campaign.Number}."
            : ofTwin && was.Seed != twinSeed
            ? $"{name} with --seed {was.Seed} and goes on so, not with {twinSeed}: give --seed {was.Seed}."
            : "";
    }
}
