using System;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>
/// What the owner of a chamber does once after its commissioning (hardware/calibration, section 6): warms it from cold, holds warm, rather
/// dry air for half an hour, and reads a surface thermometer on the coldest spot of the walls early and late,
/// and a thermometer at the film's place.
/// </summary>
internal static class SurfaceThermometer
{
    private const double LaterS = 300.0;
    private const double RestS = 1200.0;
    private const int MostS = 1200;
    private const double NoSpot01 = 0.95; // what is nearly as warm as the walls is one of them

    private static readonly Climate Held = new("warm", 50.0, 12.0, 1.0);

    /// <summary>Writes what was found into the settings; nothing when the chamber does not come to rest there.</summary>
    public static void Enter(ChamberSettings settings, TwinParameters plant, ulong seed)
    {
        var twin = new TwinChamber(plant, seed);
        var owner = new Ours(twin, settings.Copy());
        long nowUs = 0;
        void RunS(double seconds)
        {
            for (long endUs = nowUs + (long)(seconds * 1e6); nowUs < endUs;)
            {
                nowUs += TickSchedule.TickUs;
                twin.AdvanceTo(nowUs);
                owner.Tick(nowUs);
            }
        }

        bool IsColder(double spotC) => spotC - plant.RoomTemperatureC < NoSpot01 * (owner.WallEstimateC - plant.RoomTemperatureC);
        double Above() => twin.True.TemperatureC - (owner.Stated!.Value.TemperatureC - owner.FilmWarmerK);
        RunS(2.0);
        double coldK = Above(); // the sensor's own error
        double fastest = settings.FanTableMPerS[^1];
        if (!owner.TrySetTarget(Held with { AirVelocityMPerS = Math.Min(fastest, Held.AirVelocityMPerS) }))
        {
            return;
        }

        for (int i = 0; i < MostS && !owner.IsReady; i++)
        {
            RunS(1.0);
        }

        double firstC = twin.True.ColdestWallTemperatureC;
        bool isSpot = IsColder(firstC);
        RunS(LaterS);
        double laterC = twin.True.ColdestWallTemperatureC;
        RunS(RestS);
        if (owner.Failure != null || !owner.IsReady)
        {
            return;
        }

        double restC = twin.True.ColdestWallTemperatureC, riseK = Held.TemperatureC - plant.RoomTemperatureC;
        if (isSpot || IsColder(restC))
        {
            settings.ColdestWall01 = (restC - plant.RoomTemperatureC) / riseK;
            settings.ColdestWallLagS = LaterS / Math.Log((restC - firstC) / (restC - laterC));
        }

        settings.FilmWarmer01 = Math.Max(0.0, (Above() - coldK) / riseK);
    }
}
