using ChamberFirmware.Text;

namespace ChamberFirmware.Refusals;

/// <summary>5xxx: what the chamber learns about itself: air table, salts, commissioning.</summary>
public static class LearningRefusals
{
    // 51xx: air table

    /// <summary>A word of the air table before it was started.</summary>
    public static Refusal NoAirTable() => Refusal.Of(
        5101, "No air table is being measured: type airtable start and the day, like airtable start 2026-11-23.");

    /// <summary>It was ended by a fault or an abort.</summary>
    public static Refusal AirTableStopped() =>
        Refusal.Of(5102, "The air table is not being measured now: type airtable start and the day.");

    /// <summary>What stands after the word airtable.</summary>
    public static Refusal NotAVelocity(string text) => (DecimalText.HasComma(text)
        ? Refusal.Of(5103, "'*' is no velocity: type it in m/s with a point, not a comma, like airtable 0.47, or airtable back, "
            + "airtable store.")
        : Refusal.Of(5104, "'*' is no velocity: type it in m/s, like airtable 0.47, or airtable back, airtable store.")).Add(text);

    /// <summary>A reading before the fan's speed has settled.</summary>
    public static Refusal SpeedNotSteady() => Refusal.Of(
        5105, "The fan's speed is not steady yet: wait until airtable says so, then read the anemometer.");

    /// <summary>A reading that no fan makes, m/s.</summary>
    public static Refusal VelocityCannotBe(double mPerS, double slowest, double fastest) =>
        Refusal.Of(5106, "* m/s cannot be: it must be between * and * m/s.").Fixed(mPerS, 3).Fixed(slowest, 2).Fixed(fastest, 2);

    /// <summary>More speed must give more air.</summary>
    public static Refusal VelocityDoesNotRise(double mPerS, double before) => Refusal.Of(
        5107, "* m/s does not rise: the last point, at a lower speed, was * m/s. Read again, or type airtable back.")
        .Fixed(mPerS, 3).Fixed(before, 3);

    /// <summary>A slipped decimal point.</summary>
    public static Refusal VelocityJumps(double mPerS, double before, double rpm, double rpmBefore) => Refusal.Of(
        5108, "* m/s after * m/s is too much for * rpm after * rpm: read again, or type airtable back.")
        .Fixed(mPerS, 3).Fixed(before, 3).Fixed(rpm, 0).Fixed(rpmBefore, 0);

    /// <summary>It is stored already.</summary>
    public static Refusal AirTableClosed() => Refusal.Of(5109, "The table is closed: start it again.");

    /// <summary>Nothing can be taken back.</summary>
    public static Refusal NoAirPoint() => Refusal.Of(5110, "No point has been measured yet.");

    /// <summary>A table is stored with so many points.</summary>
    public static Refusal TooFewAirPoints(int count, int fewest) =>
        Refusal.Of(5111, "* points are measured: a table needs * or more.").Whole(count).Whole(fewest);

    // 52xx: salts

    /// <summary>In any phase but Idle.</summary>
    public static Refusal SaltInPhase(string phase) =>
        Refusal.Of(5201, "The salt calibration needs phase Idle, this is *: end the run first.").Add(phase);

    /// <summary>What stands after the word salt.</summary>
    public static Refusal UnknownSalt(string name) =>
        Refusal.Of(5202, "'*' is none of the salts: known are LiCl, MgCl2, NaCl, KCl.").Add(name);

    /// <summary>What the thermometer in the jar says, degrees Celsius.</summary>
    public static Refusal NotAJarTemperature(string text, double lowestC, double highestC) => (DecimalText.HasComma(text)
        ? Refusal.Of(5203, "'*' is not a temperature of the jar: it must be between * and * C, with a point, not a comma.")
        : Refusal.Of(5204, "'*' is not a temperature of the jar: it must be between * and * C."))
        .Add(text).Fixed(lowestC, 0).Fixed(highestC, 0);

    /// <summary>Nothing is stored while a point is being taken.</summary>
    public static Refusal PointIsAveraged() => Refusal.Of(5205, "A point is being averaged: wait until salt says taken.");

    /// <summary>No two salts that say something about the slope, %RH.</summary>
    public static Refusal SaltsTooNear(double leastPct) => Refusal.Of(
        5206, "Two salts at least * %RH apart are needed: take another point, for example LiCl and NaCl.").Fixed(leastPct, 0);

    /// <summary>A line through the salts that no good chip has; sensors count from 1.</summary>
    public static Refusal NotAGoodSensor(int sensor, double slope, double offsetPct) => Refusal.Of(
        5207,
        "Air sensor *: slope * and offset * %RH are not those of a good chip; take both points again, and replace the sensor "
            + "if they stay.")
        .Whole(sensor).Fixed(slope, 3).Fixed(offsetPct, 2);

    /// <summary>A third salt far from the line of two.</summary>
    public static Refusal SaltOffTheLine(int sensor, string salt, double offPct) => Refusal.Of(
        5208, "Air sensor *: * lies * %RH off the line of the outer salts; take it again, from the dry side.")
        .Whole(sensor).Add(salt).Fixed(offPct, 2);

    /// <summary>A run was started while a point was being taken.</summary>
    public static Refusal PointNotInIdle() => Refusal.Of(5211, "The chamber was not Idle: abort or reset the run, then ask again.");

    /// <summary>A sensor was silent while a point was being taken.</summary>
    public static Refusal PointWithoutReading() => Refusal.Of(5212, "An air sensor gave no reading: check its cable, then ask again.");

    /// <summary>The two halves of the average differ.</summary>
    public static Refusal PointDrifts() => Refusal.Of(
        5213, "The reading still drifts: keep the jar closed and at one temperature for 30 min more, then ask again.");

    /// <summary>The jar is too cold or too warm.</summary>
    public static Refusal JarNotAtRoom(double lowestC, double highestC) =>
        Refusal.Of(5214, "The jar is not between * and * C: bring it there, best to 25 C, then ask again.")
        .Fixed(lowestC, 0).Fixed(highestC, 0);

    /// <summary>The wrong jar, or a spoiled chip, %RH.</summary>
    public static Refusal PointFarOff(double mostPct) => Refusal.Of(
        5215, "The reading is more than * %RH from this salt: is it the right jar, closed, with salt left? Then replace the sensor.")
        .Fixed(mostPct, 0);

    /// <summary>Chip and thermometer are not at one temperature.</summary>
    public static Refusal ThermometerFar(double mostK) => Refusal.Of(
        5216, "Thermometer and sensor differ by more than * K: put them side by side in the jar and wait, then ask again.")
        .Fixed(mostK, 0);

    // 53xx: commissioning

    /// <summary>In any phase but Idle.</summary>
    public static Refusal CommissionInPhase(string phase) =>
        Refusal.Of(5301, "Commissioning starts in phase Idle, not in *: abort or reset first.").Add(phase);

    /// <summary>The chamber does not have the room's air.</summary>
    public static Refusal ChamberNotCold(double chamberC, double driftK, double warmestC) => Refusal.Of(
        5302,
        "The chamber has * C and changed by * K in 5 s: let it stand open until it has the room's air, at most * C; nothing was stored.")
        .Fixed(chamberC, 1).Fixed(driftK, 2).Fixed(warmestC, 0);

    /// <summary>A door that is ajar looks like a large leak.</summary>
    public static Refusal ChamberLeaks(double enteredPerHour) => Refusal.Of(
        5303,
        "The chamber leaks much more than the * air changes an hour that were entered: close what is open, or set LeakPerHour nearer; "
            + "nothing was stored.").Fixed(enteredPerHour, 1);

    /// <summary>A part that looks dead, and the setting that says how strong it is.</summary>
    public static Refusal PartIsWeak(string part, string setting, double entered) => Refusal.Of(
        5304,
        "The * does little or nothing: see to it, or if it is as weak as that, set * nearer than *; nothing was stored.")
        .Add(part).Add(setting).Fixed(entered, 4);

    /// <summary>No model follows what was seen.</summary>
    public static Refusal UnlikeAChamber(double offK, double offGPerKg) => Refusal.Of(
        5305, "The chamber did not behave as one, the best model is off by * K and * g/kg (rms); nothing was stored.")
        .Fixed(offK, 2).Fixed(offGPerKg, 2);

    /// <summary>What was found cannot be settings.</summary>
    public static Refusal FoundNoChamber(Refusal why) =>
        Refusal.Of(5306, "What was found is no chamber's, so nothing was stored: *.").Quote(why);
}
