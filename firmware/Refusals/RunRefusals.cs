using ChamberFirmware.Text;

namespace ChamberFirmware.Refusals;

/// <summary>4xxx: what a run is refused for before anything heats or moves.</summary>
public static class RunRefusals
{
    // 41xx: start, cast, abort, reset

    /// <summary>A start without a recipe.</summary>
    public static Refusal NoRecipe() => Refusal.Of(4101, "No recipe is loaded: type recipe NAME first.");

    /// <summary>A start in any phase but Idle and Complete.</summary>
    public static Refusal StartInPhase(string phase) =>
        Refusal.Of(4102, "A run cannot start in phase *: abort it, or reset an abort or a fault, first.").Add(phase);

    /// <summary>A cast in any phase but Ready.</summary>
    public static Refusal NotReady(string phase) => Refusal.Of(4103, "The chamber is not Ready but *: wait for Ready.").Add(phase);

    /// <summary>A cast at the moment when the air leaves its band.</summary>
    public static Refusal AirOutOfBand() => Refusal.Of(4104, "The air has just left the recipe's band: wait for Ready.");

    /// <summary>The carriage would not cast the whole plate.</summary>
    public static Refusal BladeNotBack() =>
        Refusal.Of(4105, "The blade's end switch is closed: bring the carriage back to its start, or mend the switch.");

    /// <summary>The plate is in the bath.</summary>
    public static Refusal PlateNotBack() => Refusal.Of(4106, "The plate's switch is closed: put a dry plate in place, or mend the switch.");

    /// <summary>Nothing is on that an abort would end.</summary>
    public static Refusal NothingToAbort(string phase) => Refusal.Of(4107, "There is nothing to abort in phase *.").Add(phase);

    /// <summary>Neither an abort nor a fault is latched.</summary>
    public static Refusal NothingToReset(string phase) => Refusal.Of(4108, "There is nothing to reset in phase *.").Add(phase);

    /// <summary>A blade is filled between Ready and the cast.</summary>
    public static Refusal FillInPhase(string phase) => Refusal.Of(4109, "A blade is filled in phase Ready, not in *.").Add(phase);

    /// <summary>Nothing was to be filled.</summary>
    public static Refusal FilledInPhase(string phase) =>
        Refusal.Of(4110, "No blade is being filled in phase *: type fill first.").Add(phase);

    /// <summary>The climate does not come back with the door open.</summary>
    public static Refusal DoorStillOpen() =>
        Refusal.Of(4111, "The chain is open: close the door and press S7 (ENABLE) first; it takes a tick to be seen.");

    /// <summary>In the first second after power-on.</summary>
    public static Refusal SensorAwaited() =>
        Refusal.Of(4112, "The air sensor has not given two readings that agree since power-on: wait a second, then try again.");

    /// <summary>A cast onto a plate that its thermometer shows colder than the measured air's dew point, degrees Celsius.</summary>
    public static Refusal PlateTooCold(double plateC, double dewPointC) => Refusal.Of(
        4113,
        "The plate is at * C, below the dew point of this air, * C: water would condense on the film. Wait until the air has warmed it, "
            + "or cast it all the same with the word condensing.")
        .Fixed(plateC, 2).Fixed(dewPointC, 2);

    // 42xx: exposure and plate

    /// <summary>What stands after the word start.</summary>
    public static Refusal NotATime(string text) => (DecimalText.HasComma(text)
        ? Refusal.Of(4201, "'*' is not an exposure time in seconds: write it with a point, like 2.5.")
        : Refusal.Of(4202, "'*' is not an exposure time in seconds.")).Add(text);

    /// <summary>A time that the recipe does not have.</summary>
    public static Refusal NotInRecipe(double exposureS, string recipe, string times) =>
        Refusal.Of(4203, "Exposure * s is not in recipe *: its times are * s.").Exact(exposureS).Add(recipe).Add(times);

    /// <summary>The bath would reach the point <paramref name="early"/> before the blade, s.</summary>
    public static Refusal BathBeforeBlade(double exposureS, string point, string early, double earlyS, double bladeTravelS) => Refusal.Of(
        4204,
        "Exposure * s at the * point of the plate: the * point would be in the bath * s before the blade has passed it. Ask for * s or "
            + "more, or name that point (exposurePoint = *), or let the bath travel as the blade does (immersionTravelS = *).")
        .Exact(exposureS).Add(point).Add(early).Fixed(earlyS, 2).Fixed(exposureS + earlyS, 2).Add(early).Fixed(bladeTravelS, 2);

    /// <summary>A blade that takes <paramref name="s"/> seconds over the plate; the rest is what it may be.</summary>
    public static Refusal BladeSpeed(double mmPerS, double s, double mm, double shortestS, double longestS) => Refusal.Of(
        4205,
        "bladeSpeedMmPerS = * takes * s over the plate of * mm (PlateLengthM): it must take * to * s; set * mm/s or more, at most *.")
        .Exact(mmPerS).Fixed(s, 2).Fixed(mm, 0).Fixed(shortestS, 2).Fixed(longestS, 2).Fixed(mm / longestS, 2).Fixed(mm / shortestS, 2);

    /// <summary>The same for the bath, which may be there at once.</summary>
    public static Refusal ImmersionSpeed(double mmPerS, double s, double mm, double longestS) => Refusal.Of(
        4206, "immersionSpeedMmPerS = * takes * s over the plate of * mm (PlateLengthM): it must take at most * s; set * mm/s or more.")
        .Exact(mmPerS).Fixed(s, 2).Fixed(mm, 0).Fixed(longestS, 2).Fixed(mm / longestS, 2);

    /// <summary>Longer than <paramref name="longestS"/> in air that may be near the solvent's flash point.</summary>
    public static Refusal LongInWarmAir(double exposureS, double temperatureC, double longestS, double belowC) => Refusal.Of(
        4207,
        "Exposure * s at * C: in more than * s a film may give off all its solvent. Choose air of * C or cooler, or set FillingBelowC to "
            + "15 K below the solvent's flash point.")
        .Exact(exposureS).Exact(temperatureC).Fixed(longestS, 0).Exact(belowC);

    /// <summary>The plate would move <paramref name="earlyS"/> before the blade has left it.</summary>
    public static Refusal CarrierUnderBlade(double exposureS, string point, double earlyS, double leastS) => Refusal.Of(
        4208,
        "Exposure * s at the * point of the plate: the carrier would move * s before the blade has left the plate (CarrierStartUs). "
            + "Ask for * s or more.")
        .Exact(exposureS).Add(point).Fixed(earlyS, 3).Fixed(leastS, 3);

    /// <summary>A recipe that wants a cover, and a chamber without.</summary>
    public static Refusal NoCover() => Refusal.Of(
        4209, "The recipe wants a cover over the film (cover = yes), and none is fitted (CoverFitted = 0). Cast it with cover = no.");

    /// <summary>The cover would turn back before it is open.</summary>
    public static Refusal CoverTooSlow(double exposureS, double leastS) => Refusal.Of(
        4210, "Exposure * s: the cover takes * s to open and to shut (CoverOpenUs, CoverShutUs). Ask for so much or more, or for 0.")
        .Exact(exposureS).Exact(leastS);

    // 43xx: what the chamber reaches in this room, with the nearest value that it does

    /// <summary>Beyond the fan's table, m/s.</summary>
    public static Refusal VelocityNotCalibrated(double mPerS, double slowest, double fastest) => Refusal.Of(
        4301, "airVelocityMPerS = *: this chamber is calibrated from * to * m/s; choose a velocity in that range or calibrate a wider one.")
        .Exact(mPerS).Fixed(slowest, 2).Fixed(fastest, 2);

    /// <summary>Cooler than the room and the fan make it, degrees Celsius.</summary>
    public static Refusal TooCold(double temperatureC, double roomC, double settlesC, double nearestC) => Refusal.Of(
        4302,
        "temperatureC = *: the chamber cannot cool; in a room of * C, with the heat of the fan, the air settles at * C. Nearest: * C.")
        .Exact(temperatureC).Fixed(roomC, 1).Fixed(settlesC, 1).Fixed(nearestC, 1);

    /// <summary>More than the heater can hold.</summary>
    public static Refusal TooHot(double temperatureC, double heaterW, double lossWPerK, double roomC, double nearestC) => Refusal.Of(
        4303, "temperatureC = *: the heater of * W cannot hold that against the losses of * W/K in a room of * C. Nearest: * C.")
        .Exact(temperatureC).Fixed(heaterW, 0).Fixed(lossWPerK, 1).Fixed(roomC, 1).Fixed(nearestC, 1);

    /// <summary>Drier than the dry air makes it, g/kg.</summary>
    public static Refusal TooDry(double gPerKg, double roomGPerKg, double driestGPerKg, double nearestGPerKg) => Refusal.Of(
        4304, "humidityRatioGPerKg = *: dry air and leak, in a room of * g/kg, end at * g/kg. Nearest: * g/kg.")
        .Fixed(gPerKg, 3).Fixed(roomGPerKg, 1).Fixed(driestGPerKg, 2).Fixed(nearestGPerKg, 2);

    /// <summary>More water than the humidifier makes against the leak.</summary>
    public static Refusal TooWetForWater(double gPerKg, double leakPerHour, double nearestGPerKg) => Refusal.Of(
        4305, "humidityRatioGPerKg = *: the humidifier cannot hold that against a leak of * changes an hour. Nearest: * g/kg.")
        .Fixed(gPerKg, 3).Fixed(leakPerHour, 1).Fixed(nearestGPerKg, 2);

    /// <summary>The walls would sweat, and no warmer air helps.</summary>
    public static Refusal TooWetForWalls(
        double gPerKg, double dewPointC, double wallC, double roomC, double aboveK, double nearestGPerKg) => Refusal.Of(
        4306,
        "humidityRatioGPerKg = *: its dew point is * C, and the walls, at * C in a room of * C, must be * K above it. Nearest: * g/kg "
            + "at this temperature.")
        .Fixed(gPerKg, 3).Fixed(dewPointC, 1).Fixed(wallC, 1).Fixed(roomC, 1).Fixed(aboveK, 1).Fixed(nearestGPerKg, 2);

    /// <summary>The walls would sweat; air of <paramref name="warmerC"/> would keep them warm enough.</summary>
    public static Refusal TooWetForColdWalls(
        double gPerKg, double dewPointC, double wallC, double roomC, double aboveK, double warmerC, double nearestGPerKg) => Refusal.Of(
        4307,
        "humidityRatioGPerKg = *: its dew point is * C, and the walls, at * C in a room of * C, must be * K above it. Nearest: * C "
            + "at this humidity ratio, or * g/kg at this temperature.")
        .Fixed(gPerKg, 3).Fixed(dewPointC, 1).Fixed(wallC, 1).Fixed(roomC, 1).Fixed(aboveK, 1).Fixed(warmerC, 1).Fixed(nearestGPerKg, 2);

    /// <summary>A film that takes up more than holding the air leaves of the humidifier, g/s; the air so much too dry, percent.</summary>
    public static Refusal FilmTooThirsty(double exposureS, double spareGPerS, double dryPct, double waterPct) => Refusal.Of(
        4308,
        "Exposure * s: of the humidifier * g/s are left for the film, and the air over it would be * % too dry. Slower air, a smaller "
            + "film or another time; if the film takes up less water, set filmWaterPct (now *).")
        .Exact(exposureS).Fixed(spareGPerS, 4).Fixed(dryPct, 1).Exact(waterPct);

    /// <summary>Walls that an earlier run has warmed, in a room that takes the heat too slowly.</summary>
    public static Refusal WallsTooWarm(double temperatureC, double wallC) => Refusal.Of(
        4309,
        "temperatureC = *: the chamber cannot cool; its walls are at * C and keep the air above that for more than half an hour. Let it "
            + "stand open with the exhaust on, or choose warmer air.")
        .Exact(temperatureC).Fixed(wallC, 1);

    // 44xx: what the sensors can verify

    /// <summary>Known too badly, g/kg and percent of the recipe's; salts would help, or have helped already.</summary>
    public static Refusal NotVerifiable(
        double gPerKg, double temperatureC, double uncertaintyGPerKg, double sharePct, double mostPct, bool isCalibrated) => (isCalibrated
        ? Refusal.Of(4401, "humidityRatioGPerKg = * cannot be verified: at * C the air sensor knows it to +-* g/kg (* %, * % are allowed); "
            + "choose wetter or cooler air, or start it with the word unverified.")
        : Refusal.Of(4402, "humidityRatioGPerKg = * cannot be verified: at * C the air sensor knows it to +-* g/kg (* %, * % are allowed); "
            + "calibrate the air sensor over two salts (salt), or start it with the word unverified."))
        .Fixed(gPerKg, 3).Fixed(temperatureC, 1).Fixed(uncertaintyGPerKg, 2).Fixed(sharePct, 1).Fixed(mostPct, 0);

    // 45xx: what the journal knows of the plate

    /// <summary>A cast that the flash could not be told of before.</summary>
    public static Refusal CastNotKept() =>
        Refusal.Of(4501, "The journal could not be written, and a cast it does not know is not made: try again, or replace the board.");

    /// <summary>Anything that heats while something with solvent may be in the loop, since that run.</summary>
    public static Refusal PlateInLoop(string run) => Refusal.Of(4502, "A coated plate or a filled blade may be in the loop since *: "
        + "open the door with the exhaust on, take it out, and with the door open type plate out.").Add(run);

    /// <summary>The same, as far as anybody knows.</summary>
    public static Refusal JournalUnreadable() => Refusal.Of(
        4503, "The journal cannot be read: a coated plate may be in the loop. Open the door with the exhaust on, look; type plate out.");

    /// <summary>The door is looked at in Idle only.</summary>
    public static Refusal PlateOutInPhase(string phase) =>
        Refusal.Of(4504, "plate out is for phase Idle, not for *: reset first.").Add(phase);

    /// <summary>There is nothing to say so of.</summary>
    public static Refusal NoPlateKnown() => Refusal.Of(4505, "Nothing with solvent is known to be in the loop.");
}
