using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>
/// What blade and plate really did, on the virtual clock. A motor has power while its pulse train is high, the supply relay is closed
/// and the interlock's switched supply lives; times come from these edges, not from the plant's steps.
/// </summary>
public sealed class Motion
{
    private readonly PlateDrive carriage;
    private readonly PlateDrive immersion;
    private readonly DeadMan deadMan;
    private readonly Wire supply;
    private readonly Wire bladePin;
    private readonly Wire immersionPin;
    private long at16;

    internal Motion(PlateDrive carriage, PlateDrive immersion, DeadMan deadMan, Wire supply, Wire bladePin, Wire immersionPin)
    {
        this.carriage = carriage;
        this.immersion = immersion;
        this.deadMan = deadMan;
        this.supply = supply;
        this.bladePin = bladePin;
        this.immersionPin = immersionPin;
    }

    /// <summary>The blade meets the plate, us; null before.</summary>
    public long? BladeStartUs => CastUs(PlatePoint.First);

    /// <summary>The blade leaves the plate, us; null before.</summary>
    public long? BladeEndUs => CastUs(PlatePoint.Last);

    /// <summary>The plate's first point is wet, us; null before.</summary>
    public long? PlateWetUs => WetUs(PlatePoint.First);

    /// <summary>Share of the plate that the blade has coated, 0 to 1.</summary>
    public double Coated01 => carriage.Way.Share01;

    /// <summary>Plates since time 0, to tell a fresh film from the last one.</summary>
    internal int Plate { get; private set; }

    /// <summary>Share of the plate that is coated and not in the bath, 0 to 1.</summary>
    internal double FilmInAir01 => Math.Max(0, carriage.Way.Share01 - immersion.Way.Share01);

    /// <summary>The blade passes a point, us; null before.</summary>
    public long? CastUs(PlatePoint point) => ToUs(carriage.Way.At16(point));

    /// <summary>The bath reaches a point, us; null before.</summary>
    public long? WetUs(PlatePoint point) => ToUs(immersion.Way.At16(point));

    /// <summary>The operator puts a fresh plate in and the carriage back.</summary>
    public void ResetForNextPlate()
    {
        carriage.Way.BackToStart();
        immersion.Way.BackToStart();
        Plate++;
    }

    internal static long Latency16(double latencyUs, double jitterUs, RandomStream random)
    {
        double us = latencyUs + jitterUs * (2 * random.NextUniform() - 1);
        return Math.Max(0, (long)Math.Round(us * Wire.PerUs));
    }

    internal void RunTo(long nowUs)
    {
        long to16 = nowUs * Wire.PerUs;
        while (at16 < to16)
        {
            long next16 = Math.Min(
                Math.Min(Math.Min(to16, supply.NextChangeAfter(at16)), deadMan.OneShot.NextChangeAfter(at16)),
                Math.Min(bladePin.NextChangeAfter(at16), immersionPin.NextChangeAfter(at16)));
            bool powered = deadMan.SupplyAt(at16) && supply.LevelAt(at16);
            carriage.Run(at16, next16, powered && bladePin.LevelAt(at16));
            immersion.Run(at16, next16, powered && immersionPin.LevelAt(at16));
            at16 = next16;
        }
    }

    private static long? ToUs(long? time16) => (time16 + Wire.PerUs / 2) / Wire.PerUs;
}
