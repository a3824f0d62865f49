using ChamberFirmware.Sensing;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Casting;

/// <content>A web in place of a plate.</content>
public sealed partial class RunRecord
{
    private bool _webHasFilm;

    /// <summary>What all film of the web met; null: there was no web, or none that might be coated.</summary>
    public WebTotals? Web;

    private FilmFate FilmOfWeb =>
        _webHasFilm ? FilmFate.InTheAir : Web!.Cells > 0 ? FilmFate.Immersed : FilmFate.None;

    /// <summary>
    /// Once a tick on a casting line: while the web is coated, and in the tick that ends it. The air's uncertainties are the most of that
    /// time.
    /// </summary>
    public void NoteWeb(CastingRun run, Readings readings, WebTotals totals)
    {
        if (run.Phase == Phase.Coating || (run.PhaseIsNew && run.PreviousPhase == Phase.Coating))
        {
            Web = totals;
            _webHasFilm = readings.WebHasFilm;
            TemperatureUncertaintyK = Greater(TemperatureUncertaintyK, readings.TemperatureUncertaintyK);
            HumidityUncertaintyGPerKg = Greater(HumidityUncertaintyGPerKg, readings.HumidityUncertaintyGPerKg);
            AirVelocityUncertaintyMPerS = Greater(AirVelocityUncertaintyMPerS, readings.AirVelocityUncertaintyMPerS);
            HumidityIsVerifiable &= Verification.IsVerifiable(run.Recipe!, HumidityUncertaintyGPerKg);
        }
    }
}
