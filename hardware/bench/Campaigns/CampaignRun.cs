using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace ChamberFirmware.Bench;

/// <summary>
/// Casts the plates that a campaign has left, one after another in one chamber. Before each the store knows that it is under way, after
/// each what came of it: whatever ends the program, the campaign goes on with the first plate that has no result.
/// </summary>
public sealed class CampaignRun
{
    private readonly RunStore _store;
    private readonly Campaign _campaign;
    private readonly IPlateCaster _caster;
    private readonly IPlatePrompt _prompt;
    private readonly TextWriter _output;

    /// <summary>Nothing is cast before <see cref="CastAsync"/>.</summary>
    public CampaignRun(RunStore store, Campaign campaign, IPlateCaster caster, IPlatePrompt prompt, TextWriter output)
    {
        _store = store;
        _campaign = campaign;
        _caster = caster;
        _prompt = prompt;
        _output = output;
    }

    /// <summary>What was cast, in order.</summary>
    public List<CastPlate> Results { get; } = [];

    /// <summary>What is to be said about files that are not where they belong.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>
    /// True: every plate is over and complete. False: the person stopped, or a plate ended otherwise, and somebody has to look at the
    /// chamber first. Throws <see cref="OperationCanceledException"/> on <paramref name="stop"/>.
    /// </summary>
    public async Task<bool> CastAsync(IReadOnlyList<PlannedPlate> plates, CancellationToken stop)
    {
        int block = 0;
        foreach (PlannedPlate planned in plates)
        {
            if (planned.Block != block && _campaign.Plates.Max(p => p.Block) > 1)
            {
                _output.WriteLine($"Block {planned.Block} begins.");
            }

            block = planned.Block;
            if (!await _prompt.AskAsync(_campaign.WordsOf(planned), stop) || !Cast(planned, stop))
            {
                return false;
            }
        }

        return true;
    }

    private bool Cast(PlannedPlate planned, CancellationToken stop)
    {
        Plate plate = _campaign.PlateOf(planned);
        var progress = new PlateProgress(plate);
        double beganS = _caster.ElapsedS;
        string name = $"plate {planned.Number} of {_campaign.Plates.Count}";
        long number = _store.Begin(new RunStart(plate, _campaign.Labels, _caster.Chamber, run => _campaign.FolderOf(planned, run))
        {
            Campaign = _campaign.Number, Planned = planned, SessionSeed = _caster.Seed,
        });
        CastPlate cast = Cast(plate, number, _campaign.FolderOf(planned, number), progress, Ready, stop);
        Results.Add(cast);
        _output.WriteLine($"{name}: {cast.Outcome} after {_caster.ElapsedS - beganS:F1} s, run {number}");
        if (cast.Why.Length > 0)
        {
            _output.WriteLine("  " + cast.Why);
        }

        return cast.IsGood;

        void Ready() => _output.WriteLine($"{name}: ready after {_caster.ElapsedS - beganS:F1} s{_caster.AtReady}");
    }

    // The row gets its result when the folder is in its place; one that is not kept leaves nothing.
    private CastPlate Cast(
        Plate plate, long number, string folder, PlateProgress progress, Action ready, CancellationToken stop)
    {
        CastPlate cast;
        string place;
        try
        {
            using var files = new WholeFolder(folder, _campaign.Options.OpenFile);
            cast = _caster.Cast(plate, files, progress, ready, stop);
            place = files.Keep();
            Complaints.AddRange(files.Complaint.Length > 0 ? [files.Complaint] : []);
        }
        catch (NotCastException e)
        {
            Interrupt(number, "Not started: " + e.Message);
            throw;
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or UnauthorizedAccessException)
        {
            Interrupt(number, e is OperationCanceledException ? "Stopped." : "Its files could not be written: " + FileTrouble.Sentence(e));
            throw;
        }

        _store.Finish(number, cast.Columns, cast.RecordJson, place);
        return cast;
    }

    // Where the store cannot be written either: who opens it next does it, this program is gone then.
    private void Interrupt(long number, string why)
    {
        try
        {
            _store.Interrupt(number, why);
        }
        catch (StoreException e)
        {
            Complaints.Add(e.Message);
        }
    }
}
