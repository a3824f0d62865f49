using System;
using ChamberFirmware.Casting;
using ChamberFirmware.Demo;
using ChamberFirmware.Drivers;
using ChamberFirmware.Learning;
using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Device;

/// <summary>A whole commissioning and a whole cast on the demo's chamber of equations: the same bits on every runtime.</summary>
[TestClass]
public class WholeRunTests
{
    // Computed on .NET 10; they change with models and regulation.
    private const long CommissioningBits = 7148081482085515655;
    private const long CastBits = -7658248280876471725;

    private const int LongestTicks = 40000;

    [TestMethod]
    public void A_commissioning_finds_the_same_bits_on_every_runtime()
    {
        var board = new DemoBoard(5);
        var chamber = new Chamber(board, new ChamberSettings());
        for (int i = 1; i <= LongestTicks && chamber.Settings.CommissionedDate.Length == 0; i++)
        {
            board.Advance(i * TickSchedule.TickUs);
            chamber.Tick(i * TickSchedule.TickUs);
            if (i == 20)
            {
                var task = new Identification(chamber.Settings, chamber.Believed, TickSchedule.TickS, "2026-11-29");
                Assert.IsNull(chamber.Operator.Learn(task));
            }
        }

        Assert.AreEqual("2026-11-29", chamber.Settings.CommissionedDate);
        long bits = 0;
        for (int p = Parameters.HumidifierGPerS; p <= Parameters.HeaterElementJPerK; p++)
        {
            bits = bits * 31 + BitConverter.DoubleToInt64Bits(Parameters.Get(chamber.Settings, p));
        }

        Assert.AreEqual(CommissioningBits, bits);
    }

    [TestMethod]
    public void A_cast_in_hot_wet_air_asks_for_the_same_bits_on_every_runtime()
    {
        var board = new DemoBoard(2);
        var chamber = new Chamber(board, new ChamberSettings());
        long bits = 0;
        for (int i = 1; i <= LongestTicks && chamber.Run.Phase != Phase.Complete; i++)
        {
            board.Advance(i * TickSchedule.TickUs);
            chamber.Tick(i * TickSchedule.TickUs);
            bits = bits * 31 + BitConverter.DoubleToInt64Bits(chamber.Readings.HumidityRatioGPerKg);
            bits = bits * 31 + BitConverter.DoubleToInt64Bits(chamber.Outputs.LoadDuty01[Loads.Heater]);
            bits = bits * 31 + BitConverter.DoubleToInt64Bits(chamber.Outputs.LoadDuty01[Loads.Humidifier]);
            if (i == 20)
            {
                Assert.IsNull(chamber.Operator.Start(ReferenceRecipes.Load("example-2", out _)!, 10.0));
            }
            else if (chamber.Run.Phase == Phase.Ready)
            {
                chamber.Operator.Cast();
            }
        }

        Assert.IsTrue(chamber.Run.Phase == Phase.Complete, chamber.Supervisor.Fault.ToString());
        Assert.AreEqual(CastBits, bits);
    }
}
