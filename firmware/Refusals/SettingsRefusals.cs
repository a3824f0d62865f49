namespace ChamberFirmware.Refusals;

/// <summary>2xxx: settings that cannot be, and their store.</summary>
public static class SettingsRefusals
{
    // 21xx: settings

    /// <summary>In any phase but Idle.</summary>
    public static Refusal NotInIdle(string phase) =>
        Refusal.Of(2101, "Settings change only in phase Idle, not in *: abort or reset first.").Add(phase);

    /// <summary>The word set without one of the two.</summary>
    public static Refusal NeedsNameAndValue() => Refusal.Of(2102, "set needs a name and a value: set HeaterW 280.");

    /// <summary>No setting has that name.</summary>
    public static Refusal Unknown(string name) => Refusal.Of(2103, "Unknown setting '*': settings lists those there are.").Add(name);

    /// <summary>What stands after the word settings.</summary>
    public static Refusal UnknownWord(string word) =>
        Refusal.Of(2104, "settings knows '*' not: type settings, settings defaults or settings restore.").Add(word);

    /// <summary>A text of so many characters.</summary>
    public static Refusal TextTooLong(string name, int count, int most) =>
        Refusal.Of(2111, "* has * characters: at most * are allowed.").Add(name).Whole(count).Whole(most);

    /// <summary>Other characters than printable ASCII.</summary>
    public static Refusal NotPrintable(string name) =>
        Refusal.Of(2112, "* has a character that a console does not print: use plain letters.").Add(name);

    /// <summary>Too few points, or a speed without its velocity.</summary>
    public static Refusal AirTablePairs(int speeds, int velocities) =>
        Refusal.Of(2113, "The air velocity table has * speeds and * velocities: give 5 pairs or more.").Whole(speeds).Whole(velocities);

    /// <summary>More speed must give more air.</summary>
    public static Refusal AirTableDoesNotRise(double rpm) =>
        Refusal.Of(2114, "The air velocity table does not rise at * rpm: measure that point again.").Fixed(rpm, 0);

    /// <summary>Slopes and offsets of the salt calibration.</summary>
    public static Refusal SensorsNotTwo() =>
        Refusal.Of(2115, "The air sensors' corrections are not two each: give one for each of two sensors.");

    /// <summary>Readings over the salts.</summary>
    public static Refusal SaltPointsNotFour() =>
        Refusal.Of(2116, "The salt points are not those of four salts and two sensors: take them again.");

    /// <summary>A heat capacity that follows the air faster than the model steps.</summary>
    public static Refusal TooLight(string name, double value, double least) => Refusal.Of(
        2117, "* = * is too little for the heat that air of the fastest velocity gives it: it must be * or more.")
        .Add(name).Fixed(value, 4).Fixed(least, 4);

    /// <summary>The word site while no air sensor measures.</summary>
    public static Refusal NoSitePressure() => Refusal.Of(
        2118, "No air sensor measures a pressure now: check its plug and its cable, then type site again.");

    // 22xx: their store, and their text as it is kept

    /// <summary>At power-on, and until the operator has decided.</summary>
    public static Refusal StoredNotUsed(Refusal why) => Refusal.Of(
        2201,
        "The stored settings are not used: *. Type settings defaults, or settings restore and a kept text, before a start.").Quote(why);

    /// <summary>The flash does not answer.</summary>
    public static Refusal StoreUnreadable() => Refusal.Of(2202, "Neither of their two files can be read and is whole.");

    /// <summary>The flash does not take them.</summary>
    public static Refusal NotStored() =>
        Refusal.Of(2203, "The settings could not be stored, so they were not changed: try again, or replace the board.");

    /// <summary>At the end of settings restore.</summary>
    public static Refusal NothingTakenOver(Refusal why) => Refusal.Of(2211, "Nothing was taken over: *.").Quote(why);

    /// <summary>Torn, worn, or a line was lost on the way.</summary>
    public static Refusal TextDamaged() => Refusal.Of(2212, "The text is damaged or cut off: its check sum does not fit.");

    /// <summary>It could not even be quoted.</summary>
    public static Refusal LineNotText() => Refusal.Of(2213, "A line has a character that is no plain text.");

    /// <summary>The text of another firmware, or of something else.</summary>
    public static Refusal OtherVersion(string line, string known) =>
        Refusal.Of(2214, "The text begins with '*': this firmware reads *.").Add(line).Add(known);

    /// <summary>A line without an equals sign or a name.</summary>
    public static Refusal NotASetting(string line) => Refusal.Of(2215, "'*' is not a line name=value.").Add(line);
}
