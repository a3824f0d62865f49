using System.Collections.Generic;
using System.Linq;
using Tomlyn.Syntax;

namespace ChamberFirmware.Bench;

/// <content>The factors of a design, as the file writes them.</content>
internal sealed partial class CampaignRecipe
{
    private (string Key, IReadOnlyList<string> Levels) Levels(KeyValueSyntax entry)
    {
        string key = CampaignToml.NameOf(entry);
        IReadOnlyList<string> levels = _toml.IsKeyOfRecipe(entry) ? _toml.Values(entry) : [];
        if (levels.Distinct().Count() < levels.Count)
        {
            _toml.Note(entry, $"{key} has a level twice: give each once, and repeats = 2 for casting everything twice.");
        }

        return (key, levels);
    }

    private (string Key, double Lowest, double Highest) Range(KeyValueSyntax entry)
    {
        bool isKey = _toml.IsKeyOfRecipe(entry);
        double[] ends = isKey ? [.. _toml.Values(entry).Select(text => double.TryParse(text, out double end) ? end : double.NaN)] : [];
        if (isKey && !(ends.Length == 2 && ends[0] < ends[1]))
        {
            _toml.Note(entry, $"{CampaignToml.NameOf(entry)} is not a range: write its lowest and highest value, like [2, 30].");
        }

        return (CampaignToml.NameOf(entry), ends.FirstOrDefault(), ends.LastOrDefault());
    }
}
