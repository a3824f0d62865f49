namespace ChamberFirmware.Benchmarks.Control;

/// <summary>Gains of both loops for one climate on one plant.</summary>
public readonly record struct PidTuning(PidGains Temperature, PidGains Humidity);
