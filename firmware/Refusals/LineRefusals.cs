namespace ChamberFirmware.Refusals;

/// <summary>46xx: what a casting line, whose web moves, is refused for.</summary>
public static class LineRefusals
{
    /// <summary>A cast on a line.</summary>
    public static Refusal NoPlate() => Refusal.Of(4601, "This is a casting line (WebPulsesPerM): there is no plate to cast; type coat.");

    /// <summary>Coating where there is no line.</summary>
    public static Refusal NoLine() => Refusal.Of(
        4602, "This chamber casts plates: set WebPulsesPerM to what a measured metre of web gives, on a board with a line's ports; "
            + "an ESP32 opens them at power-on: switch it off and on.");

    /// <summary>Nothing is coated.</summary>
    public static Refusal EndInPhase(string phase) => Refusal.Of(4603, "No web is being coated in phase *.").Add(phase);

    /// <summary>An exposure that no speed of this line gives.</summary>
    public static Refusal Speed(double exposureS, double openM, double mPerMin, double slowest, double fastest) => Refusal.Of(
        4604,
        "Exposure * s over * m that are open needs a web of * m/min: this line runs from * to * (WebSlowestMPerMin, WebFastestMPerMin). "
            + "Ask for another time, or change what is open (WebOpenToM, WebOpen01).")
        .Exact(exposureS).Fixed(openM, 3).Fixed(mPerMin, 2).Exact(slowest).Exact(fastest);

    /// <summary>Sections of the web's way that are none.</summary>
    public static Refusal Sections(int ends, int shares, double shortestM) => Refusal.Of(
        4605,
        "WebOpenToM has * sections and WebOpen01 * shares: give as many of both, ends rising by * m and more, and at least one share "
            + "above 0.")
        .Whole(ends).Whole(shares).Fixed(shortestM, 2);

    /// <summary>A length of web that is none, or too short to be measured.</summary>
    public static Refusal Length(string text, double leastM) => Refusal.Of(
        4606, "'*' is no length of web to be measured: mark the web (web mark), let at least * m run, and give the length in m.")
        .Add(text).Fixed(leastM, 0);

    /// <summary>What stands after the word coat.</summary>
    public static Refusal CoatOrEnd(string rest) => Refusal.Of(4607, "'coat *' is no command: type coat, or coat end.").Add(rest);

    /// <summary>A cast on a board whose pins are a line's.</summary>
    public static Refusal PinsAreLines() => Refusal.Of(
        4608, "The board was switched on as a casting line's (WebPulsesPerM above 0 then): switch it off and on, then it casts plates.");
}
