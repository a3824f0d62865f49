using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Bench.Serve;
using ChamberFirmware.Bench.Talk;
using ChamberFirmware.Recipes;
using ChamberFirmware.Storage;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Bench.Audit;

/// <summary>What chambers noted comes into the audit once, in order, with who and why; what they cannot tell is said.</summary>
[TestClass]
public sealed class CollectedChangesTests : IDisposable
{
    private readonly BenchFolder _folder = new();
    private readonly RunStore _store;
    private ServedTwin _served = new(TwinParameters.Reference, 1);

    public CollectedChangesTests() => _store = new RunStore(_folder.PathOf("runs.sqlite"), new FixedClock());

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [TestMethod]
    public void What_is_new_is_taken_once_with_the_name_that_the_program_was_told()
    {
        With(link =>
        {
            link.Tell("SETTings:SET \"SerialNumber\",\"17\"");
            link.Tell("SETTings:SET \"HeaterW\",\"280\"");
        });
        Assert.IsEmpty(Collect());
        Assert.IsEmpty(Collect());
        AuditEntry[] entries = Entries();
        Assert.HasCount(2, entries);
        Assert.AreEqual(("17", 1L, "settings", "console"), (entries[0].Chamber, entries[0].Change, entries[0].What, entries[0].Door));
        Assert.AreEqual(("J?rg ?nal (chamber run)", "new nozzle"), (entries[0].Who, entries[0].Because));
        Assert.AreEqual(("J?rg ?nal (chamber run)", ""), (entries[1].Who, entries[1].Because));
        Assert.AreEqual(new ChangedValue("HeaterW", "300", "280"), entries[1].Values!.Single());
        Assert.EndsWith("Z", entries[1].ChangedUtc);
        Assert.IsEmpty(_store.AuditFaults());
    }

    [TestMethod]
    public void More_than_a_chamber_keeps_is_said_to_be_missing()
    {
        With(link => link.Tell("SETTings:SET \"HeaterW\",\"200\""));
        Collect();
        With(link =>
        {
            for (int i = 1; i <= 35; i++)
            {
                link.Tell($"SETTings:SET \"HeaterW\",\"{200 + i}\"");
            }
        });
        Assert.Contains("Changes 2 to 4 were never collected", Collect().Single());
        AuditEntry[] entries = Entries();
        Assert.AreEqual((34, "missing", 36L), (entries.Length, entries[1].What, entries[^1].Change));
        Assert.IsEmpty(_store.AuditFaults());
    }

    [TestMethod]
    public void Another_board_and_an_erased_flash_are_said_and_its_log_is_taken_from_its_beginning()
    {
        With(link => link.Tell("SETTings:SET \"HeaterW\",\"280\""));
        Collect();
        _served = new ServedTwin(TwinParameters.Reference, 2);
        With(link => link.Tell("SETTings:SET \"HeaterW\",\"281\""));
        Assert.Contains("log is another one now", Collect().Single());
        Assert.IsEmpty(Collect());
        CollectionAssert.AreEqual(new[] { "settings", "another log", "settings" }, Entries().Select(entry => entry.What).ToArray());
        Assert.IsEmpty(_store.AuditFaults());
    }

    [TestMethod]
    public void A_damaged_change_is_said_and_those_behind_it_are_taken()
    {
        With(link => new[] { 280, 281, 282 }.ToList().ForEach(w => link.Tell($"SETTings:SET \"HeaterW\",\"{w}\"")));
        _served.Twin.Board.Files.TryRead("change.2", 5000, out byte[]? bytes);
        bytes![50] ^= 1;
        _served.Twin.Board.Files.TryWrite("change.2", bytes, bytes.Length);
        Assert.Contains("cannot read change 2", Collect().Single());
        Assert.IsEmpty(Collect());
        CollectionAssert.AreEqual(new[] { "settings", "damaged", "settings" }, Entries().Select(entry => entry.What).ToArray());
        Assert.IsEmpty(_store.AuditFaults());
    }

    [TestMethod]
    public void While_a_run_is_on_short_changes_are_taken_and_long_ones_the_next_time()
    {
        With(link =>
        {
            link.Tell("SETTings:DEFaults");
            link.Tell("RECipe:LOAD \"example-3\"");
            link.Tell("RUN:STARt 15");
            link.Listen(1000);
        });
        string all = string.Concat(Enumerable.Range(0, 60).Select(i => $"-Setting{i}=1\n+Setting{i}=2\n"));
        string text = $"change=3 what=restored door=console utc=unknown upS=9.0 writes=2 prev=0\nwho=\nbecause=\n{all}";
        Assert.IsTrue(StoredText.TryWrite(_served.Twin.Board.Files, "change.3", 3, text));
        _served.Chamber.Changes.Load();
        Assert.IsEmpty(Collect());
        CollectionAssert.AreEqual(new[] { "defaults", "recipe" }, Entries().Select(entry => entry.What).ToArray());
        With(link => link.Tell("RUN:ABORt"));
        Assert.IsEmpty(Collect());
        Assert.AreEqual(("restored", 60), (Entries()[2].What, Entries()[2].Values!.Count));
    }

    [TestMethod]
    public void A_recipe_that_is_loaded_at_the_console_has_what_it_was()
    {
        foreach (string keys in new[] { "filmUm=150", "filmUm=140" })
        {
            With(link =>
            {
                link.Tell("RECipe:NEW \"mine\"");
                string air = "temperatureC=30 humidityRatioGPerKg=8 airVelocityMPerS=0.7 exposureS=15 ";
                foreach (string key in (air + keys).Split(' '))
                {
                    link.Tell($"RECipe:SET \"{key.Split('=')[0]}\",\"{key.Split('=')[1]}\"");
                }

                link.Tell("RECipe:STORe");
                link.Listen(1000);
            });
        }

        Assert.IsEmpty(Collect());
        AuditEntry[] entries = Entries();
        Assert.HasCount(2, entries);
        Assert.Contains(new ChangedValue("temperatureC", null, "30"), entries[0].Values!);
        Assert.AreEqual(new ChangedValue("filmUm", null, "140"), entries[1].Values!.Single(), "150 is the default, which is left out");
        Assert.IsEmpty(_store.AuditFaults());
    }

    [TestMethod]
    public void A_recipe_gets_a_version_for_each_text_that_a_run_had()
    {
        Plate(30.0, "first");
        Plate(30.0, "");
        Plate(31.5, "drier");
        Plate(30.0, "back"); // a text that was there before is the version that it was
        List<RecipeVersion> versions = RecipeVersions.Of(_store, "mine");
        CollectionAssert.AreEqual(new long[] { 1, 2 }, versions.Select(version => version.Number).ToArray());
        Assert.AreEqual(("drier", 3L), (versions[1].Entry.Because, versions[1].Entry.Run));
        Assert.AreEqual(new ChangedValue("temperatureC", "30", "31.5"), versions[1].Entry.Values!.Single());
        Assert.AreEqual(ExitCode.Good, _folder.Run("audit", "recipe", "mine", "--store", _folder.PathOf("runs.sqlite")));
        Assert.Contains(
            "version 2  2026-11-30T23:30:00.000Z  Ada  from run 3 on  \"drier\"\n    temperatureC: 30 > 31.5\n", _folder.Output);
        Assert.AreEqual(ExitCode.BadInput, _folder.Run("audit", "recipe", "yours", "--store", _folder.PathOf("runs.sqlite")));
        Assert.AreEqual((string)_store.Runs(new RunFilter { Number = 3 }, 1)[0].Words("recipeSha256"), versions[1].Sha256);
        Assert.IsEmpty(_store.AuditFaults());
    }

    private AuditEntry[] Entries() => [.. _store.Audit().Select(row => AuditEntry.OfLine(row.Line)!)];

    private List<string> Collect()
    {
        List<string> told = [];
        With(link => told = CollectedChanges.Take(link, _store));
        return told;
    }

    private void With(Action<ChamberLink> act)
    {
        using var chamber = new ChamberAtLine("a line", _ => new TwinLine(_served, 0.0, isScript: true))
        {
            SignedBy = Signature.Of("J\u00F6rg \u00D8nal", "run", "new nozzle"),
        };
        chamber.Open();
        act(chamber.Link);
    }

    private void Plate(double temperatureC, string because)
    {
        var draft = new RecipeDraft("mine");
        string[] lines = [$"temperatureC={temperatureC}", "humidityRatioGPerKg=8", "airVelocityMPerS=0.7", "exposureS=15"];
        foreach (string line in lines)
        {
            Assert.IsNull(draft.Set(line));
        }

        _store.Begin(StoredRuns.Start(
            new Plate(draft.Finish(out _)!, 15.0, 7), StoredRuns.Labels with { Because = because }));
    }
}
