using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Model;
using ChamberFirmware.Recipes;
using ChamberFirmware.Refusals;
using ChamberFirmware.Safety;
using ChamberFirmware.Sensing;
using ChamberFirmware.Settings;
using ChamberFirmware.Text;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Admission;

/// <summary>
/// Whether a run may start and a film be cast: everything that can be said before anything heats or moves. Every check answers null, or why
/// not and what to do.
/// </summary>
public static class StartCheck
{
    /// <summary>A run starts from Idle, or from Complete with the air still held.</summary>
    public static Refusal? RefusalOfPhase(Phase phase) =>
        phase == Phase.Idle || phase == Phase.Complete ? null : RunRefusals.StartInPhase(PhaseWords.Name(phase));

    /// <summary>
    /// Settings, sensor: without them nothing at all can start. The chain is looked at when the supply comes, as the first thing of a run.
    /// <paramref name="stored"/>: why stored settings are not used.
    /// </summary>
    public static Refusal? RefusalOfChamber(Refusal? stored, ChamberSettings settings, Readings readings)
    {
        bool disagree = readings.SensorDisagreeReads >= SensingLimits.SensorDisagreeReads;
        return stored ?? SettingsCheck.FirstFault(settings)
            ?? RefusalOfSensor(readings)
            ?? (disagree ? OfFault(FaultCode.SensorsDisagree) : null);
    }

    /// <summary>
    /// Travel switches, exposure, air: whether the chamber can cast this recipe in this room. <paramref name="unverified"/>: the operator
    /// accepts a humidity ratio that the sensors cannot verify. The air sensor must be valid.
    /// </summary>
    public static Refusal? RefusalOfRecipe(
        Recipe recipe,
        double exposureS,
        bool unverified,
        ChamberSettings settings,
        RoomAir room,
        ClimateObserver believed,
        Readings readings)
    {
        // Asked at the start, because at Ready nobody may open the door to mend it; the plate the air has yet to warm.
        return RefusalOfObstacle(true, true, readings, mayCondense: true)
            ?? Refusal.Both(
                RefusalOfExposure(recipe, exposureS, settings)
                    ?? FilmCheck.Refusal(recipe, exposureS, settings, room.WettestGPerKg, readings.Air.PressurePa),
                Refusal.Both(
                    ReachCheck.Refusal(recipe, settings, room, readings.Air.PressurePa, believed.Heat),
                    unverified ? null : VerifyCheck.Refusal(recipe, settings, readings)));
    }

    /// <summary>
    /// What the run asks for before it casts, at the moment of the command; <paramref name="airIsInBand"/>: all three values of the air
    /// are; <paramref name="mayCondense"/>: the operator accepts a plate below the dew point. The next tick asks again.
    /// </summary>
    public static Refusal? RefusalOfCast(Phase phase, bool airIsInBand, Readings readings, bool mayCondense) =>
        phase != Phase.Ready
            ? RunRefusals.NotReady(PhaseWords.Name(phase))
            : RefusalOfObstacle(readings.InterlockClosed, airIsInBand, readings, mayCondense);

    private static Refusal? RefusalOfObstacle(bool supplyIsOn, bool airIsInBand, Readings readings, bool mayCondense) => Cast.Obstacle(
        supplyIsOn, airIsInBand, readings, mayCondense) switch
    {
        CastObstacle.None => null,
        CastObstacle.InterlockOpen => OfFault(FaultCode.InterlockOpen),
        CastObstacle.BladeNotBack => RunRefusals.BladeNotBack(),
        CastObstacle.PlateNotBack => RunRefusals.PlateNotBack(),
        CastObstacle.SensorSilent => RefusalOfSensor(readings),
        CastObstacle.PlateTooCold => RunRefusals.PlateTooCold(readings.PlateC, FilmThermometers.DewPointC(readings)),
        _ => RunRefusals.AirOutOfBand(),
    };

    // What a chip says of itself, or of the site, is told at once; all else may be a start that is not over.
    private static Refusal? RefusalOfSensor(Readings readings)
    {
        SensorStatus status = readings.Air.Status;
        bool mayCome = status <= SensorStatus.OutOfRange || status == SensorStatus.Jumped;
        return readings.Air.IsValid ? null
            : readings.AirIsAwaited && mayCome ? RunRefusals.SensorAwaited()
            : OfFault(SensorFault.CodeOf(status));
    }

    private static Refusal? RefusalOfExposure(Recipe recipe, double exposureS, ChamberSettings settings)
    {
        for (int i = 0; i < recipe.ExposureS.Length; i++)
        {
            if (recipe.ExposureS[i] == exposureS)
            {
                return settings.WebPulsesPerM > 0.0
                    ? LineCheck.Refusal(exposureS, settings)
                    : PlateCheck.Refusal(recipe, exposureS, settings);
            }
        }

        return RunRefusals.NotInRecipe(exposureS, recipe.Name, Times(recipe.ExposureS));
    }

    private static string Times(double[] exposureS)
    {
        var times = new TextBuffer(TextBuffer.Sentence);
        for (int i = 0; i < exposureS.Length; i++)
        {
            NumberText.Write(exposureS[i], times.Add(i == 0 ? "" : ", "));
        }

        return times.ToString();
    }

    private static Refusal OfFault(int code) => Refusal.Of(code, FaultCode.Sentence(code));
}
