using System;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Tests.Unit.Documents;

namespace ChamberFirmware.Tests.Parts;

/// <summary>Every line of the parts list can be bought, or says why it cannot; what its page says of it is counted here.</summary>
[TestClass]
public sealed partial class PartsListTests
{
    private const string Page = "hardware/bom/README.md";

    [TestMethod]
    public void Every_line_has_a_state_a_supplier_and_a_price()
    {
        foreach (PartLine line in PartLine.All)
        {
            CollectionAssert.Contains(PartLine.States, line["number"], line.Ref);
            CollectionAssert.Contains(PartLine.Suppliers, line["supplier"], line.Ref);
            Assert.IsTrue(line.PriceEur > 0.0 || line.Quantity == 0, $"{line.Ref} has no price.");
        }
    }

    [TestMethod]
    public void A_number_has_a_maker_and_a_specification_has_neither()
    {
        foreach (PartLine line in PartLine.All)
        {
            bool isNamed = line["number"] != "specification";
            Assert.AreEqual(isNamed, line["maker"].Length > 0, $"{line.Ref}: maker");
            Assert.AreEqual(isNamed, line["maker_part_number"].Length > 0, $"{line.Ref}: number");
        }
    }

    [TestMethod]
    public void No_specification_is_left_on_a_safety_line()
    {
        string[] left = [.. PartLine.All.Where(line => line.IsSafety && line["number"] == "specification").Select(line => line.Ref)];
        Assert.IsEmpty(left, string.Join(' ', left));
        string[] asked = ["S1", "S2", "S3", "S4", "S7", "K1", "K5", "FT1", "H1", "F1", "F2", "F3", "F4", "F5", "F6"];
        Assert.IsEmpty(asked.Where(part => !PartLine.Of(part).IsSafety).ToArray(), "all of the chain and of the heater's wire");
    }

    [TestMethod]
    public void Every_specification_has_its_reason_on_the_page()
    {
        string[] reasons = [.. Document.TableRows(Page).Where(row => row.Length == 2).SelectMany(row => row[0].Split(", "))];
        foreach (PartLine line in PartLine.All.Where(line => line["number"] == "specification"))
        {
            CollectionAssert.Contains(reasons, line.Ref, $"{Page}: why is {line.Ref} no part?");
        }
    }

    [TestMethod]
    public void The_page_counts_what_was_not_checked()
    {
        MadeText.IsTable(Page, "| number | lines | of them SAFETY | which |", [.. PartLine.States.Select(state =>
        {
            PartLine[] lines = [.. PartLine.All.Where(line => line["number"] == state)];
            string which = state == "seen" ? "all others" : string.Join(", ", lines.Select(line => line.Ref));
            return $"| {state} | {lines.Length} | {lines.Count(line => line.IsSafety)} | {which} |";
        })]);
    }

    [TestMethod]
    public void Every_part_that_meets_vapour_says_of_what_it_is_made()
    {
        string[] inTheVapour = ["A2", "A5", "A6", "A7", "A8", "M1", "H1", "Y2", "S3", "FT1", "G1", "B1", "N1", "N3", "N2"];
        foreach (PartLine line in PartLine.All)
        {
            string inside = line["vapour"];
            bool isOutside = inside.Length == 0 || inside.StartsWith("outside", StringComparison.Ordinal)
                || inside.Contains("in water", StringComparison.Ordinal);
            Assert.AreEqual(inTheVapour.Contains(line.Ref), !isOutside, $"{line.Ref}: {inside}");
        }

        string page = Document.Read("hardware/safety/vapour.md");
        foreach (string part in inTheVapour.Where(part => part is not ("N2" or "A5")))
        {
            Assert.IsTrue(Regex.IsMatch(page, $@"^\| [^|]*\b{part}\b[^|]*\|[^|]+\|[^|]+\|[^|]+\|$", RegexOptions.Multiline),
                $"hardware/safety/vapour.md does not list {part}.");
        }
    }

    [TestMethod]
    public void Nothing_is_named_on_the_pages_that_is_not_in_the_list()
    {
        string[] pages = [.. Document.Pages.Where(page => Build().IsMatch(page))];
        Assert.IsGreaterThan(5, pages.Length);
        string[] listed = [.. Circuit.BomParts.All];
        foreach (string page in pages)
        {
            string[] strange = [.. Reference().Matches(Document.Read(page)).Select(match => match.Value).Distinct().Except(listed)];
            Assert.IsEmpty(strange, $"{page}: {string.Join(' ', strange)}");
        }
    }

    [GeneratedRegex("^hardware/(bom|safety|assembly|bringup|wiring|calibration|circuit)/")]
    private static partial Regex Build();

    // K in formulas, C of the Celsius scale and IO pins are no parts; X1 to X26 of the board plan are in no page.
    [GeneratedRegex(@"\b(FT1|SSR1|HS1|FH1|XT1|PS\d|S2K|A[1-7]|[FGHJMTUVY]\d|N\d|S[1-9]|K[1-9]|Q\d|D\d|R\d+|C\d+|B1)\b")]
    private static partial Regex Reference();
}
