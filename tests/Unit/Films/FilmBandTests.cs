using System.Linq;
using ChamberFirmware.Films;

namespace ChamberFirmware.Tests.Unit.Films;

/// <summary>
/// Example 2 against another program's estimate of it (medians and 10 to 90 % of its draws): uncalibrated 12 um, 0 to 24, at 4 s; after
/// the one point that the patent gives, 10 um at 4 s, 18 at 6 s, 31 at 10 s; inside from 2 to 20 s and not at 30 s, as the patent saw it.
/// </summary>
[TestClass]
public sealed class FilmBandTests
{
    private static readonly FilmBand Band = FilmBand.Of(Example2.Known(), 0.075, Example2.ExposureS, 4000, 1);

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Uncalibrated_it_holds_the_other_programs_median_and_most_of_its_band()
    {
        double low = Band.DepthUm(4, 0.1), middle = Band.DepthUm(4, 0.5), high = Band.DepthUm(4, 0.9);
        TestContext.WriteLine($"4 s: {middle:0.0} um, {low:0.0} to {high:0.0}");
        Assert.IsLessThan(12, low);
        Assert.IsGreaterThan(24, high);
        Assert.IsLessThan(middle, low);
    }

    [TestMethod]
    public void One_point_brings_the_others_within_15_per_cent_of_the_other_program()
    {
        FilmBand calibrated = Band.With(new SeenDepth(4, 10, 0.2));
        foreach (double t in Example2.ExposureS)
        {
            TestContext.WriteLine(
                $"{t} s: {calibrated.DepthUm(t, 0.5):0.0} [{calibrated.DepthUm(t, 0.1):0.0} to {calibrated.DepthUm(t, 0.9):0.0}] um, "
                + $"{calibrated.State(t)}, inside in {calibrated.Share01(t, LayerState.Inside):P0}");
        }

        Assert.AreEqual(10, calibrated.DepthUm(4, 0.5), 0.7);
        Assert.AreEqual(18, calibrated.DepthUm(6, 0.5), 0.15 * 18);
        Assert.AreEqual(31, calibrated.DepthUm(10, 0.5), 0.15 * 31);
        Assert.IsGreaterThan(500, calibrated.EffectiveDraws);
    }

    [TestMethod]
    public void After_it_the_layer_is_inside_from_2_to_20_s_and_gone_at_30_s_by_the_median()
    {
        FilmBand calibrated = Band.With(new SeenDepth(4, 10, 0.2));
        foreach (double t in Example2.ExposureS.Where(t => t <= 20))
        {
            Assert.AreEqual(LayerState.Inside, calibrated.State(t), $"{t} s");
        }

        Assert.AreEqual(LayerState.Through, calibrated.State(30));
    }

    [TestMethod]
    public void The_same_seed_gives_the_same_band_to_the_last_bit()
    {
        FilmBand once = FilmBand.Of(Example2.Known(), 0.075, [4], 50, 3), again = FilmBand.Of(Example2.Known(), 0.075, [4], 50, 3);
        foreach (double share in new[] { 0.1, 0.5, 0.9 })
        {
            Assert.AreEqual(once.DepthUm(4, share), again.DepthUm(4, share));
        }

        FilmBand other = FilmBand.Of(Example2.Known(), 0.075, [4], 50, 4);
        Assert.AreNotEqual(once.DepthUm(4, 0.9), other.DepthUm(4, 0.9));
    }
}
