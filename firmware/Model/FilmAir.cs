using ChamberFirmware.Air;
using ChamberFirmware.Arithmetic;
using ChamberFirmware.Drivers;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Model;

/// <summary>
/// From the sensor to the film: the air cools on its way along the channel, and the sensor radiates to the walls. What the owner measured
/// of that is added to what the sensors say; what may be left of it, or all that may be where nobody measured, is in the uncertainty.
/// </summary>
public static class FilmAir
{
    // A chamber that is built as the assembly page says has 0.03 to 0.07 in the twin's built family; the most of it, and some.
    private const double NotMeasured01 = 0.08;
    private const double Left01 = 0.3; // of what was measured: other walls, other velocities, not yet at rest
    private const double LeastMPerS = 0.2; // slower air mixes with what is there

    /// <summary>Corrects a tick's air, once, to the air over the film; its humidity ratio is the same there.</summary>
    public static void Reckon(ChamberSettings settings, ClimateObserver believed, Readings readings)
    {
        AirReading air = readings.Air;
        if (!air.IsValid || !believed.IsStarted)
        {
            return;
        }

        // Heat that the walls take, over what the stream carries: 1 at 1 m/s.
        double velocity = readings.AirVelocityMPerS > LeastMPerS ? readings.AirVelocityMPerS : LeastMPerS;
        double riseK = (air.TemperatureC - believed.Heat.RoomC)
            * believed.Path.WallsWPerK / ThermalModel.WallsAt1MPerS(settings) / velocity;
        double share01 = settings.FilmWarmer01;
        double openK = (share01 == 0.0 ? NotMeasured01 : Left01 * share01) * riseK;
        readings.TemperatureUncertaintyK =
            SquareRoot.Of(readings.TemperatureUncertaintyK * readings.TemperatureUncertaintyK + openK * openK);
        if (share01 != 0.0)
        {
            readings.FilmWarmerK = share01 * riseK;
            air.TemperatureC += readings.FilmWarmerK;
            air.RelativeHumidityPct =
                Psychrometrics.RelativeHumidityPct(air.TemperatureC, readings.HumidityRatioGPerKg, air.PressurePa);
        }
    }
}
