namespace ChamberFirmware.Benchmarks.Control;

/// <summary>What strikes in the middle of a leg.</summary>
public enum DisturbanceKind
{
    Door,
    Room,
    Humidifier,
}
