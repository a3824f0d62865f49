using System;
using System.Collections.Generic;
using System.Globalization;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Bench.Predict;

/// <summary>
/// The exposures that are proposed for a campaign whose recipe wants depths, each told: none is cast before a person, or an option, takes
/// them all.
/// </summary>
public sealed class ExposureProposals
{
    private const int Draws = 1000;
    private const int Seed = 1;

    private readonly FilmShelf _shelf;
    private readonly ChamberSettings _settings;
    private readonly List<string> _lines = [];

    /// <summary>With what is stored of films, for a chamber of these settings.</summary>
    public ExposureProposals(FilmShelf shelf, ChamberSettings settings) => (_shelf, _settings) = (shelf, settings);

    /// <summary>What was proposed, a line each; none: the campaign says its exposures itself.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>
    /// The exposure for a recipe and its film's target depth, as a recipe has it in hundredths of a second; null, and why there is none.
    /// </summary>
    public string? Of(Recipe recipe, FilmNotes film, out string refusal)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        ArgumentNullException.ThrowIfNull(film);
        refusal = CastFilm.Obstacle(recipe);
        FilmOf known = FilmOf.Recipe(recipe, film, _settings);
        FilmFile? fitted = null;
        refusal = refusal.Length > 0 ? refusal
            : _shelf.Take(known, film.Film, recipe.Dope, _settings.SerialNumber, out known, out fitted, out _);
        if (refusal.Length > 0)
        {
            return null;
        }

        ProposedExposure proposed = ProposedExposure.Of(recipe, film, known.Known, _settings, film.TargetDepthUm!.Value, Draws, Seed);
        refusal = proposed.Obstacle;
        if (refusal.Length > 0)
        {
            return null;
        }

        string line = $"{recipe.Name}, {recipe.TemperatureC:F1} C, {recipe.HumidityRatioGPerKg:F2} g/kg, {recipe.AirVelocityMPerS:F2} m/s. "
            + $"{CastFilm.CalibratedBy(fitted)}. {proposed.Words}";
        if (!_lines.Contains(line))
        {
            _lines.Add(line);
        }

        return Math.Round(proposed.ExposureS.P50, 2).ToString("0.##", CultureInfo.InvariantCulture);
    }
}
