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

    // Walls as cold as the room, reckoned from the assembly page (tests/Unit/Model/FilmWayTests.cs has it step by step): on its way to the
    // sensor the air gives 13 W/(m2 K), ±4.3, at 1 m/s to the channel's walls, from a stream of 6.9 W/K; and the sensor sees those walls,
    // by 0.025 of what lies between, 0.09 at most. That is 0.16 of what the air is above them, and 0.25 where these limits have it, in
    // quadrature: a record's U, 1.15 times what is stated, reaches it. 0.08 stand above already, or in what was measured at rest.
    private const double NotAtRest01 = 0.15;

    // Whoever measures takes two differences between two thermometers, 28 K apart. In the first the fan stands, and the chip keeps three
    // times its own heat, 0.35 K more; each reading is good to 0.1 K: in quadrature 0.4 K of the 1.4 K that he finds, 0.3. Other air than
    // the measured one (0.7 m/s for 1, 60 C for 50) has up to 0.2 more or less of it.
    private const double MeasuredOff01 = 0.5;

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
