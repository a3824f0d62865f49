using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using ChamberFirmware.Bench.Baths;
using ChamberFirmware.Bench.Records;
using ChamberFirmware.Casting;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Bench.Desk;

/// <content>After the run: the plate is in the first bath, and a hand takes it through the others.</content>
public sealed partial class MeasuredRun
{
    private IReadOnlyList<BathMove>? _moves;
    private long _heardAtMs;

    /// <summary>What is known of each bath that the recipe names.</summary>
    public IReadOnlyList<BathMove> Baths => _moves ?? BathMove.Filled(Plate.Film.Baths, [], IsImmersed);

    /// <summary>The film went into the bath, as far as anybody knows.</summary>
    public bool IsImmersed => Outcome is PlateRun.Complete or PlateRun.NotVerified;

    /// <summary>How well it is known when that was, s; null: nobody knows.</summary>
    public double? ImmersionUncertaintyS { get; private set; }

    /// <summary>
    /// For how long the plate has been in the bath, s: by the times of the cast where they can be placed on the clock of the trace, else by
    /// the phases that were seen. Null: neither says.
    /// </summary>
    public double? SinceImmersionS(ChamberSettings told)
    {
        var placed = new JsonObject();
        MeasuredExposure.AddTo(placed, this, Record ?? new RecordText([]), told);
        double? wetS = (placed["exposureWindows"] as JsonArray ?? []).Select(w => RecordFile.NumberOf(w?["wetS"])).Min();
        ImmersionUncertaintyS = wetS == null ? null : RecordFile.NumberOf(placed["castStartUncertaintyS"]);
        PhaseStart? seen = Phases.LastOrDefault(p => p.Phase == Phase.Immersing) ?? Phases.LastOrDefault(p => p.Phase == Phase.Complete);
        if (wetS == null && seen != null)
        {
            wetS = (seen.AfterUs + seen.AtUs) / 2e6;
            ImmersionUncertaintyS = (seen.AtUs - seen.AfterUs) / 2e6;
        }

        return LastUs / 1e6 - wetS + (Environment.TickCount64 - _heardAtMs) / 1e3;
    }

    /// <summary>What is known of the baths, where somebody else leads through them.</summary>
    public void NoteBaths(IReadOnlyList<BathMove> moves) => _moves = moves;

    /// <summary>Leads a person through the baths; <paramref name="keep"/> is called whenever more is known.</summary>
    public void Lead(BathGuide guide, ChamberSettings told, Action keep)
    {
        ArgumentNullException.ThrowIfNull(guide);
        if (Plate.Film.Baths.Count == 0 || !IsImmersed || SinceImmersionS(told) is not { } sinceS)
        {
            return;
        }

        guide.Lead(Plate.Folder, Plate.Film.Baths, sinceS, moves =>
        {
            _moves = moves;
            keep();
        });
    }
}
