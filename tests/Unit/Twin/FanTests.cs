using System;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Twin;

[TestClass]
public sealed class FanTests
{
    private static readonly TwinParameters Quiet = TwinParameters.Reference with { FanWanderRms01 = 0, TurbulenceRms01 = 0 };

    [TestMethod]
    public void Speed_follows_duty_and_velocity_follows_speed()
    {
        var twin = new LiveTwin(Quiet);
        twin.Board.FanDuty.Write(1);
        twin.Run(5);
        Assert.AreEqual(3000, twin.True.FanRpm, 1);
        Assert.AreEqual(2.5, twin.True.AirVelocityMPerS, 0.002);
        twin.Board.FanDuty.Write(0.5);
        twin.Run(5);
        Assert.AreEqual(1500, twin.True.FanRpm, 1);
        Assert.AreEqual(2.5 * Math.Pow(0.5, 1.05), twin.True.AirVelocityMPerS, 0.002);
    }

    [TestMethod]
    public void Spin_up_has_reached_63_percent_after_half_a_second()
    {
        var twin = new LiveTwin(Quiet);
        twin.Board.FanDuty.Write(1);
        twin.Run(0.5);
        Assert.AreEqual(3000 * (1 - Math.Exp(-1)), twin.True.FanRpm, 1);
    }

    [TestMethod]
    public void Duty_zero_does_not_stop_the_fan_but_its_supply_does_after_a_while()
    {
        var twin = new LiveTwin(Quiet);
        twin.Board.FanDuty.Off();
        twin.Run(5);
        Assert.AreEqual(600, twin.True.FanRpm, 1);
        twin.Board.FanSupply.Write(false);
        twin.Run(0.5);
        Assert.IsGreaterThan(300.0, twin.True.FanRpm);
        twin.Run(10);
        Assert.AreEqual(0, twin.True.FanRpm);
        Assert.AreEqual(0, twin.True.AirVelocityMPerS);
    }

    [TestMethod]
    public void Tach_gives_four_edges_a_revolution_to_the_edge()
    {
        var twin = new LiveTwin(Quiet);
        twin.Board.FanDuty.Write(1);
        twin.Run(10);
        long before = twin.Board.FanTach.ReadEdges(out _);
        twin.Run(60);
        Assert.AreEqual(12_000, twin.Board.FanTach.ReadEdges(out _) - before, 1);
    }

    [TestMethod]
    public void Tach_counts_on_between_the_steps_and_never_back()
    {
        var twin = new LiveTwin();
        twin.Run(5);
        long last = twin.Board.FanTach.ReadEdges(out _);
        long first = last;
        int growths = 0;
        for (int i = 0; i < 1000; i++)
        {
            twin.Run(0.0011);
            long edges = twin.Board.FanTach.ReadEdges(out _);
            Assert.IsGreaterThanOrEqualTo(last, edges);
            growths += edges > last ? 1 : 0;
            last = edges;
        }

        Assert.AreEqual(last - first, growths, "1500 rpm is an edge every 10 ms: each one is seen alone.");
    }

    [TestMethod]
    public void Air_wanders_by_a_few_tenths_of_a_percent()
    {
        var twin = new LiveTwin(seed: 5);
        twin.Run(5);
        double sum = 0, squares = 0;
        const int Count = 3000;
        for (int i = 0; i < Count; i++)
        {
            twin.Run(0.1);
            double v = twin.True.AirVelocityMPerS;
            sum += v;
            squares += v * v;
        }

        double mean = sum / Count;
        Assert.IsInRange(0.002, 0.006, Math.Sqrt(squares / Count - mean * mean) / mean);
    }

    [TestMethod]
    public void A_blocked_fan_stands_at_once()
    {
        var twin = new LiveTwin();
        twin.Run(5);
        twin.Chamber.Faults.FanBlocked = true;
        twin.Run(1);
        long edges = twin.Board.FanTach.ReadEdges(out _);
        twin.Run(1);
        Assert.AreEqual(edges, twin.Board.FanTach.ReadEdges(out _));
        Assert.AreEqual(0, twin.True.AirVelocityMPerS);
    }

    [TestMethod]
    public void A_duty_outside_0_to_1_is_refused()
    {
        var twin = new LiveTwin();
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => twin.Board.FanDuty.Write(1.01));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => twin.Board.FanDuty.Write(double.NaN));
    }
}
