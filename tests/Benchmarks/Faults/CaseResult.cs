using System.Collections.Generic;

namespace ChamberFirmware.Benchmarks.Faults;

/// <summary>What came of one case.</summary>
internal sealed class CaseResult
{
    /// <summary>Films whose record says more than was, in this case.</summary>
    public int Lies;

    /// <summary>Coated plates that the journal forgot.</summary>
    public int Forgotten;

    /// <summary>The claim that it is a case of.</summary>
    public required Claim Claim { get; init; }

    /// <summary>Kind, part, how, moment, plant, seed.</summary>
    public string Name { get; init; } = "";

    /// <summary>It was found, with whatever number.</summary>
    public bool IsDetected { get; set; }

    /// <summary>Not before and not after the claim's times, and the loads were off in time.</summary>
    public bool IsInTime { get; set; }

    /// <summary>Found with another number than the claim's.</summary>
    public bool IsWrongNumber { get; set; }

    /// <summary>The number that was seen.</summary>
    public int Number { get; set; }

    /// <summary>From the break to it, s.</summary>
    public double TookS { get; set; }

    /// <summary>Ticks in which something was not as it must be.</summary>
    public int UnsafeTicks { get; set; }

    /// <summary>What was expected and seen, one line each.</summary>
    public IReadOnlyList<string> Failures { get; set; } = [];
}
