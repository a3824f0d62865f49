using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using ChamberFirmware.Air;
using ChamberFirmware.Bench.Baths;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench.Predict;

/// <summary>
/// What a recipe file says of the film that the chamber need not know: keys of the file alone, which no console takes. All may be missing.
/// </summary>
public sealed record FilmNotes
{
    /// <summary>None of them is given.</summary>
    public static readonly FilmNotes None = new();

    /// <summary>Exposures that a prediction looks at where a recipe wants a depth and gives none, s.</summary>
    public const string LookedAtS = "1, 2, 4, 6, 10, 15, 20, 30";

    /// <summary>A sentence on the film, which only the reference recipes have: no key of a file.</summary>
    public const string RemarkKey = "remark";

    private static readonly FilmKey[] Keys =
    [
        new("plateC", -20, 90, "temperature of the plate when the film is cast, degrees Celsius", (n, v) => n with { PlateC = v }),
        new("dopeC", -20, 90, "temperature of the dope when it is cast, degrees Celsius", (n, v) => n with { DopeC = v }),
        new("cloudPointPct", 0.2, 60, "water in water and solvent, by mass, at which the dope clouds at casting temperature, titrated, %",
            (n, v) => n with { CloudPointPct = v }),
        new("dopeAgeH", 0, 100_000, "age of the dope, hours since it was mixed", (n, _) => n),
        new("gapUm", 10, 5000, "gap of the blade over the plate, um", (n, v) => n with { GapUm = v }),
        new("targetDepthUm", 0.5, 1000, "depth that the layer of smallest pores should have, um", (n, v) => n with { TargetDepthUm = v }),
    ];

    /// <summary>Temperature of the plate as the film is cast, °C; null: not known.</summary>
    public double? PlateC { get; init; }

    /// <summary>The plate by the chamber's thermometer at the cast, °C, and how well it is known, K; null: none was read.</summary>
    public (double C, double UncertaintyK)? MeasuredPlate { get; init; }

    /// <summary>Temperature of the dope as it is cast, °C; null: not known.</summary>
    public double? DopeC { get; init; }

    /// <summary>Titrated cloud point, % of water in water and solvent by mass; null: nobody did.</summary>
    public double? CloudPointPct { get; init; }

    /// <summary>Gap of the blade over the plate, um; null: not told.</summary>
    public double? GapUm { get; init; }

    /// <summary>Depth that is wanted, um; null: none.</summary>
    public double? TargetDepthUm { get; init; }

    /// <summary>Name of the film as chamber fit stored it; empty: none.</summary>
    public string Film { get; init; } = "";

    /// <summary>
    /// The blade goes against the air, as the chamber is drawn (hardware/mechanics): the end of the plate that the air meets last is cast
    /// first.
    /// </summary>
    public bool BladeAgainstAir { get; init; } = true;

    /// <summary>Water may condense on the film: whoever wrote the recipe wants it.</summary>
    public bool CondensationMeant { get; init; }

    /// <summary>Baths after the exposure, the coagulation bath first; empty: the recipe names none beside its note.</summary>
    public IReadOnlyList<BathStep> Baths { get; init; } = [];

    /// <summary>Temperature of the coagulation bath by the recipe, °C; null: it does not say it.</summary>
    public double? BathC => Baths is [BathStep first, ..] ? first.TemperatureC : null;

    /// <summary>The file wants a depth and gives no exposure: what its recipe has are those of <see cref="LookedAtS"/>.</summary>
    public bool IsWish { get; init; }

    /// <summary>What was given, in the order of the file.</summary>
    public IReadOnlyList<(string Key, string Value)> Given { get; init; } = [];

    /// <summary>As lines key=value, for the store of plans; empty: nothing was given.</summary>
    public string Text => string.Concat(Given.Select(g => $"{g.Key}={g.Value}\n"));

    /// <summary>The notes of such lines; a line that this program does not know is passed over.</summary>
    public static FilmNotes OfText(string text)
    {
        FilmNotes notes = None;
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            int cut = line.IndexOf('=');
            if (cut > 0 && (Kinds.ContainsKey(line[..cut]) || line[..cut] == RemarkKey))
            {
                notes.Set(line[..cut], line[(cut + 1)..], out notes);
            }
        }

        return notes;
    }

    /// <summary>
    /// Adds what was given to a record, as "film", and the shear in the gap by the blade's way over this plate; the baths are told with
    /// what became of them.
    /// </summary>
    public void AddTo(JsonObject record, double plateLengthM)
    {
        ArgumentNullException.ThrowIfNull(record);
        (string Key, string Value)[] told = [.. Given.Where(g => g.Key != BathList.Key)];
        if (told.Length > 0)
        {
            record["film"] = new JsonObject(told.Select(g => KeyValuePair.Create(g.Key, Node(g.Key, g.Value))));
            if (GapUm is { } gap && Records.RecordFile.NumberOf(record["recipe"]?["bladeTravelS"]) is { } travelS and > 0)
            {
                record["film"]!["shearPerS"] = JsonText.Round(plateLengthM / travelS / (1e-6 * gap));
            }
        }
    }

    private static JsonNode? Node(string key, string value) => Kinds.GetValueOrDefault(key) == KeyKind.Number
        ? double.Parse(value, System.Globalization.CultureInfo.InvariantCulture) : value;

    /// <summary>Every key, its kind by the side of it.</summary>
    internal static IReadOnlyDictionary<string, KeyKind> Kinds { get; } = Keys.Select(k => (k.Name, KeyKind.Number))
        .Append(("film", KeyKind.Text)).Append(("bladeDirection", KeyKind.Text)).Append(("condensation", KeyKind.Text))
        .Append((BathList.Key, KeyKind.TextList)).ToDictionary(k => k.Item1, k => k.Item2);

    /// <summary>The notes with one more key: an empty sentence, or what is wrong with it and what may be.</summary>
    internal string Set(string key, string text, out FilmNotes notes)
    {
        string refusal = Take(key, text, out notes);
        notes = notes with { Given = [.. Given.Where(g => g.Key != key), (key, text)] };
        return refusal;
    }

    private string Take(string key, string text, out FilmNotes notes)
    {
        notes = this;
        if (key == RemarkKey)
        {
            return "";
        }

        if (key == BathList.Key)
        {
            string wrong = BathList.Read(text, out IReadOnlyList<BathStep> baths);
            notes = this with { Baths = baths };
            return wrong;
        }

        if (key == "film")
        {
            notes = this with { Film = text };
            return PlateFolder.RefusalOfName(text);
        }

        if (key == "bladeDirection")
        {
            notes = this with { BladeAgainstAir = text == "against" };
            return text is "with" or "against" ? ""
                : $"bladeDirection = '{text}' is neither with nor against: with the air, or against it.";
        }

        if (key == "condensation")
        {
            notes = this with { CondensationMeant = text == "meant" };
            return text is "meant" or "no" ? "" : $"condensation = '{text}' is neither no nor meant.";
        }

        FilmKey row = Keys.First(k => k.Name == key);
        double value = double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        notes = row.With(this, value);
        return value >= row.Lowest && value <= row.Highest
            ? "" : $"{key} = {text} is out of range {row.Lowest:0.##} to {row.Highest:0.##}: {row.Meaning}.";
    }

    /// <summary>
    /// Why a film is not cast: plate or dope are colder than the air's dew point, and nobody said that water should condense. Empty: they
    /// are not, or nobody measured them. A dew point is W's at one atmosphere, as a recipe's humidity is.
    /// </summary>
    public string Refusal(Recipe recipe)
    {
        double dewPointC = Psychrometrics.DewPointC(recipe.HumidityRatioGPerKg, Psychrometrics.StandardPressurePa);
        (string Key, double? C)[] colder = [.. new[] { ("plateC", PlateC), ("dopeC", DopeC) }.Where(k => k.Item2 < dewPointC)];
        return colder.Length == 0 || CondensationMeant ? ""
            : $"{colder[0].Key} = {colder[0].C:0.##} is below the dew point of this air, {dewPointC:0.0} C: water would condense on the "
                + "film. Warm it, or write condensation = \"meant\".";
    }

    private sealed record FilmKey(
        string Name, double Lowest, double Highest, string Meaning, Func<FilmNotes, double, FilmNotes> With);
}
