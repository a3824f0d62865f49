using ChamberFirmware.Refusals;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Learning;

/// <summary>How a salt point stands, and why it was not taken.</summary>
public enum SaltPointState
{
    /// <summary>No point was asked for since power-on, or the last request was forgotten.</summary>
    None = 0,
    /// <summary>The readings are averaged, for 5 min.</summary>
    Averaging = 1,
    /// <summary>The point was measured and is kept.</summary>
    Taken = 2,
    /// <summary>Refused: the chamber left phase Idle.</summary>
    NotIdle = 3,
    /// <summary>Refused: an air sensor gave no valid reading.</summary>
    NoReading = 4,
    /// <summary>Refused: the two halves of the average differ by more than a settled jar's.</summary>
    Drifts = 5,
    /// <summary>Refused: the jar is colder than 20 or warmer than 30 degrees Celsius.</summary>
    NotAtRoom = 6,
    /// <summary>Refused: a sensor is further from the salt than any good one.</summary>
    FarOff = 7,
    /// <summary>Refused: thermometer and sensor are not at one temperature.</summary>
    ThermometerFar = 8,
    /// <summary>Refused: the settings did not take the point.</summary>
    NotKept = 9,
}

/// <summary>
/// Words and refusals for the states of a salt point. The tick only notes the state: a sentence is made when somebody reads it.
/// </summary>
public static class SaltWords
{
    /// <summary>One word for the operator.</summary>
    public static string Of(SaltPointState state) => state switch
    {
        SaltPointState.None => "none",
        SaltPointState.Averaging => "averaging",
        SaltPointState.Taken => "taken",
        _ => "refused",
    };

    /// <summary>
    /// Why the point was not taken; null: it was, or may be yet. <see cref="SaltPointState.NotKept"/> is refused by the settings, in their
    /// words.
    /// </summary>
    public static Refusal? Refusal(SaltPointState state) => state switch
    {
        SaltPointState.NotIdle => LearningRefusals.PointNotInIdle(),
        SaltPointState.NoReading => LearningRefusals.PointWithoutReading(),
        SaltPointState.Drifts => LearningRefusals.PointDrifts(),
        SaltPointState.NotAtRoom => LearningRefusals.JarNotAtRoom(SaltSolution.LowestC, SaltSolution.HighestC),
        SaltPointState.FarOff => LearningRefusals.PointFarOff(SaltCalibration.MostErrorPct),
        SaltPointState.ThermometerFar => LearningRefusals.ThermometerFar(SettingsCheck.LargestOffsetK),
        _ => null,
    };
}
