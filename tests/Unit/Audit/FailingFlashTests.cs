using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ChamberFirmware.Audit;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Unit.Storage;

namespace ChamberFirmware.Tests.Unit.Audit;

/// <summary>The log where the flash refuses, lies, rots, or has settings of which the log knows nothing.</summary>
[TestClass]
public sealed class FailingFlashTests
{
    private readonly MemoryFiles _files = new();
    private readonly Author _anna = new("test") { Who = "anna" };

    [TestMethod]
    public void Settings_that_came_without_a_line_are_found_at_power_on_once()
    {
        StoredSettings stored = PowerOn(out _);
        Assert.IsNull(stored.Change(new ChamberSettings { HeaterW = 250.0 }, "settings", _anna));
        foreach (string name in _files.Files.Keys.Where(name => name.StartsWith("change", StringComparison.Ordinal)).ToArray())
        {
            _files.Files.Remove(name); // older firmware wrote none
        }

        PowerOn(out _);
        PowerOn(out _);
        string found = LoggedChanges.In(_files).Single();
        Assert.StartsWith("change=1 what=found door=chamber utc=unknown ", found);
        Assert.AreEqual("250", LoggedChanges.Replayed([found], "HeaterW"));
        Assert.IsLessThanOrEqualTo(4096, found.Length);
    }

    [TestMethod]
    public void A_change_that_cannot_be_noted_is_not_made_and_one_that_cannot_be_stored_is_undone()
    {
        StoredSettings stored = PowerOn(out ChangeLog log);
        _files.Refuses = true;
        Assert.AreEqual(2203, stored.Change(new ChamberSettings { HeaterW = 250.0 }, "settings", _anna)!.Number);
        Assert.IsFalse(log.TryWriteRecipe("mine", ReferenceRecipes.Load("example-3", out _)!, _anna));
        Assert.AreEqual(0, log.Last);
        _files.Refuses = false;
        _files.Lies = bytes => Encoding.Latin1.GetString(bytes).Contains("settingsVersion") ? bytes[..10] : bytes;
        Assert.AreEqual(2203, stored.Change(new ChamberSettings { HeaterW = 250.0 }, "settings", _anna)!.Number);
        CollectionAssert.AreEqual(
            new[] { "settings", "undone" }, LoggedChanges.In(_files).Select(text => LoggedChanges.Word(text, "what")).ToArray());
        Assert.IsNull(LoggedChanges.Replayed(LoggedChanges.In(_files), "HeaterW"));
    }

    [TestMethod]
    public void Where_only_the_log_refuses_nothing_is_changed_but_defaults()
    {
        StoredSettings stored = PowerOn(out ChangeLog log);
        Assert.IsNull(stored.Change(new ChamberSettings { HeaterW = 250.0 }, "settings", _anna));
        int writes = stored.Writes;
        _files.RefusesOnly = "change.";
        Assert.AreEqual(2203, stored.Change(new ChamberSettings { HeaterW = 260.0 }, "settings", _anna)!.Number);
        Assert.AreEqual((writes, 1), (stored.Writes, log.Last), "no change without its line");
        Assert.IsTrue(stored.Default(_anna));
        _files.RefusesOnly = null;
        PowerOn(out _);
        List<string> kept = LoggedChanges.In(_files);
        Assert.AreEqual(("found", "300"), (LoggedChanges.Word(kept[^1], "what"), LoggedChanges.Replayed(kept, "HeaterW")));
    }

    [TestMethod]
    public void Defaults_that_could_neither_be_noted_nor_stored_undo_no_change_before_them()
    {
        StoredSettings stored = PowerOn(out ChangeLog log);
        Assert.IsNull(stored.Change(new ChamberSettings { HeaterW = 250.0 }, "settings", _anna));
        var fails = new Queue<bool>([true, true]); // the line, and the settings; what comes then is written
        _files.Lies = bytes => fails.TryDequeue(out _) ? bytes[..10] : bytes;
        Assert.IsFalse(stored.Default(_anna));
        Assert.AreEqual(1, log.Last, "nothing is undone");
        Assert.IsNull(log.Read(2));
    }

    [TestMethod]
    public void A_damaged_newest_change_leaves_its_number_out()
    {
        StoredSettings stored = PowerOn(out _);
        for (int i = 1; i <= 3; i++)
        {
            Assert.IsNull(stored.Change(new ChamberSettings { HeaterW = 200.0 + i }, "settings", _anna));
        }

        _files.Files["change.3"][60] ^= 1;
        stored = PowerOn(out ChangeLog log);
        Assert.IsNull(log.Read(3));
        Assert.IsNull(stored.Change(new ChamberSettings { HeaterW = 250.0 }, "settings", _anna));
        Assert.IsNotNull(log.Read(5), "4 says that the settings are newer than the log");
        Assert.IsNotNull(log.Read(4));
        Assert.AreEqual("found", LoggedChanges.Word(log.Read(4)!, "what"));
    }

    private StoredSettings PowerOn(out ChangeLog log)
    {
        log = new ChangeLog(_files, new UtcClock());
        var stored = new StoredSettings(new ChamberSettings(), _files, log);
        stored.Load();
        return stored;
    }
}
