namespace ChamberFirmware.Refusals;

/// <summary>11xx: lines that came to the console and were not executed.</summary>
public static class ConsoleRefusals
{
    /// <summary>Noise, or letters that no command has.</summary>
    public static Refusal NotText() =>
        Refusal.Of(1101, "A byte that is no text came in this line: it was not executed; type it again.");

    /// <summary>More characters than a line may have.</summary>
    public static Refusal TooLong(int most) => Refusal.Of(1102, "A line of more than * characters was not executed.").Whole(most);

    /// <summary>What came is the end of a line only.</summary>
    public static Refusal Torn() => Refusal.Of(1103, "The beginning of a line was lost: it was not executed.");

    /// <summary>
    /// The receive buffer was full, or lines came faster than they are executed. A draft or a restore (<paramref name="mode"/>) ends with
    /// it; empty: neither is open.
    /// </summary>
    public static Refusal MoreThanCanWait(string mode) => (mode.Length == 0
        ? Refusal.Of(1104, "More came than can wait here, some of it is lost: what was not answered was not executed; send it again.")
        : Refusal.Of(1105, "More came than can wait here, some of it is lost: what was not answered was not executed, and nothing is kept "
            + "of the *; send it again.")).Add(mode);

    /// <summary>A draft or a restore in which nothing was typed for so many seconds.</summary>
    public static Refusal EntryEnded(string mode, long afterS) => Refusal.Of(
        1106, "* ended by itself, because nothing was typed for * s: nothing of it is kept; begin again.").Add(mode).Whole(afterS);

    /// <summary>The first word is none of the commands.</summary>
    public static Refusal UnknownCommand(string word) => Refusal.Of(1111, "Unknown command '*': type help.").Add(word);

    /// <summary>What stands after the word timing.</summary>
    public static Refusal UnknownTiming(string rest) =>
        Refusal.Of(1112, "timing *: type timing, or timing clear to start anew.").Add(rest);

    /// <summary>Nothing is being entered.</summary>
    public static Refusal NothingToCancel() =>
        Refusal.Of(1113, "There is nothing to cancel: no draft and no restore is open.");

    /// <summary>The word plate without the word out.</summary>
    public static Refusal PlateOnlyOut() => Refusal.Of(1114, "plate: type plate out, with the door open, when the plate is out.");
}
