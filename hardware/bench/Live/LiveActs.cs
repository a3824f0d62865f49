using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench.Live;

/// <summary>What a page sends when something is pressed on it.</summary>
/// <param name="Id">Made at random by the page for each press: a request that is repeated is the same press.</param>
/// <param name="Moment">What the page showed.</param>
/// <param name="Recipe">To start: a reference recipe's name.</param>
/// <param name="Toml">To start instead: a recipe's text.</param>
/// <param name="FileName">The text's name, for mistakes.</param>
/// <param name="ExposureS">To start: one of its exposures, s.</param>
/// <param name="Unverified">To start: without a sensor that can verify the humidity.</param>
/// <param name="Plate">To start a campaign's plate: which one the page showed.</param>
/// <param name="File">To begin a campaign: its file, bytes as base64.</param>
public sealed record LivePress(
    string? Id, LiveMoment? Moment, string? Recipe, string? Toml, string? FileName, double? ExposureS, bool Unverified,
    int? Plate = null, byte[]? File = null);

/// <summary>Presses on their way to the chamber: each once, each with an answer in time, or withdrawn.</summary>
public sealed class LiveActs
{
    private const int MostRemembered = 1000;
    private const int LongestId = 64;
    private const int MostSaid = 2000; // characters of a refusal that lists mistakes
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(90); // settings and recipe at 115200 baud

    private readonly LiveChamber _chamber;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Task<LiveAnswer>> _known = [];
    private readonly Queue<string> _order = new();

    /// <summary>At this chamber.</summary>
    public LiveActs(LiveChamber chamber) => _chamber = chamber;

    /// <summary>Does what was pressed; a repeated request gets the answer of the first, and nothing is done again.</summary>
    public Task<LiveAnswer> PressAsync(string name, LivePress press)
    {
        ArgumentNullException.ThrowIfNull(press);
        if (string.IsNullOrEmpty(press.Id) || press.Id.Length > LongestId)
        {
            return Refused($"A press needs an id of 1 to {LongestId} characters, made anew for each.");
        }

        if (name != LiveAct.Abort && press.Moment == null)
        {
            return Refused("A press needs the moment that the page showed.");
        }

        lock (_gate)
        {
            if (_known.TryGetValue(press.Id, out Task<LiveAnswer>? first))
            {
                return first;
            }

            Task<LiveAnswer> answer = DoAsync(name, press);
            _known[press.Id] = answer;
            _order.Enqueue(press.Id);
            if (_order.Count > MostRemembered)
            {
                _known.Remove(_order.Dequeue());
            }

            return answer;
        }
    }

    /// <summary>A recipe by its text; null, and every mistake.</summary>
    public static Recipe? Read(string? fileName, string? text, List<string> mistakes) => Read(fileName, text, mistakes, out _);

    private static Recipe? Read(string? fileName, string? text, List<string> mistakes, out FilmNotes film)
    {
        Recipe? recipe = TomlRecipe.Of(string.IsNullOrWhiteSpace(fileName) ? "recipe.toml" : fileName, text ?? "", mistakes, out film);
        return mistakes.Count == 0 ? recipe : null;
    }

    /// <summary>A campaign by its file's bytes; null, and every mistake. Its name leads to no folder.</summary>
    public static CampaignDesign? ReadCampaign(string? fileName, byte[]? file, List<string> mistakes)
    {
        string name = Path.GetFileName((fileName ?? "").Replace('\\', '/'));
        return CampaignFile.Of(name.Trim('.').Length == 0 ? "campaign.toml" : name, file ?? [], mistakes);
    }

    private async Task<LiveAnswer> DoAsync(string name, LivePress press)
    {
        bool isStart = name == "start";
        List<string> mistakes = [];
        FilmNotes film = ReferenceFilm.Of(press.Recipe ?? "");
        Recipe? recipe = !isStart ? null
            : press.Toml != null ? Read(press.FileName, press.Toml, mistakes, out film) : Reference(press.Recipe, mistakes);
        if (recipe != null && !recipe.ExposureS.Contains(press.ExposureS ?? double.NaN))
        {
            mistakes.Add($"exposureS = {press.ExposureS} is not in the recipe: it has "
                + string.Join(", ", recipe.ExposureS.Select(PlateFolder.Seconds)) + " s.");
        }

        CampaignDesign? design = name == LiveAct.CampaignOpen ? ReadCampaign(press.FileName, press.File, mistakes) : null;
        if (mistakes.Count > 0)
        {
            string all = string.Join('\n', mistakes);
            return new LiveAnswer(false, all.Length > MostSaid ? all[..MostSaid] : all);
        }

        var act = new LiveAct(name, press.Moment)
        {
            Recipe = recipe, Film = film, ExposureS = press.ExposureS ?? 0.0, Unverified = press.Unverified, Plate = press.Plate ?? 0,
            Design = design,
        };
        if (!_chamber.Post(act))
        {
            return new LiveAnswer(false, "Too much waits to be done: nothing was done.");
        }

        bool isLong = isStart || name is LiveAct.CampaignPlate or LiveAct.CampaignOpen;
        await Task.WhenAny(act.Answer, Task.Delay(isLong ? StartPatience : Patience));
        bool isWithdrawn = !act.Answer.IsCompleted && act.TryClaim();
        return isWithdrawn
            ? new LiveAnswer(false, "The chamber was not reached in time: nothing was done, and nothing will be.")
            : !act.Answer.IsCompleted
                ? new LiveAnswer(false, "It is being done, and is not answered yet: the phase tells what came of it.")
                : await act.Answer;
    }

    private static Recipe? Reference(string? name, List<string> mistakes)
    {
        bool isKnown = name != null && ReferenceRecipes.Names.Contains(name);
        mistakes.AddRange(isKnown ? [] : [$"Unknown recipe '{name}': known are {string.Join(", ", ReferenceRecipes.Names)}."]);
        return isKnown ? ReferenceRecipes.Load(name!, out _) : null;
    }

    private static Task<LiveAnswer> Refused(string sentence) => Task.FromResult(new LiveAnswer(false, sentence));
}
