using System.Collections.Generic;
using System.Globalization;

namespace ChamberFirmware.Bench;

/// <summary>Whether each change of a chamber follows on the one before: by its number, and by the check sum that it has of it.</summary>
internal sealed class KeptChanges
{
    private readonly Dictionary<string, (long Number, string Sum)> _last = [];

    /// <summary>The next line of an audit; what is wrong is added.</summary>
    public void Take(long line, AuditEntry? entry, List<string> faults)
    {
        if (entry?.Chamber is not { } chamber)
        {
            return;
        }

        if (entry.Kept == null)
        {
            _last.Remove(chamber); // missing, damaged, another log: it is said there, and what follows begins anew
            return;
        }

        KeptChange change = KeptChange.Of(entry.Kept);
        bool isKnown = _last.TryGetValue(chamber, out (long Number, string Sum) before);
        if (change.Number != entry.Change || (isKnown && (change.Number != before.Number + 1 || change.Before != before.Sum)))
        {
            faults.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"Line {line}: change {change.Number} of {chamber} does not follow on change {before.Number}."));
        }

        _last[chamber] = (change.Number, change.Sum);
    }
}
