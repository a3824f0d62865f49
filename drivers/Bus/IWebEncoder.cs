namespace ChamberFirmware.Drivers;

/// <summary>
/// Where the web was, at some moments since it was last asked: the loop looks between its ticks, a tick takes all looks and forgets them.
/// </summary>
public interface IWebEncoder
{
    /// <summary>How many looks there are, oldest first.</summary>
    int Looks { get; }

    /// <summary>When a look was, us on the board's clock.</summary>
    long UsOf(int look);

    /// <summary>Pulses that had come by then.</summary>
    long PulsesOf(int look);

    /// <summary>Looks once, at most every some milliseconds: more often it does nothing. Allocates nothing.</summary>
    void Look();

    /// <summary>Looks in any case, as a tick does: the last of the looks is now.</summary>
    void LookNow();

    /// <summary>Forgets all looks.</summary>
    void Forget();
}
