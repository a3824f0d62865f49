using System;
using System.IO;
using System.Linq;
using ChamberFirmware.Tests.Portability;

namespace ChamberFirmware.Tests.Parts;

/// <summary>Tables and files of the hardware pages that tests make; CHAMBER_RENEW_PARTS=1 writes them anew.</summary>
internal static class MadeText
{
    private const string Renew = "CHAMBER_RENEW_PARTS";

    private static readonly object Writing = new(); // tests run beside each other, and some renew the same page

    private static bool IsToRenew => Environment.GetEnvironmentVariable(Renew) == "1";

    /// <summary>The table of a page that begins with this head is the one that was made.</summary>
    public static void IsTable(string page, string head, params string[] rows)
    {
        lock (Writing)
        {
            CompareOrRenew(page, head, rows);
        }
    }

    /// <summary>The whole file is what was made.</summary>
    public static void IsFile(string path, string made)
    {
        if (IsToRenew)
        {
            File.WriteAllText(SourceTree.FullPath(path), made);
            return;
        }

        Assert.AreEqual(made, SourceTree.Exists(path) ? SourceTree.Read(path) : "",
            $"{path}: {Renew}=1 dotnet test --filter Tests.Parts writes it anew.");
    }

    private static void CompareOrRenew(string page, string head, string[] rows)
    {
        string text = SourceTree.Read(page);
        string rule = "|" + string.Concat(Enumerable.Repeat("---|", head.Count(letter => letter == '|') - 1));
        string made = string.Join('\n', [head, rule, .. rows]);
        string kept = string.Join('\n', text.Split('\n').SkipWhile(line => line != head).TakeWhile(line => line.StartsWith('|')));
        Assert.AreNotEqual("", kept, $"{page} has no table with the head {head}");
        if (IsToRenew)
        {
            File.WriteAllText(SourceTree.FullPath(page), text.Replace(kept, made, StringComparison.Ordinal));
            return;
        }

        Assert.AreEqual(made, kept, $"{page}: {Renew}=1 dotnet test --filter Tests.Parts writes it anew.");
    }
}
