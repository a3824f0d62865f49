using System.Globalization;
using System.Text.RegularExpressions;

namespace ChamberFirmware.Bench;

/// <summary>A room as a command line gives it.</summary>
/// <param name="TemperatureC">Its temperature, °C.</param>
/// <param name="RelativeHumidityPct">Its relative humidity, %RH.</param>
public sealed partial record RoomAsked(double TemperatureC, double RelativeHumidityPct)
{
    /// <summary>Coldest room, °C: the sensors' limits are given from 0 °C on, the model's numbers from a heated building.</summary>
    public const double ColdestC = 5.0;

    /// <summary>Warmest room, °C: the firmware never learns a room as warmer (firmware/Model, RoomAir).</summary>
    public const double WarmestC = 32.0;

    /// <summary>Driest room, %RH.</summary>
    public const double DriestPct = 5.0;

    /// <summary>Wettest room, %RH.</summary>
    public const double WettestPct = 95.0;

    /// <summary>Reads 26C,60%: an empty string and the room, or why not.</summary>
    public static string Read(string text, out RoomAsked? room)
    {
        room = null;
        Match match = Form().Match(text);
        if (!match.Success)
        {
            return $"--room = '{text}' is no room: give temperature and relative humidity like 26C,60%, decimals with a point.";
        }

        double temperatureC = double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        double humidityPct = double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture);
        if (temperatureC is < ColdestC or > WarmestC)
        {
            return $"--room = '{text}': a room of {temperatureC} C is out of range: it must be between {ColdestC} and {WarmestC} C.";
        }

        if (humidityPct is < DriestPct or > WettestPct)
        {
            return $"--room = '{text}': {humidityPct} %RH is out of range: it must be between {DriestPct} and {WettestPct} %RH.";
        }

        room = new RoomAsked(temperatureC, humidityPct);
        return "";
    }

    [GeneratedRegex(@"^\s*([+-]?\d{1,3}(?:\.\d{1,6})?)\s*°?[Cc]?\s*,\s*(\d{1,3}(?:\.\d{1,6})?)\s*%?\s*(?:RH|rh)?\s*$")]
    private static partial Regex Form();
}
