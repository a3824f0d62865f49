using ChamberFirmware.Air;
using ChamberFirmware.Arithmetic;
using ChamberFirmware.Drivers;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Model;

/// <summary>
/// From the sensor to the film: the air cools on its way along the channel, and the sensor radiates to the walls. What the owner measured
/// of that at rest is added to what the sensors say; what walls that are not yet at rest may change of it, or all of it where nobody
/// measured, is in the uncertainty.
/// </summary>
public static class FilmAir
{
    // A chamber that is built as the assembly page says has 0.03 to 0.07 in the twin's built family; the most of it, and some.
    private const double NotMeasured01 = 0.08;

    // Of the built family's casts right after Ready, 50 to 600 s from cold: walls that are not at rest take more of the air's heat on its
    // way, and the sensor sees them, by up to 0.12 of what the air is above them; and what was measured at rest is up to a quarter off.
    private const double NotAtRest01 = 0.12;
    private const double MeasuredOff01 = 0.25;

    /// <summary>By how much the chip may heat itself, K, which its class does not have: some tenths of a milliwatt.</summary>
    public const double OwnHeatK = 0.15;

    private const double LeastMPerS = 0.2; // slower air has no way to speak of

    /// <summary>Corrects a tick's air, once, to the air over the film; its humidity ratio is the same there.</summary>
    public static void Reckon(ChamberSettings settings, ClimateObserver believed, Readings readings)
    {
        AirReading air = readings.Air;
        if (!air.IsValid || !believed.IsStarted)
        {
            return;
        }

        // Heat that the walls take, over what the stream carries: 1 at 1 m/s.
        bool streams = readings.AirVelocityMPerS > LeastMPerS;
        double velocity = streams ? readings.AirVelocityMPerS : LeastMPerS;
        double cooling01 = believed.Path.WallsWPerK / ThermalModel.WallsAt1MPerS(settings) / velocity;
        double riseK = (air.TemperatureC - believed.Heat.RoomC) * cooling01;
        double share01 = settings.FilmWarmer01;
        double aboveWallsK = air.TemperatureC - believed.Heat.WallC;
        double restK = (share01 == 0.0 ? NotMeasured01 : MeasuredOff01 * share01) * riseK;
        double openK = (restK < 0.0 ? -restK : restK) + NotAtRest01 * cooling01 * (aboveWallsK < 0.0 ? -aboveWallsK : aboveWallsK);
        readings.TemperatureUncertaintyK =
            SquareRoot.Of(readings.TemperatureUncertaintyK * readings.TemperatureUncertaintyK + openK * openK) + OwnHeatK;
        readings.FilmWarmerK = streams ? share01 * riseK : 0.0; // what is lost on a way that no air goes, nobody knows
        if (readings.FilmWarmerK != 0.0)
        {
            air.TemperatureC += readings.FilmWarmerK;
            air.RelativeHumidityPct =
                Psychrometrics.RelativeHumidityPct(air.TemperatureC, readings.HumidityRatioGPerKg, air.PressurePa);
        }
    }
}
