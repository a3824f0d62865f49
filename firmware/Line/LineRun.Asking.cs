using ChamberFirmware.Casting;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Line;

/// <content>What a line asks for: dope, signals, and what holds the exposure.</content>
public sealed partial class LineRun
{
    /// <summary>
    /// What line and web are told in this phase; <paramref name="airIsHeld"/>: all three values of the air are in their bands.
    /// </summary>
    public void Regulate(CastingRun run, Readings readings, bool airIsHeld, Outputs outputs)
    {
        if (run.PhaseIsNew && run.Phase == Phase.Coating)
        {
            Restart(run);
        }

        if (run.PhaseIsNew && run.PreviousPhase == Phase.Coating)
        {
            Metre.Finish();
        }

        bool coats = run.Phase == Phase.Coating;
        bool runs = coats && readings.LineRuns && !Watch.Stands;
        bool isNewWeb = Speed.MPerS > 0.0 && Cells.PassedM >= (Cells.Next - 1) * _settings.WebCellMm / 1000.0;
        outputs.CoatIsSupplied = coats;
        outputs.Coats = runs && !run.PhaseIsNew && !run.CoatingEnds && readings.CoatIsEnabled && airIsHeld && isNewWeb; // supply first
        outputs.LineIsReady = (coats || run.Phase == Phase.Ready) && airIsHeld;
        outputs.ExposureIsHeld = coats && Metre.IsInTolerance;
        outputs.LineRequest01 = Request01(run, coats, runs);
    }

    private double Request01(CastingRun run, bool coats, bool runs)
    {
        switch (_settings.WebHold)
        {
            case 1:
                if (coats)
                {
                    _cover.Ask(Cells, run.ExposureS, Speed.MPerS);
                }
                else
                {
                    _cover.Restart();
                }

                return _cover.Asked01;
            case 2:
                if (coats || run.Phase == Phase.Ready)
                {
                    _speedHold.Ask(run.ExposureS, runs, _wentM, Speed.MPerS, _tickS);
                }
                else
                {
                    _speedHold.Restart();
                }

                return _speedHold.Asked01;
            default:
                return 0.0;
        }
    }
}
