namespace ChamberFirmware.Scpi;

/// <summary>
/// A register of SCPI's status model (SCPI-99, vol. 1, 20.1): a condition as it is, what of it came since somebody looked, and what of
/// that counts in the status byte. Only what comes is an event, not what goes: there are no transition filters.
/// </summary>
public sealed class EventRegister
{
    /// <summary>Its most bits: the standard keeps bit 15 at 0.</summary>
    public const int Most = 32767;

    /// <summary>As it is.</summary>
    public int Condition;

    /// <summary>What came.</summary>
    public int Event;

    /// <summary>What counts.</summary>
    public int Enable { get; set; }

    /// <summary>Something that came counts.</summary>
    public bool IsSummed => (Event & Enable) != 0;

    /// <summary>Once a pass.</summary>
    public void Note(int condition)
    {
        Event |= condition & ~Condition;
        Condition = condition;
    }

    /// <summary>What came; it is forgotten.</summary>
    public int Take()
    {
        int came = Event;
        Event = 0;
        return came;
    }
}
