using System;
using System.Linq;
using ChamberFirmware.Benchmarks.Tick;
using ChamberFirmware.Learning;

namespace ChamberFirmware.Tests.Unit.Benchmarks;

// Alone, as TickBenchmarkTests: what the telemetry allocates is a part of it.
[TestClass]
[DoNotParallelize]
public sealed class HeapBenchmarkTests
{
    private static readonly Lazy<HeapResults> Once = new(HeapProbe.Measure);

    [TestMethod]
    public void A_commissioning_runs_in_88_kB_and_a_cast_in_61()
    {
        Assert.IsInRange(60_000L, 88_000L, Once.Value.Commissioning.Bytes);
        Assert.IsInRange(40_000L, 61L * 1024L, Once.Value.Cast.Bytes);
        Assert.IsTrue(Once.Value.IsGood);
    }

    [TestMethod]
    public void A_log_four_times_as_long_would_close_the_gate()
    {
        HeapResults results = Once.Value;
        int logBytes = (int)HeapCount.Of(new ResponseLog()).Bytes;
        Assert.IsInRange(13_500, 14_200, logBytes);
        HeapUse more = results.Commissioning with { MomentBytes = results.Commissioning.MomentBytes + 3 * logBytes };
        Assert.IsFalse((results with { Commissioning = more }).IsGood);
    }

    [TestMethod]
    public void A_commissioning_holds_its_log_and_one_fit_and_a_cast_after_it_holds_neither()
    {
        HeapUse commissioning = Once.Value.Commissioning;
        HeapUse cast = Once.Value.Cast;
        Assert.AreEqual(3 * HeapPrice.OfArray(typeof(float), ResponseLog.Most), commissioning.Live.ByType["Single[]"]);
        Assert.AreEqual(11L * HeapPrice.OfObject(4), commissioning.Live.ByType[nameof(Guess)], "those of one fit");
        foreach (string type in new[] { "Single[]", nameof(ResponseLog), nameof(ModelFit), nameof(Guess), nameof(ThreeFits) })
        {
            Assert.IsFalse(cast.Live.ByType.ContainsKey(type), type);
        }
    }

    [TestMethod]
    public void Shares_add_up_and_every_part_of_the_device_is_priced()
    {
        Assert.AreEqual(Once.Value.Cast.Bytes, Once.Value.Cast.Shares.Values.Sum());
        Assert.AreEqual(HeapOfDevice.Parts.Values.Sum(), Once.Value.Cast.Shares["parts"]);
        Assert.IsTrue(HeapOfDevice.Parts.Values.All(bytes => bytes > 0 && bytes % HeapPrice.BlockBytes == 0));
        (int bytes, int methods) = HeapOfDevice.Tables();
        Assert.IsInRange(6_000, 12_500, bytes);
        Assert.AreEqual(HeapOfDevice.LibrariesMethods + methods, Once.Value.DebuggerBytes);
    }
}
