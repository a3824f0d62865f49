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

/// <summary>What happened and what to do, for the operator.</summary>
public static class SaltWords
{
    public static string Of(SaltStep step) => step switch
    {
        SaltStep.None => "no point was asked for",
        SaltStep.Averaging => "averaging",
        SaltStep.Taken => "taken",
        SaltStep.NotIdle => "refused: the chamber was not Idle; abort or reset the run, then ask again",
        SaltStep.NoReading => "refused: an air sensor gave no reading; check its cable, then ask again",
        SaltStep.Drifts => "refused: the reading still drifts; keep the jar closed and at one temperature for 30 min more, then ask again",
        SaltStep.NotAtRoom => "refused: the jar is not between 20 and 30 C; bring it there, best to 25 C, then ask again",
        SaltStep.NotKept => "refused: ", // and why
        SaltStep.FarOff => "refused: more than 6 %RH from this salt; is it the right jar, closed, with salt left? Then replace the sensor",
        _ => "refused: thermometer and sensor differ by more than 2 K; put them side by side in the jar and wait, then ask again",
    };
}
