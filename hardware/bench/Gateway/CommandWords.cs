using System.Collections.Generic;

namespace ChamberFirmware.Bench.Gateway;

/// <summary>What a chamber may be told over MQTT, where the gateway's file allows it.</summary>
public static class CommandWords
{
    /// <summary>Conditions the air for a recipe.</summary>
    public const string Start = "start";

    /// <summary>In phase Ready: blade, exposure, immersion.</summary>
    public const string Cast = "cast";

    /// <summary>A casting line, in phase Ready: its web is coated while line, enable and air allow it.</summary>
    public const string Coat = "coat";

    /// <summary>A casting line: coated no more, complete when the last film is in the bath.</summary>
    public const string EndCoat = "end-coat";

    /// <summary>Ends a run, outputs off.</summary>
    public const string Abort = "abort";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Start, Cast, Coat, EndCoat, Abort];
}
