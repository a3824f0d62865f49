using System.Linq;
using ChamberFirmware.Drivers;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Twin;

/// <summary>The twin's cover: power shuts it, a spring opens it, and what it does is known by its own edges.</summary>
[TestClass]
public sealed class CoverDriveTests
{
    private static readonly TwinParameters Fitted = TwinParameters.Reference with
    {
        RmtStartCostUs = 0, RmtStartSpreadUs = 0, RmtReturnSpreadUs = 0, CoverFitted = true,
    };

    [TestMethod]
    public void It_shuts_and_opens_a_latency_after_the_edges_exact_to_the_microsecond_whatever_the_slices()
    {
        LiveTwin twin = Ready(Fitted);
        twin.Run(0.003_217);
        long startUs = twin.Board.Clock.NowUs;
        twin.Board.Cover.TryStart(RmtItems.Pulses(100_003, 400_007, 900_001, 1_500_000));
        twin.Run(0.500_001);
        Assert.IsTrue(twin.Chamber.Motion.CoverIsOpen);
        twin.Run(2);
        (long AtUs, bool IsOpen)[] edges = [.. twin.Chamber.Motion.CoverEdges];
        CollectionAssert.AreEqual(new[] { false, true, false, true }, edges.Select(edge => edge.IsOpen).ToArray());
        long[] wanted = [100_003 + 50_000, 400_007 + 70_000, 900_001 + 50_000, 1_500_000 + 70_000];
        for (int i = 0; i < wanted.Length; i++)
        {
            Assert.AreEqual(startUs + wanted[i], edges[i].AtUs, 3.0, $"edge {i}");
        }
    }

    [TestMethod]
    public void One_that_turns_back_on_its_way_never_gets_there()
    {
        LiveTwin twin = Ready(Fitted);
        twin.Board.Cover.TryStart(RmtItems.Pulse(10_000, 55_000));
        twin.Run(1);
        Assert.IsEmpty(twin.Chamber.Motion.CoverEdges);
        Assert.IsTrue(twin.Chamber.Motion.CoverIsOpen);
    }

    [TestMethod]
    public void Without_supply_its_spring_opens_it_while_the_train_plays_on()
    {
        LiveTwin twin = Ready(Fitted);
        twin.Board.Cover.TryStart(RmtItems.Pulse(10_000, 5_000_000));
        twin.Run(1);
        Assert.IsFalse(twin.Chamber.Motion.CoverIsOpen);
        twin.Board.MotionSupply.Write(false);
        twin.Run(0.070);
        Assert.IsFalse(twin.Chamber.Motion.CoverIsOpen, "5 ms of the relay, 70 of the spring");
        twin.Run(0.010);
        Assert.IsTrue(twin.Chamber.Motion.CoverIsOpen);
    }

    [TestMethod]
    public void A_stopped_heartbeat_opens_it_too()
    {
        LiveTwin twin = Ready(Fitted);
        twin.Board.Cover.TryStart(RmtItems.Pulse(10_000, 5_000_000));
        twin.Run(1);
        twin.Chamber.AdvanceTo(twin.Chamber.NowUs + 700_000);
        Assert.IsTrue(twin.Chamber.Motion.CoverIsOpen);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void A_stuck_one_stays_as_it_is_and_one_that_is_not_fitted_is_open(bool isFitted)
    {
        LiveTwin twin = Ready(Fitted with { CoverFitted = isFitted });
        twin.Board.Cover.TryStart(RmtItems.Pulse(10_000, 1_000_000));
        twin.Run(0.5);
        Assert.AreEqual(!isFitted, twin.Chamber.Motion.CoverIsOpen);
        twin.Chamber.Faults.CoverStuck = true;
        twin.Run(2);
        Assert.AreEqual(!isFitted, twin.Chamber.Motion.CoverIsOpen);
    }

    /// <summary>Blade over at 3.055 s, plate wet at 6.09 s, the cover shut before, open from 3.57 to 5.55 s.</summary>
    [TestMethod]
    public void The_film_takes_the_covers_share_of_water_while_it_is_shut()
    {
        double[] open = Dose(Fitted with { CoverLeftShare01 = 1.0 });
        double[] shut = Dose(Fitted with { CoverLeftShare01 = 0.0 });
        double[] tenth = Dose(Fitted with { CoverLeftShare01 = 0.1 });
        for (int i = 0; i < open.Length; i++)
        {
            Assert.AreEqual(0.1 * open[i] + 0.9 * shut[i], tenth[i], 0.003 * open[i], $"strip {i}");
        }

        // Against the air the last strip is cast first, 2.85 s before the first one. In the open air both are for the same time.
        Assert.AreEqual(UpstreamShare(), shut[9] / shut[0], 0.005, "what is left is the place in the air");
    }

    private static double[] Dose(TwinParameters parameters)
    {
        LiveTwin twin = Ready(parameters with { FilmWaterCapacity01 = 10.0 });
        twin.Board.Cover.TryStart(RmtItems.Pulses(0, 3_500_000, 5_500_000, 8_000_000));
        twin.Board.BladeCarriage.TryStart(RmtItems.Pulse(1_000, 3_300_000));
        twin.Board.Immersion.TryStart(RmtItems.Pulse(6_000_000, 7_500_000));
        twin.Run(9);
        return [.. twin.True.FilmDosePerM2G()];
    }

    // Mean transfer to the last strip over that to the first, of the theory: integrals of the local one.
    private static double UpstreamShare()
    {
        double Local(double m) => 1 / System.Math.Sqrt(m) / System.Math.Cbrt(1 - System.Math.Pow(0.04 / m, 0.75));
        double Mean(double fromM) => Enumerable.Range(0, 3000).Average(i => Local(0.04 + fromM + 0.015 * (i + 0.5) / 3000));
        return Mean(0.135) / Mean(0.0);
    }

    private static LiveTwin Ready(TwinParameters parameters)
    {
        var twin = new LiveTwin(parameters);
        twin.Run(3);
        twin.Board.MotionSupply.Write(true);
        twin.Run(0.1);
        twin.Board.BladeCarriage.TryPrepare();
        twin.Board.Immersion.TryPrepare();
        twin.Board.Cover.TryPrepare();
        return twin;
    }
}
