using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using ChamberFirmware.Safety;

namespace ChamberFirmware.Tests.Unit.Documents;

/// <summary>The safety page says what the firmware does, word for word and number for number.</summary>
[TestClass]
public sealed partial class SafetyPageTests
{
    private const string Page = "hardware/safety/README.md";

    private static Dictionary<int, string> Codes { get; } = typeof(FaultCode)
        .GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral)
        .ToDictionary(field => (int)field.GetRawConstantValue()!, field => field.Name);

    private static List<string[]> Rows { get; } = Document.TableRows(Page)
        .Where(cells => cells.Length == 5 && int.TryParse(cells[0], CultureInfo.InvariantCulture, out int _)).ToList();

    [TestMethod]
    public void Every_fault_of_the_page_has_the_number_name_and_sentence_of_the_code()
    {
        Assert.IsNotEmpty(Rows);
        foreach (string[] row in Rows)
        {
            int code = int.Parse(row[0], CultureInfo.InvariantCulture);
            Assert.IsTrue(Codes.TryGetValue(code, out string? name), $"The page lists fault {code}, the firmware has none.");
            Assert.AreEqual(name, row[1], $"fault {code}");
            Assert.AreEqual(FaultCode.Sentence(code), row[2], $"fault {code}");
            string film = code == FaultCode.None ? "-" : FaultRules.ImmersesFilm(code) ? "is immersed" : "stays";
            string fan = code == FaultCode.None ? "-" : FaultRules.FanRunsOn(code) ? "runs on" : "off";
            Assert.AreEqual((film, fan), (row[3], row[4]), $"fault {code}");
        }
    }

    [TestMethod]
    public void Every_fault_of_the_code_is_on_the_page_once()
    {
        string[] listed = [.. Rows.Select(row => row[0]).Where(number => number != "0").Order()];
        string[] known = [.. Codes.Keys.Where(code => code != FaultCode.None).Select(code => $"{code}").Order()];
        Assert.AreEqual(string.Join(' ', known), string.Join(' ', listed));
    }

    [TestMethod]
    public void Every_fault_has_a_sentence_of_its_own_that_says_what_to_do()
    {
        Assert.HasCount(Codes.Count, Codes.Keys.Select(FaultCode.Sentence).Distinct().ToList());
        Assert.AreEqual("Unknown fault number.", FaultCode.Sentence(777));
        foreach (int code in Codes.Keys.Where(code => code != FaultCode.None))
        {
            Assert.Contains(": ", FaultCode.Sentence(code));
        }
    }

    [TestMethod]
    public void The_over_temperature_limit_of_the_page_is_the_firmwares()
    {
        Assert.Contains($"{SafetyLimits.OverTemperatureC:F0} C limit", Document.Read(Page));
    }

    [TestMethod]
    public void Fault_numbers_in_all_pages_exist()
    {
        foreach (string page in Document.Pages)
        {
            foreach (string number in FaultNumber().Matches(Document.Read(page)).Select(match => match.Groups[1].Value))
            {
                Assert.Contains(int.Parse(number, CultureInfo.InvariantCulture), Codes.Keys, page);
            }
        }
    }

    [GeneratedRegex(@"\bfault ([1-9]\d\d)\b")]
    private static partial Regex FaultNumber();
}
