using System.Collections.Generic;
using ChamberFirmware.Bench.Predict;

namespace ChamberFirmware.Bench;

/// <content>What a run's recipe says of its film beside the air, which no firmware has.</content>
public sealed partial class RunStore
{
    /// <summary>What the recipe of a run says of its film beside the air.</summary>
    public FilmNotes FilmOf(long number) => FilmNotes.OfText((string?)File.Do(
        "SELECT text FROM films WHERE number = $number", new Dictionary<string, object> { ["$number"] = number }) ?? "");

    private void KeepFilm(long number, FilmNotes film)
    {
        if (film.Text.Length > 0)
        {
            Insert("films", new Dictionary<string, object?> { ["number"] = number, ["text"] = film.Text });
        }
    }
}
