using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Points;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Tests.Unit.Documents;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Points;

/// <summary>Every value stands once, with its unit in its name, and the page beside the list explains each.</summary>
[TestClass]
public sealed class PointListTests
{
    private const string Page = "firmware/Points/README.md";

    [TestMethod]
    public void Every_value_has_a_name_of_its_own_that_ends_with_its_unit()
    {
        IReadOnlyList<ToldPoint> all = All(new TwinRun());
        CollectionAssert.AllItemsAreUnique(all.Select(p => p.Name).ToArray(), "A row behind the last of its group is that one again.");
        foreach (ToldPoint point in all.Where(p => p.Decimals != null))
        {
            Assert.AreEqual(point.Unit, UnitText.OfName(point.Name), point.Name);
            Assert.IsInRange(0, 6, point.Decimals!.Value, point.Name);
        }
    }

    [TestMethod]
    public void Temperature_humidity_ratio_and_velocity_are_told_with_how_well_they_are_known()
    {
        IEnumerable<string> measured = All(TwinRun.In(Phase.Conditioning)).Where(p => p.IsMeasured).Select(p => p.Name);
        string[] known = ["temperatureC", "humidityRatioGPerKg", "airVelocityMPerS", "plateC", "bathC"];
        CollectionAssert.AreEqual(known, measured.ToArray());
    }

    [TestMethod]
    public void What_nobody_measured_is_not_valid_and_everything_else_is()
    {
        var run = new TwinRun();
        run.Twin.Faults.SensorUnplugged = true;
        run.Tick();
        string[] valid = [.. All(run).Where(p => p.Value != null).Select(p => p.Name)];
        IEnumerable<string> duties = Enumerable.Range(0, Loads.Count).Select(load => Loads.Row(load).Name + "Duty01");
        CollectionAssert.AreEqual((string[])["sensorStarts", .. duties, "fanDuty01"], valid);
        run = TwinRun.In(Phase.Conditioning);
        string[] notValid = [.. All(run).Where(p => p.Decimals != null && p.Value == null).Select(p => p.Name)];
        string[] notFitted = ["sensorDifferenceGPerKg", "coldestWallC", "plateC", "plateUncertaintyK", "bathC", "bathUncertaintyK"];
        CollectionAssert.AreEqual(notFitted, notValid, "This chamber has one air sensor, and none on its walls, plate and bath.");
    }

    [TestMethod]
    public void The_page_explains_every_value_in_the_lists_order()
    {
        string[][] rows = [.. Document.TableRows(Page).Where(row => row.Length == 4 && row[0].StartsWith('`') && !row[1].StartsWith('`'))];
        IEnumerable<string> listed = All(new TwinRun()).Select(p => $"`{p.Name}` {p.Unit} {p.Decimals}");
        AreSame(listed, rows);
        AllExplain(rows);
    }

    [TestMethod]
    public void Every_key_of_the_status_is_explained_by_the_page_as_one_of_its_own()
    {
        string page = Document.Read(Page);
        string part = page[page.IndexOf("### In the status", StringComparison.Ordinal)..page.IndexOf("### For", StringComparison.Ordinal)];
        HashSet<string> explained = [.. Document.Ticked(part)];
        TwinRun run = TwinRun.In(Phase.Conditioning);
        string running = run.Chamber.Status();
        run.Twin.Faults.DoorOpen = true;
        run.Twin.Faults.SensorUnplugged = true;
        run.RunS(0.5);
        string[] words = [.. (running + " " + run.Chamber.Status()).Split(' ').Where(word => word.Contains('='))];
        Assert.IsGreaterThan(20, words.Length);
        foreach (string word in words)
        {
            Assert.Contains(word.Split('=')[0], explained);
        }

        IEnumerable<string> rows = PointTeller.Told(run.Chamber, 0, PointList.StatusCount).Select(p => p.Name);
        Assert.IsTrue(explained.SetEquals([.. rows, "mode", "note"]), "The page's first table and the status's rows.");
    }

    [TestMethod]
    public void The_page_explains_every_value_of_the_record_in_its_order()
    {
        TwinParameters longest = TwinParameters.Reference with { PlateSensorFitted = true, BathSensorFitted = true, CoverFitted = true };
        var run = new TwinRun(longest, settings: new ChamberSettings { CoverFitted = 1 });
        run.Start(DraftedRecipe.Like("example-3", "exposureS", "1", "cover", "yes"), 1.0).To(Phase.Complete);
        RunRecord ofWeb = LineRuns.Run(LineRuns.Asked(7.0, 0.5)).Chamber.Record;
        (string Console, string Name, string Unit)[] told =
            [.. RecordTeller.Told(run.Chamber.Record), .. RecordTeller.Told(ofWeb, RecordList.OfWeb)];
        CollectionAssert.AllItemsAreUnique(told.Select(t => t.Name).ToArray());
        foreach ((string console, string name, string unit) in told.Where(t => t.Unit is not ("word" or "yes or no")))
        {
            Assert.AreEqual(unit, UnitText.OfName(name), console);
        }

        string[][] rows = [.. Document.TableRows(Page).Where(row => row.Length == 4 && row[1].StartsWith('`'))];
        IEnumerable<string> listed = told.Select(t => $"`{t.Console}` `{t.Name}` {t.Unit}");
        AreSame(listed, rows.Where(row => row[0] is not ("`fault`" or "`filmWaterPct`"))); // this run has neither yet
        AllExplain(rows);
    }

    private static IReadOnlyList<ToldPoint> All(TwinRun run) => PointTeller.Told(run.Chamber, 0, PointList.Count);

    private static void AreSame(IEnumerable<string> listed, IEnumerable<string[]> rows) =>
        Assert.AreEqual(string.Join('\n', listed), string.Join('\n', rows.Select(row => $"{row[0]} {row[1]} {row[2]}")));

    private static void AllExplain(string[][] rows)
    {
        foreach (string[] row in rows)
        {
            Assert.EndsWith(".", row[3], row[0]);
            Assert.IsGreaterThan(8, row[3].Length, row[0]);
        }
    }
}
