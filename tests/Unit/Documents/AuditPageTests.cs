using System;
using System.Linq;
using ChamberFirmware.Audit;
using ChamberFirmware.Bench;
using ChamberFirmware.Tests.Unit.Audit;
using ChamberFirmware.Tests.Unit.Bench;

namespace ChamberFirmware.Tests.Unit.Documents;

/// <summary>The two pages of the audit: their commands run, their table of keys is what is written, their words are the code's.</summary>
[TestClass]
public sealed class AuditPageTests
{
    private const string Page = "hardware/bench/audit.md";
    private const string OfFirmware = "firmware/Audit/README.md";

    [TestMethod]
    public void The_commands_of_the_page_are_understood()
    {
        using var folder = new BenchFolder();
        using (var store = new RunStore(StoredRuns.PathIn(folder), new FixedClock()))
        {
            StoredRuns.Add(store, "example-3");
        }

        string[] lines = [.. Document.Read(Page).Split('\n').Where(line => line.StartsWith("chamber audit", StringComparison.Ordinal))];
        Assert.HasCount(4, lines);
        foreach (string line in lines)
        {
            string[] words = line.Split("   ")[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..];
            int code = folder.Run([.. words, "--store", StoredRuns.PathIn(folder)]);
            bool hasNobody = line.Contains("--port", StringComparison.Ordinal); // there is no chamber at that port
            Assert.AreEqual(hasNobody ? ExitCode.BadInput : ExitCode.Good, code, line + folder.Error);
            Assert.DoesNotContain("Unrecognized", folder.Error);
        }
    }

    [TestMethod]
    public void The_example_of_the_firmwares_page_is_what_a_reader_of_it_reads()
    {
        string[] parts = Document.Read(OfFirmware).Split("```");
        string example = parts.Single(part => part.StartsWith("\nchange=17", StringComparison.Ordinal))[1..];
        KeptChange change = KeptChange.Of(example);
        Assert.AreEqual((17L, "settings", "anna", "new heater"), (change.Number, change.What, change.Who, change.Because));
        Assert.AreEqual(new ChangedValue("HeaterW", "300", "280"), change.Values.Single());
        string[] keys = [.. example.Split('\n')[0].Split(' ').Select(word => word.Split('=')[0])];
        string page = Document.Read(OfFirmware);
        foreach (string key in keys)
        {
            Assert.Contains($"| {key} |", page);
            Assert.AreNotEqual("", LoggedChanges.Word(example, key));
        }

        Assert.Contains($"The chamber keeps the last {ChangeLog.Kept}\n", page);
    }
}
