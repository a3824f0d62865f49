using System;
using System.Runtime.InteropServices;
using System.Threading;

namespace ChamberFirmware.Bench.Desk;

/// <summary>
/// Ctrl+C goes to the person's run, which asks what it means; whoever ends the program otherwise (a closed terminal, kill) leaves the
/// chamber to itself, and what was seen is filed.
/// </summary>
internal sealed class Signals : IDisposable
{
    private static int _taken;

    private readonly PosixSignalRegistration[] _all;

    /// <summary>From now on.</summary>
    public Signals(Person person)
    {
        Interlocked.Increment(ref _taken);
        _all = Register(person);
    }

    /// <summary>Somebody else has nothing to do when a signal comes.</summary>
    public static bool AreTaken => Volatile.Read(ref _taken) > 0;

    private static PosixSignalRegistration[] Register(Person person) =>
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Take(signal, person.Press)),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Take(signal, () => person.Type("q"))),
        PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal => Take(signal, () => person.Type("q"))),
    ];

    /// <inheritdoc/>
    public void Dispose()
    {
        Array.ForEach(_all, one => one.Dispose());
        Interlocked.Decrement(ref _taken);
    }

    private static void Take(PosixSignalContext signal, Action act)
    {
        signal.Cancel = true;
        act();
    }
}
