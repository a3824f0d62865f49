using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Drivers;
using ChamberFirmware.Tick;
using CsCheck;

namespace ChamberFirmware.Tests.Unit.Drivers;

[TestClass]
public sealed class SwitchedLoadTests
{
    private readonly RecordedSwitch _output = new("load", []);

    [TestMethod]
    [DataRow(0.1)]
    [DataRow(0.2)]
    public void The_mean_of_any_duty_is_kept_within_one_shortest_on_time(double shortestOnS)
    {
        Gen.Select(Gen.Double[0.0, 1.0], Gen.Int[1, 600]).Sample((duty01, ticks) =>
        {
            double onS = OnTimeS(shortestOnS, Enumerable.Repeat(duty01, ticks));
            Assert.AreEqual(duty01 * ticks * TickSchedule.TickS, onS, shortestOnS + 1e-9, $"duty {duty01} over {ticks} ticks");
        });
    }

    [TestMethod]
    public void The_mean_of_a_duty_that_changes_all_the_time_is_kept_too()
    {
        Gen.Double[0.01, 1.0].Array[1, 300].Sample(duties =>
            Assert.AreEqual(duties.Sum() * TickSchedule.TickS, OnTimeS(0.2, duties), 0.2 + 1e-9));
    }

    [TestMethod]
    public void An_on_time_is_never_shorter_than_the_load_can_follow()
    {
        Gen.Double[0.001, 1.0].Sample(duty01 =>
        {
            var output = new RecordedSwitch("load", []);
            var load = new SwitchedLoad(output, 0.2);
            int run = 0;
            for (int i = 0; i < 400; i++)
            {
                load.Drive(duty01, TickSchedule.TickS);
                Assert.IsFalse(!output.IsOn && run == 1, $"on for one tick only at duty {duty01}");
                run = output.IsOn ? run + 1 : 0;
            }
        });
    }

    [TestMethod]
    [DataRow(0.0)]
    [DataRow(-1.0)]
    [DataRow(double.NaN)]
    [DataRow(double.NegativeInfinity)]
    public void No_duty_is_off_at_once_and_owes_nothing(double duty01)
    {
        var load = new SwitchedLoad(_output, 0.2);
        load.Drive(1.0, TickSchedule.TickS);
        load.Drive(1.0, TickSchedule.TickS);
        Assert.IsTrue(_output.IsOn);
        load.Drive(duty01, TickSchedule.TickS);
        Assert.IsFalse(_output.IsOn);
        Assert.IsFalse(load.IsOn);
        load.Drive(0.5, TickSchedule.TickS);
        Assert.IsFalse(_output.IsOn, "nothing of before is owed");
        load.Drive(1.0, TickSchedule.TickS);
        load.Drive(1.0, TickSchedule.TickS);
        Assert.IsTrue(_output.IsOn, "a sum that is not a number would keep it off for ever");
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void What_was_owed_before_it_was_off_is_not_made_up_for(bool byDuty)
    {
        var load = new SwitchedLoad(_output, 0.2);
        load.Drive(1.0, TickSchedule.TickS);
        if (byDuty)
        {
            load.Drive(0.0, TickSchedule.TickS);
        }
        else
        {
            load.Off();
        }

        load.Drive(1.0, TickSchedule.TickS);
        Assert.IsFalse(_output.IsOn);
    }

    [TestMethod]
    public void A_duty_beyond_one_is_full_on_and_owes_nothing_more()
    {
        var load = new SwitchedLoad(_output, 0.1);
        for (int i = 0; i < 100; i++)
        {
            load.Drive(double.PositiveInfinity, TickSchedule.TickS);
            Assert.IsTrue(_output.IsOn);
        }

        load.Drive(0.1, TickSchedule.TickS);
        load.Drive(0.1, TickSchedule.TickS);
        Assert.IsFalse(_output.IsOn);
    }

    [TestMethod]
    public void Off_is_off()
    {
        var load = new SwitchedLoad(_output, 0.1);
        load.Drive(1.0, TickSchedule.TickS);
        load.Off();
        Assert.IsFalse(_output.IsOn);
    }

    private static double OnTimeS(double shortestOnS, IEnumerable<double> duties)
    {
        var output = new RecordedSwitch("load", []);
        var load = new SwitchedLoad(output, shortestOnS);
        double onS = 0.0;
        foreach (double duty01 in duties)
        {
            load.Drive(duty01, TickSchedule.TickS);
            onS += output.IsOn ? TickSchedule.TickS : 0.0;
        }

        return onS;
    }
}
