using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ChamberFirmware.Tests.Portability;

namespace ChamberFirmware.Tests.Mechanics;

/// <summary>A table of hardware/mechanics/README.md that tests make; CHAMBER_RENEW_MECHANICS=1 writes it anew.</summary>
internal static class MadeTable
{
    public const string Page = Dimensions.Folder + "README.md";
    private const string Renew = "CHAMBER_RENEW_MECHANICS";
    private static readonly object OneAtATime = new();

    public static bool IsRenewed => Environment.GetEnvironmentVariable(Renew) == "1";

    public static void Is(string head, IEnumerable<string> rows)
    {
        string rule = "|" + string.Concat(Enumerable.Repeat("---|", head.Count(c => c == '|') - 1));
        string made = string.Join('\n', [head, rule, .. rows]);
        lock (OneAtATime)
        {
            string page = SourceTree.Read(Page);
            string kept = string.Join('\n', page.Split('\n').SkipWhile(line => line != head).TakeWhile(line => line.StartsWith('|')));
            Assert.AreNotEqual("", kept, $"{Page} has no table {head}");
            if (IsRenewed)
            {
                File.WriteAllText(SourceTree.FullPath(Page), page.Replace(kept, made, StringComparison.Ordinal));
                return;
            }

            Assert.AreEqual(made, kept, $"{Renew}=1 dotnet test --filter MechanicsPageTests writes it anew.");
        }
    }
}
