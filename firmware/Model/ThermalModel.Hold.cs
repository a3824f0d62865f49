using ChamberFirmware.Air;

namespace ChamberFirmware.Model;

// What would hold an air: the balance of Step, with the air at rest. Regulators ask with the walls as they are believed to be now, the
// check before a start with walls that have come to rest.
public sealed partial class ThermalModel
{
    /// <summary>
    /// Temperature, degrees Celsius, at which the heater's element gives the channel's air exactly what holds it at
    /// <paramref name="airC"/>; below that temperature when the air would have to be cooled. Mist and dry air in g/s, 0 or more.
    /// </summary>
    public double HoldElementC(AirPath path, double airC, double mistGPerS, double dryGPerS)
    {
        return airC + HoldW(path, airC, mistGPerS, dryGPerS) / path.ElementWPerK;
    }

    /// <summary>
    /// Heat, W, that holds the channel's air at <paramref name="airC"/> with walls, room and what was missed as they are now, once the
    /// return duct has followed; below 0: it would have to be cooled. Mist and dry air in g/s, 0 or more.
    /// </summary>
    public double HoldW(AirPath path, double airC, double mistGPerS, double dryGPerS)
    {
        return HoldW(path, airC, WallC, RoomC, mistGPerS, dryGPerS) - MissedW;
    }

    /// <summary>The same of walls and room of one's own, degrees Celsius, with nothing missed: what takes heat from the air, W.</summary>
    public static double HoldW(AirPath path, double airC, double wallC, double roomC, double mistGPerS, double dryGPerS)
    {
        double stream = path.StreamGPerS * path.HeatJPerGK;
        double channelWalls = path.WallsWPerK * path.ChannelShare01;
        double returnWalls = path.WallsWPerK - channelWalls;
        double leak = path.LeakGPerS * Psychrometrics.DryHeatJPerGK;
        double enters = dryGPerS * Psychrometrics.DryHeatJPerGK + leak * path.ChannelShare01;
        double returnLeak = leak - leak * path.ChannelShare01;
        double returnC = ((stream + enters) * airC + returnWalls * wallC + returnLeak * roomC + path.FanW)
            / (stream + enters + returnWalls + returnLeak);
        return channelWalls * (airC - wallC) + stream * (airC - returnC) + enters * (airC - roomC)
            + mistGPerS * EvaporatingJPerG(airC, roomC);
    }

    /// <summary>
    /// Walls, degrees Celsius, that neither warm nor cool beside a channel's air of <paramref name="airC"/>, once the return duct has
    /// followed. They lose <paramref name="lossWPerK"/>, 0 or more, to a room of <paramref name="roomC"/>; dry air in g/s, 0 or more.
    /// </summary>
    public static double RestingWallC(AirPath path, double airC, double roomC, double dryGPerS, double lossWPerK)
    {
        double stream = path.StreamGPerS * path.HeatJPerGK;
        double channelWalls = path.WallsWPerK * path.ChannelShare01;
        double returnWalls = path.WallsWPerK - channelWalls;
        double leak = path.LeakGPerS * Psychrometrics.DryHeatJPerGK;
        double returnLeak = leak - leak * path.ChannelShare01;
        double comes = stream + dryGPerS * Psychrometrics.DryHeatJPerGK + leak * path.ChannelShare01;

        // Of the return duct's walls only this share is felt: its air is not held at a temperature, it follows them.
        double felt01 = returnWalls / (comes + returnWalls + returnLeak);
        double toWallsW = channelWalls * airC + felt01 * (comes * airC + returnLeak * roomC + path.FanW) + lossWPerK * roomC;
        return toWallsW / (channelWalls + returnWalls - felt01 * returnWalls + lossWPerK);
    }
}
