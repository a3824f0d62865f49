using System;
using System.Collections.Generic;
using ChamberFirmware.Casting;
using ChamberFirmware.Line;
using ChamberFirmware.Operation;
using ChamberFirmware.Refusals;
using ChamberFirmware.Safety;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Bench.Line;

/// <summary>A line's twin and its firmware from power on: air, then web, until the film is made or a fault ends it.</summary>
public sealed class LineSession : IWebWatcher
{
    private readonly LineAsked _asked;
    private readonly double _cellM;
    private readonly List<LineCell> _measured = [];
    private int _next; // of the happenings
    private long _standsUntilUs;
    private double _backToM = double.NaN;
    private double _zeroM;

    /// <summary>A cold chamber at power on.</summary>
    public LineSession(LineAsked asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        _asked = asked;
        _cellM = asked.Settings.WebCellMm / 1000.0;
        Twin = new TwinChamber((asked.Chamber?.Parameters ?? TwinParameters.Reference) with { Web = asked.Web }, asked.Seed);
        Chamber = new Chamber(Twin.Board, asked.Settings.Copy());
        True = new TrueWeb(Twin.Line!, _cellM, asked.Settings.WebOpenToM, asked.Settings.WebOpen01);
        Chamber.Line!.Metre.Also = this;
    }

    /// <summary>The chamber and its line.</summary>
    public TwinChamber Twin { get; }

    /// <summary>The firmware.</summary>
    public Chamber Chamber { get; }

    /// <summary>What every cell truly met.</summary>
    public TrueWeb True { get; }

    /// <summary>Simulated time, us.</summary>
    public long NowUs { get; private set; }

    /// <summary>Why the run was not begun; null: it was, or will be.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>The fault that ended it; 0: none.</summary>
    public int Fault => Chamber.Supervisor.Fault;

    /// <summary>Web that has passed the blade since coating began, m.</summary>
    public double PassedM => Twin.Line!.Web.PassedM - _zeroM;

    /// <summary>The run has begun to coat.</summary>
    public bool IsCoating { get; private set; }

    /// <summary>Nothing more will come.</summary>
    public bool IsOver => Refusal != null || Fault != FaultCode.None || Chamber.Run.Phase == Phase.Complete;

    /// <summary>Whole metres with film that have come to the bath.</summary>
    public List<LineMetre> Metres { get; } = [];

    /// <summary>Cells that have come to the bath, by the firmware.</summary>
    public List<LineCell> Measured => _measured;

    /// <summary>Cells that have come to the bath, by the firmware, with the truth where it is known.</summary>
    public IEnumerable<LineCell> Cells()
    {
        for (int i = 0; i < _measured.Count; i++)
        {
            yield return _measured[i] with { TrueS = i < True.Wet.Count ? True.Wet[i].ExposureS : double.NaN };
        }
    }

    /// <inheritdoc/>
    public void Wet(long cell, bool isCoated, double exposureS, double temperatureC, double humidityGPerKg, double velocityMPerS)
    {
        if (IsCoating)
        {
            _measured.Add(new LineCell(cell, isCoated, exposureS, temperatureC, humidityGPerKg, velocityMPerS, double.NaN));
        }
    }

    /// <summary>Lets 100 ms pass.</summary>
    public void Tick()
    {
        Phase before = Chamber.Run.Phase;
        NowUs += TickSchedule.TickUs;
        Operate(before);
        Twin.AdvanceTo(NowUs);
        Chamber.Tick(NowUs);
        if (Chamber.Run.Phase == Phase.Coating && before != Phase.Coating)
        {
            // The firmware counts web from here on, and so does the truth.
            IsCoating = true;
            _zeroM = Twin.Line!.Web.PassedM;
            True.Restart();
        }

        NoteMetre();
    }

    // The chamber keeps the last ones until another run begins.
    private void NoteMetre()
    {
        KeptMetres kept = Chamber.Line!.Metre.Kept;
        long next = Metres.Count == 0 ? 0 : Metres[^1].Number + 1;
        for (int place = kept.PlaceOf(next); IsCoating && place >= 0 && place < kept.Count; place++)
        {
            Metres.Add(LineMetre.Of(kept, place));
        }
    }

    private void Operate(Phase phase)
    {
        Operator acts = Chamber.Operator;
        TwinWeb web = Twin.Line!.Web;
        switch (phase)
        {
            case Phase.Idle when NowUs == 10 * TickSchedule.TickUs:
                Refusal = acts.Start(_asked.Recipe, _asked.ExposureS);
                break;
            case Phase.Ready:
                web.Runs = true;
                Refusal = web.MPerS > 0.0 ? acts.Coat() : null;
                break;
            case Phase.Coating:
                Happen(web);
                if (PassedM >= _asked.Metres && !Chamber.Run.CoatingEnds)
                {
                    acts.EndCoat();
                }

                break;
            default:
                break;
        }
    }

    private void Happen(TwinWeb web)
    {
        if (_standsUntilUs != 0 && NowUs >= _standsUntilUs)
        {
            _standsUntilUs = 0;
            web.Runs = true;
        }

        if (PassedM <= _backToM)
        {
            _backToM = double.NaN;
            web.AskedMPerMin = _asked.Web.SpeedMPerMin;
        }

        if (_standsUntilUs != 0 || !double.IsNaN(_backToM) || _next >= _asked.Happenings.Count || PassedM < _asked.Happenings[_next].AtM)
        {
            return;
        }

        Happening now = _asked.Happenings[_next++];
        switch (now.Kind)
        {
            case HappeningKind.Stop:
                web.Runs = false;
                _standsUntilUs = NowUs + (long)(now.Value * 1e6);
                break;
            case HappeningKind.Reverse:
                _backToM = PassedM - now.Value;
                web.AskedMPerMin = -_asked.Web.SpeedMPerMin;
                break;
            case HappeningKind.Speed:
                web.AskedMPerMin = _asked.Web.SpeedMPerMin * now.Value;
                break;
            case HappeningKind.EncoderDies:
                Twin.Faults.EncoderDead = true;
                break;
            default:
                Twin.Faults.EncoderLoses01 = now.Value;
                break;
        }
    }
}
