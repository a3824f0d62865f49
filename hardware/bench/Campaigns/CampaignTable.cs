using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Recipes;
using CsvHelper;

namespace ChamberFirmware.Bench;

/// <summary>
/// A campaign as a table of comma-separated values, a row for each plate: columns are keys of a recipe, and name, base (a recipe to start
/// from) and block. A plan is written in the same form, so that it can be changed in a spreadsheet and read again.
/// </summary>
public static class CampaignTable
{
    private const long LargestFileBytes = 1_000_000;

    private static readonly string[] Others = ["plate", "block", "name", "base"];

    /// <summary>Reads a table. Null and one line for each mistake, with its row.</summary>
    public static CampaignDesign? Read(string path, List<string> mistakes)
    {
        int before = mistakes.Count;
        string refusal = TextFile.Read(path, "a table", LargestFileBytes, out string text);
        if (refusal.Length > 0)
        {
            mistakes.Add($"{path}: {refusal}");
            return null;
        }

        List<Dictionary<string, string>> rows;
        try
        {
            rows = Rows(text);
        }
        catch (CsvHelperException e)
        {
            mistakes.Add($"{path}: the table cannot be read: {FileTrouble.OneLine(e.Message).Split(" IReader")[0].Trim()}");
            return null;
        }

        if (rows.Count == 0)
        {
            mistakes.Add($"{path}: the table is empty: it has a line with names, like temperatureC,exposureS, and a line for each plate.");
            return null;
        }

        foreach (string column in rows[0].Keys.Where(key => !Others.Contains(key) && !IsKey(key)).ToArray())
        {
            string meant = DidYouMean.Nearest(column, KeyKinds.Names.Concat(Others));
            string question = meant.Length > 0 ? $" Did you mean {meant}?" : "";
            mistakes.Add($"{path}: unknown column '{column}'.{question} Columns are keys of a recipe, {string.Join(", ", Others)}.");
            rows.ForEach(row => row.TryAdd(meant, row[column])); // misspelt is not missing
        }

        string name = Path.GetFileNameWithoutExtension(path);
        var treatments = new List<Treatment>();
        var blocks = new List<int>();
        for (int i = 0; i < rows.Count; i++)
        {
            Take(path, i + 2, name, rows[i], treatments, blocks, mistakes);
        }

        return mistakes.Count > before
            ? null
            : new CampaignDesign(name, 1, PlateOrder.Written, 1, 1, treatments, null, 0) { WrittenBlocks = blocks };
    }

    /// <summary>A plan as such a table.</summary>
    public static string Text(IReadOnlyList<PlannedPlate> plan)
    {
        string[] keys = [.. plan.SelectMany(plate => plate.Treatment.Values.Select(v => v.Key)).Distinct()];
        var text = new StringWriter();
        var settings = new CsvHelper.Configuration.CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var csv = new CsvWriter(text, settings);
        foreach (string column in Others.Take(3).Concat(keys))
        {
            csv.WriteField(column);
        }

        foreach (PlannedPlate plate in plan)
        {
            csv.NextRecord();
            Dictionary<string, string> values = plate.Treatment.Values.ToDictionary(v => v.Key, v => v.Value);
            csv.WriteField(plate.Number);
            csv.WriteField(plate.Block);
            csv.WriteField(plate.Treatment.Recipe.Name);
            foreach (string key in keys)
            {
                csv.WriteField(values.GetValueOrDefault(key, ""));
            }
        }

        csv.NextRecord();
        csv.Flush();
        return text.ToString();
    }

    private static List<Dictionary<string, string>> Rows(string text)
    {
        using var csv = new CsvReader(new StringReader(text), CultureInfo.InvariantCulture);
        var rows = new List<Dictionary<string, string>>();
        if (!csv.Read() || !csv.ReadHeader())
        {
            return rows;
        }

        string[] names = [.. csv.HeaderRecord!.Select(name => name.Trim())];
        while (csv.Read())
        {
            rows.Add(names.Select((key, i) => (key, value: (csv.GetField(i) ?? "").Trim()))
                .DistinctBy(cell => cell.key).ToDictionary(cell => cell.key, cell => cell.value));
        }

        return rows;
    }

    private static bool IsKey(string column) => KeyKinds.IsOfRecipe(column);

    private static void Take(
        string path, int line, string table, Dictionary<string, string> row, List<Treatment> treatments, List<int> blocks,
        List<string> mistakes)
    {
        int before = mistakes.Count;
        string start = row.GetValueOrDefault("base", "");
        FilmNotes film = FilmNotes.None;
        Recipe? based = start.Length > 0 ? CampaignRecipe.Named(start, path, mistakes, out film) : null;
        RecipeKeys keys = (based == null ? new RecipeKeys() : new RecipeKeys(based))
            .With(row.Where(cell => IsKey(cell.Key) && cell.Value.Length > 0).Select(cell => (cell.Key, cell.Value)));
        string given = row.GetValueOrDefault("name", "");
        string name = given.Length > 0 ? given : based?.Name ?? table;
        Recipe? recipe = mistakes.Count > before ? null : keys.Recipe(name, sentence => mistakes.Add($"{path}, line {line}: {sentence}"));
        string refusal = PlateFolder.RefusalOfName(name);
        if (recipe != null && (recipe.ExposureS.Length > 1 || refusal.Length > 0))
        {
            mistakes.Add($"{path}, line {line}: {(refusal.Length > 0 ? refusal : "exposureS has several times: a row is one plate.")}");
        }

        string block = row.GetValueOrDefault("block", "");
        if (!int.TryParse(block.Length > 0 ? block : "1", out int number) || number < 1)
        {
            mistakes.Add($"{path}, line {line}: block = {block}: give a whole number from 1.");
        }

        if (mistakes.Count == before)
        {
            treatments.Add(new Treatment(recipe!, recipe!.ExposureS[0]) { Film = film });
            blocks.Add(number);
        }
    }
}
