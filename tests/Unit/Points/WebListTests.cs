using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Points;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Tests.Unit.Documents;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Points;

/// <summary>A casting line's values are a list, and its page.</summary>
[TestClass]
public sealed class WebListTests
{
    [TestMethod]
    public void The_page_lists_every_row_with_its_unit_and_decimals_in_order()
    {
        var run = new TwinRun(
            TwinParameters.Reference with { Web = new WebParameters() }, settings: new ChamberSettings { WebPulsesPerM = 5000.0 });
        var told = new Teller();
        for (int row = 0; row < WebList.Count; row++)
        {
            WebList.Visit(row, run.Chamber.Line!, run.Chamber.Readings, told);
        }

        string page = Document.Read("firmware/Line/README.md");
        string section = page[page.IndexOf("## A casting line's values", StringComparison.Ordinal)..];
        section = section[..section.IndexOf("\n## ", StringComparison.Ordinal)];
        string[] listed = [.. section.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => string.Join('|', line.Split('|').Skip(1).Take(3).Select(cell => cell.Trim())))];
        CollectionAssert.AreEqual(told.Rows, listed);
        CollectionAssert.AllItemsAreUnique(told.Rows);
    }

    private sealed class Teller : IPointVisitor
    {
        public List<string> Rows { get; } = [];

        public void Number(string name, PointUnit unit, int decimals, double value, bool isValid) =>
            Rows.Add($"`{name}`|{UnitText.Symbol(unit)}|{decimals}");

        public void Measured(
            string name, PointUnit unit, int decimals, double value, string uncertaintyName, double uncertainty, bool isValid) =>
            Assert.Fail(name);

        public void Duty(string load, double duty01) => Assert.Fail(load);

        public void Word(string name, int code, string word, bool isShown) => Rows.Add($"`{name}`|word|");

        public void Sentence(string name, int number, string sentence, bool isShown) => Assert.Fail(name);
    }
}
