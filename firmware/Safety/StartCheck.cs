using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Safety;

/// <summary>Whether a run may start: everything that can be said before anything heats or moves.</summary>
public static class StartCheck
{
    /// <summary>An empty string, or one sentence that says what is wrong and what to do.</summary>
    public static string Refusal(Recipe recipe, double exposureS, Chamber chamber)
    {
        Phase phase = chamber.Run.Phase;
        if (phase != Phase.Idle && phase != Phase.Complete)
        {
            return "A run cannot start in phase " + PhaseWords.Name(phase) + ": abort it, or reset an abort or a fault, first.";
        }

        string settings = SettingsCheck.FirstFault(chamber.Settings);
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

        return RefusalOfValues(recipe, exposureS, chamber.Settings.FanTableMPerS);
    }

    private static string RefusalOfValues(Recipe recipe, double exposureS, double[] velocities)
    {
        double slowest = velocities[0];
        double fastest = velocities[velocities.Length - 1];
        if (recipe.AirVelocityMPerS < slowest || recipe.AirVelocityMPerS > fastest)
        {
            return $"airVelocityMPerS = {recipe.AirVelocityMPerS:F2}: this chamber is calibrated from {slowest:F2} to {fastest:F2} m/s; "
                + "choose a velocity in that range or calibrate a wider one.";
        }

        for (int i = 0; i < recipe.ExposureS.Length; i++)
        {
            if (recipe.ExposureS[i] == exposureS)
            {
                return "";
            }
        }

        return $"Exposure {exposureS:F2} s is not in recipe {recipe.Name}: start one of its own times.";
    }
}
