using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace ChamberFirmware.Bench;

/// <summary>The audit for people: a paragraph each, the oldest first, so that the newest stands above the prompt.</summary>
internal static class AuditTable
{
    private const int MostValues = 12;

    /// <summary>Writes lines.</summary>
    public static void Write(IEnumerable<AuditEntry> entries, TextWriter output)
    {
        foreach (AuditEntry entry in entries)
        {
            output.WriteLine(string.Join("  ", Heading(entry).Where(part => part.Length > 0)));
            WriteValues(entry, MostValues, output);
        }
    }

    /// <summary>Writes a version of a recipe with all that changed.</summary>
    public static void WriteVersion(RecipeVersion version, TextWriter output)
    {
        AuditEntry entry = version.Entry;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"version {version.Number}  {entry.Utc}  {entry.Who}  from run {entry.Run} on{Quoted(entry.Because)}"));
        WriteValues(entry, int.MaxValue, output);
    }

    private static IEnumerable<string> Heading(AuditEntry entry)
    {
        yield return entry.Number.ToString(CultureInfo.InvariantCulture);
        yield return entry.ChangedUtc is null or "unknown" ? entry.Utc[..Math.Min(19, entry.Utc.Length)] + "Z" : entry.ChangedUtc;
        yield return entry.Who is { Length: > 0 } who ? who : entry.Change > 0 && entry.Kept != null ? "(nobody said who)" : "";
        yield return entry.What == "recipe version"
            ? string.Create(CultureInfo.InvariantCulture, $"{entry.Recipe} version {entry.Version}")
            : entry.Recipe is { } recipe ? $"{entry.What} {recipe}" : entry.What;
        yield return entry.Chamber is { } chamber
            ? string.Create(CultureInfo.InvariantCulture, $"chamber {chamber}, {entry.Door ?? "log"} {entry.Change}")
            : "";
        yield return Quoted(entry.Because).TrimStart();
        yield return entry.What == "recipe version" ? "" : entry.Note ?? "";
    }

    private static void WriteValues(AuditEntry entry, int most, TextWriter output)
    {
        IReadOnlyList<ChangedValue> values = entry.Values ?? [];
        foreach (ChangedValue value in values.Take(most))
        {
            output.WriteLine($"    {value.Name}: {value.Old ?? "-"} > {value.New ?? "-"}");
        }

        output.Write(values.Count > most
            ? string.Create(CultureInfo.InvariantCulture, $"    and {values.Count - most} more: --jsonl has them all\n") : "");
    }

    private static string Quoted(string? because) => because is { Length: > 0 } ? $"  \"{because}\"" : "";
}
