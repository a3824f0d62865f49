using System;
using System.Collections.Generic;
using System.Linq;
using Quickenshtein;

namespace ChamberFirmware.Bench;

/// <summary>The known word that somebody most likely meant.</summary>
public static class DidYouMean
{
    private const int ShortestBeginning = 3; // of a word that is only begun

    /// <summary>The nearest of the known words, or the only one that begins so; empty where none is near.</summary>
    public static string Nearest(string given, IEnumerable<string> known)
    {
        string bare = Bare(given);
        int most = 1 + (bare.Length + 1) / 4; // two letters swapped are two edits
        var near = known.Where(word => word != given)
            .Select(word => (Word: word, Edits: Levenshtein.GetDistance(bare, Bare(word)))).ToList();
        (string? nearest, int edits) = near.OrderBy(w => w.Edits).ThenBy(w => w.Word, StringComparer.Ordinal).FirstOrDefault();
        if (nearest != null && edits <= most && edits < bare.Length)
        {
            return nearest;
        }

        string[] begun = [.. near.Select(w => w.Word).Where(w => Bare(w).StartsWith(bare, StringComparison.Ordinal))];
        return bare.Length >= ShortestBeginning && begun.Length == 1 ? begun[0] : "";
    }

    /// <summary>As a question with a blank before it; empty where none is near.</summary>
    public static string Question(string given, IEnumerable<string> known)
    {
        string nearest = Nearest(given, known);
        return nearest.Length > 0 ? $" Did you mean {nearest}?" : "";
    }

    // Capital letters, and the dashes of an option, are no mistakes of spelling.
    private static string Bare(string word) => word.TrimStart('-').ToLowerInvariant();
}
