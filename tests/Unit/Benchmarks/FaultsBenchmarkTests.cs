using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using ChamberFirmware.Benchmarks.Faults;
using ChamberFirmware.Safety;

namespace ChamberFirmware.Tests.Unit.Benchmarks;

/// <summary>The campaign of faults claims every fault that the twin can bring about, and says what it has found.</summary>
[TestClass]
public sealed class FaultsBenchmarkTests
{
    private static readonly string[] Keys =
    [
        "cases", "detected", "detectedInTime", "wrongNumber", "falseTrips", "unsafeTicks", "filmsRecordedAsHeldButNot", "fuzzInputs",
        "escapes", "powerCuts", "statesLost",
    ];

    // The page says why: tests/Benchmarks/README.md, "What is not covered".
    private static readonly int[] NotClaimed =
    [
        FaultCode.CastingTimeout, FaultCode.ExposingTimeout, FaultCode.ImmersingTimeout, FaultCode.ProgramError, FaultCode.EncoderLost,
        FaultCode.WebTooFast, FaultCode.WebStoodTooLong, FaultCode.WebNotAsAsked,
    ];

    [TestMethod]
    public void Every_fault_is_claimed_or_the_page_says_why_it_is_not()
    {
        int[] codes = [.. typeof(FaultCode).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(code => code.IsLiteral).Select(code => (int)code.GetRawConstantValue()!).Where(code => code != FaultCode.None)];
        var claimed = new HashSet<int>(FaultsCommand.ClaimedNumbers);
        CollectionAssert.AreEqual(NotClaimed.Order().ToArray(), codes.Where(code => !claimed.Contains(code)).Order().ToArray());
        string page = File.ReadAllText(Path.Combine(Portability.SourceTree.Root, "tests", "Benchmarks", "README.md"));
        foreach (int code in NotClaimed)
        {
            Assert.Contains($"| {code} ", page);
        }
    }

    [TestMethod]
    public void A_tiny_campaign_prints_its_claims_and_writes_exactly_the_promised_keys()
    {
        string file = Path.GetTempFileName();
        var output = new StringWriter();
        int code = ChamberFirmware.Benchmarks.Program.Run(["faults", "--tiny", "--json", file], output, output);
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(file));
        File.Delete(file);
        CollectionAssert.AreEqual(Keys, json.RootElement.EnumerateObject().Select(property => property.Name).ToArray());
        int Figure(string key) => json.RootElement.GetProperty(key).GetInt32();
        Assert.IsGreaterThan(20, Figure("cases"), output.ToString());
        Assert.IsGreaterThan(1000, Figure("fuzzInputs"));
        Assert.IsGreaterThan(50, Figure("powerCuts"));
        bool isGood = Figure("detected") == Figure("cases") && Figure("detectedInTime") == Figure("cases")
            && Keys.Where(key => key is "wrongNumber" or "falseTrips" or "unsafeTicks" or "filmsRecordedAsHeldButNot" or "escapes"
                or "statesLost").All(key => Figure(key) == 0);
        Assert.AreEqual(isGood ? 0 : 1, code, output.ToString());
        Assert.Contains("seen after, s", output.ToString());
    }

    [TestMethod]
    public void A_seed_that_is_none_is_refused()
    {
        var output = new StringWriter();
        Assert.AreEqual(2, ChamberFirmware.Benchmarks.Program.Run(["faults", "--seed", "0"], output, output));
    }
}
