namespace ChamberFirmware.Refusals;

/// <summary>23xx: the log of changes.</summary>
public static class AuditRefusals
{
    /// <summary>The flash does not take the line; a change without one must not be.</summary>
    public static Refusal NotNoted() =>
        Refusal.Of(2301, "This could not be noted in the log of changes, so it was not done: try again, or replace the board.");

    /// <summary>What stands after the word clock.</summary>
    public static Refusal NotATime(string text) =>
        Refusal.Of(2302, "'*' is no time: type clock and the time in UTC, as in clock 2026-12-01T08:30:00Z.").Add(text);

    /// <summary>A number that was never given, whose line is no longer kept, is damaged, or too long for now.</summary>
    public static Refusal NoSuchChange(string text, int first, int last) =>
        Refusal.Of(2303, "No change '*' can be read: at most * to * are kept, and long ones are read in Idle only.")
        .Add(text).Whole(first).Whole(last);

    /// <summary>Nothing is read from the flash while blade or plate may move.</summary>
    public static Refusal NotWhileDriving(string phase) =>
        Refusal.Of(2304, "The log of changes is not read in phase *: wait until the film is in the bath.").Add(phase);
}
