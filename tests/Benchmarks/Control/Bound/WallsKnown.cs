using System;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>
/// How well the walls and the air beside them can be known, whoever controls: the walls may be colder than their thermometer says, and the
/// air wetter than its sensor says. Who must keep walls dry in every chamber that looks the same has to wait for the worst of them.
/// </summary>
/// <param name="LimitK">A thermometer's own error, K.</param>
/// <param name="OfAir01">What it shows of the difference between air and wall, 0 to 1.</param>
/// <param name="HumidityPct">Error of the relative humidity, %RH.</param>
public sealed record WallsKnown(double LimitK, double OfAir01, double HumidityPct)
{
    /// <summary>Everything is known.</summary>
    public static WallsKnown Exactly { get; } = new(0.0, 0.0, 0.0);

    /// <summary>
    /// By thermometers on the walls (TMP117, 0.15 K in SNOSD82D, glue and cap of foam) and a BME280 whose offset was found
    /// (BST-BME280-DS002 has 3 %RH before).
    /// </summary>
    public static WallsKnown BySensors { get; } = new(0.2, 0.03, 2.5);

    /// <summary>Most water, kg/kg, of air that surely leaves walls dry; both in °C, pressure in Pa.</summary>
    public double Most(double wallC, double airC, double pressurePa)
    {
        double surelyC = wallC - LimitK - OfAir01 * Math.Max(0.0, airC - wallC);
        double vapourPa = HylandWexler.SaturationPressurePa(surelyC) - HumidityPct / 100.0 * HylandWexler.SaturationPressurePa(airC);
        return HylandWexler.HumidityRatio(Math.Max(0.0, vapourPa), pressurePa);
    }
}
