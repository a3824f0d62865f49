using System;
using System.Collections.Generic;
using System.Linq;

namespace ChamberFirmware.Bench.Gateway;

/// <summary>What of a gateway does not work now, in sentences.</summary>
public sealed class GatewayHealth(IReadOnlyList<BrokerLink> links, IReadOnlyList<WatchedChamber> chambers, Func<string> storeTrouble)
{
    /// <summary>Everything that is wrong; empty: nothing. Liveness is the age of a chamber's last valid answer, not an open line.</summary>
    public IReadOnlyList<string> Troubles(long nowMs) =>
    [
        .. links.Where(link => !link.IsConnected).Select(link => $"broker ({link.Name}): {link.Why}"),
        .. storeTrouble() is { Length: > 0 } store ? [$"store: {store}"] : Array.Empty<string>(),
        .. chambers.Select(chamber => chamber.Now).Where(now => !Answers(now, nowMs)).Select(now => $"{now.Id}: {Why(now, nowMs)}"),
    ];

    /// <summary>It is open, and its last valid answer is young enough.</summary>
    public static bool Answers(ChamberNow now, long nowMs) => now.IsOpen && nowMs - now.ValidAtMs <= WatchedChamber.SilentMs;

    private static string Why(ChamberNow now, long nowMs) =>
        !now.IsOpen ? now.Why : FormattableString.Invariant($"No valid answer for {(nowMs - now.ValidAtMs) / 1000.0:0.0} s.");
}
