namespace ChamberFirmware.Model;

// What would hold an air, and what the air gets unasked: the balance of Step with the air at rest.
public sealed partial class WaterModel
{
    /// <summary>
    /// Water, g/s, that holds the channel's air at <paramref name="airGPerKg"/> against leak, walls and seals, and what was missed, once
    /// the return duct has followed; below 0: the air would have to be dried. No dry air is reckoned with. Exact without a leak; with one
    /// the air ends off by as much of its distance to the room as the leak is of the stream, because what leaves the chamber is reckoned
    /// as wet as its mean, and is as wet as the return duct.
    /// </summary>
    public double HoldGPerS(AirPath path, double airGPerKg)
    {
        double held = _settings.SorbedShare01 * airGPerKg * (path.ChannelG + path.ReturnG) / 1000.0;
        return HoldAgainstLeakGPerS(path, airGPerKg, RoomGPerKg) + (held - SorbedG) / _settings.SorptionS - MissedGPerS;
    }

    /// <summary>The part of it that a leak from a room of <paramref name="roomGPerKg"/> takes, g/s; below 0 in a wetter room.</summary>
    public static double HoldAgainstLeakGPerS(AirPath path, double airGPerKg, double roomGPerKg)
    {
        double channel01 = path.ChannelShare01;
        double mean = channel01 * airGPerKg + (1.0 - channel01) * HoldReturnGPerKg(path, airGPerKg, roomGPerKg);
        return path.LeakGPerS * (mean - roomGPerKg) / 1000.0;
    }

    /// <summary>
    /// The return duct, g/kg, when the channel is held at <paramref name="airGPerKg"/>: room air leaks into it too, and only the stream
    /// makes up for that.
    /// </summary>
    public static double HoldReturnGPerKg(AirPath path, double airGPerKg, double roomGPerKg)
    {
        double leakIn = path.LeakGPerS * path.ChannelShare01;
        double leakDuct = path.LeakGPerS - leakIn;
        double through = path.StreamGPerS + leakIn;
        return (through * airGPerKg + leakDuct * roomGPerKg) / (through + leakDuct);
    }

    /// <summary>Water that the channel's air gets now without being asked, mg/s: mist, return duct, leak, and what was missed.</summary>
    public double ComesMgPerS(AirPath path)
    {
        return (MistGPerS + MissedGPerS) * 1000.0 + path.StreamGPerS * (ReturnGPerKg - AirGPerKg)
            + path.LeakGPerS * path.ChannelShare01 * (RoomGPerKg - AirGPerKg);
    }
}
