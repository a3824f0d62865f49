using ChamberFirmware.Operation;
using ChamberFirmware.Text;

namespace ChamberFirmware.Commands;

/// <summary>The answer to id: name and version, and the free heap where it is known. No package tells the processor's clock.</summary>
public static class IdentityLine
{
    public static void Write(Chamber chamber, TextBuffer to)
    {
        Answer.Ok(to).Add(" ").Add(Identity.Text);
        long freeBytes = chamber.Memory.Collect();
        if (freeBytes >= 0)
        {
            to.Add(" freeHeapBytes=").Whole(freeBytes);
        }

        to.Line();
    }
}
