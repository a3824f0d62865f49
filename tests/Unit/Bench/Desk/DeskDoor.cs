using System;
using System.Threading;
using ChamberFirmware.Casting;

namespace ChamberFirmware.Tests.Unit.Bench.Desk;

/// <summary>
/// The hand at the door of a twin on a desk: opens it when it was said that it may be opened, and closes it after a while, not before it
/// may. While a blade is filled the twin is at most a hundred times as fast as a chamber, or its 20 min are over before a line is read.
/// </summary>
internal sealed class DeskDoor(DeskPerson person, double openS, Func<bool>? mayClose = null)
{
    private long _openedUs = -1;

    /// <summary>It was opened and is closed again.</summary>
    public bool IsDone { get; private set; }

    /// <summary>It stands open.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>After each pass of the twin.</summary>
    public void Look(DeskTwin twin)
    {
        Phase phase = twin.Chamber.Run.Phase;
        Thread.Sleep(phase == Phase.Filling || (IsDone && phase == Phase.Conditioning) ? 1 : 0);
        bool opens = _openedUs < 0 && person.WasToldDoor;
        if (opens)
        {
            Assert.AreEqual(Phase.Filling, twin.Chamber.Run.Phase);
            Assert.IsTrue(twin.Chamber.Run.DoorMayOpen, "it was said too early");
            _openedUs = twin.NowUs;
            twin.DoorIsOpen = true;
        }

        bool closes = _openedUs >= 0 && !IsDone && twin.NowUs >= _openedUs + (long)(openS * 1e6) && (mayClose?.Invoke() ?? true);
        if (closes)
        {
            twin.DoorIsOpen = false;
            IsDone = true;
        }

        IsOpen = twin.DoorIsOpen;
    }
}
