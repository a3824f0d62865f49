using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Bench.Records;
using ChamberFirmware.Films;

namespace ChamberFirmware.Bench.Predict;

/// <summary>A recipe's dope by weight as the film model has it by volume, and what is known of when it clouds.</summary>
/// <param name="Dope">As the model has it.</param>
/// <param name="CloudPoint01">Water in water and solvent by mass at which it clouds, where nobody titrated it.</param>
/// <param name="Notes">What was assumed, a sentence each.</param>
public sealed record DopeMix(Dope Dope, KnownNumber CloudPoint01, IReadOnlyList<string> Notes)
{
    private const string Polysulfone = "polysulfone", PolyetherSulfone = "polyether sulfone", Fluoride = "polyvinylidene fluoride";

    private const double WaterKgPerM3 = 1000;
    private const double UnlistedKgPerM3 = 1200;

    // kg/m³ of what does not evaporate within minutes; common tables, within 3 %. The last two count as polymers of their own.
    private static readonly (string Name, string[] Words, double KgPerM3)[] Solids =
    [
        (PolyetherSulfone, ["polyether sulfone", "polyethersulfone", "polyether sulphone", "pes"], 1370),
        (Polysulfone, ["polysulfone", "polysulphone", "psf", "psu"], 1240),
        (Fluoride, ["polyvinylidene fluoride", "poly(vinylidene fluoride)", "pvdf"], 1770),
        ("polyacrylonitrile", ["polyacrylonitrile", "pan"], 1180), ("cellulose acetate", ["cellulose acetate"], 1300),
        ("polyetherimide", ["polyetherimide", "pei"], 1270), ("polyimide", ["polyimide"], 1400),
        ("polyamide", ["polyamide", "nylon"], 1140),
        ("PVP", ["pvp", "poly(vinylpyrrolidone)", "polyvinylpyrrolidone"], 1200),
        ("PEG", ["peg", "polyethylene glycol", "poly(ethylene glycol)", "polyethyleneglycol"], 1120),
        ("glycerol", ["glycerin", "glycerol"], 1260), ("LiCl", ["licl", "lithium chloride"], 2070),
    ];

    private static readonly (Solvent Solvent, string[] Words)[] Solvents =
    [
        (Solvent.Nmp, ["n-methyl-2-pyrrolidone", "n-methylpyrrolidone", "nmp"]), (Solvent.Dmac, ["dimethylacetamide", "dmac"]),
        (Solvent.Dmf, ["dimethylformamide", "dmf"]),
    ];

    // Limits of the water at which such a dope clouds: what was computed or published (hardware/film/README.md).
    private static readonly (string Polymer, string Solvent, double Low, double High)[] CloudPoints =
    [
        (Polysulfone, "NMP", 0.024, 0.045), (PolyetherSulfone, "NMP", 0.10, 0.12), (Fluoride, "NMP", 0.04, 0.06),
        (Fluoride, "DMAc", 0.05, 0.07),
    ];

    /// <summary>The note is a list of parts by weight with a solvent that is known here; else another dope is reckoned with.</summary>
    public bool IsKnown { get; init; } = true;

    /// <summary>Reads a recipe's note on its dope; one that is no list, or has no solvent that is known here, counts as the patent's
    /// second.</summary>
    public static DopeMix Of(string dope)
    {
        IReadOnlyList<DopePart> parts = DopeText.Read(dope);
        (Solvent Solvent, double Parts)[] solvents =
            [.. parts.Select(p => (SolventOf(p.Name), p.Parts)).Where(s => s.Item1 != null).Select(s => (s.Item1!, s.Parts))];
        if (solvents.Length == 0)
        {
            DopeMix second = Of("15 polysulfone, 70 NMP, 15 PVP, 0.8 water");
            return second with
            {
                IsKnown = false,
                CloudPoint01 = KnownNumber.Between(0.02, 0.12),
                Notes = ["dope: no list of parts by weight with NMP, DMAc or DMF, so the dope of the patent's Example 2 is reckoned with."],
            };
        }

        var notes = new List<string>();
        Solvent solvent = solvents.MaxBy(s => s.Parts).Solvent;
        double solventM3 = solvents.Sum(s => s.Parts / s.Solvent.DensityKgPerM3), waterM3 = 0, solidM3 = 0;
        foreach (DopePart part in parts.Where(p => SolventOf(p.Name) == null))
        {
            if (IsWord("water", part.Name))
            {
                waterM3 += part.Parts / WaterKgPerM3;
                continue;
            }

            double density = SolidOf(part.Name).KgPerM3;
            notes.AddRange(density > 0 ? []
                : [$"dope: '{part.Name}' counts as something that stays in the film, {UnlistedKgPerM3:0} kg/m3."]);
            solidM3 += part.Parts / (density > 0 ? density : UnlistedKgPerM3);
        }

        notes.AddRange(solvents.Length > 1 ? [$"dope: all solvents count as {solvent.Name}."] : []);
        double all = solventM3 + waterM3 + solidM3;
        solidM3 = Math.Max(solidM3, 0.02 * all); // something has to stay
        return new DopeMix(
            new Dope(solvent, solidM3 / (solventM3 + waterM3 + solidM3), waterM3 / (solventM3 + waterM3 + solidM3)),
            Cloud(parts, solvent, notes), notes);
    }

    private static KnownNumber Cloud(IReadOnlyList<DopePart> parts, Solvent solvent, List<string> notes)
    {
        string polymer = parts.Where(p => p.Role == DopeRole.Polymer).OrderByDescending(p => p.Parts)
            .Select(p => SolidOf(p.Name).Name).FirstOrDefault() ?? "";
        (string Polymer, string Solvent, double Low, double High) known =
            CloudPoints.FirstOrDefault(c => c.Polymer == polymer && c.Solvent == solvent.Name);
        bool isKnown = known.High > 0;
        (double low, double high) = isKnown ? (known.Low, known.High) : (0.02, 0.12);
        notes.Add(isKnown
            ? $"cloud point: {100 * low:0.#} to {100 * high:0.#} % water, computed or published for {polymer} in {solvent.Name} without "
                + $"additives, "
                + "and a factor of 1.5 around it"
            : $"cloud point: nothing known for this polymer in {solvent.Name}, so {100 * low:0.#} to {100 * high:0.#} % water");

        // Additives move it, how much nobody says: nine of ten within the limits and half as much again.
        return KnownNumber.About(Math.Sqrt(low * high), Math.Sqrt(high / low) * (isKnown ? 1.5 : 1));
    }

    private static Solvent? SolventOf(string name) => Solvents.FirstOrDefault(s => s.Words.Any(w => IsWord(w, name))).Solvent;

    private static (string Name, double KgPerM3) SolidOf(string name)
    {
        (string Name, string[] Words, double KgPerM3) found = Solids.FirstOrDefault(s => s.Words.Any(w => IsWord(w, name)));
        return (found.Name ?? "", found.KgPerM3);
    }

    private static bool IsWord(string word, string name) => DopeText.Has(name, word);
}
