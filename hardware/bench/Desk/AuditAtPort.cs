using System;

namespace ChamberFirmware.Bench.Desk;

/// <summary>What is new in a chamber's log of changes goes into the audit of the laboratory's store, whatever else is done.</summary>
internal static class AuditAtPort
{
    /// <summary>
    /// Takes it, and says what is missing. A twin inside this program is new each time, and has nothing. A line that goes meanwhile is
    /// another's trouble: what was not taken is there the next time.
    /// </summary>
    public static void Collect(ChamberAtLine chamber, RunStore store, Action<string> say)
    {
        if (chamber.TwinSeed != null || !chamber.IsOpen)
        {
            return;
        }

        try
        {
            CollectedChanges.Take(chamber.Link, store).ForEach(say);
        }
        catch (Exception e) when (ChamberAtLine.IsLoss(e))
        {
            chamber.Close();
        }
    }
}
