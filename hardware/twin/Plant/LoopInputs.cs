namespace ChamberFirmware.Twin;

/// <summary>What acts on the air during one step, after relays, supply and faults.</summary>
internal readonly struct LoopInputs
{
    public double AirVelocityMPerS { get; init; }

    public double FanPowerW { get; init; }

    public bool HeaterOn { get; init; }

    public bool HumidifierOn { get; init; }

    public double HumidifierStrength01 { get; init; }

    public bool DryAirOn { get; init; }

    public bool DoorOpen { get; init; }

    public double RoomWarmerK { get; init; }

    public double RoomWetterPct { get; init; }

    public double FilmInAir01 { get; init; }
}
