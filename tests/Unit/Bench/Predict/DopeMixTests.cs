using System.Linq;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Films;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Tests.Unit.Bench.Predict;

[TestClass]
public sealed class DopeMixTests
{
    [TestMethod]
    public void Example_2_by_hand()
    {
        // 15/1.24 + 15/1.2 = 24.60 cm³ stay, 70/1.028 = 68.09 of NMP, 0.8 of water, of 100.8 g.
        DopeMix mix = DopeMix.Of("15 polysulfone, 70 N-methyl-2-pyrrolidone, 15 poly(vinylpyrrolidone), 0.8 water");
        Assert.AreSame(Solvent.Nmp, mix.Dope.Solvent);
        Assert.AreEqual(24.60 / 93.49, mix.Dope.NonVolatile01, 1e-4);
        Assert.AreEqual(0.8 / 93.49, mix.Dope.Water01, 1e-4);
        Assert.AreEqual(System.Math.Sqrt(0.024 * 0.045), mix.CloudPoint01.Median, 1e-6);
    }

    [TestMethod]
    [DataRow("example-1", "DMAc", 0.05, 0.07)]
    [DataRow("example-2", "NMP", 0.024, 0.045)]
    [DataRow("example-3", "NMP", 0.024, 0.045)]
    public void Every_reference_recipes_dope_is_known(string recipe, string solvent, double low, double high)
    {
        DopeMix mix = DopeMix.Of(ReferenceRecipes.Load(recipe, out _)!.Dope);
        Assert.AreEqual(solvent, mix.Dope.Solvent.Name);
        Assert.AreEqual(System.Math.Sqrt(low * high), mix.CloudPoint01.Median, 1e-6);
        Assert.IsEmpty(mix.Notes.Where(n => n.Contains("counts as")).ToList());
    }

    [TestMethod]
    public void What_is_not_known_is_said()
    {
        Assert.Contains("'starch' counts as something that stays", string.Join('\n', DopeMix.Of("15 PES, 80 DMF, 5 starch").Notes));
        Assert.Contains("nothing known for this polymer in DMF", string.Join('\n', DopeMix.Of("15 PES, 80 DMF, 5 starch").Notes));
        Assert.Contains("no list of parts by weight", string.Join('\n', DopeMix.Of("secret").Notes));
        Assert.Contains("all solvents count as NMP", string.Join('\n', DopeMix.Of("15 PSf, 60 NMP, 25 DMAc").Notes));
        Assert.IsGreaterThan(DopeMix.Of("15 PSf, 85 NMP").CloudPoint01.At(0.05), DopeMix.Of("15 PSf, 85 NMP").CloudPoint01.At(0.95));
    }
}
