namespace ChamberFirmware.Benchmarks.Gateway;

/// <summary>What a program takes of the machine.</summary>
/// <param name="Core01">Share of a core.</param>
/// <param name="MemoryMb">Resident memory, MB.</param>
/// <param name="Threads">Threads.</param>
public sealed record Taken(double Core01, double MemoryMb, int Threads);

/// <summary>What came of a load.</summary>
/// <param name="Asked">The load.</param>
/// <param name="OpenS">Until all chambers answered, s.</param>
/// <param name="Gateway">What the gateway took.</param>
/// <param name="Fleet">What the twins took.</param>
/// <param name="Broker">What Mosquitto took.</param>
/// <param name="PerS">Readings a second.</param>
/// <param name="MachineLoad">The machine's load when it was measured: programs that wanted a core.</param>
/// <param name="BackS">From the broker's second start to the gateway's connection, s; NaN: it was not stopped.</param>
/// <param name="FilledS">From there until the broker had all that had waited, s.</param>
/// <param name="Kept">Readings in the store, by the store's own file.</param>
/// <param name="Heard">Different ones that the subscriber got.</param>
/// <param name="Backfilled">Of these, as ones of before.</param>
/// <param name="Lost">Kept, and never got.</param>
/// <param name="Twice">Got again.</param>
/// <param name="Unsent">In the store, and not acknowledged by the broker.</param>
public sealed record LoadResult(
    LoadAsked Asked, double OpenS, Taken Gateway, Taken Fleet, Taken Broker, double PerS, double MachineLoad, double BackS, double FilledS,
    long Kept, long Heard, int Backfilled, long Lost, int Twice, long Unsent)
{
    /// <summary>Most that may come twice: what is on its way to the broker and to the subscriber when the broker ends.</summary>
    public const int MostTwice = 128;

    /// <summary>A gateway that takes more memory than this keeps readings there, and not in its store.</summary>
    public const double MostMemoryMb = 400.0;

    /// <summary>Nothing was lost, hardly anything came twice, and an outage was made good.</summary>
    public bool IsGood => Lost == 0 && Unsent == 0 && Kept > 0 && Twice <= MostTwice && Gateway.MemoryMb < MostMemoryMb
        && (Asked.AwayS == 0.0 || Backfilled >= Asked.Twins * (Asked.AwayS - 1.0) / 2.0);
}
