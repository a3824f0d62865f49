using System.IO;
using ChamberFirmware.Benchmarks;
using ChamberFirmware.Benchmarks.Gateway;
using ChamberFirmware.Tests.Portability;

namespace ChamberFirmware.Tests.Unit.Benchmarks;

/// <summary>How the load of a gateway is counted. The load itself is the gate `benchmarks gateway --quick`.</summary>
[TestClass]
public sealed class GatewayLoadTests
{
    [TestMethod]
    public void A_reading_that_never_came_and_one_that_came_again_are_counted_per_chamber()
    {
        var heard = new HeardReadings();
        foreach ((string chamber, string kind, int number) in new[]
        {
            ("c001", "reading", 1), ("c001", "reading", 2), ("c001", "backfill", 4), ("c001", "backfill", 4), ("c001", "backfill", 4),
            ("c002", "reading", 3), ("c002", "backfill", 1),
        })
        {
            heard.Take($"fleet/chamber/{chamber}/{kind} {{\"sequence\":{number},\"phase\":\"Idle\"}}");
        }

        heard.Take("fleet/chamber/c001/state {\"phase\":\"Idle\"}");
        heard.Take("fleet/gateway/gateway/availability online");
        Assert.AreEqual((3, 4, 5, 2), (heard.Live, heard.Backfilled, heard.Different, heard.Twice));
        Assert.AreEqual((1L, 0L), (heard.LostOf("c001", 4), heard.LostOf("c001", 2)));
        Assert.AreEqual((1L, 7L), (heard.LostOf("c002", 3), heard.LostOf("c003", 7)));
    }

    [TestMethod]
    public void One_lost_reading_closes_the_gate_and_so_does_an_outage_that_was_not_made_good()
    {
        LoadResult good = Good();
        Assert.IsTrue(good.IsGood);
        Assert.IsFalse((good with { Lost = 1 }).IsGood);
        Assert.IsFalse((good with { Unsent = 1 }).IsGood);
        Assert.IsFalse((good with { Kept = 0 }).IsGood);
        Assert.IsFalse((good with { Twice = LoadResult.MostTwice + 1 }).IsGood);
        Assert.IsFalse((good with { Backfilled = 100 }).IsGood, "500 came while it was away");
        Assert.IsFalse((good with { Gateway = new Taken(0.1, 500.0, 20) }).IsGood);
        Assert.IsTrue((good with { Backfilled = 0, Asked = good.Asked with { AwayS = 0.0 } }).IsGood);
    }

    [TestMethod]
    public void Figures_stand_between_the_marks_of_a_page_and_nothing_else_of_it_is_changed()
    {
        string page = SourceTree.Read("hardware/bench/gateway.md");
        string made = LoadReport.Put(page, [Good()]);
        string[] parts = page.Split([LoadReport.Begin, LoadReport.End], System.StringSplitOptions.None);
        Assert.HasCount(3, parts);
        Assert.StartsWith(parts[0] + LoadReport.Begin + "\n" + LoadReport.Head, made);
        Assert.EndsWith(LoadReport.End + parts[2], made);
        Assert.Contains("| 50 | json | 6 % | 169 MB | 18 | 9 %, 75 MB | 0.3 % | 50 | 2 |\n", made);
        Assert.StartsWith("\n" + LoadReport.Head, parts[1], "the page has what the benchmark writes");
        Assert.ThrowsExactly<InvalidDataException>(() => LoadReport.Put("nothing", [Good()]));
    }

    [TestMethod]
    [DataRow("0")]
    [DataRow("many")]
    [DataRow("5001")]
    public void A_number_of_twins_that_is_none_is_refused(string twins)
    {
        var error = new StringWriter();
        Assert.AreEqual(2, Program.Run(["gateway", "--twins", twins], new StringWriter(), error));
        Assert.Contains($"--twins = '{twins}' is no number of twins: give 1 to 5000.", error.ToString());
    }

    private static LoadResult Good() => new(
        new LoadAsked(50, "json", 8.0, 10.0), 3.0, new Taken(0.06, 169.0, 18), new Taken(0.09, 75.0, 12), new Taken(0.003, 9.0, 1),
        50.0, 2.0, 1.6, 0.4, 1500, 1500, 500, 0, 0, 0);
}
