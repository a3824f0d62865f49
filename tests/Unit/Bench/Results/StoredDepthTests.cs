using System.Globalization;
using System.Linq;
using ChamberFirmware.Bench;

namespace ChamberFirmware.Tests.Unit.Bench.Results;

/// <summary>chamber fit takes depths that were entered with chamber result.</summary>
[TestClass]
public sealed class StoredDepthTests
{
    private static readonly (double DepthUm, double ScatterUm)[] Seen = [(5, 0.5), (10, 1.5), (14, 2)];

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void Depths_of_the_store_give_the_fit_that_the_same_depths_in_the_table_give()
    {
        using var folder = new BenchFolder();
        string recipe = folder.Write("mine.toml", "temperatureC = 40\nrelativeHumidityPct = 60\nairVelocityMPerS = 2\n"
            + "exposureS = [2, 4, 6]\n" + "dope = \"15 polysulfone, 70 N-methyl-2-pyrrolidone, 15 poly(vinylpyrrolidone), 0.8 water\"\n");
        Assert.AreEqual(ExitCode.Good, folder.Run("run", recipe, "--out", folder.Out), folder.Error);
        string stored = folder.Write("stored.csv", "run\n1\n2\n3\n");
        Assert.AreEqual(ExitCode.BadInput, Fit(stored));
        StringAssert.Contains(folder.Error, "stored.csv:2: depthUm is empty");
        StringAssert.Contains(folder.Error, "of run 1 none is entered for this place (chamber result 1 depthUm=...)");
        string rows = "";
        foreach (((double um, double scatterUm), int i) in Seen.Select((s, i) => (s, i + 1)))
        {
            string scatter = scatterUm.ToString(CultureInfo.InvariantCulture);
            folder.Run("result", $"{i}", $"depthUm={um}", $"depthScatterUm={scatter}", "--out", folder.Out);
            rows += $"{i},{um},{scatter}\n";
        }

        Assert.AreEqual(ExitCode.Good, Fit(stored), folder.Error);
        string ofStore = folder.Output;
        Assert.AreEqual(ExitCode.Good, Fit(folder.Write("table.csv", "run,depthUm,scatterUm\n" + rows)), folder.Error);
        Assert.AreEqual(folder.Output, ofStore);
        Assert.AreEqual(ExitCode.Good, Fit(folder.Write("table.csv", "run,depthUm,scatterUm\n" + rows.Replace("10,1.5", "11,1.5"))));
        Assert.AreNotEqual(folder.Output, ofStore, "a depth of the table is another one's");
        Assert.AreEqual(ExitCode.BadInput, Fit(folder.Write("place.csv", "run,positionMm\n1,75\n2,30\n3,75\n")));
        StringAssert.Contains(folder.Error, "place.csv:3: depthUm is empty", "what was entered is of the middle");

        int Fit(string data) => folder.Run("fit", data, recipe, "--name", "psf-1", "--out", folder.Out);
    }
}
