using System;
using System.Runtime.InteropServices;

namespace ChamberFirmware.Bench.Link;

/// <summary>An open file descriptor, closed when it was disposed of and no call uses it any more: a number is never used twice.</summary>
internal sealed class PosixFile : SafeHandle
{
    public PosixFile(int descriptor)
        : base(-1, ownsHandle: true) => SetHandle(descriptor);

    /// <inheritdoc/>
    public override bool IsInvalid => handle < 0;

    /// <summary>Waits for events or for the end of the line; what has happened, 0: nothing within that time.</summary>
    /// <exception cref="ObjectDisposedException">It was closed.</exception>
    public short Wait(short events, int withinMs)
    {
        bool isHeld = false;
        try
        {
            DangerousAddRef(ref isHeld);
            var polled = new Posix.Polled { Descriptor = (int)handle, Events = events };
            int ready = Posix.Poll(ref polled, 1, withinMs);
            return ready > 0 ? polled.Returned : (short)0; // a signal interrupts: nothing yet
        }
        finally
        {
            if (isHeld)
            {
                DangerousRelease();
            }
        }
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle() => Posix.Close((int)handle) == 0;
}
