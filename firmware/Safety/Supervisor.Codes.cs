using ChamberFirmware.Casting;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Safety;

/// <content>Which number stands for what.</content>
public sealed partial class Supervisor
{
    private static int FaultOf(TravelOutcome travel) => travel switch
    {
        TravelOutcome.BladeNotSeen => FaultCode.BladeNotSeen,
        TravelOutcome.PlateNotSeen => FaultCode.PlateNotSeen,
        TravelOutcome.BladeTooEarly => FaultCode.BladeTooEarly,
        _ => FaultCode.PlateTooEarly,
    };

    private void JudgeTravel(TravelOutcome travel) => Latch(travel != TravelOutcome.AsPlanned, FaultOf(travel));

    private void JudgeWeb(Readings readings, Phase phase) =>
        Latch(phase == Phase.Coating && readings.Web != WebOutcome.AsPlanned, FaultOf(readings.Web));

    private static int FaultOf(WebOutcome web) => web switch
    {
        WebOutcome.EncoderLost => FaultCode.EncoderLost,
        WebOutcome.TooFast => FaultCode.WebTooFast,
        WebOutcome.StoodTooLong => FaultCode.WebStoodTooLong,
        WebOutcome.NothingCoated => FaultCode.ReadyTimeout,
        _ => FaultCode.WebNotAsAsked,
    };

    // At the start of a cast nothing has moved; later a film is there, and its immersion was to be armed.
    private static int RefusedIn(Phase phase) => phase == Phase.Exposing ? FaultCode.ImmersionNotArmed : FaultCode.CastNotStarted;

    private static int TimeoutOf(CastingRun run) => run.Phase switch
    {
        Phase.Conditioning => FaultOf(run.OutOfBand),
        Phase.Ready => FaultCode.ReadyTimeout,
        Phase.Casting => FaultCode.CastingTimeout,
        Phase.Exposing => FaultCode.ExposingTimeout,
        Phase.Commissioning => FaultCode.CommissioningTimeout,
        Phase.Filling => FaultCode.FillingTimeout,
        _ => FaultCode.ImmersingTimeout,
    };

    private static int FaultOf(AirValue outOfBand) => outOfBand switch
    {
        AirValue.Temperature => FaultCode.TemperatureNotReached,
        AirValue.HumidityRatio => FaultCode.HumidityNotReached,
        AirValue.Velocity => FaultCode.VelocityNotReached,
        _ => FaultCode.ConditioningTimeout,
    };
}
