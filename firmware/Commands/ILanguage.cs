using ChamberFirmware.Refusals;
using ChamberFirmware.Text;

namespace ChamberFirmware.Commands;

/// <summary>
/// A language in which somebody asks for things, line by line: the console's words, a line's controller's. What is common to all, a
/// <see cref="Conversation"/> does: hearing, an abort that waits for nothing, answers that leave piece by piece.
/// </summary>
public interface ILanguage
{
    /// <summary>The line that waits for nothing.</summary>
    string AbortWord { get; }

    /// <summary>
    /// The same as a header of SCPI, in small letters and without a leading colon: heard in any case, with a colon before it, and without
    /// its last letter. Empty: there is none.
    /// </summary>
    string AbortHeader { get; }

    /// <summary>What lines are part of now that only mean something together; empty: nothing, each stands for itself.</summary>
    string Mode { get; }

    /// <summary>Executes one line and writes its answer; what it returns, if anything, follows the answer line by line.</summary>
    IListing? Execute(string line, TextBuffer to);

    /// <summary>The clock, now and then, us: a mode in which nothing is said ends by itself.</summary>
    void Look(long nowUs, TextBuffer to);

    /// <summary>
    /// Once a pass, after the tick of that deadline, us, also while an answer is on its way: what must not be missed.
    /// </summary>
    void Note(long nowUs);

    /// <summary>What follows an answer, or the rest of a line, is not to be written yet: nothing of it is in this pass.</summary>
    bool Waits { get; }

    /// <summary>Passes from one <see cref="Tell"/> to the next, 1 or more.</summary>
    int TellPasses { get; }

    /// <summary>Ends the mode; nothing of it is kept.</summary>
    void Leave();

    /// <summary>Says why a line was not executed.</summary>
    void Refuse(Refusal refusal, TextBuffer to);

    /// <summary>Says that an abort, this speaker's or another's, has cut off what was being said and forgotten what waited.</summary>
    /// <param name="to">Where it is said.</param>
    /// <param name="isHalfSaid">Part of a line has left, or might have, and its rest never will.</param>
    void CutOff(TextBuffer to, bool isHalfSaid);

    /// <summary>Every <see cref="TellPasses"/> passes, unasked, when nothing else is being said: the status, or nothing.</summary>
    void Tell(TextBuffer to);
}
