using ChamberFirmware.Air;
using ChamberFirmware.Drivers;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Sensing;

/// <summary>
/// The thermometers under the plate and in the bath, each optional by itself, read once a second and not in the same tick. Nothing is
/// regulated by them: one that is silent costs a measured value, never a run.
/// </summary>
public sealed class FilmThermometers
{
    /// <summary>How well the bath is known, K: the chip's limit to 100 degrees Celsius (SNOSD82D, section 6.5).</summary>
    public const double BathUncertaintyK = 0.2;

    private const double PlateLimitK = 0.2;
    private const double PlateOfAir01 = 0.03; // what a sensor on a surface shows of the air: as on a wall (WallLimit)
    private const int EveryTicks = 10;

    private readonly WallChip? _plate;
    private readonly WallChip? _bath;
    private int _plateTicks = 3; // the walls are read at 0
    private int _bathTicks = 6;

    /// <summary>The sensors of this board, or none; not read yet.</summary>
    public FilmThermometers(IBoard board)
    {
        _plate = board.PlateSensor == null ? null : new WallChip(board.PlateSensor);
        _bath = board.BathSensor == null ? null : new WallChip(board.BathSensor);
    }

    /// <summary>How well the plate's surface is known, K.</summary>
    public static double PlateUncertaintyK(Readings readings)
    {
        double airK = readings.Air.IsValid ? readings.Air.TemperatureC - readings.PlateC : 0.0;
        return PlateLimitK + PlateOfAir01 * (airK < 0.0 ? -airK : airK);
    }

    /// <summary>Dew point of the air over the plate, degrees Celsius; the air must be valid.</summary>
    public static double DewPointC(Readings readings) =>
        Psychrometrics.DewPointC(readings.HumidityRatioGPerKg, readings.Air.PressurePa);

    /// <summary>The plate is measured, and water would condense on it now; the air must be valid.</summary>
    public static bool PlateIsTooCold(Readings readings) => readings.PlateIsMeasured && readings.PlateC < DewPointC(readings);

    /// <summary>Reads them when it is time; so many ticks after the last call.</summary>
    public void Read(Readings readings, int ticks)
    {
        if (_plate != null && IsTime(ref _plateTicks, ticks, _plate))
        {
            readings.PlateSensorIsFitted = true;
            readings.PlateIsMeasured = _plate.IsMeasured;
            readings.PlateC = _plate.TemperatureC;
        }

        if (_bath != null && IsTime(ref _bathTicks, ticks, _bath))
        {
            readings.BathSensorIsFitted = true;
            readings.BathIsMeasured = _bath.IsMeasured;
            readings.BathC = _bath.TemperatureC;
        }
    }

    private static bool IsTime(ref int past, int ticks, WallChip chip)
    {
        past += ticks;
        if (past < EveryTicks)
        {
            return false;
        }

        chip.Read(past * TickSchedule.TickS);
        past = 0;
        return true;
    }
}
