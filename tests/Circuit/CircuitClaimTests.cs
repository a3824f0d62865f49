using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using ChamberFirmware.Tests.Portability;
using ChamberFirmware.Tests.Unit.Documents;

namespace ChamberFirmware.Tests.Circuit;

/// <summary>
/// What the pages say of the circuit is what ngspice finds over tolerance, temperature and leakage. The table in hardware/wiring is made
/// here; CHAMBER_RENEW_CIRCUIT=1 writes it anew.
/// </summary>
[TestClass]
public sealed class CircuitClaimTests
{
    private const string Page = "hardware/wiring/README.md";
    private const string Renew = "CHAMBER_RENEW_CIRCUIT";
    private const string Head = "| claim | on the page | simulated, nominal | least | most |";

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void Every_claim_holds_over_all_corners()
    {
        if (!Ngspice.IsHere())
        {
            return;
        }

        Simulate();
        string[] wrong = [.. CircuitClaim.All.Select(Wrong).Where(sentence => sentence.Length > 0)];
        Assert.IsEmpty(wrong, string.Join('\n', wrong));
    }

    [TestMethod]
    public void What_is_claimed_stands_on_its_page()
    {
        foreach (CircuitClaim claim in CircuitClaim.All)
        {
            string page = Regex.Replace(WithoutTable(Document.Read(claim.Page)), @"\s+", " ");
            Assert.Contains(claim.Words, page, $"{claim.Page}: {claim.What}");
        }
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void The_table_of_the_page_is_what_is_simulated()
    {
        if (!Ngspice.IsHere())
        {
            return;
        }

        Simulate();
        string page = SourceTree.Read(Page);
        string made = Head + "\n|---|---|---|---|---|\n"
            + string.Join('\n', CircuitClaim.All.Select(claim => claim.Row(Sweep.Of(claim.Deck)[claim.Measure])));
        if (Environment.GetEnvironmentVariable(Renew) == "1")
        {
            File.WriteAllText(SourceTree.FullPath(Page), page.Replace(Table(page), made, StringComparison.Ordinal));
            return;
        }

        Assert.AreEqual(made, Table(page), $"{Renew}=1 dotnet test --filter CircuitClaimTests writes it anew.");
    }

    // A simulation has a core to itself.
    private static void Simulate() => Parallel.ForEach(CircuitClaim.All.Select(claim => claim.Deck).Distinct(), deck => Sweep.Of(deck));

    private static string Wrong(CircuitClaim claim)
    {
        Spread spread = Sweep.Of(claim.Deck)[claim.Measure];
        string found = $"{claim.What}: {claim.Words} claimed, {spread.Least:g4} to {spread.Most:g4} found";
        return !(spread.Least >= claim.Low && spread.Most <= claim.High) ? found + ", outside"
            : claim.IsRange && claim.High - spread.Most > CircuitClaim.Slack * claim.High ? found + ", claimed in vain" : "";
    }

    private static string WithoutTable(string page) =>
        page.Contains(Head, StringComparison.Ordinal) ? page.Replace(Table(page), "", StringComparison.Ordinal) : page;

    private static string Table(string page)
    {
        IEnumerable<string> lines = page.Split('\n').SkipWhile(line => line != Head).TakeWhile(line => line.StartsWith('|'));
        return string.Join('\n', lines);
    }
}
