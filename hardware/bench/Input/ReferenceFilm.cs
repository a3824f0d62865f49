using System.Collections.Generic;
using ChamberFirmware.Bench.Baths;
using ChamberFirmware.Bench.Predict;

namespace ChamberFirmware.Bench;

/// <summary>
/// What GB 8701193 says of its own runs after the exposure, and that no chamber needs to know: the reference recipes are in the firmware,
/// which has no keys for it.
/// </summary>
public static class ReferenceFilm
{
    private static readonly Dictionary<string, (string Key, string Value)> Known = new()
    {
        ["example-1"] = (BathList.Key, "water 60 C, 120 s; water 20 C"),
        ["comparative"] = (FilmNotes.RemarkKey, "The patent's counter-example: immersed at once, without air. The layer of smallest "
            + "pores lies at the very surface, and the specific surface is 5 m2/g."),
    };

    /// <summary>Of the reference recipe of this name; of any other none.</summary>
    public static FilmNotes Of(string recipe)
    {
        FilmNotes film = FilmNotes.None;
        if (Known.TryGetValue(recipe, out (string Key, string Value) known))
        {
            film.Set(known.Key, known.Value, out film);
        }

        return film;
    }
}
