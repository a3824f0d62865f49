using System;
using System.Collections.Generic;
using ChamberFirmware.Audit;
using ChamberFirmware.Drivers;
using ChamberFirmware.Journal;
using ChamberFirmware.Settings;
using ChamberFirmware.Text;

namespace ChamberFirmware.Benchmarks.Faults;

/// <summary>Stored files with a bit flipped, a length cut, bytes of anything: at a power-on.</summary>
internal static class FuzzStored
{
    private static readonly string[] OfSettings = ["settings.a", "settings.b"];
    private static readonly string[] OfJournal = ["journal.a", "journal.b", "run.0", "run.1"];

    /// <summary>Settings in force are ones that were stored or the defaults; a coated plate stays known.</summary>
    public static Escapes Run(int seed, int inputs)
    {
        var escapes = new Escapes();
        var random = new Random(seed);
        var good = new MemoryFiles();
        var stored = new StoredSettings(new ChamberSettings(), good, new ChangeLog(good, new UtcClock()));
        stored.Restore(new ChamberSettings { HeaterW = 281.0 }, "restored", new Author("test"));
        stored.Restore(new ChamberSettings { HeaterW = 282.0 }, "restored", new Author("test"));
        var journal = new RunJournal(good);
        journal.TryOpenRun("example-1", 10.0);
        journal.TryMark(PlateMark.Coated);
        for (int i = 0; i < inputs; i++)
        {
            bool settings = i % 2 == 0;
            string[] names = settings ? OfSettings : OfJournal;
            MemoryFiles files = good.Copy();
            string what = "";
            for (int n = random.Next(1, 3); n > 0; n--)
            {
                string name = names[random.Next(names.Length)];
                what += name + " " + files.Spoil(name, random, seed + i) + "; ";
            }

            escapes.Try(what, () => settings ? Settings(files) : Journal(files));
        }

        return escapes;
    }

    private static string? Settings(MemoryFiles files)
    {
        var inForce = new ChamberSettings();
        var stored = new StoredSettings(inForce, files, new ChangeLog(files, new UtcClock()));
        string told = stored.Load();
        bool isKnown = stored.Fault != null ? inForce.HeaterW == new ChamberSettings().HeaterW : inForce.HeaterW is 281.0 or 282.0;
        return told.Length == 0 ? "nothing told" : isKnown ? null : $"{inForce.HeaterW} W in force, '{told}'";
    }

    private static string? Journal(MemoryFiles files)
    {
        var journal = new RunJournal(files);
        journal.Load();
        var to = new TextBuffer(2000);
        for (int line = 0; line < 10 && journal.TryWrite(line, to); line++)
        {
        }

        return journal.RefusalOfStart() != null ? null : $"a coated plate is forgotten: {journal.Mark}";
    }

    private sealed class MemoryFiles : IFiles
    {
        private readonly Dictionary<string, byte[]> _files = [];

        public MemoryFiles Copy()
        {
            var copy = new MemoryFiles();
            foreach ((string name, byte[] bytes) in _files)
            {
                copy._files[name] = [.. bytes];
            }

            return copy;
        }

        public bool TryRead(string name, int most, out byte[]? bytes)
        {
            bytes = _files.TryGetValue(name, out byte[]? kept) && kept.Length <= most ? [.. kept] : null;
            return bytes != null || !_files.ContainsKey(name);
        }

        public bool TryWrite(string name, byte[] bytes, int count)
        {
            _files[name] = bytes[..count];
            return true;
        }

        /// <summary>Every bit and every length comes by its number; the rest is thrown.</summary>
        public string Spoil(string name, Random random, int number)
        {
            byte[] bytes = _files.TryGetValue(name, out byte[]? kept) ? kept : [];
            switch (random.Next(4))
            {
                case 0 when bytes.Length > 0:
                    int bit = number % (8 * bytes.Length);
                    bytes[bit / 8] ^= (byte)(1 << (bit % 8));
                    return $"bit {bit} flipped";
                case 1 when bytes.Length > 0:
                    int length = number % bytes.Length;
                    _files[name] = bytes[..length];
                    return $"cut to {length}";
                case 2 when bytes.Length > 0:
                    int from = random.Next(bytes.Length);
                    random.NextBytes(bytes.AsSpan(from, Math.Min(random.Next(1, 40), bytes.Length - from)));
                    return $"garbage from {from}";
                default:
                    var any = new byte[random.Next(0, 5000)];
                    random.NextBytes(any);
                    _files[name] = any;
                    return $"{any.Length} bytes of anything";
            }
        }
    }
}
