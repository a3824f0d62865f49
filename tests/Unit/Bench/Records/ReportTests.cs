using System.IO;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Report;

namespace ChamberFirmware.Tests.Unit.Bench.Records;

/// <summary>chamber report: what is in the page, and what must not be.</summary>
[TestClass]
public sealed partial class ReportTests
{
    internal const string Recipe = """
        name = "mine"
        temperatureC = 25
        relativeHumidityPct = 40
        airVelocityMPerS = 0.7
        bladeTravelS = 1
        exposureS = [0.25]
        dope = "<script>alert(1)</script>"
        bath = "water & <b>ice</b>"
        """;

    internal static readonly string[] Labels = ["--operator", "A<img src=x>da", "--dope", "\"PSF\" <i>12</i>", "--note", "</table>"];

    [TestMethod]
    public void Everything_from_outside_is_text()
    {
        string page = PageOf(out _);
        foreach (string bad in new[] { "<script", "<img", "<b>ice", "<i>12", "</table></td>" })
        {
            Assert.DoesNotContain(bad, page);
        }

        foreach (string said in new[] { "<script>alert(1)</script>", "water & <b>ice</b>", "A<img src=x>da", "\"PSF\" <i>12</i>",
            "</table>" })
        {
            Assert.Contains(WebUtility.HtmlEncode(said).Replace("&#39;", "&#x27;"), page);
        }
    }

    [TestMethod]
    public void It_says_what_the_record_says()
    {
        string page = WebUtility.HtmlDecode(PageOf(out JsonNode record));
        StringAssert.Contains(page, $"Verdict: <strong>{ReportTables.Verdict(record["verdict"]!["overall"]!.GetValue<string>())}");
        foreach (JsonNode? budget in record["uncertainty"]!["air"]!.AsArray())
        {
            double achieved = budget!["achieved"]!.GetValue<double>(), u = budget["expanded"]!.GetValue<double>();
            StringAssert.Contains(page, $"<td>{Said.With(achieved, u)}</td>");
            foreach (JsonNode? source in budget["sources"]!.AsArray())
            {
                StringAssert.Contains(page, $"<th scope=\"row\">{source!["source"]!.GetValue<string>()}</th>");
            }
        }

        foreach (string point in new[] { "first", "middle", "last (the recipe's)" })
        {
            StringAssert.Contains(page, $"<th scope=\"row\">{point}</th>");
        }

        StringAssert.Contains(page, "no list of parts by weight"); // the warning on the dope
        StringAssert.Contains(page, "JCGM 106:2012");
        StringAssert.Contains(page, "run 1");
    }

    [TestMethod]
    public void A_twins_report_says_simulated_and_nowhere_measured()
    {
        string page = PageOf(out _);
        Assert.Contains("Simulated: no membrane was made.", WebUtility.HtmlDecode(page));
        Assert.IsFalse(Measured().IsMatch(page), Measured().Match(page).Value);
    }

    [TestMethod]
    public void Who_hears_it_finds_headings_tables_and_pictures_by_name()
    {
        string page = PageOf(out _);
        StringAssert.Contains(page, "<html lang=\"en\">");
        Assert.AreEqual(1, Regex.Count(page, "<h1"));
        Assert.AreEqual(Regex.Count(page, "<table"), Regex.Count(page, "<caption>"));
        Assert.AreEqual(0, Regex.Count(page, "<th>|<th class"), "a heading of a table without its scope");
        int pictures = Regex.Count(page, "<svg [^>]*role=\"img\"");
        Assert.AreEqual(3, pictures);
        Assert.AreEqual(pictures, Regex.Count(page, "<title id="));
        Assert.AreEqual(pictures, Regex.Count(page, "<desc id="));
        string[] ids = [.. Regex.Matches(page, " id=\"([^\"]+)\"").Select(m => m.Groups[1].Value)];
        CollectionAssert.AllItemsAreUnique(ids);
        foreach (Match reference in Regex.Matches(page, "aria-labelledby=\"([^\"]+)\"|url\\(#([^)]+)\\)"))
        {
            foreach (string id in (reference.Groups[1].Value + reference.Groups[2].Value).Split(' '))
            {
                Assert.Contains(id, ids);
            }
        }
    }

    [TestMethod]
    public void A_folder_is_as_good_as_a_number_and_a_later_run_takes_only_the_pictures()
    {
        using var folder = new BenchFolder();
        string recipe = folder.Write("mine.toml", Recipe);
        folder.Run(["run", recipe, "--out", folder.Out, .. Labels]);
        string place = folder.PathOf("out", "mine-0.25s");
        Assert.AreEqual(ExitCode.Good, folder.Run("report", place), folder.Error);
        string byFolder = File.ReadAllText(Path.Combine(place, "report.html"));
        Assert.AreEqual(ExitCode.Good, folder.Run("report", "1", "--out", folder.Out, "--html", "-"), folder.Error);
        Assert.AreEqual(byFolder, folder.Output);
        folder.Run("run", recipe, "--out", folder.Out, "--seed", "2");
        Assert.AreEqual(ExitCode.Good, folder.Run("report", "1", "--out", folder.Out, "--html", "-"), folder.Error);
        StringAssert.Contains(folder.Output, "There is no trace of this run");
        Assert.DoesNotContain("working set", folder.Output);
    }

    [TestMethod]
    [DataRow("99", "There is no run 99")]
    [DataRow("nowhere", "neither a folder nor a run's number")]
    [DataRow(".", "has no record.json")]
    public void What_cannot_be_reported_is_told(string what, string why)
    {
        using var folder = new BenchFolder();
        folder.Run("run", "comparative", "--out", folder.Out);
        Assert.AreEqual(ExitCode.BadInput, folder.Run("report", what, "--out", folder.Out));
        StringAssert.Contains(folder.Error, why);
    }

    [TestMethod]
    public void An_older_record_is_told_by_its_version()
    {
        using var folder = new BenchFolder();
        Directory.CreateDirectory(folder.PathOf("old"));
        folder.Write("old/record.json", "{ \"formatVersion\": 1, \"recipe\": {} }");
        Assert.AreEqual(ExitCode.BadInput, folder.Run("report", folder.PathOf("old")));
        StringAssert.Contains(folder.Error, "has no uncertainty budget");
    }

    [TestMethod]
    [DataRow(28.43558, 2.4561, "28.4 ± 2.5")]
    [DataRow(59.9918, 6.84, "60.0 ± 6.8")]
    [DataRow(0.25, 0.01201, "0.250 ± 0.012")]
    [DataRow(-0.00625, 0.012003, "-0.006 ± 0.012")]
    [DataRow(-0.0001, 0.012003, "0.000 ± 0.012")]
    [DataRow(812.4, 120.0, "812 ± 120")]
    public void An_uncertainty_has_two_digits_and_its_value_as_many_decimals(double value, double u, string said) =>
        Assert.AreEqual(said, Said.With(value, u));

    internal static string PageOf(out JsonNode record)
    {
        using var folder = new BenchFolder();
        string recipe = folder.Write("mine.toml", Recipe);
        Assert.AreEqual(ExitCode.Good, folder.Run(["run", recipe, "--out", folder.Out, .. Labels]), folder.Error);
        Assert.AreEqual(ExitCode.Good, folder.Run("report", "1", "--out", folder.Out, "--html", "-"), folder.Error);
        record = JsonNode.Parse(File.ReadAllText(folder.PathOf("out", "mine-0.25s", "record.json")))!;
        return folder.Output;
    }

    [GeneratedRegex(@".{30}\bmeasured\b.{30}", RegexOptions.IgnoreCase)]
    private static partial Regex Measured();
}
