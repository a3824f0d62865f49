using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace ChamberFirmware.Bench.Records;

/// <summary>What a part of a dope is for, in the patent's words.</summary>
public enum DopeRole
{
    /// <summary>No name that is known here.</summary>
    Unknown,

    /// <summary>The polymer that the membrane is made of.</summary>
    Polymer,

    /// <summary>Dissolves it.</summary>
    GoodSolvent,

    /// <summary>Does not; poly(vinylpyrrolidone) too, as Example 1 of the patent counts it.</summary>
    NonSolvent,

    /// <summary>A salt.</summary>
    SwellingAgent,
}

/// <summary>One part of a dope.</summary>
/// <param name="Parts">Parts by weight.</param>
/// <param name="Name">As the recipe has it.</param>
/// <param name="Role">What it is for.</param>
public sealed record DopePart(double Parts, string Name, DopeRole Role);

/// <summary>A recipe's note on its dope, "15 polysulfone, 70 NMP, 0.8 water", as parts by weight.</summary>
public static partial class DopeText
{
    // Names as laboratories write them; a name matches where it stands as a word or words of its own.
    private static readonly (DopeRole Role, string[] Names)[] Known =
    [
        (DopeRole.Polymer, [
            "polysulfone", "polysulphone", "psf", "psu", "polyether sulfone", "polyethersulfone", "polyether sulphone", "pes",
                "polyvinylidene fluoride",
            "poly(vinylidene fluoride)", "pvdf", "polyacrylonitrile", "pan", "polyamide", "nylon", "cellulose acetate", "polyetherimide",
            "pei", "polyimide"]),
        (DopeRole.GoodSolvent, [
            "n-methyl-2-pyrrolidone", "n-methylpyrrolidone", "nmp", "dimethylacetamide", "dmac", "dimethylformamide", "dmf", "dioxane",
            "tetrahydrofuran", "thf", "dimethylsulfoxide", "dimethyl sulfoxide", "dmso", "acetone", "dichloroethane"]),
        (DopeRole.NonSolvent, [
            "water", "methanol", "ethanol", "isopropanol", "glycerin", "glycerol", "peg", "polyethylene glycol", "poly(ethylene glycol)",
            "pvp", "poly(vinylpyrrolidone)", "polyvinylpyrrolidone"]),
        (DopeRole.SwellingAgent, [
            "licl", "lithium chloride", "sodium chloride", "nacl", "sodium nitrate", "potassium nitrate", "sodium sulfate", "zinc chloride",
            "sodium acetate", "sodium formate"]),
    ];

    /// <summary>The parts; empty: it is no such list.</summary>
    public static IReadOnlyList<DopePart> Read(string dope)
    {
        var parts = new List<DopePart>();
        foreach (string piece in dope.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            Match match = Part().Match(piece);
            if (!match.Success)
            {
                return [];
            }

            string name = match.Groups[2].Value.Trim();
            parts.Add(new DopePart(double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), name, RoleOf(name)));
        }

        return parts;
    }

    private static DopeRole RoleOf(string name) =>
        Known.FirstOrDefault(k => k.Names.Any(known => IsThere(known, name))).Role;

    /// <summary>A name has that word, or those words, standing by themselves.</summary>
    internal static bool Has(string name, string word) => IsThere(word, name);

    private static bool IsThere(string known, string name) => Regex.IsMatch(
        name, $@"(^|[^a-z0-9]){Regex.Escape(known)}($|[^a-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    [GeneratedRegex(@"^(\d{1,6}(?:\.\d{1,6})?)\s*(?:parts?\s+|%\s*|wt\s*%\s*)?(?:of\s+)?(\S.*)$")]
    private static partial Regex Part();
}
