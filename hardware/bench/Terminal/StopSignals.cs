using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;

namespace ChamberFirmware.Bench;

/// <summary>
/// Ctrl+C, the end of the session (SIGTERM) and of the terminal (SIGHUP, or the closed window of Windows): the program stops by itself, so
/// that finished plates get their summary and half-written files go. A second one ends it at once.
/// </summary>
public sealed class StopSignals : IDisposable
{
    private const int PatienceMs = 10_000; // for the tick at work and the files; a program that does not look up is ended then

    private readonly CancellationTokenSource _stop = new();
    private readonly List<PosixSignalRegistration> _signals = [];

    /// <summary>From now on.</summary>
    public StopSignals()
    {
        foreach (PosixSignal signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP })
        {
            _signals.Add(PosixSignalRegistration.Create(signal, Stop));
        }
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _stop.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        _signals.ForEach(s => s.Dispose());
        _stop.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        if (Desk.Signals.AreTaken || _stop.IsCancellationRequested)
        {
            return; // a run at a chamber asks what it means; the second one does what the system does
        }

        context.Cancel = true;
        _stop.Cancel();
        _ = Task.Delay(PatienceMs).ContinueWith(_ => Environment.Exit(ExitCode.Stopped), TaskScheduler.Default);
    }
}
