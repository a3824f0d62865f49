using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Settings;
using static ChamberFirmware.Tests.Mechanics.Dimensions;

namespace ChamberFirmware.Tests.Mechanics;

/// <summary>A setting that follows from the geometry: its name, and of what it comes.</summary>
internal sealed record FromGeometry(string Name, string Of);

/// <summary>What the firmware is told of a chamber that is built as hardware/mechanics says, middle throttle in.</summary>
internal static class GeometrySettings
{
    /// <summary>The blade's speed over the plate in the reference recipes, mm/s: its latency holds for that one.</summary>
    public static double BladeMmPerS => Of("plate_length") / 3;

    /// <summary>Way of the edge that draws the film from where the blade waits to the plate, mm: the edge is the body's rear one.</summary>
    public static double RunUpMm => Of("blade_run") + Of("blade_length");

    /// <summary>From the relay to the blade's edge at the plate, us; relay and motor as the settings have them.</summary>
    public static double RunUpUs => new ChamberSettings().CarriageLatencyUs + (1e6 * RunUpMm / BladeMmPerS);

    /// <summary>From the plate's end to where the blade parks, us.</summary>
    public static double RunOutUs => 1e6 * Of("blade_run_out") / BladeMmPerS;

    /// <summary>The last point's shortest exposure, s: the carrier moves as the blade leaves the plate. Bath of 0 s: wet at once.</summary>
    public static double ShortestS(double bathS) => ((Immersion.LatencyMs - Of("latch_time")) / 1000) + bathS;

    public static IReadOnlyList<FromGeometry> Changed { get; } =
    [
        new("FanTableMPerS", "the air's losses, middle throttle; another throttle: its row of the table below"),
        new("FanFullPowerW", "two fans"),
        new("WallLossWPerK", "areas, foam, panes"),
        new("WallHeatJPerK", "sheets, and the pane as far as it follows the air"),
        new("WallStillWPerK", "the default is 8 W/(m2 K) of 1 m2; area"),
        new("WallForcedWPerK", "the same"),
        new("CarriageLatencyUs", "the default for relay and motor, and the edge's run-up at the speed of the reference recipes"),
        new("CarriageOverrunUs", "twice the way from the plate to the trough, at that speed"),
        new("ImmersionLatencyUs", "latch, free fall, feed control"),
        new("CarrierStartUs", "latch"),
    ];

    /// <summary>Settings that follow from the geometry, too, and are as delivered.</summary>
    public static IReadOnlyList<string> Unchanged { get; } =
    [
        "FanFullSpeedRpm", "FanLowestDuty01", "ChannelAreaM2", "ChannelVolumeL", "ReturnVolumeL", "PlateLengthM", "FilmWidthM",
        "InertLengthM",
    ];

    /// <summary>All settings of such a chamber: those of the geometry, the others as delivered.</summary>
    public static ChamberSettings Made()
    {
        var settings = new ChamberSettings();
        PartVolume[] air = [.. PartVolume.All.Where(part => part.Name.StartsWith("air-", StringComparison.Ordinal))];
        settings.FanTableMPerS =
            [.. settings.FanTableRpm.Select(rpm => Math.Round(FanCurve.Nominal.VelocityMPerS(rpm, Throttle.Middle), 2))];
        settings.FanFullSpeedRpm = Of("fan_full_speed");
        settings.FanLowestDuty01 = FanCurve.LowestRpm / Of("fan_full_speed");
        settings.FanFullPowerW = Math.Round(Of("fan_count") * Of("fan_power"), 1);
        settings.ChannelAreaM2 = Math.Round(LoopFlow.AreaM2, 4);
        settings.ChannelVolumeL = Litres(air, "air-plenum") + Litres(air, "air-channel");
        settings.ReturnVolumeL = Litres(air, "air-return");
        settings.WallLossWPerK = Math.Round(LoopWalls.LossWPerK, 2);
        settings.WallHeatJPerK = Math.Round(LoopWalls.HeatJPerK);
        settings.WallStillWPerK = Math.Round(settings.WallStillWPerK * LoopWalls.AirM2, 1);
        settings.WallForcedWPerK = Math.Round(settings.WallForcedWPerK * LoopWalls.AirM2, 1);
        settings.CarriageLatencyUs = (long)Math.Round(RunUpUs);
        settings.CarriageOverrunUs = (long)Math.Round(2 * RunOutUs);
        settings.ImmersionLatencyUs = (long)(1000 * Immersion.LatencyMs);
        settings.CarrierStartUs = (long)(1000 * Of("latch_time"));
        settings.PlateLengthM = Metres("plate_length");
        settings.FilmWidthM = Metres("film_width");
        settings.InertLengthM = InertLength / 1000;
        return settings;
    }

    private static double Litres(PartVolume[] air, string name) =>
        Math.Round(air.Single(part => part.Name == name).Mm3 / 1e6, 1);
}
