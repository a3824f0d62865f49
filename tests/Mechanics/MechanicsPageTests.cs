using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using static ChamberFirmware.Tests.Mechanics.Dimensions;

namespace ChamberFirmware.Tests.Mechanics;

/// <summary>The tables of the page are what the model gives, and the model agrees with twin and firmware or says why not.</summary>
[TestClass]
public sealed class MechanicsPageTests
{
    private static readonly double[] PlacesM = [0.015, 0.075, 0.135];

    [TestMethod]
    public void The_model_is_the_chamber_of_twin_and_firmware_or_the_table_says_why_not()
    {
        foreach (Compared row in Compared.All)
        {
            string said = $"{row.What}: {row.Model:g4} {row.Unit}, {row.With} {row.Other:g4}";
            Assert.IsLessThanOrEqualTo(row.Share01, Math.Abs(row.Off01), said);
            Assert.AreEqual(row.Share01 > 0.1, row.Why.Length > 0, $"{row.What}: more than a tenth wants a reason");
        }

        MadeTable.Is("| quantity | unit | model | with | there | off | why |", Compared.All.Select(row =>
            Line($"| {row.What} | {row.Unit} | {Short(row.Model)} | {row.With} | {Short(row.Other)} | {100 * row.Off01:+0.0;-0.0;0} % |")
                + (row.Why.Length > 0 ? $" {row.Why} |" : " |")));
    }

    [TestMethod]
    public void The_table_of_velocities_is_calculated()
    {
        const string Head = "| film, m/s | throttle | loss, Pa | fan, rpm | duty | speed in hand | a fifth weaker, a fifth tighter |";
        MadeTable.Is(Head, FanTests.Wanted.Select(v =>
        {
            Throttle gear = FanTests.GearOf(v);
            double rpm = FanCurve.Nominal.SpeedRpm(v, gear), full = Of("fan_full_speed"), worst = FanCurve.Worst.SpeedRpm(v, gear);
            double inHand = 100 * ((full / rpm) - 1);
            return Line($"| {v:0.0#} | {gear.Name} | {LoopFlow.TotalPa(v, gear):0.0} | {rpm:0} | {rpm / full:0.00} | {inHand:0} % | ")
                + (worst < full ? Line($"{worst:0} rpm |") : Line($"not reached: {FanCurve.Worst.VelocityMPerS(full, gear):0.0} m/s |"));
        }));
    }

    [TestMethod]
    public void Every_plain_strip_is_listed()
    {
        double blank = Of("width") + (2 * Of("flange")) - (2 * Of("fold_deduction"));
        MadeTable.Is("| strip | length, mm | blank, mm |", LoopWalls.Strips.Skip(3)
            .Select(strip => Line($"| {strip.Name} | {strip.LengthMm:0} | {blank:0} |")));
    }

    [TestMethod]
    public void The_losses_are_listed()
    {
        IReadOnlyList<Loss> slow = LoopFlow.Losses(0.8, Throttle.None), quick = LoopFlow.Losses(4, Throttle.None);
        MadeTable.Is("| part | Pa at 0.8 m/s | Pa at 4 m/s |", slow.Zip(quick).SkipLast(1)
            .Select(pair => Line($"| {pair.First.Part} | {pair.First.Pa:0.00} | {pair.Second.Pa:0.0} |"))
            .Append(Line($"| together | {slow.Sum(loss => loss.Pa):0.00} | {quick.Sum(loss => loss.Pa):0.0} |")));
    }

    [TestMethod]
    public void The_tables_to_start_from_are_calculated()
    {
        double[] speeds = [600, 900, 1200, 1800, 2400, 3000];
        MadeTable.Is("| throttle | `set FanTableMPerS` at 600 900 1200 1800 2400 3000 rpm |", Throttle.All.Select(gear =>
            $"| {gear.Name} | {string.Join(' ', speeds.Select(rpm => Line($"{FanCurve.Nominal.VelocityMPerS(rpm, gear):0.00}")))} |"));
    }

    [TestMethod]
    public void Ways_and_times_of_the_air_are_calculated()
    {
        const string Head =
            "| film, m/s | Re of the channel | plate to sensor, s | heater to film, s | mist to film, s | once round, s | layer, mm |";
        double beforePlate = Of("plate_begin") * Of("channel_height"), plenum = Of("plenum_height");
        double heaterL = ((Of("heater_place") * plenum) + beforePlate) * Of("width") / 1e6;
        double riser = Of("riser_length") * (Of("duct_floor") + (Of("duct_height") / 2) - plenum);
        double mistL = (riser + (Of("plenum_length") * plenum) + beforePlate) * Of("width") / 1e6;
        double allL = PartVolume.All.Take(3).Sum(room => room.Mm3) / 1e6;
        MadeTable.Is(Head, new[] { 0.2, 0.7, 0.8, 2, 4 }.Select(v =>
        {
            double litresPerS = 1000 * LoopFlow.FlowM3PerS(v), layerMm = FilmAir.LayerMm(v, (InertLength + Of("plate_length")) / 1000);
            return Line($"| {v:0.0} | {LoopFlow.ChannelRe(v):0} | {Metres("sensor_behind_plate") / v:0.00} | {heaterL / litresPerS:0.0} | ")
                + Line($"{mistL / litresPerS:0.0} | {allL / litresPerS:0.0} | {layerMm:0.0} |");
        }));
    }

    [TestMethod]
    public void The_film_along_the_plate_is_calculated()
    {
        double inertM = InertLength / 1000;
        const string Head = "| mm from the upstream edge | transfer at 2 m/s, mm/s | exposure, s | dose, mm | dose before, mm |";
        MadeTable.Is(Head, PlacesM.Select(place =>
        {
            double k = 1000 * FilmAir.LocalMPerS(2, inertM, place), s = FilmAir.ExposureS(place, 2, 3, FilmAirTests.BathS);
            double before = 1000 * FilmAir.LocalMPerS(2, 0.15, place) * FilmAir.ExposureS(Metres("plate_length") - place, 2, 3, 0);
            return Line($"| {1000 * place:0} | {k:0.0} | {s:0.00} | {k * s:0} | {before:0} |");
        }));
    }

    private static string Short(double value) => value.ToString(Math.Abs(value) >= 100 ? "F0" : "G3", CultureInfo.InvariantCulture);

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
