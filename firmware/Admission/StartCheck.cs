using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Safety;
using ChamberFirmware.Sensing;
using ChamberFirmware.Settings;
using ChamberFirmware.Text;

namespace ChamberFirmware.Admission;

/// <summary>Whether a run may start: everything that can be said before anything heats or moves.</summary>
public static class StartCheck
{
    /// <summary>Settings, interlock, sensor: an empty string, or why nothing at all can start and what to do.</summary>
    public static string RefusalOfChamber(Chamber chamber)
    {
        string settings = chamber.Stored.Fault;
        settings = settings.Length > 0 ? settings : SettingsCheck.FirstFault(chamber.Settings);
        if (settings.Length > 0)
        {
            return settings;
        }

        if (!chamber.Readings.InterlockClosed)
        {
            return FaultCode.Sentence(FaultCode.InterlockOpen);
        }

        if (!chamber.Readings.Air.IsValid)
        {
            SensorStatus status = chamber.Readings.Air.Status;
            bool answers = status == SensorStatus.OutOfRange || status == SensorStatus.NoMeasurement;
            return FaultCode.Sentence(answers ? FaultCode.SensorImplausible : FaultCode.SensorLost);
        }

        bool disagree = chamber.Readings.SensorDisagreeReads >= SensingLimits.SensorDisagreeReads;
        return disagree ? FaultCode.Sentence(FaultCode.SensorsDisagree) : "";
    }

    /// <summary>
    /// An empty string, or one sentence that says what is wrong and what to do. <paramref name="unverified"/>: the operator accepts a
    /// humidity ratio that the sensors cannot verify.
    /// </summary>
    public static string Refusal(Recipe recipe, double exposureS, bool unverified, Chamber chamber)
    {
        Phase phase = chamber.Run.Phase;
        if (phase != Phase.Idle && phase != Phase.Complete)
        {
            return new TextBuffer(TextBuffer.Sentence).Add("A run cannot start in phase ").Add(PhaseWords.Name(phase))
                .Add(": abort it, or reset an abort or a fault, first.").ToString();
        }

        string refusal = RefusalOfChamber(chamber);
        CastObstacle obstacle = Cast.Obstacle(true, chamber.Readings); // at Ready the door could not be opened any more
        refusal = refusal.Length > 0 ? refusal : Sentence(obstacle);
        refusal = refusal.Length > 0 ? refusal : RefusalOfExposure(recipe, exposureS, chamber.Settings);
        refusal = refusal.Length > 0
            ? refusal
            : ReachCheck.Refusal(recipe, chamber.Settings, chamber.Room, chamber.Readings.Air.PressurePa);
        return refusal.Length > 0 || unverified ? refusal : VerifyCheck.Refusal(recipe, chamber);
    }

    /// <summary>An empty string, or why nothing can be cast now and what to do.</summary>
    public static string RefusalOfCast(Chamber chamber)
    {
        if (chamber.Run.Phase != Phase.Ready)
        {
            return new TextBuffer(TextBuffer.Sentence).Add("The chamber is not Ready but ").Add(PhaseWords.Name(chamber.Run.Phase))
                .Add(": wait for Ready.").ToString();
        }

        return Sentence(Cast.Obstacle(chamber.Run.InBand, chamber.Readings));
    }

    private static string Sentence(CastObstacle obstacle) => obstacle switch
    {
        CastObstacle.None => "",
        CastObstacle.InterlockOpen => FaultCode.Sentence(FaultCode.InterlockOpen),
        CastObstacle.BladeNotBack => "The blade's end switch is closed: bring the carriage back to its start, or mend the switch.",
        CastObstacle.PlateNotBack => "The plate's switch is closed: put a dry plate in place, or mend the switch.",
        CastObstacle.SensorSilent => FaultCode.Sentence(FaultCode.SensorLost),
        _ => "The air has just left the recipe's band: wait for Ready.",
    };

    private static string RefusalOfExposure(Recipe recipe, double exposureS, ChamberSettings settings)
    {
        for (int i = 0; i < recipe.ExposureS.Length; i++)
        {
            if (recipe.ExposureS[i] == exposureS)
            {
                return PlateCheck.Refusal(recipe, exposureS, settings);
            }
        }

        return new TextBuffer(TextBuffer.Sentence).Add("Exposure ").Fixed(exposureS, 2).Add(" s is not in recipe ").Add(recipe.Name)
            .Add(": start one of its own times.").ToString();
    }
}
