namespace ChamberFirmware.Twin;

/// <summary>What acts on the air during one step, after relays, supply and faults.</summary>
internal readonly struct LoopInputs
{
    /// <summary>Mean velocity over the film, m/s.</summary>
    public double AirVelocityMPerS { get; init; }

    /// <summary>Electrical power of the fan, W; all of it ends in the air.</summary>
    public double FanPowerW { get; init; }

    /// <summary>A bit for each load that has power and works, by its place in the rows of loads.</summary>
    public int LoadBits { get; init; }

    /// <summary>Share of its rated water that the humidifier makes, 0 to 1.</summary>
    public double HumidifierStrength01 { get; init; }

    /// <summary>Share of its power that the mains give the heater, 0 to 1.</summary>
    public double HeaterPower01 { get; init; }

    /// <summary>The door is open.</summary>
    public bool DoorOpen { get; init; }

    /// <summary>Room warmer than the parameters say, K.</summary>
    public double RoomWarmerK { get; init; }

    /// <summary>Room wetter than the parameters say, %RH.</summary>
    public double RoomWetterPct { get; init; }

    /// <summary>How far the blade has come over the plate, 0 to 1.</summary>
    public double Coated01 { get; init; }

    /// <summary>How far the bath has, 0 to 1.</summary>
    public double Wetted01 { get; init; }

    /// <summary>What a cover takes away of the air's transfer to the film, 0 to 1.</summary>
    public double Shielded01 { get; init; }

    /// <summary>A load has power and works.</summary>
    public bool IsOn(int load) => (LoadBits & (1 << load)) != 0;
}
