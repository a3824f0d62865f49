using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Recipes;

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
    private readonly PlatePrompt _prompt;
    private readonly TextWriter _output;

    /// <summary>Nothing is cast before <see cref="CastAsync"/>.</summary>
    public CampaignRun(RunStore store, Campaign campaign, IPlateCaster caster, PlatePrompt prompt, TextWriter output)
    {
        _store = store;
        _campaign = campaign;
        _caster = caster;
        _prompt = prompt;
        _output = output;
    }

    /// <summary>What was cast, in order.</summary>
    public List<PlateResult> Results { get; } = [];

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
            if (!await _prompt.AskAsync(Words(planned), stop) || !Cast(planned, stop))
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
        long number = _store.Begin(new RunStart(plate, _campaign.Labels, _caster.Chamber, run => FolderOf(planned, run))
        {
            Campaign = _campaign.Number, Planned = planned, SessionSeed = _caster.Seed,
        });
        CastPlate cast = Cast(plate, number, FolderOf(planned, number), progress, Ready, stop);
        _store.Finish(number, cast.Result, cast.RecordJson);
        Results.Add(cast.Result);
        _output.WriteLine($"{name}: {cast.Result.Outcome} after {_caster.ElapsedS - beganS:F1} s, run {number}");
        _output.Write(cast.Result.FaultSentence.Length > 0 ? $"  {cast.Result.FaultSentence}\n" : "");
        return cast.Result.Outcome is PlateRun.Complete or PlateRun.NotVerified;

        void Ready() => _output.WriteLine($"{name}: ready after {_caster.ElapsedS - beganS:F1} s, casting");
    }

    // A folder in which nothing was kept is taken away again.
    private CastPlate Cast(
        Plate plate, long number, string folder, PlateProgress progress, Action ready, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        try
        {
            return _caster.Cast(plate, folder, progress, ready, stop);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or UnauthorizedAccessException)
        {
            _store.Interrupt(number, e is OperationCanceledException ? "Stopped with Ctrl+C." : "It could not be filed: " + e.Message);
            if (!Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }

            throw;
        }
    }

    private string FolderOf(PlannedPlate planned, long run) => Path.Combine(_campaign.Folder, $"plate-{planned.Number:000}-run-{run}");

    private string Words(PlannedPlate planned)
    {
        Recipe recipe = planned.Treatment.Recipe;
        return $"Plate {planned.Number} of {_campaign.Plates.Count}: {recipe.Name}, {recipe.TemperatureC:F1} C, "
            + $"{recipe.HumidityRatioGPerKg:F2} g/kg, {recipe.AirVelocityMPerS:F2} m/s, "
            + $"{PlateFolder.Seconds(planned.Treatment.ExposureS)} s.";
    }
}
