using ChamberFirmware.Sensing;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Casting;

/// <content>What blade, plate and film did, and not what was planned for them.</content>
public sealed partial class RunRecord
{
    /// <summary>What the recipe's filmWaterPct should have been, as the air over the film says, percent; 0: not known.</summary>
    public double FilmWaterProposedPct;

    /// <summary>Once a tick: <see cref="FilmWaterProposedPct"/> as it is known by now; 0 leaves it as it is.</summary>
    public void NoteFilm(double waterPct) => FilmWaterProposedPct = waterPct > 0.0 ? waterPct : FilmWaterProposedPct;

    private bool _awaitsPlate;

    /// <summary>The plate had a thermometer that was read when the cast began.</summary>
    public bool PlateWasMeasured;

    /// <summary>The plate then, degrees Celsius.</summary>
    public double PlateC;

    /// <summary>How well that is known, K.</summary>
    public double PlateUncertaintyK;

    /// <summary>Dew point of the air then, degrees Celsius.</summary>
    public double CastDewPointC;

    /// <summary>The bath had a thermometer that was read when the plate was let into it.</summary>
    public bool BathWasMeasured;

    /// <summary>The bath then, degrees Celsius.</summary>
    public double BathC;

    /// <summary>From the opening of the door to fill the blade to the cast, us; 0: it was not filled in this run.</summary>
    public long FilledForUs;

    /// <summary>How long the cast lasted, us from the start of its trains: one that was cut short did not do all of its plan.</summary>
    public long CastLastedUs;

    /// <summary>What became of the film.</summary>
    public FilmFate Film => Web != null ? FilmOfWeb : Plan == null || CastLastedUs < Plan.BladeOnUs ? FilmFate.None
        : Motion.PlateWasSeen && Motion.PlateWetUs > Plan.ImmersionOnUs ? FilmFate.Immersed // sooner it saw no bath
        : CastLastedUs >= Plan.PlateWetUs + Plan.ImmersionTravelUs && !_awaitsPlate ? FilmFate.NotVerified : FilmFate.InTheAir;

    /// <summary>
    /// The run is complete and switches saw that the blade went over the plate and the plate into the bath, and no cover timed the film;
    /// of a web the encoder saw all of it.
    /// </summary>
    public bool IsVerified => Outcome == Phase.Complete && (Web != null || Motion.IsVerified);

    /// <summary>The air was in its tolerances over the whole exposure, and nothing was in doubt that measures it.</summary>
    public bool AirWasHeld => TicksOutOfTolerance == 0 && TemperatureC.Count > 0 && Plan != null
        && CastLastedUs >= Plan.ExposedToUs(Recipe!.ExposurePoint);

    // A film that is in the air while a fault is latched is not one that was held, whatever the readings say.
    private void NoteExposed(CastingRun run, Readings readings, int fault)
    {
        int before = TicksOutOfTolerance;
        if (readings.Air.IsValid)
        {
            NoteAir(run, readings);
        }

        TicksOutOfTolerance = fault != 0 ? before + 1 : TicksOutOfTolerance;
    }

    // The sensor is seconds late: what it shows now was over the film. Its water is another matter, the film has gone.
    private void NoteLater(CastingRun run, Readings readings)
    {
        bool isLater = TemperatureC.Count > 0 && readings.Air.IsValid;
        bool isHeld = IsNear(readings.Air.TemperatureC, run.Recipe!.TemperatureC, CastLimits.ToleranceTemperatureK);
        TicksOutOfTolerance += isLater && !isHeld ? 1 : 0;
    }

    private void NoteCast(long nowUs, CastingRun run, Readings readings)
    {
        FilledForUs = run.FilledUs != 0 ? nowUs - run.FilledUs : 0;
        PlateWasMeasured = readings.PlateIsMeasured && readings.Air.IsValid;
        if (PlateWasMeasured)
        {
            PlateC = readings.PlateC;
            PlateUncertaintyK = FilmThermometers.PlateUncertaintyK(readings);
            CastDewPointC = FilmThermometers.DewPointC(readings);
        }
    }

    private void NoteBath(Readings readings)
    {
        BathWasMeasured = readings.BathIsMeasured;
        BathC = readings.BathC;
    }

    private void NoteMotion(long nowUs, CastingRun run, Readings readings)
    {
        Plan = run.Plan;
        CastLastedUs = nowUs - readings.CastStartedUs;
        _awaitsPlate = run.Settings.PlateSwitchFitted != 0;
        CastStartedUs = readings.CastStartedUs;
        CastStartErrorUs = readings.CastStartErrorUs;
        CastStartTries = readings.CastStartTries;
        Motion.Note(run, readings);
    }
}
