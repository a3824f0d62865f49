using System;
using System.Collections.Generic;
using System.Globalization;
using ChamberFirmware.Audit;
using ChamberFirmware.Bench.Link;

namespace ChamberFirmware.Bench;

/// <summary>Brings what a chamber has in its log of changes into the audit: what is new there, and what is missing.</summary>
public static class CollectedChanges
{
    private const int MayMove = 2304; // refusal: nothing is read from the flash while blade or plate may move
    private const int Unreadable = 2303;
    private const int UnknownHeader = -113;

    /// <summary>
    /// Takes what is new; sentences for the operator, none where nothing is wrong. What cannot be read now, because a run is on, is taken
    /// the next time. A firmware without a log has none.
    /// </summary>
    /// <exception cref="LineLostException">The line is gone.</exception>
    /// <exception cref="ChamberSilentException">No answer came in time.</exception>
    public static List<string> Take(ChamberLink link, RunStore store)
    {
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(store);
        var told = new List<string>();
        try
        {
            if (long.TryParse(link.AskOrRefuse("AUDit:LAST?"), NumberStyles.None, CultureInfo.InvariantCulture, out long last))
            {
                Take(link, store, last, told);
            }
        }
        catch (ChamberRefusedException e) when (e.Number is UnknownHeader or MayMove)
        {
            // no log, or not now
        }

        return told;
    }

    /// <summary>How the audit names a chamber: by its serial number, or where it has none by its line.</summary>
    public static string NameOf(ChamberLink link) => link.SerialNumber == ChamberLink.NoSerialNumber
        ? $"without a number at {link.Name}"
        : link.SerialNumber;

    private static void Take(ChamberLink link, RunStore store, long last, List<string> told)
    {
        string chamber = NameOf(link);
        AuditEntry? known = store.LastChangeOf(chamber);
        long next = (known?.Change ?? 0) + 1;
        if (known?.Kept != null && IsAnother(link, known, last))
        {
            Say(store, told, new AuditEntry("another log")
            {
                Chamber = chamber, Change = 0,
                Note = "The chamber's log is another one now: its board was replaced, or its flash erased. "
                    + $"Known up to change {known.Change}.",
            });
            next = 1;
        }

        long first = Math.Max(1, last - ChangeLog.Kept + 1);
        if (next < first)
        {
            Say(store, told, new AuditEntry("missing")
            {
                Chamber = chamber, Change = first - 1,
                Note = $"Changes {next} to {first - 1} were never collected, and the chamber does not keep them any more.",
            });
        }

        for (long number = Math.Max(next, first); number <= last && TakeOne(link, store, chamber, number, told); number++)
        {
        }
    }

    // False: not now.
    private static bool TakeOne(ChamberLink link, RunStore store, string chamber, long number, List<string> told)
    {
        string? text = Read(link, number);
        if (text == null && link.Ask("RUN:PHASe?") is not ("Idle" or "Aborted" or "Faulted"))
        {
            return false;
        }

        if (text != null)
        {
            store.Note(WithOld(KeptChange.Of(text).Entry(chamber), store));
            return true;
        }

        Say(store, told, new AuditEntry("damaged")
        {
            Chamber = chamber, Change = number, Note = $"The chamber cannot read change {number} any more: its file is damaged.",
        });
        return true;
    }

    // A chamber keeps a recipe as it is; what it was stands in the audit.
    private static AuditEntry WithOld(AuditEntry entry, RunStore store) =>
        entry.Recipe is { } recipe && store.LastRecipeOf(entry.Chamber!, recipe)?.Kept is { } before
            ? entry with { Values = RecipeVersions.Differences(KeptChange.Of(before).Values, entry.Values!) }
            : entry;

    private static bool IsAnother(ChamberLink link, AuditEntry known, long last) =>
        last < known.Change || (known.Change > last - ChangeLog.Kept && Read(link, known.Change!.Value) is { } text && text != known.Kept);

    private static string? Read(ChamberLink link, long number)
    {
        try
        {
            string question = FormattableString.Invariant($"AUDit:CHANge? \"{number}\"");
            return string.Join('\n', ScpiText.Fields(link.AskOrRefuse(question)));
        }
        catch (ChamberRefusedException e) when (e.Number == Unreadable)
        {
            return null;
        }
    }

    private static void Say(RunStore store, List<string> told, AuditEntry entry)
    {
        store.Note(entry);
        told.Add($"{entry.Chamber}: {entry.Note}");
    }
}
