using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Link;

namespace ChamberFirmware.Bench;

/// <summary>Where a campaign is cast: what makes plates happen, who is asked for the next one, and where it is told.</summary>
internal sealed class CampaignSite : IDisposable
{
    /// <summary>What a hand does between two plates in a chamber.</summary>
    public const string ByHand =
        "Exhaust on: take the plate before out of the bath, put this one in, bring the carriage back, close the door";

    private readonly IDisposable[] _owned;

    private CampaignSite(IPlateCaster caster, IPlatePrompt prompt, TextWriter output, params IDisposable[] owned)
    {
        Caster = caster;
        Prompt = prompt;
        Output = output;
        _owned = owned;
    }

    /// <summary>Makes plates happen.</summary>
    public IPlateCaster Caster { get; }

    /// <summary>Asks for the next one.</summary>
    public IPlatePrompt Prompt { get; }

    /// <summary>Where the campaign tells how it goes.</summary>
    public TextWriter Output { get; }

    /// <summary>The twin, or the chamber at the campaign's line.</summary>
    /// <exception cref="NotCastException">There is no chamber at the line, or it cannot cast without being looked after.</exception>
    public static CampaignSite Of(CampaignPlace at, Campaign campaign, IReadOnlyList<PlannedPlate> left, RunStore store) =>
        campaign.Options.Port.Length > 0 ? AtLine(at, campaign, store) : OnTwin(at, campaign, left);

    /// <inheritdoc/>
    public void Dispose()
    {
        Caster.Dispose();
        Array.ForEach(_owned, one => one.Dispose());
    }

    private static CampaignSite OnTwin(CampaignPlace at, Campaign campaign, IReadOnlyList<PlannedPlate> left)
    {
        string inputs = Enumerable.Range(1, int.MaxValue).Select(n => Path.Combine(campaign.Folder, $"inputs-{n}.trace.gz"))
            .First(path => !File.Exists(path)); // one for each time that it was gone on with
        ulong seed = Plate.SeedOf($"{campaign.Options.Seed}/campaign from plate {left[0].Number}");
        var caster = new TwinCaster(campaign.PlateOf(left[0]), seed, inputs)
        {
            DoorOpenS = campaign.Options.DoorOpenS, OpenFile = campaign.Options.OpenFile,
        };
        return new CampaignSite(caster, new PlatePrompt(at.Around.Input, at.Output, !at.Wish.Yes), at.Output);
    }

    private static CampaignSite AtLine(CampaignPlace at, Campaign campaign, RunStore store)
    {
        bool yes = at.Wish.Yes;
        Person person = Person.Of(at.Around);
        IDeskView view = DeskViews.For(at.Output);
        var chamber = new ChamberAtLine(at.Wish.Run.Port.Length > 0 ? at.Wish.Run.Port : campaign.Options.Port, Lines.Open)
        {
            SignedBy = Signature.Of(campaign.Labels.Operator, "campaign", campaign.Labels.Because),
        };
        var casting = new DeskCasting(chamber, yes, campaign.Options.Fill, person, view);
        var caster = new ChamberCaster(chamber, casting, at.Around.Clock);
        try
        {
            string warning = chamber.Open();
            at.Error.Write(warning.Length > 0 ? "chamber: " + warning + "\n" : "");
            view.Say($"{chamber.Identity} at {chamber.Name}");
            AuditAtPort.Collect(chamber, store, told => at.Error.WriteLine("chamber: " + told));
            Look(yes, casting.Identity());
        }
        catch (Exception e) when (e is LineRefusedException || ChamberAtLine.IsLoss(e))
        {
            caster.Dispose();
            throw new NotCastException(e.Message, e);
        }
        catch
        {
            caster.Dispose();
            throw;
        }

        var signals = new Signals(person);
        return new CampaignSite(caster, new DeskPrompt(person, view, !yes), new SaidLines(view), signals);
    }

    // Without switches nobody would see that the coated plate is still in.
    private static void Look(bool yes, ChamberIdentity told)
    {
        bool sees = told.Settings.BladeSwitchFitted != 0 && told.Settings.PlateSwitchFitted != 0;
        if (yes && !sees)
        {
            throw new NotCastException("--yes asks nobody, and this chamber has no travel switches that see a fresh plate and the "
                + "carriage back (BladeSwitchFitted, PlateSwitchFitted): leave out --yes.");
        }
    }

    /// <summary>Asks the person at a chamber.</summary>
    private sealed class DeskPrompt(Person person, IDeskView view, bool asks) : IPlatePrompt
    {
        /// <inheritdoc/>
        public Task<bool> AskAsync(string what, CancellationToken stopping)
        {
            stopping.ThrowIfCancellationRequested();
            if (!asks)
            {
                view.Say(what);
            }

            return Task.FromResult(!asks || DeskPrompts.AwaitEnter(person, view, $"{what} {ByHand}, press Enter; q stops."));
        }
    }
}
