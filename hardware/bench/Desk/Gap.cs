namespace ChamberFirmware.Bench.Desk;

/// <summary>A stretch of a run of which nothing came, by the firmware's time since power-on, us.</summary>
public sealed record Gap(long FromUs, long ToUs);
