using System.Collections.Generic;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;
using static ChamberFirmware.Tests.Mechanics.Dimensions;

namespace ChamberFirmware.Tests.Mechanics;

/// <summary>
/// A quantity of the model beside the same of twin or firmware. Share01 is what it may be off; Why is empty where it agrees, else the
/// reason for which it does not, and then it must stay within the named range.
/// </summary>
internal sealed record Compared(string What, string Unit, double Model, string With, double Other, double Share01, string Why = "")
{
    private const double Exact = 0.001;

    public double Off01 => (Model / Other) - 1;

    public static IReadOnlyList<Compared> All
    {
        get
        {
            TwinParameters twin = TwinParameters.Reference;
            var built = new BuiltParameters();
            var settings = new ChamberSettings();
            double supplyL = (PartVolumeL("air-plenum") + PartVolumeL("air-channel")), returnL = PartVolumeL("air-return");
            double boxL = Of("box_length") * Of("box_height") * Of("width") / 1e6;
            double far = FilmAir.MeanMPerS(2, twin.InertLengthM, twin.PlateLengthM);
            return
            [
                new("channel's section", "cm2", LoopFlow.AreaM2 * 1e4, "twin", twin.ChannelAreaM2 * 1e4, Exact),
                new("the same", "cm2", LoopFlow.AreaM2 * 1e4, "ChannelAreaM2", settings.ChannelAreaM2 * 1e4, Exact),
                new("plenum and channel", "L", supplyL, "twin", twin.ChannelVolumeL, 0.03),
                new("the same", "L", supplyL, "ChannelVolumeL", settings.ChannelVolumeL, 0.03),
                new("fan box, risers, duct", "L", returnL, "twin", twin.ReturnVolumeL, 0.03),
                new("the same", "L", returnL, "ReturnVolumeL", settings.ReturnVolumeL, 0.03),
                new("channel before the plate", "L", Of("plate_begin") * LoopFlow.AreaM2, "built twin", Cell(RingLayout.Inlet), 0.03),
                new("channel over the plate", "L", Of("plate_length") * LoopFlow.AreaM2, "built twin",
                    Cell(RingLayout.FilmFirst) + Cell(RingLayout.FilmLast), 0.03),
                new("channel behind the plate", "L", (Of("channel_length") - Of("plate_begin") - Of("plate_length")) * LoopFlow.AreaM2,
                    "built twin", Cell(RingLayout.Sensor), 0.03),
                new("fan box", "L", boxL, "built twin", Cell(RingLayout.Vent) + Cell(RingLayout.BeforeFan) + Cell(RingLayout.Fan), 0.2,
                    "the box holds two fans; what it is larger the duct is smaller"),
                new("film's length", "mm", Of("plate_length"), "PlateLengthM", settings.PlateLengthM * 1000, Exact),
                new("film's width", "mm", Of("film_width"), "FilmWidthM", settings.FilmWidthM * 1000, Exact),
                new("walls' heat capacity", "J/K", LoopWalls.HeatJPerK, "twin", twin.WallHeatCapacityJPerK, 0.1),
                new("the same", "J/K", LoopWalls.HeatJPerK, "WallHeatJPerK", settings.WallHeatJPerK, 0.1),
                new("walls' heat loss", "W/K", LoopWalls.LossWPerK, "twin", twin.WallLossWPerK, 0.05),
                new("the same", "W/K", LoopWalls.LossWPerK, "WallLossWPerK", settings.WallLossWPerK, 0.05),
                new("walls that the air touches", "m2", LoopWalls.AirM2, "twin, 8 W/K by 8 W/(m2 K)", twin.WallStillWPerK / 8, 0.15,
                    "the twin's is a round number; commissioning finds the transfer"),
                new("insulation", "mm", Of("foam_thickness"), "built twin", built.FoamThicknessMm, 0.3,
                    "makes up for the bare floor over the bath"),
                new("lid's heat loss", "W/(m2 K)", LoopWalls.LidWPerM2K, "built twin", built.LidOutsideWPerM2K, 0.65,
                    "two panes; the built twin keeps the single one to judge a worse chamber"),
                new("floor", "mm", Of("floor_thickness"), "built twin", built.SheetThicknessMm, Exact),
                new("duct's sheet", "mm", Of("strip_thickness"), "built twin", built.DuctSheetMm, 0.65,
                    "thinner, for the heat capacity above"),
                new("glass plate", "mm", Of("plate_thickness"), "built twin", built.PlateThicknessMm, 0.7,
                    "the parts list has 5 mm, toughened"),
                new("inert way before the film", "mm", InertLength, "twin", twin.InertLengthM * 1000, Exact),
                new("the same", "mm", InertLength, "InertLengthM", settings.InertLengthM * 1000, Exact),
                new("mean transfer to the film at 2 m/s", "mm/s", 1000 * FilmAir.MeanMPerS(2, InertLength / 1000, twin.PlateLengthM),
                    "twin", 1000 * far, 0.02),
                new("plate to sensor", "mm", Of("sensor_behind_plate"), "SensorPathM", settings.SensorPathM * 1000, 0.96,
                    "twin and firmware take 1 m to be on the safe side; commissioning finds it"),
                new("relay to first wet point", "ms", Immersion.LatencyMs, "ImmersionLatencyUs", settings.ImmersionLatencyUs / 1000.0, 2.2,
                    "calm entry costs 0.2 s; settings.txt has it"),
                new("relay to the film's first point", "ms", GeometrySettings.RunUpUs / 1000, "CarriageLatencyUs",
                    settings.CarriageLatencyUs / 1000.0, 11, "the edge's run-up at 50 mm/s; settings.txt has it"),
                new("plate's end to the trough", "ms", GeometrySettings.RunOutUs / 1000, "CarriageOverrunUs",
                    settings.CarriageOverrunUs / 1000.0, 0.9, "as delivered the blade stops short of it; settings.txt has twice the way"),
                new("fans' power", "W", Of("fan_count") * Of("fan_power"), "FanFullPowerW", settings.FanFullPowerW, 2.1,
                    "two fans; settings.txt has it"),
            ];
        }
    }

    private static double PartVolumeL(string name)
    {
        foreach (PartVolume part in PartVolume.All)
        {
            if (part.Name == name)
            {
                return part.Mm3 / 1e6;
            }
        }

        throw new AssertFailedException($"There is no {name}.");
    }

    private static double Cell(int cell) => 1000 * RingLayout.VolumeM3(TwinParameters.Reference, cell);
}
