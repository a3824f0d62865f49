using ChamberFirmware.Settings;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Model;

/// <summary>
/// The room's air, as the chamber's own sensor shows it while the chamber rests: from power-on, if it is then no warmer than a room, and
/// later whenever two means over 2 min in phase Idle agree: they differ by no more than those of a chamber within half a kelvin and 0.3
/// g/kg of its room would. A chamber that still cools or dries differs by more. Never warmer nor wetter than a room is.
/// </summary>
public sealed class RoomAir
{
    private const double WarmestRoomC = 32.0;
    private const double ColdestRoomC = 10.0;
    private const double WettestRoomGPerKg = 25.0; // 30 C and 90 %RH
    private const double WindowS = 120.0;
    private const double NearK = 0.5;
    private const double NearGPerKg = 0.3;
    private const double LeastLeakPerHour = 0.5;
    private const double LeastLossWPerK = 0.1;

    private readonly ChamberSettings _settings;
    private bool _hasReading;
    private bool _isProven;
    private double _sumC;
    private double _sumGPerKg;
    private int _reads;
    private double _lastC;
    private double _lastGPerKg;
    private bool _hasLast;

    /// <summary>A room that nobody has seen yet. Loss and leak of the settings say how fast a chamber follows it.</summary>
    public RoomAir(ChamberSettings settings) => _settings = settings;

    /// <summary>False: the chamber was warm at power-on and has not rested since.</summary>
    public bool IsKnown;

    /// <summary>The room's temperature, degrees Celsius; only while known.</summary>
    public double TemperatureC;

    /// <summary>The room's humidity ratio, g/kg; only while known.</summary>
    public double HumidityRatioGPerKg;

    /// <summary>The room is at most this warm, degrees Celsius: as measured, or as rooms can be.</summary>
    public double WarmestC => IsKnown ? TemperatureC : WarmestRoomC;

    /// <summary>The room is at least this warm, degrees Celsius.</summary>
    public double ColdestC => IsKnown ? TemperatureC : ColdestRoomC;

    /// <summary>The room has at most this humidity ratio, g/kg.</summary>
    public double WettestGPerKg => IsKnown ? HumidityRatioGPerKg : WettestRoomGPerKg;

    /// <summary>The room has at least this humidity ratio, g/kg.</summary>
    public double DriestGPerKg => IsKnown ? HumidityRatioGPerKg : 0.0;

    /// <summary>Takes in this tick's readings. <paramref name="rests"/>: phase Idle, everything off.</summary>
    public void Look(bool rests, Readings readings)
    {
        if (!rests)
        {
            _reads = 0;
            _hasLast = false;
        }
        else if (readings.Air.IsValid)
        {
            AddAtRest(readings.Air.TemperatureC, readings.HumidityRatioGPerKg);
        }
    }

    private void AddAtRest(double airC, double humidityRatioGPerKg)
    {
        bool isFirst = !_hasReading;
        _hasReading = true;
        bool isLower = IsKnown && !_isProven && airC < TemperatureC; // the chamber was warm at power-on: cooler air is nearer to the room's
        if ((isFirst && airC < WarmestRoomC) || isLower)
        {
            Know(airC, humidityRatioGPerKg);
        }

        _sumC = (_reads > 0 ? _sumC : 0.0) + airC;
        _sumGPerKg = (_reads > 0 ? _sumGPerKg : 0.0) + humidityRatioGPerKg;
        _reads++;
        if (_reads * TickSchedule.TickS >= WindowS)
        {
            Compare(_sumC / _reads, _sumGPerKg / _reads);
            _reads = 0;
        }
    }

    private void Compare(double meanC, double meanGPerKg)
    {
        double loss = _settings.WallLossWPerK > LeastLossWPerK ? _settings.WallLossWPerK : LeastLossWPerK;
        double leakPerHour = _settings.LeakPerHour > LeastLeakPerHour ? _settings.LeakPerHour : LeastLeakPerHour;
        double mostFallK = NearK * WindowS * loss / _settings.WallHeatJPerK;
        double mostChangeGPerKg = NearGPerKg * WindowS * leakPerHour / 3600.0;
        double change = meanGPerKg - _lastGPerKg;
        bool isRoom = meanC <= WarmestRoomC && meanGPerKg <= WettestRoomGPerKg; // a relay that leaks holds a chamber as steady as a room
        bool agrees = isRoom && _hasLast && _lastC - meanC <= mostFallK && change <= mostChangeGPerKg && change >= -mostChangeGPerKg;
        _lastC = meanC;
        _lastGPerKg = meanGPerKg;
        _hasLast = true;
        if (agrees)
        {
            _isProven = true;
            Know(meanC, meanGPerKg);
        }
    }

    private void Know(double temperatureC, double humidityRatioGPerKg)
    {
        IsKnown = true;
        TemperatureC = temperatureC;
        HumidityRatioGPerKg = humidityRatioGPerKg;
    }
}
