using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Bench.Records;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Unit.Bench.Records;

namespace ChamberFirmware.Tests.Unit.Bench.Predict;

/// <summary>Dose and depth along a plate that was cast: record, report, plot.</summary>
[TestClass]
public sealed class CastFilmTests
{
    private const string Mine = """
        temperatureC = 40
        relativeHumidityPct = 60
        airVelocityMPerS = 2
        exposureS = [4]
        bladeDirection = "against"
        plateC = 36
        dope = "15 polysulfone, 70 NMP, 15 PVP, 0.8 water"
        """;

    private const double StartM = 0.04, Ratio = 1.2;

    [TestMethod]
    public void A_runs_dose_is_that_of_its_own_traced_air_by_another_arithmetic_and_record_report_and_plot_say_it()
    {
        using var folder = new BenchFolder();
        WriteTransfer(folder.Out, 0);
        Assert.AreEqual(ExitCode.Good, folder.Run("run", folder.Write("mine.toml", Mine), "--out", folder.Out), folder.Error);
        string plate = folder.PathOf("out", "mine-4s");
        JsonObject record = JsonNode.Parse(File.ReadAllText(Path.Combine(plate, "record.json")))!.AsObject();
        RecordSchemaTests.AssertValid(record);
        JsonNode along = record["filmAlongPlate"]!;
        Assert.StartsWith("UNCALIBRATED, a guess from tables: dose ", along["words"]!.GetValue<string>());
        Assert.AreEqual("measured", along["exposureIs"]!.GetValue<string>());
        Assert.AreEqual("weighed", along["transfer"]!["is"]!.GetValue<string>());
        JsonNode[] places = [.. along["places"]!.AsArray().Select(p => p!)];
        Assert.HasCount(5, places);

        // Against the air: the end that the air meets first is cast last.
        double travelS = record["recipe"]!["bladeTravelS"]!.GetValue<double>();
        double Exposure(int place) => places[place]["exposureS"]!.GetValue<double>();
        Assert.AreEqual(0.8 * travelS, Exposure(4) - Exposure(0), 0.02, "15 to 135 of 150 mm");
        ExplicitFilm.AirAt air = TracedAir(Path.Combine(plate, "trace.csv"), record["castStartS"]!.GetValue<double>() + 1);
        foreach (int i in new[] { 0, 2, 4 })
        {
            double other = ExplicitFilm.DosePerM2G(
                places[i]["positionMm"]!.GetValue<double>() / 1000, Exposure(i), 36, Ratio, StartM, air);
            Assert.AreEqual(other, places[i]["dosePerM2G"]!["p50"]!.GetValue<double>(), 0.02 * other, $"place {i}");
        }

        string words = along["words"]!.GetValue<string>();
        Assert.Contains(words, File.ReadAllText(Path.Combine(plate, "plot.svg")));
        Assert.AreEqual(ExitCode.Good, folder.Run("report", plate, "--out", folder.Out), folder.Error);
        string page = File.ReadAllText(Path.Combine(plate, "report.html"));
        Assert.Contains(words, page);
        Assert.Contains("1.20 ± 0.06 (k = 2), weighed on 2026-11-30 in chamber 0", page);
    }

    [TestMethod]
    public void A_few_films_on_a_coarse_grid_say_what_many_on_a_fine_one_say()
    {
        Recipe recipe = ReferenceRecipes.Load("example-2", out _)!;
        var film = FilmOf.Recipe(recipe, FilmNotes.None with { PlateC = 38, CloudPointPct = 3.6 }, new ChamberSettings(), StartM);
        AlongPlate few = AlongPlate.Of(film.Known, new PlateOf(0.15, 7, 4));
        AlongPlace middle = few.Middle;
        var many = ChamberFirmware.Films.FilmBand.Of(film.Known, middle.PlaceM, [middle.ExposureS], 2000, 5);
        double Dose(double share01) => many.Quantile(i => many.MomentOf(i, middle.ExposureS).WaterPerM2G, share01);
        Assert.AreEqual(Dose(0.1), middle.DosePerM2G.P10, 0.03 * Dose(0.1));
        Assert.AreEqual(Dose(0.5), middle.DosePerM2G.P50, 0.02 * Dose(0.5));
        Assert.AreEqual(Dose(0.9), middle.DosePerM2G.P90, 0.03 * Dose(0.9));
        Assert.AreEqual(many.DepthUm(5.5, 0.5), middle.DepthUm.P50, 2);
        Assert.AreEqual(many.DepthUm(5.5, 0.9), middle.DepthUm.P90, 4);
        double[] doses = [.. few.Places.Select(p => p.DosePerM2G.P50)];
        Assert.AreEqual(100 * (doses.Max() - doses.Min()) / (doses.Max() + doses.Min()), few.DoseSpreadPct!.Value, 1e-9);
        Assert.IsNull(AlongPlate.Of(film.Known, new PlateOf(0.15, 0, 0)).DoseSpreadPct, "no exposure, no dose to spread");
    }

    /// <summary>A rectangle of half width a has the standard deviation a over the root of 3 (GUM 4.3.7).</summary>
    [TestMethod]
    public void A_measured_plate_takes_the_place_of_the_typed_one_with_its_own_uncertainty()
    {
        FilmNotes typed = FilmNotes.None with { PlateC = 38 };
        Recipe recipe = ReferenceRecipes.Load("example-2", out _)!;
        ChamberFirmware.Films.KnownNumber Plate(FilmNotes notes) => FilmOf.Recipe(recipe, notes, new ChamberSettings()).Known.FilmC;
        ChamberFirmware.Films.KnownNumber measured = Plate(typed with { MeasuredPlate = (31.2, 0.5) });
        Assert.AreEqual((38.0, 31.2), (Plate(typed).Median, measured.Median));
        Assert.AreEqual(2 * 0.5 / Math.Sqrt(3), measured.At(0.97725) - 31.2, 1e-3);
        Assert.AreEqual(2 * 1.0 / Math.Sqrt(3), Plate(typed).At(0.97725) - 38.0, 1e-3);
    }

    [TestMethod]
    public void What_cannot_be_reckoned_is_one_sentence_and_what_was_not_measured_is_said()
    {
        using var folder = new BenchFolder();
        string Words(string dope, string film = "", Action<JsonObject>? change = null, bool isSeen = true) =>
            Along(folder, dope, FilmNotes.None with { Film = film }, change, isSeen)["words"]!.GetValue<string>();
        const string known = "15 polysulfone, 70 NMP, 15 PVP";
        Assert.AreEqual("The recipe does not say its dope: dose and depth cannot be reckoned.", Words(""));
        Assert.Contains("is no list of parts by weight with NMP, DMAc or DMF", Words("the usual one"));
        Assert.AreEqual("Nothing was exposed.", Words(known, change: r => r["measuredAir"]!["temperatureC"]!["mean"] = null));
        Assert.Contains("psf-9.json: There is no such file", Words(known, "psf-9"));
        Assert.StartsWith("UNCALIBRATED", Words(known));
        JsonNode unseen = Along(folder, known, FilmNotes.None, null, isSeen: false);
        Assert.AreEqual("planned", unseen["exposureIs"]!.GetValue<string>());
        Assert.AreEqual("not weighed", unseen["transfer"]!["is"]!.GetValue<string>());
        double Middle(JsonNode along) => along["places"]![2]!["exposureS"]!.GetValue<double>();
        Assert.AreEqual(Middle(unseen) + 0.3, Middle(Along(folder, known, FilmNotes.None, null, true, 300_000)), 1e-6, "as it was seen");
        WriteTransfer(folder.Out, 7);
        JsonNode foreign = Along(folder, known, FilmNotes.None, null, true);
        Assert.AreEqual("not weighed", foreign["transfer"]!["is"]!.GetValue<string>(), "of another chamber");
        Assert.IsTrue(foreign["assumed"]!.AsArray().Any(n => n!.ToString().Contains("is of chamber 7, not of 0")));
    }

    [TestMethod]
    public void A_film_that_was_fitted_takes_the_place_of_uncalibrated_and_narrows_the_band()
    {
        using var folder = new BenchFolder();
        const string dope = "15 polysulfone, 70 NMP, 15 PVP, 0.8 water";
        JsonNode before = Along(folder, dope, FilmNotes.None, null, true);
        Directory.CreateDirectory(Path.Combine(folder.Out, "films"));
        File.WriteAllText(FilmFile.PathOf(folder.Out, "psf-1"),
            "{ \"formatVersion\": 1, \"name\": \"psf-1\", \"dope\": \"" + dope
                + "\", \"depths\": 6, \"transfer\": 1.25, \"nodes\": [[0.035, 1.0, 0.5], [0.036, 1.1, 0.5]] }");
        JsonNode after = Along(folder, dope, FilmNotes.None with { Film = "psf-1" }, null, true);
        Assert.StartsWith("Film psf-1, fitted to 6 depths: dose ", after["words"]!.GetValue<string>());
        Assert.IsTrue(after["calibrated"]!.GetValue<bool>());
        Assert.IsLessThan(0.5 * Width(before), Width(after));
    }

    [TestMethod]
    public void A_table_of_velocity_that_nobody_measured_widens_the_dose_and_is_said()
    {
        using var folder = new BenchFolder();
        const string dope = "15 polysulfone, 70 NMP, 15 PVP";
        static void Wide(JsonObject r) => r["uncertainty"]!["air"]![2]!["expanded"] = null;
        JsonNode none = Along(folder, dope, FilmNotes.None, Wide, true);
        Assert.IsTrue(none["assumed"]!.AsArray().Any(n => n!.ToString().StartsWith("velocity: nobody has measured")));
        static void Exact(JsonObject r) => r["uncertainty"]!["air"]![2]!["expanded"] = 0;
        JsonNode exact = Along(folder, dope, FilmNotes.None, Exact, true);
        Assert.AreNotEqual(exact["places"]!.ToJsonString(), none["places"]!.ToJsonString());
    }

    [TestMethod]
    public void The_plan_of_a_recipe_and_of_a_campaign_has_dose_and_depth_before_anything_is_cast()
    {
        using var folder = new BenchFolder();
        string path = folder.Write("mine.toml", Mine);
        Assert.AreEqual(ExitCode.Good, folder.Run("check", path, "--out", folder.Out), folder.Error);
        Assert.Contains("mine:\nUNCALIBRATED, a guess from tables; transfer of water not weighed.", folder.Output);
        Assert.Contains("exposure s dose g/m2", folder.Output);
        Assert.IsFalse(Directory.Exists(folder.Out), "nothing is written");
        string row = folder.Output.Split('\n').Single(l => l.TrimStart().StartsWith("4 "));
        string campaign = folder.Write("c.toml", "repeats = 2\n[recipe]\nbase = \"mine.toml\"\n[factorial]\nexposureS = [4, 6]\n");
        Assert.AreEqual(ExitCode.Good, folder.Run("campaign", campaign, "--plan", "--out", folder.Out), folder.Error);
        string[] lines = folder.Output.Split('\n');
        Assert.HasCount(1, lines.Where(l => l.Contains(row.TrimStart()[2..].Trim())), "each treatment once, as check has it");
        Assert.HasCount(1, lines.Where(l => l == "mine:"));
    }

    private static double Width(JsonNode along)
    {
        JsonNode depth = along["places"]![2]!["depthUm"]!;
        return depth["p90"]!.GetValue<double>() - depth["p10"]!.GetValue<double>();
    }

    // A record by hand, 4 s of Example 2's air, with its budget.
    private static JsonNode Along(
        BenchFolder folder, string dope, FilmNotes film, Action<JsonObject>? change, bool isSeen, double lateUs = 0)
    {
        var draft = new RecipeDraft("by-hand");
        string[] lines = ["temperatureC=40", "humidityRatioGPerKg=28.44", "airVelocityMPerS=2", "exposureS=4", $"dope={dope}"];
        Array.ForEach([.. lines.Where(l => !l.EndsWith('='))], line => Assert.IsNull(draft.Set(line), line));
        Recipe recipe = draft.Finish(out _)!;
        JsonObject record = SomeRecords.ByHand(40, 28.44, 2, 4, lateUs, isSeen);
        ChamberSettings settings = SomeRecords.Settings();
        PlateBudget.AddTo(record, new BudgetInputs(recipe, settings, SomeRecords.OneSensor(), record) { IsSimulated = true });
        change?.Invoke(record);
        CastFilm.AddTo(record, new Plate(recipe, 4, 1) { Film = film, Films = new FilmShelf(folder.Out) }, settings);
        return record["filmAlongPlate"]!;
    }

    private static void WriteTransfer(string outFolder, int serialNumber)
    {
        Directory.CreateDirectory(Path.Combine(outFolder, "films"));
        File.WriteAllText(TransferFile.PathOf(outFolder),
            $"{{ \"formatVersion\": 1, \"day\": \"2026-11-30\", \"serialNumber\": {serialNumber}, \"ratio\": {Ratio}, "
                + "\"ratioUncertainty\": 0.06, \"startingLengthMm\": 40 }");
    }

    // The sensors' air tick by tick from a time on; a film that is cast later meets later air, which differs by less than the ticks do.
    private static ExplicitFilm.AirAt TracedAir(string path, double fromS)
    {
        string[] lines = File.ReadAllLines(path), header = lines[0].Split(',');
        double[] Column(string name) => [.. lines.Skip(1).Select(l => l.Split(',')[Array.IndexOf(header, name)])
            .Select(v => v.Length == 0 ? double.NaN : double.Parse(v, CultureInfo.InvariantCulture))];
        double[] s = Column("timeS"), c = Column("measuredTemperatureC"), g = Column("measuredHumidityRatioGPerKg"),
            v = Column("measuredAirVelocityMPerS");
        return at =>
        {
            int i = Array.FindIndex(s, t => t >= fromS + at);
            return (c[i], g[i], v[i]);
        };
    }
}
