using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Fields;
using ChamberFirmware.Recipes;
using ChamberFirmware.Text;

namespace ChamberFirmware.Bench.Desk;

/// <summary>A recipe on its way into a chamber: key by key, read back and compared. Nothing starts by it.</summary>
public static class RecipeUpload
{
    private const int MostBytes = 4096;

    // What may be given instead of another key; a finished recipe has 0 there when it was not.
    private static readonly (string Instead, string Of)[] Alternatives =
    [
        ("relativeHumidityPct", "humidityRatioGPerKg"), ("bladeSpeedMmPerS", "bladeTravelS"),
        ("immersionSpeedMmPerS", "immersionTravelS"),
    ];

    /// <summary>What has to be sent: of two keys that mean the same only the one that was given, and no empty note.</summary>
    public static IEnumerable<string> Given(Recipe recipe)
    {
        IReadOnlyList<string> keys = Keys(recipe);
        string[] leftOut = [.. Alternatives.Select(a => keys.Contains(a.Instead + "=0") ? a.Instead : a.Of)];
        return keys.Where(line => !line.EndsWith('=') && !leftOut.Contains(line[..line.IndexOf('=')]));
    }

    /// <summary>The recipe's keys as the chamber writes them, each key=value; one that is blank is left out.</summary>
    public static IReadOnlyList<string> Keys(Recipe recipe)
    {
        var text = new TextBuffer(MostBytes);
        var writer = new FieldWriter();
        for (int group = 0; group < ((IFields)recipe).Groups; group++)
        {
            writer.WriteLines(recipe, group, text);
        }

        return [.. text.ToString().ReplaceLineEndings("\n").Split('\n').Where(line => line.Contains('='))];
    }

    /// <summary>Loads the recipe.</summary>
    /// <exception cref="ChamberRefusedException">The chamber refuses a key, or the whole.</exception>
    /// <exception cref="RecipeDiffersException">What it read is not what was sent.</exception>
    public static void Send(ChamberLink link, Recipe recipe)
    {
        link.Explain();
        link.Tell("RECipe:NEW " + ScpiText.Quote(recipe.Name));
        foreach (string line in Given(recipe))
        {
            int equals = line.IndexOf('=');
            link.Tell($"RECipe:SET {ScpiText.Quote(line[..equals])},{ScpiText.Quote(line[(equals + 1)..])}");
        }

        link.Tell("RECipe:STORe");
        Compare(link, recipe);
    }

    private static void Compare(ChamberLink link, Recipe recipe)
    {
        List<string> read = ScpiText.Fields(link.Ask("RECipe:GET?"));
        foreach (string sent in Keys(recipe).Prepend("name=" + recipe.Name))
        {
            if (!read.Contains(sent))
            {
                string key = sent[..(sent.IndexOf('=') + 1)];
                string got = read.Find(r => r.StartsWith(key, StringComparison.Ordinal)) ?? key.TrimEnd('=') + " without a value";
                throw new RecipeDiffersException(link.Name, sent, got);
            }
        }
    }
}
