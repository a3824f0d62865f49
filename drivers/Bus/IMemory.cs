namespace ChamberFirmware.Drivers;

/// <summary>The heap of a runtime that collects garbage.</summary>
public interface IMemory
{
    /// <summary>
    /// Collects garbage now, when nothing is timed, so that none is collected soon after. Bytes that are free then; -1: nobody can say.
    /// </summary>
    long Collect();
}
