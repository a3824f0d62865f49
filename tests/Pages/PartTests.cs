using System;
using System.IO;
using System.Linq;
using System.Net;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Bench.Live;
using ChamberFirmware.Casting;
using ChamberFirmware.Tests.Unit.Bench;
using Microsoft.AspNetCore.Http;

namespace ChamberFirmware.Tests.Pages;

/// <summary>The parts of the live page, without a chamber, server or browser.</summary>
[TestClass]
public sealed class PartTests
{
    [TestMethod]
    [DataRow("127.0.0.1", "127.0.0.1:8765", true)]
    [DataRow("127.0.0.1", "localhost:8765", true)]
    [DataRow("127.0.0.1", "LocalHost:8765", true)]
    [DataRow("127.0.0.1", "[::1]:8765", true)]
    [DataRow("127.0.0.1", "127.0.0.1", false)]
    [DataRow("127.0.0.1", "127.0.0.1:8766", false)]
    [DataRow("127.0.0.1", "192.168.1.7:8765", false)]
    [DataRow("127.0.0.1", "evil.example:8765", false)]
    [DataRow("127.0.0.1", "localhost.evil.example:8765", false)]
    [DataRow("127.0.0.1", "2130706433:8765", false)]
    [DataRow("127.0.0.1", "127.1:8765", false)]
    [DataRow("127.0.0.1", "0x7f.1:8765", false)]
    [DataRow("127.0.0.1", "", false)]
    [DataRow("127.0.0.1", "lab.example:443", true)]
    [DataRow("0.0.0.0", "192.168.1.7:8765", true)]
    [DataRow("0.0.0.0", "evil.example:8765", false)]
    public void A_server_knows_its_own_names_and_no_others(string listen, string host, bool isOwn)
    {
        var hosts = new LiveHosts(IPAddress.Parse(listen), ["lab.example"]);
        Assert.AreEqual(isOwn, hosts.Has(new HostString(host), 8765));
    }

    [TestMethod]
    public void A_token_has_256_random_bits_and_only_itself_is_it()
    {
        LiveToken token = LiveToken.Random();
        Assert.AreEqual(32, Convert.FromBase64String(token.Text.Replace('-', '+').Replace('_', '/') + "=").Length);
        Assert.IsTrue(token.Is(token.Text));
        Assert.IsFalse(token.Is(null) || token.Is("") || token.Is(token.Text + " ") || token.Is(token.Text[1..]));
        Assert.HasCount(100, Enumerable.Range(0, 100).Select(_ => LiveToken.Random().Text).Distinct().ToArray());
    }

    [TestMethod]
    [DataRow("0123456789abcdef0123456789abcdef\n", true)]
    [DataRow("  0123456789abcdef012345  \nnext line", true)]
    [DataRow("0123456789abcdef01234", false)]
    [DataRow("0123456789abcdef 0123456789abcdef", false)]
    [DataRow("", false)]
    public void A_token_of_ones_own_is_long_enough_or_refused(string text, bool isGood)
    {
        using var folder = new BenchFolder();
        LiveToken? token = LiveToken.FromFile(folder.Write("token", text), out string refusal);
        Assert.AreEqual(isGood, token != null, refusal);
        Assert.IsTrue(isGood || refusal.Contains("openssl rand -hex 32", StringComparison.Ordinal), refusal);
        Assert.IsFalse(text.Length > 0 && refusal.Contains(text.Trim(), StringComparison.Ordinal), "a secret is in no message");
    }

    [TestMethod]
    public void What_is_not_valid_is_not_known_and_never_a_number()
    {
        LiveAir air = LiveAir.Read("40.01,0.53;9.91E37,9.91E37;2.00,0.05;9.91E37;11.2;1,\"closed\"")!;
        Assert.AreEqual(new LiveAir(0.53, null, 0.05, null, 11.2, "closed"), air);
        Assert.IsNull(LiveAir.Read("40.01,0.53"));
        Assert.IsNull(LiveAir.Read(""));
    }

    [TestMethod]
    public void An_hour_is_no_more_to_send_than_ten_minutes_and_while_something_moves_points_are_closer()
    {
        var curve = new LiveCurve();
        for (long tick = 1; tick <= 36_000; tick++)
        {
            Phase phase = tick is > 30_000 and <= 30_300 ? Phase.Exposing : Phase.Ready;
            curve.Add(Sample(tick * 100_000, phase), LiveAir.Unknown);
            Assert.IsLessThanOrEqualTo(LiveCurve.MostPoints, curve.Points.Count);
        }

        double[] at = [.. curve.Points.Select(p => p.AtS)];
        CollectionAssert.AreEqual(at.Order().ToArray(), at);
        Assert.IsLessThan(2.0, at[0]);
        Assert.IsGreaterThan(3590.0, at[^1]);
        Assert.IsGreaterThanOrEqualTo(100, at.Count(s => s is > 3000.0 and <= 3030.05), "in 30 s of exposure");
        Assert.IsLessThanOrEqualTo(30, at.Count(s => s is > 2000.0 and <= 2030.05), "in 30 s of waiting");
        CollectionAssert.AreEqual(curve.Points.Select(p => p.Number).Order().ToArray(), curve.Points.Select(p => p.Number).ToArray());
    }

    [TestMethod]
    public void A_page_that_has_seen_some_is_sent_the_rest_and_one_that_saw_another_chart_all()
    {
        var book = new LiveBook(TimeProvider.System);
        Assert.IsNull(book.Since(LiveCursor.None));
        book.Set(State(1), 0);
        book.Add(Sample(1_000_000, Phase.Idle));
        LiveFrame whole = book.Since(LiveCursor.None)!;
        Assert.AreEqual((true, 1), (whole.IsWhole, whole.Points.Count));
        book.Add(Sample(2_000_000, Phase.Idle));
        LiveFrame next = book.Since(whole.Seen)!;
        Assert.AreEqual((false, 1, (LiveState?)null), (next.IsWhole, next.Points.Count, next.State));
        Assert.AreEqual(next.Seen, book.Since(next.Seen)!.Seen, "nothing new");
        book.Set(State(1), 0);
        Assert.IsNull(book.Since(next.Seen)!.State, "the same state is no news");
        book.Set(State(2), 0);
        Assert.AreEqual(2L, book.Since(next.Seen)!.State!.Moment.Turn);
        book.BeginChart();
        book.Add(Sample(3_000_000, Phase.Idle));
        Assert.AreEqual((true, 1), (book.Since(next.Seen)!.IsWhole, book.Since(next.Seen)!.Points.Count));
    }

    [TestMethod]
    public void Everything_that_the_page_is_made_of_is_in_the_program_with_uPlots_licence()
    {
        string folder = Path.Combine(SourceOf("hardware"), "bench", "Live", "Page");
        string[] files = [.. Directory.GetFiles(folder).Select(f => "/" + Path.GetFileName(f))];
        CollectionAssert.AreEquivalent(files.Append("/").Append("/runs").ToArray(), LiveShell.Paths.ToArray());
        StringAssert.Contains(File.ReadAllText(Path.Combine(folder, "uplot-license.txt")), "The MIT License (MIT)");
        StringAssert.Contains(File.ReadAllText(Path.Combine(folder, "uplot.js")), "(v1.6.32)");
        foreach (string own in files.Where(f => !f.StartsWith("/uplot", StringComparison.Ordinal)))
        {
            string text = File.ReadAllText(folder + own).Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal);
            Assert.DoesNotContain("://", text, own + ": nothing comes from elsewhere");
            Assert.DoesNotContain("innerHTML", text, own + ": texts are never markup");
            Assert.DoesNotContain("style=", text, own);
        }
    }

    [TestMethod]
    public void A_ticket_is_good_once_and_not_for_long()
    {
        var tickets = new LiveTickets();
        string first = tickets.Make(7, "plot.svg", 0)[LiveTickets.Prefix.Length..];
        string second = tickets.Make(8, "plot.svg", 0)[LiveTickets.Prefix.Length..];
        Assert.AreEqual(32, first.Length);
        Assert.AreEqual((7L, "plot.svg"), tickets.Take(first, LiveTickets.GoodMs));
        Assert.IsNull(tickets.Take(first, 1));
        Assert.IsNull(tickets.Take(second, LiveTickets.GoodMs + 1));
        Assert.IsNull(tickets.Take("", 0));
    }

    private static string SourceOf(string name)
    {
        string? at = AppContext.BaseDirectory;
        while (at != null && !Directory.Exists(Path.Combine(at, name)))
        {
            at = Path.GetDirectoryName(at);
        }

        return Path.Combine(at!, name);
    }

    private static LiveState State(long turn) => new(
        new LiveMoment("s", 0, turn, "Idle"), new LiveChamberName("n", "i", true, 1.0), true, "", "Idle", "start", null, null);

    private static TelemetrySample Sample(long atUs, Phase phase) =>
        new(1, atUs, 25.0, 7.9, 0.7, phase, [0.0, 0.0, 0.0], 0.4, 45.0, 101_325.0);
}
