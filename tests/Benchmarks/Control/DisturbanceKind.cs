namespace ChamberFirmware.Benchmarks.Control;

/// <summary>What strikes in the middle of a leg.</summary>
public enum DisturbanceKind
{
    /// <summary>The door stands open for <see cref="Disturbance.DoorOpenS"/>.</summary>
    Door,

    /// <summary>The room becomes another.</summary>
    Room,

    /// <summary>The humidifier falls to half strength.</summary>
    Humidifier,
}
