using System.IO;
using System.Net;
using System.Text.Json.Nodes;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Bench.Serve;
using ChamberFirmware.Commands;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Bench.Desk;

/// <summary>
/// A twin of another program, at a TCP port: it says that it is one, and nothing that is kept of its run says measured. A chamber that
/// does not say is measured (<see cref="MeasuredExposureTests"/>).
/// </summary>
[TestClass]
public sealed class TwinAtPortTests
{
    private const int LimitMs = 120_000;
    private const double Speed = 30.0; // faster, and a busy PC reads too late: it is cut off

    [TestMethod]
    [Timeout(LimitMs)]
    [TestCategory(TestGroup.Slow)]
    public void Everything_that_is_kept_of_a_run_on_a_twin_at_a_port_says_simulated()
    {
        using var folder = new BenchFolder();
        var served = new ServedTwin(TwinParameters.Reference, 5);
        using var door = new TcpDoor(served, new IPEndPoint(IPAddress.Loopback, 0), SpokenLanguage.QuietOf);
        using var thread = new TwinThread(served, Speed);
        string line = $"tcp:{door.Address}", place = folder.PathOf("out", "example-3-15s");
        int code = folder.Run(
            "run", "example-3", "--port", line, "--exposure", "15", "--yes", "--out", folder.Out, "--store", folder.PathOf("runs.sqlite"));
        Assert.AreEqual(ExitCode.Good, code, folder.Output + folder.Error);
        JsonObject record = JsonNode.Parse(File.ReadAllText(Path.Combine(place, "record.json")))!.AsObject();
        Records.RecordSchemaTests.AssertValid(record);
        Assert.AreEqual(("false", "true"), ($"{record["measured"]}", $"{record["simulated"]}"));
        StringAssert.StartsWith(record["source"]!.ToString(), "Simulated: ");
        Assert.IsFalse(record.ContainsKey("seed"), "another program's twin does not tell its seed");
        JsonNode summary = JsonNode.Parse(File.ReadAllText(folder.PathOf("out", "summary.json")))![0]!;
        Assert.AreEqual("false", $"{summary["measured"]}");
        string plot = File.ReadAllText(Path.Combine(place, "plot.svg"));
        StringAssert.Contains(plot, $"with estimated parameters, at {line}.");
        StringAssert.Contains(plot, "s simulated");
        Assert.DoesNotContain("Measured by", plot);
        Assert.AreEqual(ExitCode.Good, folder.Run("report", place), folder.Error);
        string page = WebUtility.HtmlDecode(File.ReadAllText(Path.Combine(place, "report.html")));
        StringAssert.Contains(page, "Simulated: cast on the twin, no membrane was made.");
        Assert.DoesNotContain("Measured in a chamber", page);
        using RunStore store = RunStore.OpenExisting(folder.PathOf("runs.sqlite"), System.TimeProvider.System);
        RunRow row = store.Runs(new RunFilter(), 0)[0];
        Assert.AreEqual($"twin: {Identity.Name},{Identity.TwinModel},0,{Identity.Version} at {line}", row.Words("source"));
        Assert.IsNull(row["seed"]);
    }

    [TestMethod]
    public void A_twin_says_so_in_its_identity_and_a_chamber_does_not()
    {
        var served = new ServedTwin(TwinParameters.Reference, 1);
        using var door = new TcpDoor(served, new IPEndPoint(IPAddress.Loopback, 0), SpokenLanguage.QuietOf);
        using var thread = new TwinThread(served, Speed);
        using var twin = new ChamberLink(Lines.Open($"tcp:{door.Address}"), _ => { });
        twin.Open();
        Assert.IsTrue(twin.IsTwin, twin.Identity);
        Assert.AreEqual($"{Identity.Name},{Identity.TwinModel},0,{Identity.Version}", twin.Ask("*IDN?"));
        int port = TcpCable.FreePort();
        using var desk = new DeskTwin(3, () => new TcpCable(port));
        using var chamber = new ChamberLink(Lines.Open($"tcp:127.0.0.1:{port}"), _ => { });
        chamber.Open();
        Assert.IsFalse(chamber.IsTwin, chamber.Identity);
    }
}
