using System;
using System.Collections.Generic;
using System.Linq;

namespace ChamberFirmware.Bench;

/// <summary>A version of a recipe: what its name meant from one run on.</summary>
/// <param name="Number">From 1 on.</param>
/// <param name="Sha256">Hash of its text, by which the store keeps it.</param>
/// <param name="Entry">The line of the audit that says so.</param>
public sealed record RecipeVersion(long Number, string Sha256, AuditEntry Entry);

/// <summary>Recipes change under their names; each text that a run was cast with is a version, and the store keeps them all.</summary>
public static class RecipeVersions
{
    /// <summary>The versions of a recipe, the oldest first.</summary>
    public static List<RecipeVersion> Of(RunStore store, string name)
    {
        ArgumentNullException.ThrowIfNull(store);
        return [.. store.File.Rows(
            "SELECT line FROM audit WHERE json_extract(line, '$.what') = 'recipe version' AND json_extract(line, '$.recipe') = $name "
                + "ORDER BY number",
            new Dictionary<string, object> { ["$name"] = name })
            .Select(row => AuditEntry.OfLine((string)row["line"]!)).OfType<AuditEntry>()
            .Select(entry => new RecipeVersion(entry.Version ?? 0, entry.Note ?? "", entry))];
    }

    /// <summary>What differs between two texts of lines key=value, in the order of the newer one; what is gone comes last.</summary>
    public static IReadOnlyList<ChangedValue> Differences(string before, string after) => Differences(Keys(before), Keys(after));

    /// <summary>The same between what a chamber said of a recipe twice; a key that is left out is at its default.</summary>
    public static IReadOnlyList<ChangedValue> Differences(IEnumerable<ChangedValue> before, IEnumerable<ChangedValue> after) =>
        Differences(Keys(before), Keys(after));

    private static List<ChangedValue> Differences(Dictionary<string, string> old, Dictionary<string, string> now) =>
        [
            .. now.Where(pair => old.GetValueOrDefault(pair.Key) != pair.Value)
                .Select(pair => new ChangedValue(pair.Key, old.GetValueOrDefault(pair.Key), pair.Value)),
            .. old.Where(pair => !now.ContainsKey(pair.Key)).Select(pair => new ChangedValue(pair.Key, pair.Value, null)),
        ];

    private static Dictionary<string, string> Keys(IEnumerable<ChangedValue> values) =>
        values.ToDictionary(value => value.Name, value => value.New ?? "");

    private static Dictionary<string, string> Keys(string text) => text.Split('\n').Where(line => line.Contains('='))
        .ToDictionary(line => line[..line.IndexOf('=')], line => line[(line.IndexOf('=') + 1)..]);
}
