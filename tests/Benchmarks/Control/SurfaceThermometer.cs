using ChamberFirmware.Settings;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>
/// What the owner of a chamber does once after its commissioning (hardware/calibration, section 6): holds warm, rather dry air for half an
/// hour and lays a surface thermometer on the coldest spot of the walls.
/// </summary>
internal static class SurfaceThermometer
{
    private const double NoSpot01 = 0.95; // what is nearly as warm as the walls is one of them

    private static readonly Climate Held = new("warm", 50.0, 12.0, 1.2);

    /// <summary>Writes the share that was found into the settings; none when the chamber does not come to rest there.</summary>
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

        RunS(2.0);
        double fastest = settings.FanTableMPerS[^1];
        if (!owner.TrySetTarget(Held with { AirVelocityMPerS = fastest < Held.AirVelocityMPerS ? fastest : Held.AirVelocityMPerS }))
        {
            return;
        }

        RunS(1790.0);
        double roomC = plant.RoomTemperatureC;
        double share01 = (twin.True.ColdestWallTemperatureC - roomC) / (owner.WallEstimateC - roomC);
        if (owner.Failure == null && share01 is > 0.1 and < NoSpot01)
        {
            settings.ColdestWall01 = share01;
        }
    }
}
