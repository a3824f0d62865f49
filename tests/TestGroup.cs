namespace ChamberFirmware.Tests;

/// <summary>Categories of tests that a run can leave out.</summary>
internal static class TestGroup
{
    /// <summary>More than about a second of a core: a million ticks, hundreds of casts, benchmarks, whole commissionings.</summary>
    public const string Slow = "Slow";
}
