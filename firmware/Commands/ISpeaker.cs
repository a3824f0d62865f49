using ChamberFirmware.Audit;

namespace ChamberFirmware.Commands;

/// <summary>
/// Somebody who talks with the chamber on a port: a <see cref="Conversation"/> in lines, or a controller that reads and writes registers.
/// In every pass each is heard; one executes and says something. See <see cref="Conversations"/>.
/// </summary>
public interface ISpeaker
{
    /// <summary>Who speaks here, for what he changes.</summary>
    Author Author { get; }

    /// <summary>Nothing waits to be executed or said.</summary>
    bool IsDone { get; }

    /// <summary>Says a line by itself, at power-on; who speaks no lines does not.</summary>
    void Tell(string line);

    /// <summary>Once a pass, after the tick of that deadline, us: hears what has come. True: an abort, which is done.</summary>
    bool Hear(long nowUs);

    /// <summary>Another has aborted: what was said here before is forgotten.</summary>
    void Forget();

    /// <summary>Executes what is next. False: there was nothing to do, and nothing is to be said.</summary>
    bool Do(long nowUs);

    /// <summary>Sends what the port takes at once.</summary>
    void Say();
}
