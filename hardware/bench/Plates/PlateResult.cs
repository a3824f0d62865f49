using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Recipes;
using ChamberFirmware.Safety;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Bench;

/// <summary>The exposure at one point of the plate, s; null: no cast, or blade or bath did not get there.</summary>
public sealed record PointExposure(PlatePoint Point, double? PlannedS, double? ActualS);

/// <summary>What is kept of a plate when its run is over.</summary>
public sealed class PlateResult
{
    private const double UsPerS = 1e6;
    private static readonly PlatePoint[] Points = [PlatePoint.First, PlatePoint.Middle, PlatePoint.Last];
    private readonly Lazy<string> _recordText;

    /// <summary>Keeps what a run that is over has to say.</summary>
    public PlateResult(PlateRun run)
    {
        _recordText = new Lazy<string>(() => RecordJson.Of(this));
        RunRecord record = run.Chamber.Record;
        CastPlan? plan = record.Plan;
        Plate = run.Plate;
        Folder = run.Plate.Folder;
        Outcome = run.Outcome;
        Note = run.Note;
        Fault = run.Chamber.Supervisor.Fault;
        SimulatedS = run.NowUs / UsPerS;
        BeganS = run.BeganUs / UsPerS;
        Phases = run.Phases;
        TrueAir = run.Air;
        Measured = record;
        Settings = run.Chamber.Settings;
        IAirSensor? second = run.Twin.Board.AirSensor2;
        Sensors = second == null ? [run.Twin.Board.AirSensor] : [run.Twin.Board.AirSensor, second];
        CastStartS = record.CastStartedUs > 0 ? record.CastStartedUs / UsPerS : null;
        PlatePoint point = run.Plate.Recipe.ExposurePoint;
        ExposurePlannedS = plan?.ExposureUs(point) / UsPerS;
        AlongPlate = [.. Points.Select(p => new PointExposure(p, plan?.ExposureUs(p) / UsPerS, Actual(run, p)))];
        SpreadWarning = plan == null ? "" : plan.Warning(run.Plate.ExposureS, record.ExposureSpread01);
        BladeTravelS = run.Plate.Recipe.Blade.OverS(run.Chamber.Settings.PlateLengthM);
        ImmersionTravelS = run.Plate.Recipe.Immersion.OverS(run.Chamber.Settings.PlateLengthM);
        BladeEndS = run.Twin.Motion.BladeEndUs / UsPerS;
        PlateWetS = run.Twin.Motion.PlateWetUs / UsPerS;
        ExposureActualS = Actual(run, point);
        (CoverOpenS, CoverShutS) = CoverTimes(run.Twin.Motion);
        Windows =
        [
            .. from p in Points
               let castS = CoverOpenS ?? run.Twin.Motion.CastUs(p) / UsPerS
               let wetS = CoverShutS ?? run.Twin.Motion.WetUs(p) / UsPerS
               where castS != null && wetS != null
               select new ExposureWindow(PlatePointWords.Name(p), castS.Value, wetS.Value, p == point) { IsCovered = CoverOpenS != null },
        ];
    }

    /// <summary>What was to be cast.</summary>
    public Plate Plate { get; }

    /// <summary>record.json, made once: plot, row and table are made of it, too.</summary>
    public string RecordText => _recordText.Value;

    /// <summary>Name of the folder that its files are in.</summary>
    public string Folder { get; set; }

    /// <summary>complete, aborted, faulted or timeout.</summary>
    public string Outcome { get; }

    /// <summary>Why it ended so, where there is no fault number for it; empty otherwise.</summary>
    public string Note { get; }

    /// <summary>The firmware's fault number, 0 for none.</summary>
    public int Fault { get; }

    /// <summary>The fault in words; without a fault the note.</summary>
    public string FaultSentence => Fault == FaultCode.None ? Note : FaultCode.Sentence(Fault);

    /// <summary>Simulated time from power on to the end of the trace, s.</summary>
    public double SimulatedS { get; }

    /// <summary>Simulated time from power on to the beginning of the trace, s: 0 for a chamber of its own.</summary>
    public double BeganS { get; }

    /// <summary>When each phase began, from power on.</summary>
    public IReadOnlyList<PhaseStart> Phases { get; }

    /// <summary>The true air over the recipe's point of the plate while it was exposed.</summary>
    public ExposureAir TrueAir { get; }

    /// <summary>When a cover opened for the exposure, s since power on; null: none did.</summary>
    public double? CoverOpenS { get; }

    /// <summary>When it was shut again; null: it was not.</summary>
    public double? CoverShutS { get; }

    /// <summary>The firmware's own record: what the sensors said.</summary>
    public RunRecord Measured { get; }

    /// <summary>The firmware's settings.</summary>
    public ChamberSettings Settings { get; }

    /// <summary>Its air sensors, for the limits of their class.</summary>
    public IReadOnlyList<IAirSensor> Sensors { get; }

    /// <summary>The pulse trains start, s since power on; null: no cast.</summary>
    public double? CastStartS { get; }

    /// <summary>The plan's exposure at the recipe's point of the plate, s; null: no cast was planned.</summary>
    public double? ExposurePlannedS { get; }

    /// <summary>The blade leaves the plate, s since power on.</summary>
    public double? BladeEndS { get; }

    /// <summary>The plate meets the bath, s since power on.</summary>
    public double? PlateWetS { get; }

    /// <summary>What the film got at the recipe's point of the plate, s; null when blade or plate did not arrive.</summary>
    public double? ExposureActualS { get; }

    /// <summary>When its points were exposed, as far as they were.</summary>
    public IReadOnlyList<ExposureWindow> Windows { get; }

    /// <summary>The plate's first, middle and last point.</summary>
    public IReadOnlyList<PointExposure> AlongPlate { get; }

    /// <summary>The firmware's warning that the plate's ends differ by much; empty: they do not.</summary>
    public string SpreadWarning { get; }

    /// <summary>The blade's time over the plate, s.</summary>
    public double BladeTravelS { get; }

    /// <summary>The bath's time over the plate, s; 0: the plate drops.</summary>
    public double ImmersionTravelS { get; }

    private static double? Actual(PlateRun run, PlatePoint point) =>
        run.Twin.Motion.ExposureUs(point) / UsPerS;

    // Between blade and bath: it opens once more when all is over.
    private static (double? OpenS, double? ShutS) CoverTimes(Motion motion)
    {
        (long AtUs, bool IsOpen)[] edges = [.. motion.CoverEdges.Where(edge => edge.AtUs < (motion.PlateWetUs ?? long.MaxValue))];
        int open = Array.FindIndex(edges, edge => edge.IsOpen);
        return open < 0 ? (null, null) : (edges[open].AtUs / UsPerS, open + 1 < edges.Length ? edges[open + 1].AtUs / UsPerS : null);
    }
}
