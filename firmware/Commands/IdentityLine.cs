using ChamberFirmware.Operation;
using ChamberFirmware.Text;

namespace ChamberFirmware.Commands;

/// <summary>
/// The answer to id: name and version, the free heap where it is known, and the writes that the flash has borne (firmware/Storage). No
/// package tells the processor's clock.
/// </summary>
public static class IdentityLine
{
    public static void Write(Chamber chamber, TextBuffer to)
    {
        Answer.Begin(to, Identity.Text);
        long freeBytes = chamber.Memory.Collect();
        if (freeBytes >= 0)
        {
            to.Add(" freeHeapBytes=").Whole(freeBytes);
        }

        to.Key("flashWrites").Whole(chamber.Stored.Writes + chamber.Journal.Writes).Line();
    }
}
