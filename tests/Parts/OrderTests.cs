using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using ChamberFirmware.Tests.Unit.Documents;

namespace ChamberFirmware.Tests.Parts;

/// <summary>Order lists, costs and hours are those of the tables.</summary>
[TestClass]
public sealed class OrderTests
{
    private const string Orders = "hardware/bom/orders.md";
    private const string Page = "hardware/bom/README.md";

    private const string Head = """
        # Order lists

        Made of [bom.csv](bom.csv) by a test (`CHAMBER_RENEW_PARTS=1 dotnet test --filter OrderTests`), one for each kind of supplier.
        Prices are estimates in EUR without tax; what a number is worth stands on the [page of the parts list](README.md).

        """;

    private static readonly Dictionary<string, string> Titles = new()
    {
        ["electronics"] = "Electronics distributor", ["hardware"] = "Hardware, pneumatics, drives",
        ["laboratory"] = "Laboratory supplier", ["workshop"] = "Made in the workshop, or cut to size",
    };

    [TestMethod]
    public void The_order_lists_are_made_of_the_parts_list()
    {
        var text = new StringBuilder(Head);
        foreach (string supplier in PartLine.Suppliers.OrderBy(supplier => Array.IndexOf([.. Titles.Keys], supplier)))
        {
            IGrouping<string, PartLine>[] lines = [.. PartLine.All.Where(line => line["supplier"] == supplier && line.Quantity > 0)
                .GroupBy(line => line["number"] == "specification" ? line.Ref : $"{line["maker"]} {line["maker_part_number"]}")];
            text.Append(CultureInfo.InvariantCulture, $"\n## {Titles[supplier]}\n\n")
                .Append("| pieces | maker | number | for | EUR |\n|---|---|---|---|---|\n");
            foreach (IGrouping<string, PartLine> line in lines)
            {
                text.Append(Row(line));
            }

            text.Append(CultureInfo.InvariantCulture, $"| | | | together | {lines.Sum(line => line.Sum(part => part.TotalEur)):0} |\n");
        }

        MadeText.IsFile(Orders, text.ToString());
        int ordered = Regex.Matches(Document.Read(Orders), @"^\| (\d+) \|", RegexOptions.Multiline)
            .Sum(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
        Assert.AreEqual(PartLine.All.Sum(line => line.Quantity), ordered, "nothing is ordered twice, nothing forgotten");
    }

    [TestMethod]
    public void The_page_has_the_costs_of_each_supplier() =>
        MadeText.IsTable(Page, "| supplier | lines | EUR |",
        [
            .. Titles.Select(supplier =>
            {
                PartLine[] lines = [.. PartLine.All.Where(line => line["supplier"] == supplier.Key && line.Quantity > 0)];
                return Line($"| {supplier.Value} | {lines.Length} | {lines.Sum(line => line.TotalEur):0} |");
            }),
            Line($"| together | {PartLine.All.Count(line => line.Quantity > 0)} | {PartLine.All.Sum(line => line.TotalEur):0} |"),
        ]);

    [TestMethod]
    public void The_hours_of_the_page_add_up_and_every_sub_assembly_has_some()
    {
        string[][] rows = [.. Document.TableRows(Page).SkipWhile(row => row[0] != "work").Skip(1)
            .TakeWhile(row => double.TryParse(row[1], CultureInfo.InvariantCulture, out double _))];
        double[] hours = [.. rows.Select(row => double.Parse(row[1], CultureInfo.InvariantCulture))];
        Assert.AreEqual("together", rows[^1][0]);
        Assert.AreEqual(hours[..^1].Sum(), hours[^1], 1e-9);
        foreach (string[] assembly in Document.TableRows("hardware/assembly/README.md").Where(row => row[0].StartsWith('[')))
        {
            string name = Regex.Match(assembly[0], @"\[(?<name>[^\]]+)\]").Groups["name"].Value;
            Assert.Contains(name, rows.Select(row => row[0]), "hours of a sub-assembly");
        }
    }

    private static string Row(IGrouping<string, PartLine> line)
    {
        PartLine first = line.First();
        string what = first["number"] == "specification" ? first["description"] : first["maker_part_number"];
        string state = first["number"] is "seen" or "specification" ? "" : $" ({first["number"]})";
        string of = first["number"] == "specification" ? "any" : first["maker"];
        return Line($"| {line.Sum(part => part.Quantity)} | {of} | {what}{state} | {string.Join(", ", line.Select(part => part.Ref))} | ")
            + Line($"{line.Sum(part => part.TotalEur):0.0} |\n");
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
