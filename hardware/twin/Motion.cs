using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>
/// What blade and plate really did, on the virtual clock. A motor has power while its pulse train is high, the supply relay is closed
/// and the interlock's switched supply lives; times come from these edges, not from the plant's steps.
/// </summary>
public sealed class Motion
{
    private readonly PlateDrive _carriage;
    private readonly PlateDrive _immersion;
    private readonly CoverDrive _cover;
    private readonly DeadMan _deadMan;
    private readonly Wire _supply;
    private readonly Wire _bladePin;
    private readonly Wire _immersionPin;
    private readonly Wire _coverPin;
    private long _at16;

    internal Motion(
        PlateDrive carriage, PlateDrive immersion, CoverDrive cover, DeadMan deadMan, Wire supply, Wire bladePin, Wire immersionPin,
        Wire coverPin)
    {
        _carriage = carriage;
        _immersion = immersion;
        _cover = cover;
        _coverPin = coverPin;
        _deadMan = deadMan;
        _supply = supply;
        _bladePin = bladePin;
        _immersionPin = immersionPin;
    }

    /// <summary>The blade meets the plate, us; null before.</summary>
    public long? BladeStartUs => CastUs(PlatePoint.First);

    /// <summary>The blade leaves the plate, us; null before.</summary>
    public long? BladeEndUs => CastUs(PlatePoint.Last);

    /// <summary>The plate's first point is wet, us; null before.</summary>
    public long? PlateWetUs => WetUs(PlatePoint.First);

    /// <summary>The cover lies not over the film; always so where none is fitted.</summary>
    public bool CoverIsOpen => _cover.IsOpen;

    /// <summary>When the cover went open (true) or shut since the last plate, us.</summary>
    public IReadOnlyList<(long AtUs, bool IsOpen)> CoverEdges => [.. _cover.Edges().Select(edge => (ToUs(edge.At16)!.Value, edge.IsOpen))];

    /// <summary>Share of the plate that the blade has coated, 0 to 1.</summary>
    public double Coated01 => _carriage.Way.Share01;

    /// <summary>Plates since time 0, to tell a fresh film from the last one.</summary>
    internal int Plate { get; private set; }

    /// <summary>Share of the plate that the bath has passed, 0 to 1.</summary>
    internal double Wetted01 => _immersion.Way.Share01;

    /// <summary>The blade passes a point, us; null before.</summary>
    public long? CastUs(PlatePoint point) => ToUs(_carriage.Way.At16(point));

    /// <summary>The bath reaches a point, us; null before.</summary>
    public long? WetUs(PlatePoint point) => ToUs(_immersion.Way.At16(point));

    /// <summary>Between the two, how long the cover was open, us: a point's exposure; null before both.</summary>
    public long? ExposureUs(PlatePoint point)
    {
        if (_carriage.Way.At16(point) is not { } cast16 || _immersion.Way.At16(point) is not { } wet16)
        {
            return null;
        }

        long open16 = _cover.OpenBetween16(cast16, wet16);
        return wet16 <= cast16 || open16 == wet16 - cast16 ? ToUs(wet16) - ToUs(cast16) : ToUs(open16);
    }

    /// <summary>How long the cover has been open since time 0, sixteenths of a microsecond.</summary>
    internal long Open16 => _cover.Open16;

    /// <summary>The operator puts a fresh plate in and the carriage back.</summary>
    public void ResetForNextPlate()
    {
        _carriage.Way.BackToStart();
        _immersion.Way.BackToStart();
        _cover.ForNextPlate();
        Plate++;
    }

    /// <summary>The same, with other speeds set at the carriage and the immersion; a bath of 0 mm/s wets the plate at once.</summary>
    public void ResetForNextPlate(double bladeSpeedMmPerS, double immersionSpeedMmPerS)
    {
        ResetForNextPlate();
        _carriage.Way.SetSpeed(bladeSpeedMmPerS);
        _immersion.Way.SetSpeed(immersionSpeedMmPerS);
    }

    internal static long Latency16(double latencyUs, double jitterUs, RandomStream random)
    {
        double us = latencyUs + jitterUs * (2 * random.NextUniform() - 1);
        return Math.Max(0, (long)Math.Round(us * Wire.PerUs));
    }

    internal void RunTo(long nowUs)
    {
        long to16 = nowUs * Wire.PerUs;
        while (_at16 < to16)
        {
            long next16 = Math.Min(
                Math.Min(Math.Min(to16, _supply.NextChangeAfter(_at16)), _deadMan.OneShot.NextChangeAfter(_at16)),
                Math.Min(
                    Math.Min(_bladePin.NextChangeAfter(_at16), _immersionPin.NextChangeAfter(_at16)), _coverPin.NextChangeAfter(_at16)));
            bool powered = _deadMan.SupplyAt(_at16) && _supply.LevelAt(_at16);
            _carriage.Run(_at16, next16, powered && _bladePin.LevelAt(_at16));
            _immersion.Run(_at16, next16, powered && _immersionPin.LevelAt(_at16));
            _cover.Run(_at16, next16, powered && _coverPin.LevelAt(_at16));
            _at16 = next16;
        }
    }

    private static long? ToUs(long? time16) => (time16 + Wire.PerUs / 2) / Wire.PerUs;
}
