using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Bench;

namespace ChamberFirmware.Tests.Unit.Bench.Records;

/// <summary>A report in a real browser: it asks for nothing, fits a phone, and prints.</summary>
[TestClass]
[TestCategory(TestGroup.Slow)]
public sealed partial class ReportInBrowserTests
{
    private const int PhonePx = 400;

    // The page in a frame as wide as a phone's screen; its own policy lets no script into it, so the frame's page measures.
    private static readonly string Frame = $"""
        <!DOCTYPE html><html lang="en"><title>frame</title><body><iframe id="f" src="/report" width="{PhonePx}" height="800"
        style="border:0"></iframe><script>document.getElementById('f').onload = e => document.body.append('width=' +
        e.target.contentDocument.documentElement.scrollWidth + ' scripts=' +
        e.target.contentDocument.scripts.length);</script></body></html>
        """;

    [TestMethod]
    [Timeout(240_000)]
    public void A_report_asks_for_nothing_fits_a_phone_and_prints_to_pdf()
    {
        if (!Chromium.IsThere())
        {
            return;
        }

        using var folder = new BenchFolder();
        string page = Report(folder);
        var pages = new Dictionary<string, string> { ["/report"] = page, ["/frame"] = Frame };
        using var browser = new Chromium(pages);
        string dom = browser.Open("/frame", "--dump-dom");
        Match said = Width().Match(dom);
        Assert.IsTrue(said.Success, dom);
        Assert.IsLessThanOrEqualTo(PhonePx, int.Parse(said.Groups[1].Value), "the page scrolls sideways on a phone");
        Assert.AreEqual("0", said.Groups[2].Value);
        string pdf = folder.PathOf("report.pdf");
        browser.Open("/report", $"--print-to-pdf={pdf}", "--no-pdf-header-footer");
        byte[] printed = File.ReadAllBytes(pdf);
        Assert.StartsWith("%PDF-", System.Text.Encoding.Latin1.GetString(printed, 0, 8));
        Assert.IsGreaterThan(30_000, printed.Length);
        CollectionAssert.AreEquivalent(
            new[] { "report.test/frame", "report.test/report" }, Pages(browser).Distinct().ToArray(), string.Join(' ', browser.Asked));
    }

    // Without this the test above could not fail: a page that asks and a page that is wide are found.
    [TestMethod]
    [Timeout(240_000)]
    public void A_page_that_asks_for_a_picture_or_is_too_wide_is_seen()
    {
        if (!Chromium.IsThere())
        {
            return;
        }

        const string wide = "<!DOCTYPE html><html lang=\"en\"><title>w</title><div style=\"width:900px\">x</div><img "
            + "src=\"http://far.test/x.png\">";
        using var browser = new Chromium(new Dictionary<string, string> { ["/report"] = wide, ["/frame"] = Frame });
        string dom = browser.Open("/frame", "--dump-dom");
        Assert.IsGreaterThan(PhonePx, int.Parse(Width().Match(dom).Groups[1].Value));
        Assert.Contains("far.test/x.png", Pages(browser).ToArray());
    }

    [TestMethod]
    [Timeout(240_000)]
    public void A_dope_called_script_is_text_in_the_browser_too()
    {
        if (!Chromium.IsThere())
        {
            return;
        }

        using var folder = new BenchFolder();
        using var browser = new Chromium(new Dictionary<string, string> { ["/report"] = Report(folder) });
        string dom = browser.Open("/report", "--dump-dom");
        StringAssert.Contains(dom, "&lt;script&gt;alert(1)&lt;/script&gt;");
        Assert.DoesNotContain("<script", dom);
        Assert.DoesNotContain("<img", dom);
    }

    // Whoever asks besides the page is the browser itself: for its updates, and for the icon of a tab.
    private static string[] Pages(Chromium browser) =>
    [
        .. browser.Asked.Where(a => !a.EndsWith("/favicon.ico") && !a.StartsWith("clients2.google.com/time")
            && !a.StartsWith("update.googleapis.com/service/update")),
    ];

    private static string Report(BenchFolder folder)
    {
        string recipe = folder.Write("mine.toml", ReportTests.Recipe);
        Assert.AreEqual(ExitCode.Good, folder.Run(["run", recipe, "--out", folder.Out, .. ReportTests.Labels]), folder.Error);
        Assert.AreEqual(ExitCode.Good, folder.Run("report", "1", "--out", folder.Out, "--html", "-"), folder.Error);
        return folder.Output;
    }

    [GeneratedRegex(@"width=(\d+) scripts=(\d+)")]
    private static partial Regex Width();
}
