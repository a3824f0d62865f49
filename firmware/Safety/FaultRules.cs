using ChamberFirmware.Casting;

namespace ChamberFirmware.Safety;

/// <summary>
/// What is done after a fault besides taking all loads off, number by number; hardware/safety/README.md has it as a table (a test
/// compares).
/// </summary>
public static class FaultRules
{
    /// <summary>
    /// A film that has been cast still goes into the bath at its planned time: solvent in water is the safer state. Not where that is more
    /// than two minutes away (<see cref="Cast.WaitsForBath"/>), not where the supply
    /// must go because heat cannot be switched off otherwise, where it has gone already, where blade or plate are not where they should
    /// be, and not when the program itself is in doubt.
    /// </summary>
    public static bool ImmersesFilm(int code) => code switch
    {
        >= FaultCode.SensorLost and < FaultCode.OverTemperature => true,
        FaultCode.HeatingTooSlow => true,
        >= FaultCode.FanNotTurning and < FaultCode.ConditioningTimeout => true,
        FaultCode.BladeTooEarly => true,
        _ => false,
    };

    /// <summary>
    /// The fan runs on to clear vapour and cool the heater: after everything but a fault of the fan itself and an error of the program.
    /// After an abort, too (<see cref="FaultCode.None"/>).
    /// </summary>
    public static bool FanRunsOn(int code) => code is not (FaultCode.FanNotTurning or FaultCode.ProgramError);
}
