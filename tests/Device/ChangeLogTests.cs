using ChamberFirmware.Audit;
using ChamberFirmware.Drivers;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Tests.Device;

/// <summary>The log of changes on the interpreter: the bytes and check sums of a PC's zlib, and read again at the next power-on.</summary>
[TestClass]
public class ChangeLogTests
{
    private const string Whole =
        "change=2 what=settings door=console utc=2026-12-31T23:59:59Z upS=90.0 writes=2 prev=FDCBB6A4 log=FDCBB6A4\n"
        + "who=anna\nbecause=\n-HeaterW=280\n+HeaterW=290.5\n";

    [TestMethod]
    public void A_change_has_the_same_text_and_check_sums_and_is_found_again()
    {
        var files = new FewFiles();
        StoredSettings stored = PowerOn(files, new ChamberSettings(), out ChangeLog log, out UtcClock clock);
        var anna = new Author("console");
        Assert.IsNull(anna.Name("anna"));
        Assert.IsNull(anna.Explain("new heater"));
        Author taken = anna.Taken();
        Assert.IsNull(stored.Change(new ChamberSettings { HeaterW = 280.0 }, "settings", taken));
        clock.Tick(60000000);
        Assert.IsNull(clock.Set("2026-12-31T23:59:29Z"));
        clock.Tick(90000000);
        Assert.IsNull(stored.Change(new ChamberSettings { HeaterW = 290.5 }, "settings", anna));
        Assert.AreEqual(Whole, log.Read(2)!);

        var found = new ChamberSettings();
        PowerOn(files, found, out log, out clock);
        Assert.AreEqual(2, log.Last);
        Assert.AreEqual(2, log.SettingsWrites);
        Assert.AreEqual(Whole, log.Read(2)!);
        Assert.IsTrue(log.Read(3) == null);
        Assert.IsTrue(found.HeaterW == 290.5);
    }

    private static StoredSettings PowerOn(IFiles files, ChamberSettings inForce, out ChangeLog log, out UtcClock clock)
    {
        clock = new UtcClock();
        log = new ChangeLog(files, clock);
        var stored = new StoredSettings(inForce, files, log);
        stored.Load();
        return stored;
    }

    private sealed class FewFiles : IFiles
    {
        private const int Most = 8;
        private readonly string?[] _names = new string?[Most];
        private readonly byte[]?[] _bytes = new byte[]?[Most];

        public bool TryRead(string name, int most, out byte[]? bytes)
        {
            int place = PlaceOf(name);
            bytes = _names[place] == null ? null : _bytes[place];
            return bytes == null || bytes.Length <= most;
        }

        public bool TryWrite(string name, byte[] bytes, int count)
        {
            int place = PlaceOf(name);
            _names[place] = name;
            _bytes[place] = new byte[count];
            System.Array.Copy(bytes, _bytes[place]!, count);
            return true;
        }

        private int PlaceOf(string name)
        {
            int place = 0;
            while (_names[place] != null && _names[place] != name)
            {
                place++;
            }

            return place;
        }
    }
}
