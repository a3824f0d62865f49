using ChamberFirmware.Refusals;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Learning;

/// <summary>How a salt point stands, and why it was not taken.</summary>
public enum SaltStep
{
    None = 0,
    Averaging = 1,
    Taken = 2,
    NotIdle = 3,
    NoReading = 4,
    Drifts = 5,
    NotAtRoom = 6,
    FarOff = 7,
    ThermometerFar = 8,
    NotKept = 9,
}

/// <summary>
/// What a step is called, and what it is refused for. The tick only notes the step: sentences are made for those who read them.
/// </summary>
public static class SaltWords
{
    /// <summary>One word for the operator.</summary>
    public static string Of(SaltStep step) => step switch
    {
        SaltStep.None => "none",
        SaltStep.Averaging => "averaging",
        SaltStep.Taken => "taken",
        _ => "refused",
    };

    /// <summary>
    /// Why the point was not taken; null: it was, or may be yet. <see cref="SaltStep.NotKept"/> is refused by the settings, in their words.
    /// </summary>
    public static Refusal? Refusal(SaltStep step) => step switch
    {
        SaltStep.NotIdle => LearningRefusals.PointNotInIdle(),
        SaltStep.NoReading => LearningRefusals.PointWithoutReading(),
        SaltStep.Drifts => LearningRefusals.PointDrifts(),
        SaltStep.NotAtRoom => LearningRefusals.JarNotAtRoom(SaltSolution.LowestC, SaltSolution.HighestC),
        SaltStep.FarOff => LearningRefusals.PointFarOff(SaltCalibration.MostErrorPct),
        SaltStep.ThermometerFar => LearningRefusals.ThermometerFar(SettingsCheck.LargestOffsetK),
        _ => null,
    };
}
