using System;
using System.Linq;
using System.Reflection;
using ChamberFirmware.Benchmarks.Control;
using ChamberFirmware.Twin;
using SetClimate = ChamberFirmware.Benchmarks.Control.Climate; // Climate alone is a namespace of the firmware

namespace ChamberFirmware.Tests.Unit.Benchmarks;

/// <summary>The members of the built family are what their number says, and what they are measured by knows their ring.</summary>
[TestClass]
public sealed class BuiltPlantsTests
{
    // What is drawn nowhere: where things stand, the covering of a wall, the film's chemistry.
    private static readonly string[] Kept =
    [
        "FullCoverGPerM2", "FoamOutsideWPerM2K", "SolventAntoineA", "SolventAntoineB", "SolventAntoineC", "SolventActivity01",
        "SolventShare01", "SolventHeatJPerKg", "SolventKgPerMol", "SolventTransfer01", "MixingHeatJPerKg",
    ];

    [TestMethod]
    public void A_member_is_its_number_and_stands_in_the_simple_plants_room()
    {
        Assert.AreEqual(BuiltPlants.Make(17), BuiltPlants.Make(17));
        Assert.AreNotEqual(BuiltPlants.Make(17).Built, BuiltPlants.Make(18).Built);
        Assert.AreEqual(Plants.Make(17).RoomTemperatureC, BuiltPlants.Make(17).RoomTemperatureC);
        Assert.IsNull(Plants.Make(17).Built);
    }

    [TestMethod]
    public void Every_number_of_the_family_is_drawn_around_the_reference_and_half_of_the_heaters_are_ptc()
    {
        BuiltParameters[] members = [.. Enumerable.Range(0, Plants.Full).Select(i => BuiltPlants.Make(i).Built!)];
        foreach (PropertyInfo number in typeof(BuiltParameters).GetProperties()
            .Where(p => p.PropertyType == typeof(double) && !Kept.Contains(p.Name)))
        {
            double reference = (double)number.GetValue(BuiltChambers.Reference.Built)!;
            double[] values = [.. members.Select(member => (double)number.GetValue(member)!)];
            Assert.IsTrue(values.Min() < reference && values.Max() > reference, number.Name);
        }

        Assert.AreEqual(0.5, members.Count(member => member.HeaterIsPtc) / (double)members.Length, 0.1);
    }

    [TestMethod]
    public void Restless_rooms_drift_two_kelvin_in_twenty_minutes_and_mains_stay_within_eight_percent()
    {
        var building = new Restless(5);
        double[] room = [.. Enumerable.Range(0, 3600).Select(s => building.RoomWarmerK(s))];
        double[] volts = [.. Enumerable.Range(0, 3600).Select(s => Math.Sqrt(building.HeaterPower01(s)))];
        Assert.AreEqual(2.0, room.Max() - room.Min(), 0.01);
        Assert.AreEqual(2.0 / 1200, Math.Abs(room[100] - room[99]), 1e-9);
        Assert.IsTrue(volts.Min() >= 0.92 && volts.Max() <= 1.08);
        Assert.IsTrue(volts.Min() < 0.94 && volts.Max() > 1.06);
        Assert.AreEqual(building.HeaterPower01(77), new Restless(5).HeaterPower01(77));
    }

    [TestMethod]
    [DataRow("example-1", "")]
    [DataRow("example-2", "")]
    [DataRow("example-3", "")]
    [DataRow("dry", "")]
    [DataRow("cool", "too cool")]
    [DataRow("hot", "too warm")]
    [DataRow("wet", "walls sweat")]
    public void Reach_tells_what_the_reference_member_can_hold(string name, string obstacle)
    {
        SetClimate climate = name switch
        {
            "cool" => new SetClimate(name, 17, 7, 0.8),
            "hot" => new SetClimate(name, 90, 10, 2.3),
            "wet" => new SetClimate(name, 60, 90, 0.8),
            _ => SetClimate.All.Single(known => known.Name == name),
        };
        TwinParameters plant = BuiltChambers.Reference;
        if (name == "hot")
        {
            plant = plant with { HeaterPowerW = 60 };
        }

        Assert.AreEqual(obstacle, Reachability.Obstacle(plant, TrueTarget.Of(climate, plant)));
    }

    [TestMethod]
    public void Nobody_dries_the_ring_faster_than_the_bound_says_and_the_bound_agrees_with_a_hand_sum()
    {
        var result = BuiltBenchmark.Run(
            1,
            [.. Contender.All.Where(contender => contender.Key is Contender.OnOffKey or Contender.BoundKey)],
            [.. Chain.FromCold.Where(chain => chain.Name == "B")],
            1,
            () => { },
            default);
        TwinParameters plant = BuiltPlants.Make(0);
        LegResult bound = result.Quiet.Every(Contender.BoundKey)[0];
        LegResult driven = result.Quiet.Every(Contender.OnOffKey)[0];
        TrueTarget target = TrueTarget.Of(SetClimate.Dry, plant);
        double volumeL = plant.ChannelVolumeL + plant.ReturnVolumeL;
        double start = new TwinChamber(plant, 1).True.HumidityRatioGPerKg;
        double mixedS = volumeL / plant.DryAirLPerMin * 60 * Math.Log(start / (1.02 * target.HumidityRatioGPerKg));
        Assert.IsTrue(bound.Settled);
        Assert.IsGreaterThan(0.9 * mixedS, bound.SettleS); // the last of the dry air is ahead of what has gone once around
        Assert.IsLessThan(2.0 * mixedS, bound.SettleS); // leak and walls bring water
        Assert.IsLessThanOrEqualTo(driven.SettleS, bound.SettleS);
        Assert.IsNull(driven.ReadyS);
    }

    /// <summary>Walls that are known only so well must be warmer first; the rest of the way is the same.</summary>
    [TestMethod]
    [DataRow("example-1")]
    [DataRow("example-2")]
    public void Who_knows_the_walls_only_by_sensors_waits_longer_in_wet_air(string name)
    {
        TwinParameters plant = BuiltPlants.Make(0);
        SetClimate climate = SetClimate.All.First(c => c.Name == name);
        TrueTarget target = TrueTarget.Of(climate, plant);
        double S(WallsKnown known) => RingBound.SettleS(plant, target, 1400.0, null, known);
        double exactlyS = S(WallsKnown.Exactly), bySensorsS = S(WallsKnown.BySensors);
        Assert.AreEqual(RingBound.SettleS(plant, target, 1400.0, null), exactlyS);
        Assert.IsInRange(1.05 * exactlyS, 2.0 * exactlyS, bySensorsS);
        Assert.IsInRange(exactlyS, bySensorsS, S(WallsKnown.BySensors with { HumidityPct = 0.0 }));
    }

    [TestMethod]
    public void Walls_known_exactly_bear_air_whose_dew_point_is_theirs()
    {
        double most = WallsKnown.Exactly.Most(30.0, 40.0, 101325.0);
        Assert.AreEqual(30.0, Air.Psychrometrics.DewPointC(1000.0 * most, 101325.0), 0.02);
        Assert.IsLessThan(most, new WallsKnown(0.2, 0.0, 0.0).Most(30.0, 40.0, 101325.0));
        Assert.IsLessThan(most, new WallsKnown(0.0, 0.03, 0.0).Most(30.0, 40.0, 101325.0));
        Assert.AreEqual(most, new WallsKnown(0.0, 0.03, 0.0).Most(30.0, 29.0, 101325.0), "air that is colder does not warm it");
        Assert.AreEqual(0.0, WallsKnown.BySensors.Most(-20.0, 60.0, 101325.0));
    }

    [TestMethod]
    public void A_film_at_the_end_of_a_leg_is_looked_at_and_changes_no_other_figure_of_it()
    {
        TwinParameters plant = BuiltPlants.Make(2);
        Chain chain = new("film", [new Leg(SetClimate.Example2, 300.0)]);
        LegResult Run(double castS) => new Session(plant, 2, chain, null, OnOff.Prepare(plant, 1)) { CastS = castS }.Run()[0];
        LegResult with = Run(100.0), without = Run(0.0);
        Chain shorter = chain with { Legs = [new Leg(SetClimate.Example2, 200.0)] };
        LegResult cut = new Session(plant, 2, shorter, null, OnOff.Prepare(plant, 1)).Run()[0];
        Assert.IsNull(without.FilmHumidityRatioErrorPct);
        Assert.IsNotNull(with.FilmHumidityRatioErrorPct);
        Assert.IsNotNull(with.FilmTemperatureErrorK);
        Assert.AreEqual(cut.RmsTemperatureK, with.RmsTemperatureK, 1e-12);
        Assert.AreEqual(cut.FilmOffsetK, with.FilmOffsetK, 1e-12);
        Assert.AreNotEqual(without.RmsTemperatureK, with.RmsTemperatureK);
    }
}
