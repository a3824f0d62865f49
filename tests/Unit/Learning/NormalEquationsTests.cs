using ChamberFirmware.Learning;

namespace ChamberFirmware.Tests.Unit.Learning;

/// <summary>Least squares by normal equations, against systems solved by hand.</summary>
[TestClass]
public sealed class NormalEquationsTests
{
    [TestMethod]
    public void A_straight_line_through_four_points_is_found()
    {
        // x = 0, 1, 2, 3; y = 1, 3, 2, 5: b = (4 23 - 6 11) / (4 14 - 36) = 1.3-0.2 = 1.1, a = (11 - 1.1 6) / 4 = 1.1.
        var line = new NormalEquations(2);
        AddLine(line);
        line.Keep();
        Assert.IsTrue(line.Solve(0.0));
        Assert.AreEqual(1.1, line.Move(0), 1e-12);
        Assert.AreEqual(1.1, line.Move(1), 1e-12);
    }

    [TestMethod]
    public void Damping_shortens_the_way_and_nothing_else()
    {
        var line = new NormalEquations(1);
        line.Add([2.0], 6.0);
        line.Keep();
        Assert.IsTrue(line.Solve(1.0));
        Assert.AreEqual(3.0 / 2.0, line.Move(0), 1e-12, "Marquardt: the diagonal counts (1 + damping) times");
    }

    [TestMethod]
    public void What_is_known_beforehand_weighs_like_a_sample()
    {
        var one = new NormalEquations(1);
        one.Add([1.0], 4.0);
        one.AddPrior(0, 2.0, 0.0); // twice as sure that it is 0: (1 4 + 2 0) / (1 + 4)
        one.Keep();
        Assert.IsTrue(one.Solve(0.0));
        Assert.AreEqual(0.8, one.Move(0), 1e-12);
    }

    [TestMethod]
    public void Two_unknowns_that_only_show_together_have_no_solution_without_damping_and_share_with_it()
    {
        var twins = new NormalEquations(2);
        twins.Add([1.0, 1.0], 2.0);
        twins.Add([3.0, 3.0], 6.0);
        twins.Keep();
        Assert.IsFalse(twins.Solve(0.0));
        Assert.IsTrue(twins.Solve(1e-6));
        Assert.AreEqual(1.0, twins.Move(0), 1e-5);
        Assert.AreEqual(1.0, twins.Move(1), 1e-5);
    }

    [TestMethod]
    public void An_unknown_that_never_shows_and_a_sum_that_is_no_number_have_no_solution()
    {
        var unseen = new NormalEquations(2);
        unseen.Add([1.0, 0.0], 1.0);
        unseen.Keep();
        Assert.IsFalse(unseen.Solve(0.1));
        var broken = new NormalEquations(1);
        broken.Add([double.NaN], 1.0);
        broken.Keep();
        Assert.IsFalse(broken.Solve(0.1));
    }

    [TestMethod]
    public void Solved_is_what_was_kept_not_what_came_after()
    {
        var line = new NormalEquations(2);
        AddLine(line);
        line.Keep();
        line.Clear();
        line.Add([5.0, 1.0], 100.0);
        Assert.IsTrue(line.Solve(0.0));
        Assert.AreEqual(1.1, line.Move(0), 1e-12);
        line.Clear();
        AddLine(line);
        line.Keep();
        Assert.IsTrue(line.Solve(0.0));
        Assert.AreEqual(1.1, line.Move(1), 1e-12, "cleared means cleared");
    }

    private static void AddLine(NormalEquations line)
    {
        double[] y = [1.0, 3.0, 2.0, 5.0];
        for (int x = 0; x < y.Length; x++)
        {
            line.Add([1.0, x], y[x]);
        }
    }
}
