using System;
using System.Globalization;

namespace ChamberFirmware.Bench.Live;

/// <summary>How well the air is known, the rest of it, and the interlock: what telemetry at every tick does not tell.</summary>
/// <param name="TemperatureUncertaintyK">Limit, K; null: not known.</param>
/// <param name="HumidityUncertaintyGPerKg">Limit, g/kg; null: not known.</param>
/// <param name="AirVelocityUncertaintyMPerS">Limit, m/s; null: the table of air velocity was never measured.</param>
/// <param name="RelativeHumidityPct">Percent; null: not valid.</param>
/// <param name="DewPointC">Degrees Celsius; null: not valid.</param>
/// <param name="Interlock">The chain as a word.</param>
public sealed record LiveAir(
    double? TemperatureUncertaintyK, double? HumidityUncertaintyGPerKg, double? AirVelocityUncertaintyMPerS, double? RelativeHumidityPct,
    double? DewPointC, string Interlock)
{
    /// <summary>What the chamber is asked, in one line.</summary>
    public const string Question = "MEASure:TEMPerature?;HRATio?;VELocity?;RHUMidity?;DPOint?;:RUN:INTerlock?";

    private const double NoValue = 9.9e37;
    private const int Parts = 6;

    /// <summary>Nothing is known.</summary>
    public static LiveAir Unknown { get; } = new(null, null, null, null, null, "");

    /// <summary>Reads the answer; null: it is none.</summary>
    public static LiveAir? Read(string answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        string[] parts = answer.Split(';');
        return parts.Length != Parts
            ? null
            : new LiveAir(
                Field(parts[0], 1), Field(parts[1], 1), Field(parts[2], 1), Field(parts[3], 0), Field(parts[4], 0),
                parts[5].Split(',')[^1].Trim('"'));
    }

    private static double? Field(string part, int index)
    {
        string[] fields = part.Split(',');
        bool isNumber = double.TryParse(
            index < fields.Length ? fields[index] : "", NumberStyles.Float, CultureInfo.InvariantCulture, out double value);
        return isNumber && value < NoValue ? value : null;
    }
}
