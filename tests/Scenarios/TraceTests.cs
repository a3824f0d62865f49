using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using ChamberFirmware.Bench.Replay;
using ChamberFirmware.Tests.Portability;

namespace ChamberFirmware.Tests.Scenarios;

/// <summary>
/// The committed traces do what they did: a change of behaviour is always visible, to the last bit of a duty, and always deliberate.
/// </summary>
[TestClass]
public sealed class TraceTests
{
    private const string RecordInto = "CHAMBER_RECORD_TRACES";

    public static IEnumerable<object[]> Names => RecordedRuns.Names.Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void A_committed_trace_is_identical_today(string name) => Assert.IsGreaterThan(500L, Player.Replay(PathOf(name)));

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void A_run_recorded_anew_replays_identically(string name)
    {
        byte[] trace = RecordedRuns.Record(name);
        string folder = Environment.GetEnvironmentVariable(RecordInto) ?? "";
        string path = folder.Length > 0 ? Path.Combine(folder, name + ".trace.gz") : Path.GetTempFileName();
        File.WriteAllBytes(path, trace);
        Assert.IsGreaterThan(500L, Player.Replay(path));
        if (folder.Length == 0)
        {
            File.Delete(path);
        }
    }

    [TestMethod]
    public void Every_committed_trace_has_a_run_and_every_run_a_trace()
    {
        IEnumerable<string> paths = SourceTree.FilesIn(RecordedRuns.Folder, "*.gz");
        string[] files = [.. paths.Select(path => Path.GetFileName(path)[..^".trace.gz".Length])];
        CollectionAssert.AreEquivalent(RecordedRuns.Names.ToArray(), files);
    }

    [TestMethod]
    public void The_last_bits_of_a_heaters_power_are_seen_and_the_place_is_told()
    {
        DifferenceException difference = Assert.ThrowsExactly<DifferenceException>(
            () => Player.Replay(PathOf("example-1-2s"), settings => settings.HeaterW *= 1.0 + 1e-9));
        const string Where = @"^differs at tick \d+ \(\d+\.\d s, phase Conditioning\): \w+Duty01 was 0\.\d+, is 0\.\d+$";
        Assert.MatchesRegex(Where, difference.Message);
    }

    [TestMethod]
    [DataRow("i fanTach 40", "i fanTach 41", DisplayName = "a tach that counted one more")]
    [DataRow("o heater 1", "o heater 0", DisplayName = "a heater that was off")]
    [DataRow("o heater 1\n", "", DisplayName = "an output that is missing")]
    public void A_trace_that_was_changed_by_hand_is_told_apart(string from, string to)
    {
        Assert.ThrowsExactly<DifferenceException>(() => Replay(TextOf("example-3-15s"), from, to));
    }

    /// <summary>A load that is added later is off in old runs, and they stay what they were.</summary>
    [TestMethod]
    public void An_output_that_the_trace_does_not_know_is_a_difference_only_when_it_is_on()
    {
        string run = TextOf("sensor-lost");
        string beforeTheStart = run.Split("\na ")[0] + "\nend\n";
        Replay(Without("humidifier", beforeTheStart), "", "");
        Assert.ThrowsExactly<DifferenceException>(() => Replay(Without("humidifier", run), "", ""));
    }

    [TestMethod]
    public void What_is_no_trace_is_refused_with_a_sentence()
    {
        InvalidDataException refusal = Assert.ThrowsExactly<InvalidDataException>(
            () => Replay(TextOf("comparative-0s"), Recorder.FirstLine, "chamber inputs 0"));
        Assert.AreEqual("it begins with 'chamber inputs 0', not with 'chamber inputs 1': record it anew.", refusal.Message);
        Refused("comparative-0s", "\nend\n", "\n", "it is cut off after tick 6");
        Refused("comparative-0s", "i interlockClosed 1", "i interlockClosed 1\nx", "'x' in tick");
        Refused("comparative-0s", "i fanTach 1", "i fanTach few", "a value in tick");
        Refused("comparative-0s", "i fanTach 1", "i fanTach 99999999999999999999", "a value in tick");
        Refused("comparative-0s", "i sensorReadD0x1 60", "i sensorReadD0x1 6060", "a value in tick");
        Refused("comparative-0s", "i sensorRead88x26 706B", "i sensorRead88x26 70", "a value in tick");
        Refused("comparative-0s", "\nend\n", "\nend\nt 1\n", "'t 1' stands behind its end: record it anew.");
        string path = Path.GetTempFileName();
        File.WriteAllText(path, "no gzip");
        Assert.ThrowsExactly<InvalidDataException>(() => Player.Replay(path));
        File.Delete(path);
    }

    private static void Refused(string name, string from, string to, string begins)
    {
        InvalidDataException refusal = Assert.ThrowsExactly<InvalidDataException>(() => Replay(TextOf(name), from, to));
        Assert.StartsWith(begins, refusal.Message);
    }

    private static string PathOf(string name) => SourceTree.FullPath($"{RecordedRuns.Folder}/{name}.trace.gz");

    private static string Without(string load, string run) => string.Join('\n', run.Split('\n')
        .Where(line => !line.StartsWith($"o {load} ", StringComparison.Ordinal) && line != "o " + load
            && !line.StartsWith($"o {load}Asked", StringComparison.Ordinal)));

    private static string TextOf(string name)
    {
        using var zip = new GZipStream(File.OpenRead(PathOf(name)), CompressionMode.Decompress);
        using var text = new StreamReader(zip);
        return text.ReadToEnd();
    }

    private static void Replay(string text, string from, string to)
    {
        int at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.IsGreaterThanOrEqualTo(0, at, $"'{from}' is not in the trace.");
        string path = Path.GetTempFileName();
        using (var zip = new GZipStream(File.Create(path), CompressionLevel.Fastest))
        using (var lines = new StreamWriter(zip))
        {
            lines.Write(text.Remove(at, from.Length).Insert(at, to));
        }

        try
        {
            Player.Replay(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
