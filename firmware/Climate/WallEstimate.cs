using ChamberFirmware.Settings;

namespace ChamberFirmware.Climate;

/// <summary>
/// Temperature of walls and duct, which no sensor sees: the walls' heat balance driven by the measured air. It tells the heater how much
/// the walls take, and the humidifier how wet the air may be before they condense.
/// </summary>
public sealed class WallEstimate
{
    private const double AirHeatJPerM3K = 1110.0; // 1.1 kg/m3 of air at 50 C times 1006 J/(kg K)

    private const double WarmestRoomC = 32.0;
    private const double UsualRoomC = 22.0;

    private readonly ChamberSettings _settings;

    public WallEstimate(ChamberSettings settings) => _settings = settings;

    public double TemperatureC { get; private set; }

    /// <summary>The room, taken to be at the temperature of the chamber when it was first switched on, cold.</summary>
    public double RoomC { get; private set; }

    public bool IsStarted { get; private set; }

    /// <summary>
    /// Starts from a chamber in balance with its room. Air warmer than a room is (a restart in mid-run) says nothing about walls or room:
    /// then the walls are taken to be cold, which keeps them dry.
    /// </summary>
    public void Start(double airTemperatureC)
    {
        RoomC = airTemperatureC < WarmestRoomC ? airTemperatureC : UsualRoomC;
        TemperatureC = RoomC;
        IsStarted = true;
    }

    /// <summary>
    /// Conductance between the film channel's air and the walls, W/K. Walls of the channel take heat directly; those of the return duct
    /// only what the air stream carries there, which at 0.8 m/s is no more than 5 W/K.
    /// </summary>
    public double AirToWallWPerK(double airVelocityMPerS)
    {
        double walls = _settings.AirToWallWPerK * (0.5 + 0.5 * airVelocityMPerS);
        double channel = walls * _settings.ChannelWallShare01;
        double duct = walls - channel;
        double stream = airVelocityMPerS * _settings.ChannelAreaM2 * AirHeatJPerM3K;
        return stream > 0.0 ? channel + stream * duct / (stream + duct) : channel;
    }

    public void Step(double airTemperatureC, double airVelocityMPerS, double tickS)
    {
        double fromAirW = AirToWallWPerK(airVelocityMPerS) * (airTemperatureC - TemperatureC);
        double toRoomW = _settings.WallLossWPerK * (TemperatureC - RoomC);
        TemperatureC += (fromAirW - toRoomW) * tickS / _settings.WallHeatJPerK;
    }
}
