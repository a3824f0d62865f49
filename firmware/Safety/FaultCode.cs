namespace ChamberFirmware.Safety;

/// <summary>
/// Fault numbers, in blocks by subsystem. A number never changes its meaning; hardware/safety/README.md lists them (a test compares).
/// </summary>
public static partial class FaultCode
{
    /// <summary>No fault is latched.</summary>
    public const int None = 0;

    // 1xx: air sensor
    /// <summary>During a run or a commissioning the air sensor has not answered for 1 s.</summary>
    public const int SensorLost = 101;
    /// <summary>
    /// During a run or a commissioning the air sensor has answered for 1 s with what air cannot be, or without a measurement.
    /// </summary>
    public const int SensorImplausible = 102;
    /// <summary>During a run or a commissioning the reading was the same to the last bit for 5 s.</summary>
    public const int SensorFrozen = 103;
    /// <summary>During a run or a commissioning two sensors were apart by more than the sum of their limits for 30 s.</summary>
    public const int SensorsDisagree = 104;
    /// <summary>During a run or a commissioning another chip has answered in the air sensor's place for 1 s.</summary>
    public const int SensorOtherChip = 105;
    /// <summary>During a run or a commissioning the air sensor could not be started for 1 s: its calibration words are damaged.</summary>
    public const int SensorCalibration = 106;
    /// <summary>During a run or a commissioning the humidity element has shown 100 %RH for 1 s.</summary>
    public const int SensorWet = 107;
    /// <summary>During a run or a commissioning the readings have been for 1 s where air cannot have come.</summary>
    public const int SensorJumps = 108;
    /// <summary>During a run or a commissioning more than a quarter of the readings were bad, for about a minute.</summary>
    public const int SensorIntermittent = 109;
    /// <summary>During a run or a commissioning the pressure has been for 1 s further from the site's than weather makes.</summary>
    public const int PressureOffSite = 110;

    // 2xx: heat
    /// <summary>In any phase: three readings in a row above 75 degrees Celsius.</summary>
    public const int OverTemperature = 201;
    /// <summary>The heater was on for 60 s, the air did not gain 1 K, and did not fall without heat either.</summary>
    public const int HeatingTooSlow = 202;
    /// <summary>In any phase: the air warms although the heater has long been off.</summary>
    public const int HeatingUncommanded = 203;

    // 3xx: air flow
    /// <summary>For 5 s, after the time to spin up, the fan ran at less than half the commanded speed, or its tach was silent.</summary>
    public const int FanNotTurning = 301;

    /// <summary>The fan's measured speed did not fit its duty for 2.5 s, steady or changing.</summary>
    public const int FanSpeedWrong = 302;
    /// <summary>The humidifier has long been off, and the air gets wetter as only a humidifier can make it.</summary>
    public const int WetsUncommanded = 311;
    /// <summary>The humidifier should have given 42 s of full mist, and the air did not get the water.</summary>
    public const int DoesNotWet = 312;
    /// <summary>Dry air should have taken a third of the air's water and more, and next to none of it is gone.</summary>
    public const int DoesNotDry = 313;

    // 4xx: the run
    /// <summary>
    /// Conditioning took 30 min, or Conditioning and Ready together 60 min, and no value stays out of its band.
    /// </summary>
    public const int ConditioningTimeout = 401;
    /// <summary>Ready for 30 min without a cast; a line: Coating for 30 min, and no web was coated.</summary>
    public const int ReadyTimeout = 402;
    /// <summary>Casting was 2 s longer than planned.</summary>
    public const int CastingTimeout = 403;
    /// <summary>Exposing was 2 s longer than planned.</summary>
    public const int ExposingTimeout = 404;
    /// <summary>Immersing was 2 s longer than planned.</summary>
    public const int ImmersingTimeout = 405;
    /// <summary>Commissioning took 90 min.</summary>
    public const int CommissioningTimeout = 406;
    /// <summary>The same, and the air's temperature is not in its band.</summary>
    public const int TemperatureNotReached = 407;
    /// <summary>The same, and the humidity ratio is not in its band, the temperature is.</summary>
    public const int HumidityNotReached = 408;
    /// <summary>The same, and the air velocity is not in its band, the other two are.</summary>
    public const int VelocityNotReached = 409;
    /// <summary>The cast timer refused: it could not start both pulse trains together.</summary>
    public const int CastNotStarted = 411;
    /// <summary>The blade's switch has not closed within what it may be late.</summary>
    public const int BladeNotSeen = 412;
    /// <summary>The plate's switch has not closed within what it may be late.</summary>
    public const int PlateNotSeen = 413;
    /// <summary>The blade's switch closed earlier than it may.</summary>
    public const int BladeTooEarly = 414;
    /// <summary>The plate's switch closed earlier than it may.</summary>
    public const int PlateTooEarly = 415;

    /// <summary>Filling took 20 min.</summary>
    public const int FillingTimeout = 416;
    /// <summary>Dope has been in the blade for longer than the recipe lets it wait.</summary>
    public const int FilledTooLong = 417;
    /// <summary>The cast timer refused: it could not arm the immersion of a long exposure.</summary>
    public const int ImmersionNotArmed = 418;

    // 5xx: outside the firmware
    /// <summary>
    /// During a run or a commissioning the chain was open: twice in a row, once while blade or plate move. Not in Complete.
    /// </summary>
    public const int InterlockOpen = 501;

    /// <summary>In any phase: the switched supply is there although nothing makes edges for the dead-man.</summary>
    public const int SupplyStuck = 502;

    // 9xx: the program itself
    /// <summary>A duty was not a number, or an exception ended the program.</summary>
    public const int ProgramError = 901;
    /// <summary>During a run the program stood still so long that the dead-man opened the supply.</summary>
    public const int ProgramStalled = 902;

    /// <summary>What happened and what to do, one sentence each, for the operator.</summary>
    public static string Sentence(int code)
    {
        switch (code)
        {
            case None:
                return "No fault.";
            case SensorLost:
                return "The air sensor does not answer: check its cable and the 3.3 V supply.";
            case SensorImplausible:
                return "The air sensor answers with values that cannot be: replace it or check its supply.";
            case SensorFrozen:
                return "The air sensor repeats the same reading to the last bit: it has stopped measuring; cycle its power.";
            case SensorsDisagree:
                return "The two air sensors disagree by more than both their limits: compare each over salt; replace the wrong one.";
            case SensorOtherChip:
                return "The air sensor answers as another chip: id 0x58 is a BMP280 without humidity, 0x61 a BME680: fit a BME280.";
            case SensorCalibration:
                return "The air sensor's calibration words are damaged or never read alike: check its cable, else replace it.";
            case SensorWet:
                return "The air sensor's humidity element is wet, it shows 100 %RH: "
                    + "let it dry in the open chamber, and look for what drips.";
            case SensorJumps:
                return "The air sensor's readings jump as no air can: check its cable and what disturbs it, else replace it.";
            case SensorIntermittent:
                return "The air sensor's readings come and go: a loose contact; look at its plug, its cable and the 3.3 V supply.";
            case PressureOffSite:
                return "The air pressure is not the site's: type site in Idle if it is right, else replace the air sensor.";
            case OverTemperature:
                return "The air is hotter than the limit: check the heater relay (it may be welded) and the fan.";
            case HeatingTooSlow:
                return "The heater is on but the air does not warm: check heater, thermal fuse, relay and where the sensor is.";
            case HeatingUncommanded:
                return "The air warms although the heater is off: its relay is welded; take the mains plug out and replace it.";
            case FanNotTurning:
                return "The fan does not turn as commanded: check its supply, its tach wire and that nothing blocks it.";
            case FanSpeedWrong:
                return "Fan speed and duty do not fit: check tach wire, fan supply and filter; after a change of fan run airtable.";
            case WetsUncommanded:
                return "The air gets wetter with the humidifier off: pull its plug. Its switch is stuck, or wet walls dry (ColdestWall01).";
            case DoesNotWet:
                return "The humidifier is on but does not wet the air: check water, disc, hose, lid, and that dry air is not stuck open.";
            case DoesNotDry:
                return "Dry air is on but does not dry: check its pressure and valve, and that the humidifier does not mist while off.";
            case ConditioningTimeout:
                return "The air came into its bands but did not stay for the soak: look for draughts and a loose sensor.";
            case ReadyTimeout:
                return "Nothing was cast or coated for half an hour though the chamber was ready: reset, then start the run again.";
            case CastingTimeout:
                return "The program stalled while the blade moved: discard the film and look at the plate before the next run.";
            case ExposingTimeout:
                return "The program stalled during the exposure: discard the film and look where the plate is before the next run.";
            case ImmersingTimeout:
                return "The program stalled during the immersion: look whether the plate is in the bath before the next run.";
            case CommissioningTimeout:
                return "Commissioning was not finished in time: nothing was stored; reset, then start it again.";
            case TemperatureNotReached:
                return "The temperature did not come into its band in time: recipe cooler than the room? Check heater, door.";
            case HumidityNotReached:
                return "The humidity ratio did not come into its band in time: check water, humidifier, dry air, leaks and recipe.";
            case VelocityNotReached:
                return "The air velocity did not come into its band in time: check fan, tach and the table of air velocity.";
            case CastNotStarted:
                return "The cast timer could not start blade and immersion together: nothing has moved; reset and start the run again.";
            case BladeNotSeen:
                return "The blade's end switch did not close in time: look at carriage, drive, switch and plate before the next run.";
            case PlateNotSeen:
                return "The plate's switch did not close in time: look whether the plate is in the bath, and at its switch.";
            case BladeTooEarly:
                return "The blade's end switch closed too early: the blade began further on or ran too fast; discard the film.";
            case PlateTooEarly:
                return "The plate's switch closed too early: look at what holds the plate, and at the switch; discard the film.";
            case FillingTimeout:
                return "The blade was not filled in time: take out what is in it, with the exhaust on, then reset and start again.";
            case FilledTooLong:
                return "Dope waited too long in the blade (longestFilledS): open the door, exhaust on, and take blade and plate out.";
            case ImmersionNotArmed:
                return "The cast timer could not arm the immersion: the film is in the air; exhaust on, take the plate out, restart.";
            case InterlockOpen:
                return "The interlock chain is open: check emergency stop, door, cut-out, exhaust, then press S7 (ENABLE).";
            case SupplyStuck:
                return "The supply does not go off: K1 welded, U1 stuck or U4's wire shorted; mains plug out, mend before the next run.";
            case ProgramStalled:
                return "The program stood still and the dead-man took the supply: nothing is broken by it; if it comes again, tell us.";
            case ProgramError:
                return "The program stopped on an error: outputs are safe; note the message on the console and restart.";
            default:
                return OfLine(code);
        }
    }
}
