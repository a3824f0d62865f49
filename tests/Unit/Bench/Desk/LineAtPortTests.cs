using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Line;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Casting;
using ChamberFirmware.Line;
using ChamberFirmware.Recipes;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Bench.Desk;

/// <summary>
/// chamber line --port: a web in a chamber at the other end of a cable. What is kept of it is held against every cell, taken where it
/// comes to the bath.
/// </summary>
[TestClass]
public sealed class LineAtPortTests
{
    private const int LimitMs = 60_000;

    [TestMethod]
    [Timeout(LimitMs)]
    public void A_web_is_coated_over_the_cable_and_everything_that_is_kept_of_it_agrees_with_its_cells()
    {
        using var folder = new BenchFolder();
        using var desk = new Desk();
        string json = folder.PathOf("a.json"), csv = folder.PathOf("a.csv"), plot = folder.PathOf("a.svg");
        int code = folder.Run(
            "line", "example-3", "--port", desk.Name, "--yes", "--metres", "3.3", "--out", folder.Out, "--json", json, "--csv", csv,
            "--plot", plot, "--operator", "Ada");
        desk.Twin.Dispose();
        Assert.AreEqual(ExitCode.Good, code, folder.Error + folder.Output);
        LineCell[] film = desk.Film();
        Assert.AreEqual(3.3, film.Length * Desk.CellM, 0.2, "half a second of web, and what is on its way");
        string place = folder.PathOf("out", "example-3-15s");
        JsonObject record = JsonNode.Parse(File.ReadAllText(Path.Combine(place, "record.json")))!.AsObject();
        Records.RecordSchemaTests.AssertValid(record);
        Assert.AreEqual("complete", $"{record["outcome"]}");
        JsonNode web = record["web"]!;
        Assert.AreEqual(film.Length * Desk.CellM, Number(web["coatedM"]!), 0.00051);
        Assert.AreEqual(film.Average(c => c.ExposureS), Number(web["exposureMeanS"]!), 0.00051);
        Assert.AreEqual(film.Max(c => c.ExposureS), Number(web["exposureLongestS"]!), 0.00051);
        Assert.AreEqual(film.Average(c => c.HumidityGPerKg), Number(record["measuredAir"]!["humidityRatioGPerKg"]!["mean"]!), 0.00051);
        desk.AssertAre(web["metres"]!.AsArray(), [.. Enumerable.Range(0, 4).Select(n => (long)n)]);
        Assert.IsEmpty(web["lost"]!.AsArray());
        Assert.AreEqual(web["metres"]!.ToJsonString(), JsonNode.Parse(File.ReadAllText(json))!["metres"]!.ToJsonString());
        Assert.AreEqual(File.ReadAllText(csv), File.ReadAllText(Path.Combine(place, "metres.csv")));
        Assert.Contains("measured by", File.ReadAllText(plot));
        Assert.Contains("every metre of web", File.ReadAllText(plot));
        using RunStore store = RunStore.OpenExisting(folder.PathOf("out", "runs.sqlite"), TimeProvider.System);
        RunRow row = store.Runs(new RunFilter(), 0)[0];
        Assert.AreEqual(("complete", "Ada"), (row.Words("outcome"), row.Words("operator")));
        Assert.AreEqual(film.Length * Desk.CellM, (double)row["webCoatedM"]!, 0.00051);
        Assert.AreEqual(film.Min(c => c.ExposureS), (double)row["webExposureShortestS"]!, 0.00051);
    }

    [TestMethod]
    [Timeout(LimitMs)]
    [DataRow(20.0, 0, 0)]
    [DataRow(330.0, 1, 1)]
    public void A_cable_that_is_out_loses_no_metre_that_the_chamber_still_keeps_and_says_which_it_lost(double forS, int runs, int lost)
    {
        using var folder = new BenchFolder();
        using var desk = new Desk(7.0, twin =>
        {
            if (twin.Pulls == 0 && twin.Chamber.Line!.Cells.PassedM > 2.6)
            {
                twin.Pull(forS);
            }
        });
        string metres = runs == 0 ? "8" : "42";
        int code = folder.Run(
            "line", folder.Write("fast.toml", Fast), "--port", desk.Name, "--yes", "--metres", metres, "--out", folder.Out, "--json",
            folder.PathOf("a.json"));
        var late = new ToldMetres();
        using (ChamberLink link = desk.Open())
        {
            Assert.ThrowsExactly<IOException>(() => late.Ask(link, _ => throw new IOException("the cable, after one of them")));
            Assert.AreEqual(lost, late.Lost.Count, "told with the first that follows, whatever comes then");
        }

        desk.Twin.Dispose();
        Assert.AreEqual(ExitCode.Good, code, folder.Error + folder.Output);
        JsonNode read = JsonNode.Parse(File.ReadAllText(folder.PathOf("a.json")))!;
        long[] told = [.. read["metres"]!.AsArray().Select(m => m!["metre"]!.GetValue<long>())];
        desk.AssertAre(read["metres"]!.AsArray(), told);
        long all = (long)desk.Film().Max(c => c.AtM(Desk.CellM)) + 1;
        var between = read["lost"]!.AsArray().SelectMany(l => Range(l!["from"]!.GetValue<long>(), l["to"]!.GetValue<long>())).ToList();
        Assert.AreEqual(lost, read["lost"]!.AsArray().Count);
        CollectionAssert.AreEqual(Range(0, all - 1).ToArray(), told.Concat(between).Order().ToArray(), "each is told, or told to be lost");
        Assert.AreEqual(lost > 0, folder.Error.Contains("are not known", StringComparison.Ordinal));
        Assert.AreEqual(1, desk.Twin.Pulls);
    }

    [TestMethod]
    [Timeout(LimitMs)]
    public void Metres_that_have_no_film_are_not_called_lost()
    {
        using var folder = new BenchFolder();
        using var desk = new Desk(7.0, twin => twin.IsEnabled = twin.Chamber.Line!.Cells.PassedM > 2.5);
        int code = folder.Run(
            "line", folder.Write("fast.toml", Fast), "--port", desk.Name, "--yes", "--metres", "4.2", "--out", folder.Out, "--json",
            folder.PathOf("a.json"));
        desk.Twin.Dispose();
        Assert.AreEqual(ExitCode.Good, code, folder.Error + folder.Output);
        JsonNode read = JsonNode.Parse(File.ReadAllText(folder.PathOf("a.json")))!;
        Assert.IsEmpty(read["lost"]!.AsArray());
        desk.AssertAre(read["metres"]!.AsArray(), [2, 3, 4]);
    }

    [TestMethod]
    [Timeout(LimitMs)]
    public void A_web_whose_program_was_killed_is_followed_by_the_next_with_all_its_metres_and_those_of_another_run_are_none_of_it()
    {
        using var folder = new BenchFolder();
        using var desk = new Desk();
        using (ChamberLink first = desk.Open())
        {
            RecipeUpload.Send(first, ReferenceRecipes.Load("example-3", out _)!);
            first.Tell("RUN:STARt 15");
            Await(() => first.Ask("RUN:PHASe?") == "Ready");
            first.Tell("RUN:COAT");
            Await(() => desk.Twin.Chamber.Line!.Cells.PassedM > 2.2);
        }

        string[] line = ["line", "example-3", "--port", desk.Name, "--yes", "--metres", "3.1", "--out", folder.Out];
        Assert.AreEqual(ExitCode.Good, folder.Run([.. line, "--json", folder.PathOf("a.json")]), folder.Error);
        Assert.Contains("under way in the chamber, followed from now on.", folder.Output);
        long last = (long)desk.Film().Max(c => c.AtM(Desk.CellM)); // nobody was there for a while, and its time waits for nobody
        JsonArray metres = JsonNode.Parse(File.ReadAllText(folder.PathOf("a.json")))!["metres"]!.AsArray();
        desk.AssertAre(metres, [.. Range(last + 1 - metres.Count, last)]);
        Assert.IsGreaterThanOrEqualTo(3, metres.Count);
        var told = new ToldMetres();
        using (ChamberLink link = desk.Open())
        {
            Assert.ThrowsExactly<IOException>(() => told.Ask(link, _ => throw new IOException("the cable, after one of them")));
            Assert.HasCount(1, told.All);
            told.Ask(link, _ => { });
            Assert.AreEqual((Math.Min(metres.Count, KeptMetres.Most), false), (told.All.Count, told.IsOver));
        }

        Assert.AreEqual(ExitCode.Good, folder.Run([.. line[..5], "--metres", $"{last + 4}", .. line[7..]]), folder.Error);
        using ChamberLink later = desk.Open();
        told.Ask(later, _ => { });
        Assert.AreEqual((Math.Min(metres.Count, KeptMetres.Most), true), (told.All.Count, told.IsOver));
    }

    private static void Await(Func<bool> isSo)
    {
        for (int i = 0; !isSo(); i++)
        {
            Assert.IsLessThan(3000, i);
            System.Threading.Thread.Sleep(10);
        }
    }

    [TestMethod]
    [Timeout(LimitMs)]
    public void A_person_coats_with_Enter_and_ends_with_Enter()
    {
        using var folder = new BenchFolder();
        using var desk = new Desk();
        var person = new DeskPerson();
        using var chamber = new ChamberAtLine(desk.Name, Lines.Open);
        chamber.Open();
        using var store = new RunStore(folder.PathOf("runs.sqlite"), TimeProvider.System);
        var plate = new Plate(ReferenceRecipes.Load("example-3", out _)!, 15.0, 0);
        var options = new DeskOptions(desk.Name, folder.Out, 15.0, false, false);
        using var filed = new FiledRun(plate, options, chamber, store, person.Person, person);
        while (filed.Run.Outcome.Length == 0)
        {
            filed.Step();
        }

        Assert.AreEqual((PlateRun.Complete, 2), (filed.Run.Outcome, person.Enters));
        Assert.IsTrue(person.Said.Any(s => s.EndsWith("ready. Enter coats the web; q and Enter ends this program and leaves the chamber "
            + "as it is.", StringComparison.Ordinal)), string.Join('\n', person.Said));
        Assert.AreEqual(1, person.Said.Count(s => s.Contains("Enter ends it", StringComparison.Ordinal)));
        desk.Twin.Dispose();
        Assert.AreEqual(desk.Film().Length * Desk.CellM, filed.Run.Metres.All.Sum(m => m.CoatedM), 0.001);
    }

    [TestMethod]
    [Timeout(LimitMs)]
    public void An_abort_before_the_coating_has_no_web_and_asks_for_no_metres_of_the_run_before()
    {
        using var folder = new BenchFolder();
        using var desk = new Desk();
        Assert.AreEqual(ExitCode.Good, folder.Run(
            "line", "example-3", "--port", desk.Name, "--yes", "--metres", "1.2", "--out", folder.Out), folder.Error);
        int before = desk.Film().Length;
        desk.Twin.EachPass += twin =>
        {
            if (twin.Begun[(int)Phase.Ready] == 2)
            {
                twin.Chamber.Operator.Abort();
            }
        };
        Assert.AreEqual(ExitCode.NotComplete, folder.Run(
            "line", "example-3", "--port", desk.Name, "--yes", "--metres", "1.2", "--out", folder.Out));
        JsonObject record = JsonNode.Parse(File.ReadAllText(folder.PathOf("out", "example-3-15s-2", "record.json")))!.AsObject();
        Assert.AreEqual(("aborted", false), ($"{record["outcome"]}", record.ContainsKey("web")));
        Assert.IsFalse(File.Exists(folder.PathOf("out", "example-3-15s-2", "metres.csv")));
        Assert.HasCount(before, desk.Film());
    }

    [TestMethod]
    [Timeout(LimitMs)]
    public void A_line_casts_no_plate_and_a_chamber_for_plates_coats_no_web()
    {
        using var folder = new BenchFolder();
        using var line = new Desk();
        Assert.AreEqual(ExitCode.BadInput, folder.Run("run", "example-3", "--port", line.Name, "--yes", "--out", folder.Out));
        Assert.Contains("This chamber is a casting line, there is no plate to cast: chamber line RECIPE --port", folder.Error);
        int port = TcpCable.FreePort();
        using var plates = new DeskTwin(3, () => new TcpCable(port));
        Assert.AreEqual(ExitCode.BadInput, folder.Run(
            "line", "example-3", "--port", $"tcp:127.0.0.1:{port}", "--yes", "--metres", "1", "--out", folder.Out));
        Assert.Contains("This chamber casts plates (WebPulsesPerM is 0)", folder.Error);
        Assert.AreEqual(0, line.Twin.Begun[(int)Phase.Conditioning] + plates.Begun[(int)Phase.Conditioning]);
    }

    [TestMethod]
    [DataRow("--yes", "--yes asks nobody when to end: give --metres, too.")]
    [DataRow("--stop|1=5", "--stop is for the twin")]
    [DataRow("--hold|cover|--seed|4", "--hold is for the twin")]
    [DataRow("--metres|0", "--metres 0 is out of range 0.1 to 10000 m.")]
    [DataRow("--exposure|-1", "exposureS")]
    public void What_cannot_be_is_told_before_anything_is_asked_of_the_line(string options, string said)
    {
        using var folder = new BenchFolder();
        Assert.AreEqual(ExitCode.BadInput, folder.Run(["line", "--port", "tcp:127.0.0.1:1", .. options.Split('|'), "--out", folder.Out]));
        Assert.Contains(said, folder.Error);
    }

    private const string Fast = """
        temperatureC = 25.0
        humidityRatioGPerKg = 7.88
        airVelocityMPerS = 0.7
        exposureS = [8.571]
        """;

    private static IEnumerable<long> Range(long from, long to) =>
        Enumerable.Range((int)from, (int)(to - from + 1)).Select(n => (long)n);

    private static double Number(JsonNode node) => node.GetValue<double>();

    /// <summary>A line of 1 m at a TCP port, and its cells as they come to the bath.</summary>
    private sealed class Desk : IDisposable, IWebWatcher
    {
        public const double CellM = 0.005;

        private readonly List<LineCell> _cells = [];

        public Desk(double mPerMin = 4.0, Action<DeskTwin>? eachPass = null)
        {
            int port = TcpCable.FreePort();
            Name = $"tcp:127.0.0.1:{port}";
            Twin = new DeskTwin(3, () => new TcpCable(port), eachPass, chamber: TwinParameters.Reference with
            {
                Web = new WebParameters { SpeedMPerMin = mPerMin },
            });
            Twin.Chamber.Line!.Metre.Also = this;
        }

        public string Name { get; }

        public DeskTwin Twin { get; }

        public ChamberLink Open()
        {
            var link = new ChamberLink(Lines.Open(Name), _ => { });
            link.Open();
            return link;
        }

        public LineCell[] Film() => [.. _cells.Where(c => c.IsCoated)];

        public void AssertAre(JsonArray metres, long[] numbers)
        {
            CollectionAssert.AreEqual(numbers, metres.Select(m => m!["metre"]!.GetValue<long>()).ToArray());
            foreach (JsonNode metre in metres.Select(m => m!))
            {
                LineCell[] cells = [.. Film().Where(c => (long)c.AtM(CellM) == metre["metre"]!.GetValue<long>())];
                Assert.AreEqual(cells.Average(c => c.ExposureS), Number(metre["exposureS"]!), 0.00051);
                Assert.AreEqual(cells.Min(c => c.ExposureS), Number(metre["shortestS"]!), 0.00051);
                Assert.AreEqual(cells.Average(c => c.VelocityMPerS), Number(metre["airVelocityMPerS"]!), 0.00051);
                Assert.AreEqual(cells.Length * CellM, Number(metre["coatedM"]!), 0.00051);
            }
        }

        public void Wet(long cell, bool isCoated, double exposureS, double temperatureC, double humidityGPerKg, double velocityMPerS) =>
            _cells.Add(new LineCell(cell, isCoated, exposureS, temperatureC, humidityGPerKg, velocityMPerS, double.NaN));

        public void Dispose() => Twin.Dispose();
    }
}
