using ChamberFirmware.Air;
using ChamberFirmware.Arithmetic;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Model;

/// <summary>
/// What the air's velocity makes of the chamber: how fast the stream carries air round, how well the heater's fins and the walls exchange
/// heat with it, how late the sensor sees it. Only + - x / and square root, so that ESP32 and PC agree to the last bit.
/// </summary>
public sealed class AirPath
{
    /// <summary>Longest time from the film to the sensor that is reckoned with, s: mixing brings the air there in the end.</summary>
    public const double LongestSensorDelayS = 5.0;

    private const double RoomK = 297.0; // what leaks in has the room's density, within 2 % of that at 24 C
    private const double DraughtMPerS = 0.02; // air never stands quite still
    private const double LongestSensorLagS = 15.0;

    private readonly ChamberSettings _settings;

    /// <summary>The way of a chamber in air of 25 degrees Celsius that stands still; it follows changes of its settings.</summary>
    public AirPath(ChamberSettings settings)
    {
        _settings = settings;
        SetAir(0.0, 25.0, 8.0, Psychrometrics.StandardPressurePa);
    }

    /// <summary>Share of chamber and walls that belongs to supply and film channel, 0 to 1; the rest is the return duct.</summary>
    public double ChannelShare01;

    /// <summary>Dry air in the channel, g.</summary>
    public double ChannelG;

    /// <summary>Dry air in the return duct, g.</summary>
    public double ReturnG;

    /// <summary>Dry air that the fan carries round, g/s.</summary>
    public double StreamGPerS;

    /// <summary>Heat capacity of the moist air, J/K per g of dry air.</summary>
    public double HeatJPerGK;

    /// <summary>Heater fins to air, W/K, above 0.</summary>
    public double ElementWPerK;

    /// <summary>All walls to the air, W/K, above 0.</summary>
    public double WallsWPerK;

    /// <summary>Room air that leaks into the whole chamber, g/s.</summary>
    public double LeakGPerS;

    /// <summary>Heat that the fan gives to the air of the return duct, W: all of its power ends there.</summary>
    public double FanW;

    /// <summary>From the film to the sensor, s, at most <see cref="LongestSensorDelayS"/>.</summary>
    public double SensorDelayS;

    /// <summary>Lag of the sensor chip's temperature, s, at most 15.</summary>
    public double SensorLagS;

    /// <summary>Takes over the state of the air that flows; every answer is of this state until the next.</summary>
    /// <param name="airVelocityMPerS">Over the film, m/s; 0 and less: the fan stands, and a draught of 0.02 m/s is reckoned with.</param>
    /// <param name="temperatureC">Degrees Celsius, above absolute zero.</param>
    /// <param name="humidityRatioGPerKg">g/kg, 0 or more.</param>
    /// <param name="pressurePa">Absolute pressure, Pa, above 0.</param>
    public void SetAir(double airVelocityMPerS, double temperatureC, double humidityRatioGPerKg, double pressurePa)
    {
        ChamberSettings s = _settings;
        double channelL = s.ChannelVolumeL;
        double volumeL = channelL + s.ReturnVolumeL;
        double velocity = airVelocityMPerS > DraughtMPerS ? airVelocityMPerS : DraughtMPerS;
        double root = SquareRoot.Of(velocity);
        double thousand = 1000.0; // a local has a ninth of a literal's byte code
        double ratio = humidityRatioGPerKg / thousand;
        double gasJPerGK = (Psychrometrics.DryGasJPerKgK + ratio * Psychrometrics.VapourGasJPerKgK) / thousand;
        double gPerL = pressurePa / thousand / (gasJPerGK * (temperatureC + Psychrometrics.ZeroCelsiusK));
        ChannelShare01 = channelL / volumeL;
        ChannelG = channelL * gPerL;
        ReturnG = s.ReturnVolumeL * gPerL;
        StreamGPerS = velocity * s.ChannelAreaM2 * thousand * gPerL;
        HeatJPerGK = Psychrometrics.DryHeatJPerGK + ratio * Psychrometrics.VapourHeatJPerGK;
        ElementWPerK = s.HeaterStillWPerK + s.HeaterForcedWPerK * root;
        WallsWPerK = s.WallStillWPerK + s.WallForcedWPerK * ToThe08(velocity, root);
        double roomGPerL = pressurePa / thousand / (Psychrometrics.DryGasJPerKgK / 1000.0 * RoomK);
        LeakGPerS = volumeL * roomGPerL * s.LeakPerHour / 3600.0;
        double full01 = airVelocityMPerS / s.FanTableMPerS[s.FanTableMPerS.Length - 1];
        FanW = s.FanFullPowerW * full01 * full01 * full01; // fan laws: power grows with the cube of speed
        SensorDelayS = Shorter(s.SensorPathM / velocity, LongestSensorDelayS);
        SensorLagS = Shorter(s.SensorLagS / root, LongestSensorLagS);
    }

    // Turbulent heat transfer grows with speed to the power 0.8 (Dittus-Boelter; Incropera, section 8.5); 1/2 + 1/4 + 1/16 is 0.8125.
    private static double ToThe08(double velocity, double root)
    {
        double fourth = SquareRoot.Of(root);
        double sixteenth = SquareRoot.Of(SquareRoot.Of(fourth));
        return root * fourth * sixteenth;
    }

    private static double Shorter(double value, double most) => value < most ? value : most;
}
