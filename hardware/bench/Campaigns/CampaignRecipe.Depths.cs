using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench;

/// <content>Depths that are wanted become exposures, one for each point of the design and each depth.</content>
internal sealed partial class CampaignRecipe
{
    // A recipe has an exposure: until one is proposed so long a one that no end of the plate meets the bath before the blade.
    private const string LookedAt = "120";

    private bool IsWish(IReadOnlyList<(string Key, string Value)> point) =>
        _films[0].TargetDepthUm != null && _keys[Exposure].Length == 0 && point.All(p => p.Key != Exposure);

    private Treatment[] TreatmentsOf(IReadOnlyList<(string Key, string Value)> point)
    {
        if (!IsWish(point))
        {
            Recipe? recipe = Make(point);
            if (recipe != null && recipe.ExposureS.Length > 1)
            {
                _mistakes.Add($"{_path}: exposureS has {recipe.ExposureS.Length} times: give one in [recipe], or a range in the design.");
            }

            return recipe == null ? [] : Warm([new Treatment(recipe, recipe.ExposureS[0]) { Film = _films[0] }]);
        }

        if (_proposals == null)
        {
            Note("targetDepthUm is a wish, and what is cast is what exposureS says: chamber campaign FILE proposes exposures and asks.");
            return [];
        }

        Recipe? looked = Make([.. point, (Exposure, LookedAt)]);
        return looked == null ? [] : Warm([.. _films.SelectMany(film => Proposed(looked, point, film))]);
    }

    private Treatment[] Proposed(Recipe looked, IReadOnlyList<(string Key, string Value)> point, FilmNotes film)
    {
        string? exposureS = _proposals!.Of(looked, film, out string refusal);
        if (exposureS == null)
        {
            Note(refusal);
        }

        Recipe? recipe = exposureS == null ? null : Make([.. point, (Exposure, exposureS)]);
        return recipe == null ? [] : [new Treatment(recipe, recipe.ExposureS[0]) { Film = film }];
    }

    // A film of this section, or air of the design, may be below the dew point where that of its base was not.
    private Treatment[] Warm(IEnumerable<Treatment> treatments)
    {
        Treatment[] all = [.. treatments];
        foreach (string colder in all.Select(t => t.Film.Refusal(t.Recipe)).Where(r => r.Length > 0))
        {
            Note(colder);
        }

        return all;
    }

    private void Note(string sentence)
    {
        string mistake = $"{_path}: {sentence}";
        _mistakes.AddRange(_mistakes.Contains(mistake) ? [] : [mistake]);
    }
}
