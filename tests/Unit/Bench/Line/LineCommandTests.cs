using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using System.Xml.Linq;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Line;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Scenarios;
using Parquet;
using Parquet.Schema;
using Spectre.Console.Rendering;

namespace ChamberFirmware.Tests.Unit.Bench.Line;

/// <summary>chamber line: what it writes agrees with itself, mistakes are told, a fault ends it.</summary>
[TestClass]
public sealed class LineCommandTests
{
    [TestMethod]
    public async Task Every_file_tells_the_same_of_every_metre()
    {
        using var folder = new BenchFolder();
        string json = folder.PathOf("a.json"), csv = folder.PathOf("a.csv");
        string columns = folder.PathOf("a.parquet"), plot = folder.PathOf("a.svg");
        Assert.AreEqual(ExitCode.Good, folder.Run(
            "line", "--metres", "3", "--stop", "1.5=10", "--json", json, "--csv", csv, "--parquet", columns, "--plot", plot));
        JsonObject read = JsonNode.Parse(File.ReadAllText(json))!.AsObject();
        JsonNode[] cells = [.. read["cells"]!.AsArray().Select(c => c!)], metres = [.. read["metres"]!.AsArray().Select(c => c!)];
        Assert.HasCount(4, metres);
        Assert.IsLessThan(0.05, Number(read["exposureErrorPct"]!["p95"]!));
        Assert.IsLessThan(1.0, Number(read["exposureErrorPct"]!["max"]!)); // a cell that stands on an edge for ten seconds
        Assert.IsEmpty(read["faults"]!.AsArray());
        for (int metre = 0; metre < 3; metre++)
        {
            // The cells, counted here again.
            double[] own = [.. cells.Where(c => c["coated"]!.GetValue<bool>() && (int)Number(c["atM"]!) == metre)
                .Select(c => Number(c["exposureS"]!))];
            Assert.AreEqual(own.Average(), Number(metres[metre]["exposureS"]!), 0.001);
            Assert.AreEqual(own.Max(), Number(metres[metre]["longestS"]!), 0.001);
            Assert.AreEqual(own.Length * 0.005, Number(metres[metre]["coatedM"]!), 0.0001);
            Assert.AreEqual(own.Count(s => Math.Abs(s - 15.0) > 0.75) * 0.005, Number(metres[metre]["outM"]!), 0.0001);
            Assert.AreEqual("held", metres[metre]["claim11"]!.GetValue<string>());
        }

        string[] lines = File.ReadAllLines(csv);
        Assert.StartsWith("metre,atS,exposureS,shortestS,longestS,", lines[0]);
        double[] byCsv = [.. lines.Skip(1).Select(line => double.Parse(line.Split(',')[2], CultureInfo.InvariantCulture))];
        double[] byJson = [.. metres.Select(m => Number(m["exposureS"]!))];
        Assert.IsTrue(byCsv.Zip(byJson).All(pair => Math.Abs(pair.First - pair.Second) < 1e-4));
        await using ParquetReader reader = await ParquetReader.CreateAsync(columns);
        using ParquetRowGroupReader group = reader.OpenRowGroupReader(0);
        DataField field = reader.Schema.GetDataFields().Single(f => f.Name == "exposureS");
        object?[] byParquet = await ParquetColumn.ReadAsync(group, field, metres.Length);
        Assert.IsTrue(byParquet.Zip(byJson).All(pair => Math.Abs((double)pair.First! - pair.Second) < 1e-4));
        Assert.AreEqual("svg", XDocument.Load(plot).Root!.Name.LocalName);
        Assert.Contains($"{cells.Count(c => c["coated"]!.GetValue<bool>())} cells of 5 mm with film", folder.Output);
    }

    [TestMethod]
    [DataRow("line|--exposure|0.5", "ask for a web of 120 m/min")]
    [DataRow("line|--stop|x=1", "--stop x=1: write a place in m and 0 to 3600 s")]
    [DataRow("line|--metres|0", "--metres 0 is out of range 0.1 to 10000 m.")]
    [DataRow("line|--open|0.5=1|0.505=1", "4605")]
    [DataRow("line|--open|1=0", "15 s over 0 m that are open")]
    [DataRow("line|nowhere.toml", "nowhere.toml")]
    public void A_mistake_is_told_and_nothing_is_written(string line, string said)
    {
        using var folder = new BenchFolder();
        string json = folder.PathOf("a.json");
        Assert.AreEqual(ExitCode.BadInput, folder.Run([.. line.Split('|'), "--json", json]));
        Assert.Contains(said, folder.Error);
        Assert.IsFalse(File.Exists(json));
    }

    /// <summary>Two sections of 0.6 m, the first half open: 0.9 m that are open, by hand; half as many pulses as the reference.</summary>
    [TestMethod]
    public void The_settings_of_ones_own_line_are_its_twins_and_the_command_line_has_the_last_word()
    {
        using var folder = new BenchFolder();
        var own = new ChamberSettings
        {
            WebPulsesPerM = 2500.0, WebOpenToM = [0.6, 1.2], WebOpen01 = [0.5, 1.0], WebHold = 2, WebFastestMPerMin = 8.0, WebCellMm = 10.0,
        };
        string file = folder.Write("mine.txt", SettingsText.Of(own)), json = folder.PathOf("a.json");
        Assert.AreEqual(
            ExitCode.Good, folder.Run("line", "--settings", file, "--metres", "2", "--disturb", "10", "--slip", "2", "--json", json),
            folder.Error);
        JsonNode read = JsonNode.Parse(File.ReadAllText(json))!;
        JsonNode[] cells = [.. read["cells"]!.AsArray().Select(c => c!).Where(c => c["coated"]!.GetValue<bool>())];
        Assert.AreEqual(0.01, Number(cells[1]["atM"]!) - Number(cells[0]["atM"]!), 1e-9);
        Assert.IsLessThan(0.2, Number(read["exposureErrorPct"]!["p95"]!));
        Assert.AreEqual(15.0, cells.Average(c => Number(c["trueExposureS"]!)), 0.15, "held by the speed, 3.6 m/min in the mean");
        double tookS = Number(read["metres"]![1]!["atS"]!) - Number(read["metres"]![0]!["atS"]!);
        Assert.AreEqual(60.0 * 1.0 / (0.9 / 15.0 * 60.0), tookS, 1.5);
        Assert.AreEqual("mine.txt", read["chamber"]!["settingsFile"]!.GetValue<string>());
        Assert.AreEqual(ExitCode.Good, folder.Run(
            "line", "--settings", file, "--metres", "1", "--open", "0.5=1", "--hold", "none", "--json", json), folder.Error);
        read = JsonNode.Parse(File.ReadAllText(json))!;
        Assert.IsTrue(read["cells"]!.AsArray().Where(c => c!["coated"]!.GetValue<bool>()).All(c => Number(c!["exposureS"]!) < 16.0));
        Assert.AreEqual(0.005, Number(read["cells"]![1]!["atM"]!) - Number(read["cells"]![0]!["atM"]!), 1e-9);
    }

    [TestMethod]
    public void Settings_of_a_chamber_for_plates_make_no_line_and_those_of_a_line_say_so_where_a_plate_is_cast()
    {
        using var folder = new BenchFolder();
        string plates = folder.Write("plates.txt", SettingsText.Of(new ChamberSettings()));
        Assert.AreEqual(ExitCode.BadInput, folder.Run("line", "--settings", plates));
        Assert.Contains("plates.txt: WebPulsesPerM is 0: these are the settings of a chamber for plates;", folder.Error);
        Assert.AreEqual(ExitCode.BadInput, folder.Run("line", "--settings", folder.PathOf("none.txt")));
        Assert.Contains("none.txt", folder.Error);
        string line = folder.Write("line.txt", SettingsText.Of(new ChamberSettings { WebPulsesPerM = 5000.0 }));
        Assert.AreEqual(ExitCode.Good, folder.Run("check", "example-3", "--settings", line), folder.Error);
        Assert.Contains("line.txt are a casting line's settings (WebPulsesPerM); here a plate is cast.", folder.Error);
        Assert.AreEqual(ExitCode.BadInput, folder.Run("line", "--port", "tcp:127.0.0.1:1", "--settings", line));
        Assert.Contains("--settings is for the twin", folder.Error);
    }

    [TestMethod]
    public void A_fault_ends_it_and_is_in_the_file()
    {
        using var folder = new BenchFolder();
        string json = folder.PathOf("a.json");
        Assert.AreEqual(ExitCode.NotComplete, folder.Run("line", "--metres", "3", "--encoder-dies", "1.5", "--json", json));
        Assert.Contains("fault 421", folder.Error);
        Assert.AreEqual(421, JsonNode.Parse(File.ReadAllText(json))!["faults"]![0]!.GetValue<int>());
    }

    [TestMethod]
    public void The_strip_shows_each_part_of_the_web_in_its_colour_and_fits()
    {
        LineAsked asked = LineRuns.Asked(4.0, 3.0, new Happening(1.2, HappeningKind.Stop, 10.0));
        var run = new LineSession(asked);
        while (run.PassedM < 2.5 || !run.IsCoating)
        {
            run.Tick();
        }

        Spectre.Console.IAnsiConsole console = Spectre.Console.AnsiConsole.Create(new Spectre.Console.AnsiConsoleSettings
        {
            Ansi = Spectre.Console.AnsiSupport.Yes, ColorSystem = Spectre.Console.ColorSystemSupport.TrueColor,
            Out = new Spectre.Console.AnsiConsoleOutput(TextWriter.Null),
        });
        console.Profile.Width = 80;
        Segment[] segments = [.. LineView.Draw(asked, run, 80).GetSegments(console)];
        string[] colours = [.. segments.Where(s => s.Text.Trim('█', '▒').Length == 0 && s.Text.Length > 0)
            .Select(s => s.Style.Foreground.ToMarkup()).Distinct()];
        CollectionAssert.AreEquivalent(new[] { "green", "red", "blue" }, colours);
        Assert.IsTrue(Segment.SplitLines(segments).Skip(1).All(line => line.Sum(s => s.CellCount()) <= 80));
    }

    [TestMethod]
    public void Film_that_was_never_exposed_is_on_the_picture_and_met_no_air()
    {
        LineMetre seen = new(0, 60.0, 15.0, 14.9, 15.1, 25.0, 1.0, 7.88, 0.6, 0.7, 0.05, 1.0, 0.0);
        LinePicture picture = LinePictures.Of(
            "t", "w", false, new LineTold(15.0, 0.05, 7.88), [seen, seen with { Number = 1, MeanS = 0.0, HumidityRatioGPerKg = 0.0 }]);
        Assert.AreEqual((2, 0.0), (picture.Places.Count, picture.Places[1].ExposureS));
        Assert.IsTrue(double.IsNaN(picture.Places[1].HumidityRatioGPerKg), "no point of the air at 0 g/kg");
        Assert.AreEqual("svg", XDocument.Parse(System.Text.Encoding.UTF8.GetString(LinePlot.Svg(picture))).Root!.Name.LocalName);
    }

    private static double Number(JsonNode node) => node.GetValue<double>();
}
