using System.Collections.Generic;
using System.IO;
using System.Linq;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Bench.Predict;

/// <summary>Dose and depth along the plates of a plan, for a terminal, before anything is cast.</summary>
internal static class AlongTable
{
    /// <summary>Writes it: on what it stands, then a line for each exposure; or the one sentence why there is nothing.</summary>
    public static void Write(Recipe recipe, FilmNotes notes, ChamberSettings settings, FilmShelf shelf, TextWriter output) => Write(
        "exposure s", [.. recipe.ExposureS.Select(s => (PlateFolder.Seconds(s), new Treatment(recipe, s) { Film = notes }))], settings,
        shelf, output);

    /// <summary>
    /// The same of a campaign's plan: a line for each plate that differs from those before, a table for each recipe and film.
    /// </summary>
    public static void Write(IEnumerable<PlannedPlate> plan, ChamberSettings settings, FilmShelf shelf, TextWriter output)
    {
        IEnumerable<PlannedPlate> different =
            plan.DistinctBy(p => (RecipeText.Of(p.Treatment.Recipe), p.Treatment.ExposureS, p.Treatment.Film.Text));
        foreach (var film in different.GroupBy(
            p => (p.Treatment.Recipe.Name, p.Treatment.Recipe.Dope, p.Treatment.Film.Text)))
        {
            Write("plate", [.. film.Select(p => ($"{p.Number}", p.Treatment))], settings, shelf, output);
        }
    }

    // All of one recipe's name, dope and film.
    private static void Write(
        string label, IReadOnlyList<(string Label, Treatment Treatment)> plates, ChamberSettings settings, FilmShelf shelf,
        TextWriter output)
    {
        Treatment first = plates[0].Treatment;
        string obstacle = Known(first, settings, shelf, out _, out FilmFile? fitted, out TransferFile? transfer);
        if (obstacle.Length > 0)
        {
            output.WriteLine($"{first.Recipe.Name}:\n{obstacle}");
            return;
        }

        var table = new PlainTable(
        [
            new(label, true), new("dose g/m2", true), new("10 to 90 %", true), new("along", true), new("off %", true),
            new("depth um", true), new("10 to 90 %", true), new("along", true),
        ]);
        foreach ((string text, Treatment treatment) in plates)
        {
            Known(treatment, settings, shelf, out FilmOf film, out _, out _);
            PlateOf plate = PlateOf.Recipe(treatment.Recipe, treatment.ExposureS, treatment.Film.BladeAgainstAir, settings);
            Add(table, text, AlongPlate.Of(film.Known, plate));
        }

        string weighed = transfer == null ? "not weighed" : $"weighed on {transfer.Day}";
        output.WriteLine($"{first.Recipe.Name}:\n{CastFilm.CalibratedBy(fitted)}; transfer of water {weighed}.");
        output.WriteLine("In the middle of the plate, and along it:");
        table.Write(output);
    }

    private static string Known(
        Treatment treatment, ChamberSettings settings, FilmShelf shelf, out FilmOf film, out FilmFile? fitted, out TransferFile? transfer)
    {
        (fitted, transfer) = (null, null);
        film = FilmOf.Recipe(treatment.Recipe, treatment.Film, settings);
        string obstacle = CastFilm.Obstacle(treatment.Recipe);
        return obstacle.Length > 0 ? obstacle : shelf.Take(
            film, treatment.Film.Film, treatment.Recipe.Dope, settings.SerialNumber, out film, out fitted, out transfer);
    }

    private static void Add(PlainTable table, string label, AlongPlate along)
    {
        (Band dose, Band depth) = (along.Middle.DosePerM2G, along.Middle.DepthUm);
        IReadOnlyList<AlongPlace> places = along.Places;
        table.Add(
            label, $"{dose.P50:0.00}", $"{dose.P10:0.00} to {dose.P90:0.00}",
            $"{places[0].DosePerM2G.P50:0.00} to {places[^1].DosePerM2G.P50:0.00}",
            along.DoseSpreadPct is { } pct ? $"{pct:0}" : "-", $"{depth.P50:0}", $"{depth.P10:0} to {depth.P90:0}",
            $"{places[0].DepthUm.P50:0} to {places[^1].DepthUm.P50:0}");
    }
}
