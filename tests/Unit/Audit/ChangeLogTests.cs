using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ChamberFirmware.Audit;
using ChamberFirmware.Fields;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Unit.Storage;
using ChamberFirmware.Text;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Audit;

/// <summary>The log over power cuts, damaged files and many changes: it says what came about, and what it does not know.</summary>
[TestClass]
public sealed class ChangeLogTests
{
    private readonly MemoryFiles _files = new();
    private readonly Author _anna = new("test") { Who = "anna" };

    [TestMethod]
    public void The_last_32_are_kept_whole_and_chained()
    {
        StoredSettings stored = PowerOn(out ChangeLog log);
        for (int i = 1; i <= 40; i++)
        {
            Assert.IsNull(stored.Change(new ChamberSettings { HeaterW = 200.0 + i }, "settings", _anna));
        }

        List<string> kept = LoggedChanges.In(_files);
        Assert.AreEqual((32, "9", "40"), (kept.Count, LoggedChanges.Word(kept[0], "change"), LoggedChanges.Word(kept[^1], "change")));
        LoggedChanges.AssertChained(kept);
        Assert.IsNull(log.Read(8));
        Assert.AreEqual(kept[0], log.Read(9));
        Assert.AreEqual(kept[^1], log.Read(40));
        PowerOn(out log);
        Assert.AreEqual((40, 40), (log.Last, LoggedChanges.In(_files).Select(text => int.Parse(LoggedChanges.Word(text, "change"))).Max()));
    }

    [TestMethod]
    public void A_cut_at_any_byte_leaves_a_log_that_says_what_is_in_force()
    {
        double[] values = [250.0, 260.125, 270.0];
        foreach (FlashTear tear in Enum.GetValues<FlashTear>())
        {
            bool isCut = true;
            for (int at = 0; isCut; at += 7)
            {
                var twin = new TwinChamber(TwinParameters.Reference, 1);
                StoredSettings stored = Stored(twin, new ChamberSettings());
                stored.Load();
                Assert.IsNull(stored.Change(new ChamberSettings { HeaterW = 240.0 }, "settings", _anna));
                twin.Faults.FlashBytesUntilPowerCut = at;
                twin.Faults.FlashTear = tear;
                isCut = false;
                try
                {
                    foreach (double heaterW in values)
                    {
                        Assert.IsNull(stored.Change(new ChamberSettings { HeaterW = heaterW }, "settings", _anna));
                    }
                }
                catch (PowerCutException)
                {
                    isCut = true;
                    twin.Faults.PowerIsCut = false;
                }

                twin.Faults.FlashBytesUntilPowerCut = null;
                var found = new ChamberSettings();
                StoredSettings next = Stored(twin, found);
                next.Load();
                Assert.IsNull(next.Fault, $"byte {at}, {tear}");
                string? replayed = LoggedChanges.Replayed(Whole(twin), "HeaterW");
                Assert.AreEqual(found.HeaterW.ToString(CultureInfo.InvariantCulture), replayed, $"byte {at}, {tear}");
                Assert.IsNull(next.Change(new ChamberSettings { HeaterW = 280.0 }, "settings", _anna), $"byte {at}, {tear}");
                Assert.AreEqual("280", LoggedChanges.Replayed(Whole(twin), "HeaterW"), $"byte {at}, {tear}");
            }
        }
    }

    [TestMethod]
    public void Over_power_off_each_follows_on_the_one_before()
    {
        for (int i = 1; i <= 4; i++)
        {
            StoredSettings stored = PowerOn(out _);
            Assert.IsNull(stored.Change(new ChamberSettings { HeaterW = 200.0 + i }, "settings", _anna));
        }

        List<string> kept = LoggedChanges.In(_files);
        Assert.HasCount(4, kept);
        LoggedChanges.AssertChained(kept);
    }

    [TestMethod]
    public void Any_wrong_byte_of_a_kept_change_is_seen()
    {
        StoredSettings stored = PowerOn(out _);
        Assert.IsNull(stored.Change(new ChamberSettings { HeaterW = 250.0 }, "settings", _anna));
        byte[] whole = _files.Files["change.1"];
        for (int i = 0; i < whole.Length; i++)
        {
            _files.Files["change.1"] = [.. whole];
            _files.Files["change.1"][i] ^= (byte)(1 << (i % 7));
            var log = new ChangeLog(_files, new UtcClock());
            log.Load();
            Assert.IsNull(log.Read(1), $"byte {i}");
        }
    }

    [TestMethod]
    public void Every_group_of_rows_at_its_longest_fits()
    {
        var settings = new ChamberSettings();
        var writer = new FieldWriter();
        for (int group = 0; group < settings.Groups; group++)
        {
            var text = new TextBuffer(1536);
            settings.Visit(group, new LongestFields());
            writer.WriteLines(settings, group, text);
            Assert.IsFalse(text.IsCut, $"group {group}");
        }
    }

    [TestMethod]
    public void The_clock_is_the_calendar_of_dot_net()
    {
        var random = new Random(4);
        for (int i = 0; i < 5000; i++)
        {
            var then = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(random.NextInt64(199L * 365 * 86400));
            long afterS = random.NextInt64(0, 86400 * 400);
            var clock = new UtcClock();
            clock.Tick(random.NextInt64(0, 1_000_000_000_000));
            Assert.IsNull(clock.Set(then.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)));
            clock.Tick(clock.NowUs / 1_000_000 * 1_000_000 + afterS * 1_000_000);
            var text = new TextBuffer(32);
            clock.Write(text);
            Assert.AreEqual(then.AddSeconds(afterS).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), text.ToString());
        }
    }

    private static StoredSettings Stored(TwinChamber twin, ChamberSettings inForce) =>
        new(inForce, twin.Board.Files, new ChangeLog(twin.Board.Files, new UtcClock()));

    // A torn file is no change: its text is not what its check sum says.
    private static List<string> Whole(TwinChamber twin)
    {
        var log = new ChangeLog(twin.Board.Files, new UtcClock());
        log.Load();
        return [.. Enumerable.Range(1, log.Last).Select(number => log.Read(number)).OfType<string>()];
    }

    private StoredSettings PowerOn(out ChangeLog log)
    {
        log = new ChangeLog(_files, new UtcClock());
        var stored = new StoredSettings(new ChamberSettings(), _files, log);
        stored.Load();
        return stored;
    }
}
