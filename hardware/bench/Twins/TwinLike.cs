using System;
using System.Linq;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Bench;

/// <summary>
/// A twin like the chamber that settings describe. What settings say of the hardware becomes the plant's; what they do not say stays the
/// reference chamber's. hardware/bench/README.md has the table (a test compares).
/// </summary>
public static class TwinLike
{
    private const double WaterGPerMl = 0.998; // at room temperature
    private const double GasConstantJPerKgK = 287.05; // of dry air
    private const double SPerH = 3600.0;
    private const double MiddlePct = 50.0; // where a chip's error is taken that grows with humidity

    /// <summary>The parameters; <paramref name="s"/> must be good settings.</summary>
    public static TwinParameters Of(ChamberSettings s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Moving(Sensing(Water(Air(Warm(TwinParameters.Reference, s), s), s), s), s);
    }

    private static TwinParameters Warm(TwinParameters p, ChamberSettings s) => p with
    {
        HeaterPowerW = s.HeaterW,
        HeaterHeatCapacityJPerK = s.HeaterElementJPerK,
        HeaterStillWPerK = s.HeaterStillWPerK,
        HeaterForcedWPerK = s.HeaterForcedWPerK,
        WallLossWPerK = s.WallLossWPerK,
        WallHeatCapacityJPerK = s.WallHeatJPerK,
        WallStillWPerK = s.WallStillWPerK,
        WallForcedWPerK = s.WallForcedWPerK,
    };

    private static TwinParameters Air(TwinParameters p, ChamberSettings s)
    {
        (double fullMPerS, double exponent) = FanLaw(s);
        return p with
        {
            FanFullRpm = s.FanFullSpeedRpm,
            FanFullPowerW = s.FanFullPowerW,
            FanMinimumDuty01 = s.FanLowestDuty01,
            FanLagS = s.FanLagS,
            FullSpeedAirVelocityMPerS = fullMPerS,
            AirVelocityExponent = exponent,
            ChannelAreaM2 = s.ChannelAreaM2,
            ChannelVolumeL = s.ChannelVolumeL,
            ReturnVolumeL = s.ReturnVolumeL,
            LeakPerH = s.LeakPerHour,
            RoomPressurePa = s.SitePressurePa,
        };
    }

    // The twin's fan follows a power law: the one through the table, least squares of the logarithms.
    private static (double FullMPerS, double Exponent) FanLaw(ChamberSettings s)
    {
        double[] x = [.. s.FanTableRpm.Select(rpm => Math.Log(rpm / s.FanFullSpeedRpm))];
        double[] y = [.. s.FanTableMPerS.Select(v => Math.Log(v))];
        double meanX = x.Average();
        double meanY = y.Average();
        double exponent = x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / x.Sum(a => (a - meanX) * (a - meanX));
        return (Math.Exp(meanY - exponent * meanX), exponent);
    }

    private static TwinParameters Water(TwinParameters p, ChamberSettings s)
    {
        double roomK = p.RoomTemperatureC + HylandWexler.ZeroCelsiusK;
        double dryAirGPerL = s.SitePressurePa / (GasConstantJPerKgK * roomK);
        return p with
        {
            HumidifierMlPerH = s.HumidifierGPerS * SPerH / WaterGPerMl,
            HumidifierDeadTimeS = s.HumidifierDeadTimeS,
            HumidifierLagS = s.HumidifierLagS,
            DryAirLPerMin = s.DryAirGPerS * 60.0 / dryAirGPerL,
            DryAirFrostPointC = HylandWexler.DewPointC(HylandWexler.VapourPressurePa(s.DryAirGPerKg / 1000.0, s.SitePressurePa)),
            SorbedShareOfVapour01 = s.SorbedShare01,
            SorptionTimeConstantS = s.SorptionS,
        };
    }

    // The chip errs by what the calibration takes out again, and by what commissioning found besides.
    private static TwinParameters Sensing(TwinParameters p, ChamberSettings s) => p with
    {
        SensorPathM = s.SensorPathM,
        SensorTemperatureLagS = s.SensorLagS,
        SensorHumidityLagS = s.SensorHumidityLagS,
        SensorTemperatureBiasK = -s.SensorTemperatureOffsetK[0],
        SensorHumidityBiasPct = (MiddlePct + s.SensorOffsetPct - s.SensorRhOffsetPct[0]) / s.SensorRhSlope[0] - MiddlePct,
    };

    private static TwinParameters Moving(TwinParameters p, ChamberSettings s) => p with
    {
        PlateLengthM = s.PlateLengthM,
        InertLengthM = s.InertLengthM,
        FilmTransferFactor = s.FilmTransferFactor,
        FilmWidthM = s.FilmWidthM,
        BladeLatencyUs = s.CarriageLatencyUs,
        ImmersionLatencyUs = s.ImmersionLatencyUs,
        CoverFitted = s.CoverFitted == 1,
        CoverOpenUs = s.CoverOpenUs,
        CoverShutUs = s.CoverShutUs,
        CoverLeftShare01 = s.CoverLeftShare01,
        BladeSwitchFitted = s.BladeSwitchFitted == 1,
        BladeSwitchDelayUs = Math.Max(0, s.BladeSwitchDelayUs),
        PlateSwitchFitted = s.PlateSwitchFitted == 1,
        PlateSwitchDelayUs = Math.Max(0, s.PlateSwitchDelayUs),
    };
}
