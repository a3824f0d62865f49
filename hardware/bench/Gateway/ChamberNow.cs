using System.Text.Json;

namespace ChamberFirmware.Bench.Gateway;

/// <summary>How a chamber stands, as one thing that never changes: whoever has it has all of it of one moment.</summary>
/// <param name="Id">Its level of the topics.</param>
/// <param name="Line">The line's name.</param>
/// <param name="IsOpen">It answers.</param>
/// <param name="Why">Why it does not; empty: it does.</param>
public sealed record ChamberNow(string Id, string Line, bool IsOpen, string Why)
{
    /// <summary>What *IDN? was answered with; empty: never yet.</summary>
    public string Identity { get; init; } = "";

    /// <summary>It says of itself that it is a twin.</summary>
    public bool IsSimulated { get; init; }

    /// <summary>It is a casting line, and tells its values, too.</summary>
    public bool IsLine { get; init; }

    /// <summary>The phase as a word; empty: not known.</summary>
    public string Phase { get; init; } = "";

    /// <summary>The same in the words of ISA-88.</summary>
    public string Isa88 { get; init; } = "";

    /// <summary>The interlock chain as a word.</summary>
    public string Interlock { get; init; } = "";

    /// <summary>Number and sentence of the latched fault; empty: none.</summary>
    public string Fault { get; init; } = "";

    /// <summary>The last reading as it is kept; empty: none yet.</summary>
    public string Last { get; init; } = "";

    /// <summary>When its last valid answer came, ms of the system's tick count; 0: never.</summary>
    public long ValidAtMs { get; init; }

    /// <summary>Nothing is known yet.</summary>
    public static ChamberNow Unknown(string id, string line) => new(id, line, false, "It was not reached yet.");

    /// <summary>What stands in the state's topic; the same as long as nothing of it changes.</summary>
    public string State => JsonSerializer.Serialize(
        new
        {
            chamber = Id,
            phase = Known(Phase),
            isa88 = Known(Isa88),
            interlock = Known(Interlock),
            fault = Fault.Length > 0 && int.TryParse(Fault.Split(' ')[0], out int number) ? number : (int?)null,
            faultSentence = Fault.Length > 0 ? Fault[(Fault.IndexOf(' ') + 1)..] : null,
            simulated = IsSimulated,
            identity = Known(Identity),
            line = Line,
            why = Known(Why),
        });

    /// <summary>Nothing of state and availability differs.</summary>
    public bool IsAsTold(ChamberNow told) =>
        (IsOpen, Why, Identity, Phase, Isa88, Interlock, Fault) == (told.IsOpen, told.Why, told.Identity, told.Phase, told.Isa88,
            told.Interlock, told.Fault);

    private static string? Known(string text) => text.Length > 0 ? text : null;
}
