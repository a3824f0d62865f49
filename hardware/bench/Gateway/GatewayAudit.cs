using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Link;

namespace ChamberFirmware.Bench.Gateway;

/// <summary>
/// Takes what is new in the chambers' own logs of changes into the audit of a run store, again and again: whoever is at a gateway is at no
/// other program of this PC. Twins inside the gateway are new at each start, and have nothing.
/// </summary>
internal sealed class GatewayAudit : IDisposable
{
    private const int EveryMs = 60_000;
    private const int FirstMs = 2000;

    private readonly RunStore _store;
    private readonly WatchedChamber[] _chambers;
    private readonly Action<string> _say;

    /// <summary>Of these chambers, in the run store of this file.</summary>
    /// <exception cref="StoreException">The store cannot be used.</exception>
    public GatewayAudit(string file, IEnumerable<WatchedChamber> chambers, TimeProvider clock, Action<string> say)
    {
        _store = new RunStore(file, clock);
        _chambers = [.. chambers];
        _say = say;
    }

    /// <summary>Goes on until it is stopped.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        int waitMs = FirstMs;
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(waitMs, stop).ContinueWith(_ => { }, TaskScheduler.Default);
            foreach (WatchedChamber chamber in _chambers.Where(chamber => chamber.Now.IsOpen && !stop.IsCancellationRequested))
            {
                Take(chamber);
                waitMs = EveryMs;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _store.Dispose();

    // One chamber's trouble is not the others', and its next look is near.
    private void Take(WatchedChamber chamber)
    {
        try
        {
            chamber.Talk(link => CollectedChanges.Take(link, _store)).ForEach(told => _say($"{chamber.Id}: {told}"));
        }
        catch (Exception e) when (e is IOException or ChamberRefusedException or TimeoutException)
        {
            _say($"{chamber.Id}: its log of changes was not read: {FileTrouble.OneLine(e.Message)}");
        }
    }
}
