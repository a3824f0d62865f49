using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using ChamberFirmware.Safety;
using ChamberFirmware.Tests.Circuit;
using ChamberFirmware.Tests.Portability;
using ChamberFirmware.Tests.Unit.Documents;

namespace ChamberFirmware.Tests.Parts;

/// <summary>Every row of the failure modes names what notices it and what covers it, and all that is named exists.</summary>
[TestClass]
public sealed partial class FailureModeTests
{
    private const string Table = "hardware/safety/fmea.csv";
    private const string Page = "hardware/safety/fmea.md";
    private const string None = "none";

    private const string Head = """
        # What fails, and who notices

        Made of [fmea.csv](fmea.csv) by a test (`CHAMBER_RENEW_PARTS=1 dotnet test --filter FailureModeTests`), which also looks that every
        named fault, part, step, test, deck and claim exists. One failure at a time, but for the pairs that a row names. A cover tests the
        *sign* that a failure gives (the chain reads open, the air does not warm), in the twin or in SPICE, not the part itself. No
        performance level is reckoned from it. A casting line's stand [on its page](../wiring/line.md#what-fails-and-who-notices).


        """;

    private static readonly Dictionary<string, MethodInfo[]> Tests = typeof(FailureModeTests).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<TestClassAttribute>() != null)
        .GroupBy(type => type.Name)
        .ToDictionary(types => types.Key, types => types.SelectMany(type => type.GetMethods()).ToArray());

    private static string[][] Rows { get; } = [.. Csv.Rows(Table).Skip(1)];

    [TestMethod]
    public void Every_cover_is_a_test_a_deck_or_a_claim_that_exists()
    {
        foreach (string[] row in Rows)
        {
            Assert.HasCount(5, row, string.Join(',', row));
            foreach (string cover in row[4].Split("; ").Where(cover => cover != None))
            {
                Assert.IsTrue(Exists(cover), $"{row[0]}, {row[1]}: there is no {cover}");
            }
        }
    }

    [TestMethod]
    public void What_notices_is_a_fault_a_part_a_step_or_nothing()
    {
        HashSet<string> faults = [.. typeof(FaultCode).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral)
            .Select(field => $"{field.GetRawConstantValue()}")];
        foreach ((string[] row, string noticed) in Rows.SelectMany(row => row[3].Split("; ").Select(noticed => (row, noticed))))
        {
            bool isKnown = Number().IsMatch(noticed) ? noticed != "0" && faults.Contains(noticed)
                : Step().Match(noticed) is { Success: true } step ? BringUp.Steps.Contains(step.Groups["step"].Value)
                : noticed is None or "monthly test" or "next power-on" || noticed.StartsWith("by hand: ", StringComparison.Ordinal)
                    || BomParts.All.Contains(noticed);
            Assert.IsTrue(isKnown, $"{row[0]}, {row[1]}: '{noticed}'");
        }
    }

    [TestMethod]
    public void Every_safety_part_and_every_output_has_its_rows()
    {
        HashSet<string> covered = [.. Rows.Select(row => row[0])];
        string[] safety = [.. PartLine.All.Where(line => line.IsSafety && line.Quantity > 0).Select(line => line.Ref)];
        string[] outputs = [.. Pinout.FromTheWiring().Where(pin => pin.IsDriven && pin.SafeLevel == "low").Select(pin => pin.Signal)];
        string[] missing = [.. safety.Concat(outputs).Where(name => !covered.Contains(name) && name != "K2-K4")];
        Assert.IsEmpty(missing, string.Join(' ', missing));
        Assert.Contains("K2", covered, "the safety part of K2-K4");
        string[] strange = [.. covered.Except(BomParts.All).Except(outputs).Except(PartLine.All.Select(line => line.Ref))];
        Assert.IsEmpty(strange, string.Join(' ', strange));
    }

    [TestMethod]
    public void What_is_held_only_by_hand_is_in_the_monthly_test()
    {
        string monthly = Document.Read("hardware/safety/README.md").Split("## Monthly test")[1];
        string[] byHand =
            [.. Rows.Where(row => row[3].Contains("monthly test", StringComparison.Ordinal)).Select(row => row[0]).Distinct()];
        Assert.IsNotEmpty(byHand);
        foreach (string part in byHand)
        {
            bool isThere = Regex.IsMatch(monthly, $@"\b{part}\b")
                || (part == "N3" && monthly.Contains("relief flap", StringComparison.Ordinal))
                || (part == "S2" && monthly.Contains("open the door", StringComparison.Ordinal));
            Assert.IsTrue(isThere, $"the monthly test does not look at {part}");
        }
    }

    [TestMethod]
    public void The_page_is_made_of_the_table_and_counts_what_nothing_covers()
    {
        int uncovered = Rows.Count(row => row[4] == None), unnoticed = Rows.Count(row => row[3] == None);
        var text = new StringBuilder(Head);
        text.Append(CultureInfo.InvariantCulture, $"**{Rows.Length} rows; {uncovered} have no cover by a test or simulation, ")
            .Append(CultureInfo.InvariantCulture, $"{unnoticed} are noticed by nothing.**\n\n");
        text.Append("| part, output | fails by | then | noticed by | cover |\n|---|---|---|---|---|\n");
        foreach (string[] row in Rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {row[0]} | {row[1]} | {row[2]} | {Noticed(row[3])} | {Covers(row[4])} |\n");
        }

        MadeText.IsFile(Page, text.ToString());
    }

    private static string Noticed(string cell) =>
        string.Join("; ", cell.Split("; ").Select(noticed =>
            Number().IsMatch(noticed) ? $"fault {noticed}" : noticed == None ? "**nothing**" : noticed));

    private static string Covers(string cell) => cell == None ? "**none**"
        : string.Join("; ", cell.Split("; ").Select(cover => cover.Contains(':', StringComparison.Ordinal) ? cover
            : cover.Split('.')[1].Replace('_', ' ')));

    private static bool Exists(string cover)
    {
        string[] words = cover.Split(':', 2);
        return words[0] switch
        {
            "deck" => SourceTree.Exists($"{Deck.Folder}{words[1]}.cir"),
            "claim" => CircuitClaim.All.Any(claim => claim.What == words[1]),
            _ => cover.Split('.') is [string type, string method] && Tests.TryGetValue(type, out MethodInfo[]? methods)
                && methods.Any(known => known.Name == method && known.GetCustomAttribute<TestMethodAttribute>() != null),
        };
    }

    [GeneratedRegex(@"^\d+$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^bring-up (?<step>\d+[a-z]?)$")]
    private static partial Regex Step();
}
