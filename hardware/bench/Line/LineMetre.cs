using ChamberFirmware.Bench.Records;
using ChamberFirmware.Line;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Bench.Line;

/// <summary>A whole metre of web with film, as the firmware has it when its last cell comes to the bath.</summary>
/// <param name="Number">From 0.</param>
/// <param name="AtS">When, s since power on.</param>
/// <param name="MeanS">Mean exposure, s.</param>
/// <param name="ShortestS">The shortest, s.</param>
/// <param name="LongestS">The longest, s.</param>
/// <param name="TemperatureC">Mean temperature of the air that it met, degrees Celsius.</param>
/// <param name="HumidityRatioGPerKg">Mean humidity ratio, g/kg.</param>
/// <param name="AirVelocityMPerS">Mean velocity, m/s.</param>
/// <param name="CoatedM">How much of it has film, m.</param>
/// <param name="OutM">How much of that is out of tolerance, m.</param>
/// <param name="Claim11">Claim 11 of the patent by the sensors, their uncertainty taken off: held, notHeld, notVerifiable.</param>
public sealed record LineMetre(
    long Number, double AtS, double MeanS, double ShortestS, double LongestS, double TemperatureC, double HumidityRatioGPerKg,
    double AirVelocityMPerS, double CoatedM, double OutM, string Claim11)
{
    /// <summary>The metre that was closed last.</summary>
    public static LineMetre Of(WebMetre metre, Readings readings, long nowUs) => new(
        metre.Number, nowUs * 1e-6, metre.MeanS, metre.LeastS, metre.GreatestS, metre.TemperatureC, metre.HumidityGPerKg,
        metre.VelocityMPerS, metre.CoatedM, metre.OutM,
        Worse(
            Judge(metre.HumidityGPerKg, readings.HumidityUncertaintyGPerKg, PatentLimits.LeastHumidityRatioGPerKg),
            Judge(metre.VelocityMPerS, readings.AirVelocityUncertaintyMPerS, PatentLimits.LeastAirVelocityMPerS)));

    private static string Judge(double value, double uncertainty, double limit) =>
        value - uncertainty > limit ? Claim11Verdict.Held
            : value + uncertainty <= limit ? Claim11Verdict.NotHeld : Claim11Verdict.NotVerifiable;

    private static string Worse(string one, string other) =>
        one == Claim11Verdict.NotHeld || other == Claim11Verdict.NotHeld ? Claim11Verdict.NotHeld
            : one == Claim11Verdict.Held ? other : one;
}
