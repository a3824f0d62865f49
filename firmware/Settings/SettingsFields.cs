namespace ChamberFirmware.Settings;

/// <summary>
/// Every setting once: its name, where it is, and what it may be. Text, parsing, check and copy all go through this list, in this order;
/// a new setting is one line here (a test compares with the fields of <see cref="ChamberSettings"/>).
/// </summary>
public static class SettingsFields
{
    /// <summary>How many there are.</summary>
    public const int Count = 56;

    private const long LongestLatencyUs = 2000000;

    // Blade and plate scatter by milliseconds: a relay that goes off as they arrive, by plan, leaves half a film or a plate that hangs.
    private const long ShortestOverrunUs = 10000;
    private const long ShortestHoldUs = 100000;

    public static void Visit(ChamberSettings s, ISettingsVisitor visitor)
    {
        visitor.Table("FanTableRpm", ref s.FanTableRpm, 1.0, 30000.0);
        visitor.Table("FanTableMPerS", ref s.FanTableMPerS, 0.01, 20.0);
        visitor.Date("AirTableDate", ref s.AirTableDate);
        visitor.Number("FanFullSpeedRpm", ref s.FanFullSpeedRpm, 100.0, 30000.0);
        visitor.Number("FanFullPowerW", ref s.FanFullPowerW, 0.0, 500.0);
        visitor.Number("FanLowestDuty01", ref s.FanLowestDuty01, 0.0, 0.9);
        visitor.Number("FanLagS", ref s.FanLagS, 0.05, 10.0);
        visitor.Whole("CarriageLatencyUs", ref s.CarriageLatencyUs, 0, LongestLatencyUs);
        visitor.Whole("ImmersionLatencyUs", ref s.ImmersionLatencyUs, 0, LongestLatencyUs);
        visitor.Whole("CarriageOverrunUs", ref s.CarriageOverrunUs, ShortestOverrunUs, 5000000);
        visitor.Whole("ImmersionHoldUs", ref s.ImmersionHoldUs, ShortestHoldUs, 60000000);
        visitor.Number("HeaterW", ref s.HeaterW, 10.0, 5000.0);
        visitor.Number("HeaterElementJPerK", ref s.HeaterElementJPerK, 1.0, 1000.0);
        visitor.Number("HeaterStillWPerK", ref s.HeaterStillWPerK, 0.1, 100.0);
        visitor.Number("HeaterForcedWPerK", ref s.HeaterForcedWPerK, 0.1, 500.0);
        visitor.Number("WallLossWPerK", ref s.WallLossWPerK, 0.0, 100.0);
        visitor.Number("WallHeatJPerK", ref s.WallHeatJPerK, 10.0, 1000000.0);
        visitor.Number("WallStillWPerK", ref s.WallStillWPerK, 0.1, 500.0);
        visitor.Number("WallForcedWPerK", ref s.WallForcedWPerK, 0.1, 500.0);
        visitor.Number("ChannelAreaM2", ref s.ChannelAreaM2, 0.0001, 1.0);
        visitor.Number("ChannelVolumeL", ref s.ChannelVolumeL, 0.1, 1000.0);
        visitor.Number("ReturnVolumeL", ref s.ReturnVolumeL, 0.1, 1000.0);
        visitor.Number("HumidifierGPerS", ref s.HumidifierGPerS, 0.0001, 10.0);
        visitor.Number("HumidifierDeadTimeS", ref s.HumidifierDeadTimeS, 0.0, 10.0);
        visitor.Number("HumidifierLagS", ref s.HumidifierLagS, 0.1, 120.0);
        visitor.Number("DryAirGPerS", ref s.DryAirGPerS, 0.001, 100.0);
        visitor.Number("DryAirGPerKg", ref s.DryAirGPerKg, 0.0, 20.0);
        visitor.Number("LeakPerHour", ref s.LeakPerHour, 0.0, 1000.0);
        visitor.Number("SensorPathM", ref s.SensorPathM, 0.0, 10.0);
        visitor.Number("SensorLagS", ref s.SensorLagS, 0.1, 60.0);
        visitor.Number("SensorHumidityLagS", ref s.SensorHumidityLagS, 0.1, 60.0);
        visitor.Number("SensorOffsetPct", ref s.SensorOffsetPct, -10.0, 10.0);
        visitor.Number("SorbedShare01", ref s.SorbedShare01, 0.0, 2.0);
        visitor.Number("SorptionS", ref s.SorptionS, 10.0, 10000.0);
        visitor.Number("AnemometerClass01", ref s.AnemometerClass01, 0.0, 0.5);
        visitor.Number("AnemometerZeroMPerS", ref s.AnemometerZeroMPerS, 0.0, 1.0);
        visitor.Table("SensorRhOffsetPct", ref s.SensorRhOffsetPct, -SettingsCheck.LargestRhOffsetPct, SettingsCheck.LargestRhOffsetPct);
        visitor.Table("SensorRhSlope", ref s.SensorRhSlope, SettingsCheck.LeastRhSlope, SettingsCheck.LargestRhSlope);
        visitor.Table(
            "SensorTemperatureOffsetK", ref s.SensorTemperatureOffsetK, -SettingsCheck.LargestOffsetK, SettingsCheck.LargestOffsetK);
        visitor.Number("SaltLowPct", ref s.SaltLowPct, 0.0, 100.0);
        visitor.Number("SaltHighPct", ref s.SaltHighPct, s.SaltLowPct, 100.0);
        visitor.Number("ThermometerLimitK", ref s.ThermometerLimitK, 0.0, SettingsCheck.LargestThermometerLimitK);
        visitor.Date("SaltCalibrationDate", ref s.SaltCalibrationDate);
        visitor.Table("SaltReferencePct", ref s.SaltReferencePct, 0.0, 100.0);
        visitor.Table("SaltThermometerC", ref s.SaltThermometerC, -60.0, 100.0);
        visitor.Table("SaltReadingPct", ref s.SaltReadingPct, 0.0, 100.0);
        visitor.Table("SaltReadingC", ref s.SaltReadingC, -60.0, 100.0);
        visitor.Date("CommissionedDate", ref s.CommissionedDate);
        visitor.Number("PlateLengthM", ref s.PlateLengthM, 0.01, 2.0);
        visitor.Number("FilmWidthM", ref s.FilmWidthM, 0.0, 2.0);
        visitor.Whole("BladeSwitchFitted", ref s.BladeSwitchFitted, 0, 1);
        visitor.Whole("BladeSwitchDelayUs", ref s.BladeSwitchDelayUs, -LongestLatencyUs, LongestLatencyUs);
        visitor.Whole("PlateSwitchFitted", ref s.PlateSwitchFitted, 0, 1);
        visitor.Whole("PlateSwitchDelayUs", ref s.PlateSwitchDelayUs, -LongestLatencyUs, LongestLatencyUs);
        visitor.Whole("ExposureToleranceUs", ref s.ExposureToleranceUs, 1000, 10000000);
        visitor.Number("ExposureSpread01", ref s.ExposureSpread01, 0.0, 10.0);
    }
}
