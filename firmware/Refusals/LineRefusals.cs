namespace ChamberFirmware.Refusals;

/// <summary>45xx: what a casting line, whose web moves, is refused for.</summary>
public static class LineRefusals
{
    /// <summary>A cast on a line.</summary>
    public static Refusal NoPlate() => Refusal.Of(4501, "This is a casting line (WebPulsesPerM): there is no plate to cast; type coat.");

    /// <summary>Coating where there is no line.</summary>
    public static Refusal NoLine() => Refusal.Of(
        4502, "This chamber casts plates: set WebPulsesPerM to what a measured metre of web gives, on a board with a line's ports.");

    /// <summary>Coating begins from Ready.</summary>
    public static Refusal CoatInPhase(string phase) => Refusal.Of(4503, "A web is coated from phase Ready, not from *.").Add(phase);

    /// <summary>Nothing is coated.</summary>
    public static Refusal EndInPhase(string phase) => Refusal.Of(4504, "No web is being coated in phase *.").Add(phase);

    /// <summary>An exposure that no speed of this line gives.</summary>
    public static Refusal Speed(double exposureS, double openM, double mPerMin, double slowest, double fastest) => Refusal.Of(
        4505,
        "Exposure * s over * m that are open needs a web of * m/min: this line runs from * to * (WebSlowestMPerMin, WebFastestMPerMin). "
            + "Ask for another time, or change what is open (WebOpenToM, WebOpen01).")
        .Exact(exposureS).Fixed(openM, 3).Fixed(mPerMin, 2).Exact(slowest).Exact(fastest);

    /// <summary>Sections of the web's way that are none.</summary>
    public static Refusal Sections(int ends, int shares, double shortestM) => Refusal.Of(
        4506,
        "WebOpenToM has * sections and WebOpen01 * shares: give as many of both, ends rising by * m and more, and at least one share above 0.")
        .Whole(ends).Whole(shares).Fixed(shortestM, 2);
}
