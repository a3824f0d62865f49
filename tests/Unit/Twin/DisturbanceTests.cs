using ChamberFirmware.Drivers;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Twin;

/// <summary>What may change while a chamber runs: the humidifier's strength and the room.</summary>
[TestClass]
public sealed class DisturbanceTests
{
    // The room's air and heat come in within minutes: the longest time constant is 180 s.
    private static readonly TwinParameters Leaky = TwinParameters.Reference with { LeakPerH = 60, WallLossWPerK = 15 };

    [TestMethod]
    public void A_humidifier_at_half_strength_gives_half_the_mist_one_dead_time_later()
    {
        var twin = new LiveTwin();
        twin.Board.LoadSwitch(Loads.Humidifier).Write(true);
        twin.Run(60);
        double fullMgPerS = twin.True.MistMgPerS;
        twin.Chamber.Faults.HumidifierStrength01 = 0.5;
        twin.Run(TwinParameters.Reference.HumidifierDeadTimeS - 0.1);
        Assert.AreEqual(fullMgPerS, twin.True.MistMgPerS, 0.01 * fullMgPerS, "mist that is on its way still comes");
        twin.Run(60);
        Assert.AreEqual(0.5 * fullMgPerS, twin.True.MistMgPerS, 0.01 * fullMgPerS);
    }

    [TestMethod]
    public void A_warmer_and_wetter_room_ends_where_a_chamber_that_stood_in_it_is_and_nothing_appears_from_nowhere()
    {
        var changed = new LiveTwin(Leaky);
        changed.Chamber.Faults.RoomWarmerK = 3;
        changed.Chamber.Faults.RoomWetterPct = 15;
        var always = new LiveTwin(Leaky with { RoomTemperatureC = 25, RoomRelativeHumidityPct = 60 });
        changed.Run(1500);
        always.Run(1500);
        Assert.AreEqual(always.True.TemperatureC, changed.True.TemperatureC, 0.02);
        Assert.AreEqual(always.True.HumidityRatioGPerKg, changed.True.HumidityRatioGPerKg, 0.02);
        Assert.AreEqual(0, changed.Chamber.Balance.WaterResidualG, 1e-9);
        Assert.AreEqual(0, changed.Chamber.Balance.EnergyResidualJ, 1e-3);
    }

    [TestMethod]
    public void A_room_that_changed_back_is_the_old_room()
    {
        var twin = new LiveTwin();
        twin.Chamber.Faults.RoomWarmerK = 3;
        twin.Run(1);
        twin.Chamber.Faults.RoomWarmerK = 0;
        twin.Run(1500);
        var still = new LiveTwin();
        still.Run(1500);
        Assert.AreEqual(still.True.TemperatureC, twin.True.TemperatureC, 2e-3, "a room that had stayed warm would show by more than 1 K");
    }

    [TestMethod]
    public void Switchings_count_changes_and_not_commands()
    {
        var twin = new LiveTwin();
        twin.Board.LoadSwitch(Loads.Heater).Write(true);
        twin.Board.LoadSwitch(Loads.Heater).Write(true);
        twin.Board.LoadSwitch(Loads.Heater).Write(false);
        twin.Board.LoadSwitch(Loads.DryAir).Write(true);
        twin.Board.LoadSwitch(Loads.Humidifier).Write(false);
        Assert.AreEqual(2, twin.True.LoadSwitchings()[Loads.Heater]);
        Assert.AreEqual(1, twin.True.LoadSwitchings()[Loads.DryAir]);
        Assert.AreEqual(0, twin.True.LoadSwitchings()[Loads.Humidifier]);
    }

    [TestMethod]
    public void The_return_duct_is_told_apart_from_the_channel()
    {
        var twin = new LiveTwin();
        twin.Board.LoadSwitch(Loads.Heater).Write(true);
        twin.Board.LoadSwitch(Loads.Humidifier).Write(true);
        twin.Run(30);
        Assert.IsGreaterThan(twin.True.ReturnTemperatureC + 1, twin.True.TemperatureC, "heat enters the channel");
        Assert.IsGreaterThan(twin.True.ReturnHumidityRatioGPerKg, twin.True.HumidityRatioGPerKg);
    }
}
