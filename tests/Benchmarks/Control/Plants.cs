using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>
/// The set of chambers. A plant is its number: every physical parameter of the reference chamber is off by up to 30 % either way, rooms are
/// 15 to 30 C and 20 to 80 %RH, sensors are wrong within their class. Exponents bend by 5 %; the plate, the solver's step, the board and
/// the pressure stay.
/// </summary>
public static class Plants
{
    /// <summary>Plants of a whole benchmark.</summary>
    public const int Full = 300;

    /// <summary>Plants of a quick look.</summary>
    public const int Quick = 12;

    private const double Share01 = 0.3;
    private const double ExponentShare01 = 0.05;

    // BST-BME280-DS002: table 4 (1 K over 0 to 65 C), table 2 (3 %RH), table 3 (1 hPa).
    private const double TemperatureClassK = 1.0;
    private const double HumidityClassPct = 3.0;
    private const double PressureClassPa = 100.0;

    /// <summary>Seed of a plant's noise; every controller meets the same.</summary>
    public static ulong NoiseSeed(int index) => 1000UL + (ulong)index;

    /// <summary>Plant number <paramref name="index"/>, the same for ever.</summary>
    public static TwinParameters Make(int index)
    {
        var draw = new Draw(0x43464D42UL + ((ulong)index << 32));
        return Actuators(Air(Surroundings(TwinParameters.Reference, draw), draw), draw);
    }

    private static TwinParameters Surroundings(TwinParameters p, Draw draw) => p with
    {
        RoomTemperatureC = draw.Between(15.0, 30.0),
        RoomRelativeHumidityPct = draw.Between(20.0, 80.0),
        SensorTemperatureBiasK = draw.Between(-TemperatureClassK, TemperatureClassK),
        SensorHumidityBiasPct = draw.Between(-HumidityClassPct, HumidityClassPct),
        SensorPressureBiasPa = draw.Between(-PressureClassPa, PressureClassPa),
        SensorPathM = draw.Spread(p.SensorPathM, Share01),
        LongestSensorDelayS = draw.Spread(p.LongestSensorDelayS, Share01),
        SensorTemperatureLagS = draw.Spread(p.SensorTemperatureLagS, Share01),
        SensorStillLagS = draw.Spread(p.SensorStillLagS, Share01),
        SensorHumidityLagS = draw.Spread(p.SensorHumidityLagS, Share01),
        SensorNoiseScale = draw.Spread(p.SensorNoiseScale, Share01),
    };

    private static TwinParameters Air(TwinParameters p, Draw draw) => p with
    {
        ChannelAreaM2 = draw.Spread(p.ChannelAreaM2, Share01),
        ChannelVolumeL = draw.Spread(p.ChannelVolumeL, Share01),
        ReturnVolumeL = draw.Spread(p.ReturnVolumeL, Share01),
        LeakPerH = draw.Spread(p.LeakPerH, Share01),
        DoorOpenLeakPerH = draw.Spread(p.DoorOpenLeakPerH, Share01),
        WallHeatCapacityJPerK = draw.Spread(p.WallHeatCapacityJPerK, Share01),
        WallLossWPerK = draw.Spread(p.WallLossWPerK, Share01),
        WallStillWPerK = draw.Spread(p.WallStillWPerK, Share01),
        WallForcedWPerK = draw.Spread(p.WallForcedWPerK, Share01),
        SorbedShareOfVapour01 = draw.Spread(p.SorbedShareOfVapour01, Share01),
        SorptionTimeConstantS = draw.Spread(p.SorptionTimeConstantS, Share01),
        FullCoverCondensateG = draw.Spread(p.FullCoverCondensateG, Share01),
        DraughtMPerS = draw.Spread(p.DraughtMPerS, Share01),
    };

    private static TwinParameters Actuators(TwinParameters p, Draw draw) => p with
    {
        HeaterPowerW = draw.Spread(p.HeaterPowerW, Share01),
        HeaterHeatCapacityJPerK = draw.Spread(p.HeaterHeatCapacityJPerK, Share01),
        HeaterStillWPerK = draw.Spread(p.HeaterStillWPerK, Share01),
        HeaterForcedWPerK = draw.Spread(p.HeaterForcedWPerK, Share01),
        HumidifierMlPerH = draw.Spread(p.HumidifierMlPerH, Share01),
        HumidifierDeadTimeS = draw.Spread(p.HumidifierDeadTimeS, Share01),
        HumidifierLagS = draw.Spread(p.HumidifierLagS, Share01),
        DryAirLPerMin = draw.Spread(p.DryAirLPerMin, Share01),
        DryAirFrostPointC = draw.Spread(p.DryAirFrostPointC, Share01),
        FanFullRpm = draw.Spread(p.FanFullRpm, Share01),
        FanMinimumDuty01 = draw.Spread(p.FanMinimumDuty01, Share01),
        FanLagS = draw.Spread(p.FanLagS, Share01),
        FanCoastS = draw.Spread(p.FanCoastS, Share01),
        FanFullPowerW = draw.Spread(p.FanFullPowerW, Share01),
        FullSpeedAirVelocityMPerS = draw.Spread(p.FullSpeedAirVelocityMPerS, Share01),
        AirVelocityExponent = draw.Spread(p.AirVelocityExponent, ExponentShare01),
        FanWanderRms01 = draw.Spread(p.FanWanderRms01, Share01),
        FanWanderTimeS = draw.Spread(p.FanWanderTimeS, Share01),
        TurbulenceRms01 = draw.Spread(p.TurbulenceRms01, Share01),
        TurbulenceTimeS = draw.Spread(p.TurbulenceTimeS, Share01),
    };
}
