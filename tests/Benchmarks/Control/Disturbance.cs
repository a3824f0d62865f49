using System;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>
/// What happens to a plant in the middle of each leg of a disturbed chain. The kind goes with the plant's number: the door stands open for
/// 5 s, the room changes by 3 K and 15 %RH (up or down, at once or within a minute), the humidifier falls to half strength.
/// </summary>
public sealed class Disturbance
{
    /// <summary>How long the door stands open, s.</summary>
    public const double DoorOpenS = 5.0;

    private const double RoomK = 3.0;
    private const double RoomPct = 15.0;
    private const double SlowChangeS = 60.0;

    private readonly double _sign;
    private readonly double _changeS;
    private bool _otherRoom; // the room after the last strike

    /// <summary>The disturbance that goes with a plant's number.</summary>
    public Disturbance(int plantIndex)
    {
        Kind = (DisturbanceKind)(plantIndex % 3);
        _sign = plantIndex / 3 % 2 == 0 ? 1.0 : -1.0;
        _changeS = plantIndex / 6 % 2 == 0 ? 0.0 : SlowChangeS;
    }

    /// <summary>What happens.</summary>
    public DisturbanceKind Kind { get; }

    /// <summary>The plant in the room that is there now; with <paramref name="afterNextStrike"/> in the one that will be.</summary>
    public TwinParameters Plant(TwinParameters plant, bool afterNextStrike)
    {
        bool other = Kind == DisturbanceKind.Room && _otherRoom != afterNextStrike;
        double warmerK = other ? _sign * RoomK : 0.0;
        double wetterPct = other ? _sign * RoomPct : 0.0;
        bool half = Kind == DisturbanceKind.Humidifier && afterNextStrike;
        return plant with
        {
            RoomTemperatureC = plant.RoomTemperatureC + warmerK,
            RoomRelativeHumidityPct = Math.Clamp(plant.RoomRelativeHumidityPct + wetterPct, 0.0, 100.0),
            HumidifierMlPerH = half ? 0.5 * plant.HumidifierMlPerH : plant.HumidifierMlPerH,
        };
    }

    /// <summary>A new leg: the humidifier has been seen to. A changed room stays until the next strike changes it back.</summary>
    public static void BeginLeg(TwinFaults faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        faults.HumidifierStrength01 = 1.0;
    }

    /// <summary>The moment it happens.</summary>
    public void Strike() => _otherRoom = !_otherRoom;

    /// <summary>Acts on the plant, <paramref name="sinceStrikeS"/> after the strike.</summary>
    public void Act(TwinFaults faults, double sinceStrikeS)
    {
        ArgumentNullException.ThrowIfNull(faults);
        switch (Kind)
        {
            case DisturbanceKind.Door:
                faults.DoorOpen = sinceStrikeS < DoorOpenS;
                break;
            case DisturbanceKind.Humidifier:
                faults.HumidifierStrength01 = 0.5;
                break;
            default:
                double arrived01 = _changeS > 0.0 ? Math.Min(1.0, sinceStrikeS / _changeS) : 1.0;
                double share01 = _otherRoom ? arrived01 : 1.0 - arrived01;
                faults.RoomWarmerK = _sign * RoomK * share01;
                faults.RoomWetterPct = _sign * RoomPct * share01;
                break;
        }
    }
}
