using System;
using ChamberFirmware.Drivers;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Twin;

[TestClass]
public sealed class BalanceTests
{
    [TestMethod]
    public void Neither_water_nor_energy_appears_or_vanishes_in_twenty_eventful_minutes()
    {
        var twin = new LiveTwin(seed: 7);
        int tick = 0;
        twin.Run(1200, () =>
        {
            tick++;
            twin.HoldTemperature(60);
            twin.Board.LoadSwitch(Loads.Humidifier).Write(tick % 3000 < 1500);
            twin.Board.LoadSwitch(Loads.DryAir).Write(tick % 4000 > 3000);
            twin.Board.FanDuty.Write(0.2 + 0.0005 * (tick % 1600));
            twin.Chamber.Faults.DoorOpen = tick is > 8000 and < 8200;
            if (tick % 1500 == 600)
            {
                twin.Chamber.Motion.ResetForNextPlate();
                twin.Board.MotionSupply.Write(true);
                Assert.IsTrue(twin.Board.BladeCarriage.TryPrepare());
                twin.Board.BladeCarriage.TryStart(RmtItems.Pulse(50_000, 4_000_000));
            }
        });

        Balance balance = twin.Chamber.Balance;
        double waterG = balance.HumidifierWaterG + balance.LeakedInWaterG;
        double energyJ = balance.HeaterEnergyJ + Math.Abs(balance.CarriedOutEnergyJ);
        Assert.IsGreaterThan(2.0, balance.HumidifierWaterG);
        Assert.IsGreaterThan(0.01, balance.FilmWaterG);
        Assert.IsLessThan(1e-9, Math.Abs(balance.WaterResidualG) / waterG);
        Assert.IsLessThan(1e-9, Math.Abs(balance.EnergyResidualJ) / energyJ);
    }

    [TestMethod]
    public void A_chamber_left_alone_stays_as_the_room()
    {
        var twin = new LiveTwin();
        twin.Board.FanSupply.Write(false);
        double humidityRatioGPerKg = twin.True.HumidityRatioGPerKg;
        twin.Run(600);
        Assert.AreEqual(22, twin.True.TemperatureC, 1e-9);
        Assert.AreEqual(humidityRatioGPerKg, twin.True.HumidityRatioGPerKg, 1e-9);
        Assert.AreEqual(0, twin.True.CondensedG);
    }
}
