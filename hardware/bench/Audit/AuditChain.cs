using System.Collections.Generic;
using System.Globalization;

namespace ChamberFirmware.Bench;

/// <summary>A line of the audit as it is stored.</summary>
/// <param name="Number">Its number, from 1 on.</param>
/// <param name="Line">One object of JSON.</param>
/// <param name="Hash">SHA-256 of the hash before it, a line feed, and the line.</param>
public sealed record AuditRow(long Number, string Line, string Hash);

/// <summary>The end of an audit when something else was written: that line was there, with that hash.</summary>
/// <param name="Run">The run that knows of it.</param>
/// <param name="Number">Number of the line.</param>
/// <param name="Hash">Its hash.</param>
public sealed record AuditAnchor(long Run, long Number, string Hash);

/// <summary>How lines hang together, and whether they do.</summary>
public static class AuditChain
{
    /// <summary>What stands in place of the hash before the first line.</summary>
    public static string Beginning { get; } = new('0', 64);

    /// <summary>A line's hash, 64 hexadecimal digits.</summary>
    public static string HashOf(string before, string line) => RecipeText.Sha256(before + "\n" + line);

    /// <summary>
    /// What is wrong with an audit, a sentence each: lines that were altered or are gone, changes of a chamber that do not follow on
    /// another, ends that runs have seen and that are not there any more. None: it is whole.
    /// </summary>
    /// <param name="rows">All lines, in their order.</param>
    /// <param name="given">Numbers that were given, as the file counts them.</param>
    /// <param name="anchors">What runs know.</param>
    public static List<string> Faults(IReadOnlyList<AuditRow> rows, long given, IEnumerable<AuditAnchor> anchors)
    {
        var faults = new List<string>();
        var kept = new KeptChanges();
        string before = Beginning;
        long next = 1;
        foreach (AuditRow row in rows)
        {
            if (row.Number != next)
            {
                faults.Add(Invariant($"Line {next} is not there: after {next - 1} comes {row.Number}."));
            }

            AuditEntry? entry = AuditEntry.OfLine(row.Line);
            if (HashOf(before, row.Line) != row.Hash)
            {
                faults.Add(Invariant($"Line {row.Number}, or the hash before it, is not what was written: its hash does not fit."));
            }
            else if (entry == null || entry.Number != row.Number)
            {
                faults.Add(Invariant($"Line {row.Number} is no line of an audit, or another one's."));
            }

            kept.Take(row.Number, entry, faults);
            before = row.Hash;
            next = row.Number + 1;
        }

        if (given >= next)
        {
            faults.Add(Invariant($"Lines {next} to {given} are not there: the end was cut off."));
        }

        Hold(rows, anchors, faults);
        return faults;
    }

    private static void Hold(IReadOnlyList<AuditRow> rows, IEnumerable<AuditAnchor> anchors, List<string> faults)
    {
        var hashes = new Dictionary<long, string>();
        foreach (AuditRow row in rows)
        {
            hashes[row.Number] = row.Hash;
        }

        foreach (AuditAnchor anchor in anchors)
        {
            if (hashes.GetValueOrDefault(anchor.Number) != anchor.Hash)
            {
                faults.Add(Invariant($"Run {anchor.Run} saw line {anchor.Number} with another hash than it has now: {anchor.Hash}."));
            }
        }
    }

    private static string Invariant(System.FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
