using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using ChamberFirmware.Benchmarks.Timing;

namespace ChamberFirmware.Tests.Unit.Benchmarks;

[TestClass]
public sealed class TimingBenchmarkTests
{
    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void Every_film_of_300_casts_with_collections_and_stalls_is_within_100_us_and_nothing_goes_unnoticed()
    {
        List<CastOutcome> casts = [.. new CastingDay(seed: 77, jitterUs: 0).Cast(300)];
        Assert.IsGreaterThan(250, casts.Count(cast => cast.IsFilm));
        Assert.IsGreaterThan(100, casts.Count(cast => cast.Collections > 0), "collections fall into casts");
        Assert.IsGreaterThan(100, casts.Count(cast => cast.Tries > 1), "starts are repeated");
        Assert.IsGreaterThan(100, casts.Count(cast => cast.StallMs > 0), "the bus stalls");
        Assert.IsLessThanOrEqualTo(100.0, TimingResults.ErrorsUs(casts)[^1]);
        Assert.AreEqual(0, casts.Count(cast => cast.IsUnnoticed(TimingResults.AdmittedUs)));
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void With_actuators_of_2_ms_95_of_100_films_are_within_4_ms()
    {
        double[] errors = TimingResults.ErrorsUs(new CastingDay(seed: 78, jitterUs: 2000).Cast(200));
        Assert.IsGreaterThan(150, errors.Length);
        Assert.IsInRange(1000.0, 4000.0, TimingResults.Quantile(errors, 0.95));
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void Films_of_two_minutes_to_half_an_hour_are_as_exact()
    {
        List<CastOutcome> casts = [.. new CastingDay(seed: 79, jitterUs: 0, longEvery: 1).Cast(16)];
        Assert.IsTrue(casts.All(cast => cast.AskedS > 120.0));
        Assert.IsGreaterThan(1000.0, casts.Where(cast => cast.IsFilm).Max(cast => cast.AskedS));
        Assert.IsGreaterThan(8, casts.Count(cast => cast.IsFilm));
        Assert.IsLessThanOrEqualTo(100.0, TimingResults.ErrorsUs(casts)[^1]);
        Assert.AreEqual(0, casts.Count(cast => cast.IsUnnoticed(TimingResults.AdmittedUs)));
        Assert.IsTrue(casts.All(cast => cast.Tries > 1 || !cast.IsFilm), "a second start for the immersion");
    }

    [TestMethod]
    public void Of_many_casts_some_are_long_and_a_day_without_any_has_no_figures_of_them()
    {
        Assert.IsInRange(1, 20, new CastingDay(seed: 77, jitterUs: 0, longEvery: 10).Cast(60).Count(cast => cast.AskedS > 120.0));
        var none = new TimingResults([new CastOutcome(120.0, 1.0, 1.0, 1, 0, 0.0, 0)], []);
        Assert.IsEmpty(none.Above120S);
    }

    [TestMethod]
    public void The_same_seed_gives_the_same_casts()
    {
        CollectionAssert.AreEqual(
            new CastingDay(seed: 5, jitterUs: 0).Cast(10).ToArray(), new CastingDay(seed: 5, jitterUs: 0).Cast(10).ToArray());
    }

    [TestMethod]
    [DataRow(0.0, 0, false, DisplayName = "a film as asked for")]
    [DataRow(31.0, 0, true, DisplayName = "an error that the record does not tell")]
    [DataRow(double.NaN, 0, true, DisplayName = "no film and no fault")]
    [DataRow(double.NaN, 501, false, DisplayName = "no film, and a fault that says so")]
    public void Unnoticed_is_what_neither_record_nor_fault_tells(double errorUs, int fault, bool unnoticed)
    {
        Assert.AreEqual(unnoticed, new CastOutcome(2.0, errorUs, 0.0, 1, 0, 0.0, fault).IsUnnoticed(TimingResults.AdmittedUs));
    }

    [TestMethod]
    public void The_program_prints_a_table_and_writes_the_promised_keys()
    {
        string file = Path.GetTempFileName();
        var output = new StringWriter();
        Assert.AreEqual(0, ChamberFirmware.Benchmarks.Program.Run(["timing", "--casts", "30", "--json", file], output, output));
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(file));
        File.Delete(file);
        Assert.AreEqual(30, json.RootElement.GetProperty("casts").GetInt32());
        Assert.AreEqual(0, json.RootElement.GetProperty("unnoticed").GetInt32());
        JsonElement errors = json.RootElement.GetProperty("filmTimeErrorUs");
        Assert.IsLessThanOrEqualTo(errors.GetProperty("max").GetDouble(), errors.GetProperty("p50").GetDouble());
        Assert.IsLessThanOrEqualTo(100.0, errors.GetProperty("max").GetDouble());
        Assert.Contains("firmware and timer", output.ToString());
    }
}
