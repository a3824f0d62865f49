using ChamberFirmware.Refusals;

namespace ChamberFirmware.Audit;

/// <summary>
/// Who changes something, as far as he has said: the door he came through, a name, and a reason. Each door has one; the name holds until
/// another is said or until power-off, the reason for one change. The chamber checks neither: a name is a word given, no proof.
/// </summary>
public sealed class Author
{
    /// <summary>Most characters of a name.</summary>
    public const int LongestWho = 40;

    /// <summary>Most characters of a reason.</summary>
    public const int LongestBecause = 120;

    /// <summary>Behind a door: console, modbus; chamber is nobody's.</summary>
    public Author(string door) => Door = door;

    /// <summary>The door.</summary>
    public readonly string Door;

    /// <summary>Name; empty: not said.</summary>
    public string Who = "";

    /// <summary>Reason for the next change; empty: not said.</summary>
    public string Because = "";

    /// <summary>Says the name; empty takes it back. Null, or why it cannot be: too long, or no printable ASCII.</summary>
    public Refusal? Name(string who)
    {
        Refusal? refusal = RefusalOf("who", who, LongestWho);
        Who = refusal == null ? who : Who;
        return refusal;
    }

    /// <summary>Says the reason for the next change; empty takes it back. Null, or why it cannot be.</summary>
    public Refusal? Explain(string because)
    {
        Refusal? refusal = RefusalOf("because", because, LongestBecause);
        Because = refusal == null ? because : Because;
        return refusal;
    }

    /// <summary>As it stands now, for a change that comes later; the reason is used up by it.</summary>
    public Author Taken()
    {
        var taken = new Author(Door) { Who = Who, Because = Because };
        UseUp();
        return taken;
    }

    /// <summary>A change has been made: its reason is not the next one's.</summary>
    public void UseUp() => Because = "";

    private static Refusal? RefusalOf(string name, string text, int most)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] < ' ' || text[i] > '~')
            {
                return SettingsRefusals.NotPrintable(name);
            }
        }

        return text.Length > most ? SettingsRefusals.TextTooLong(name, text.Length, most) : null;
    }
}
