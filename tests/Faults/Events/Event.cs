using CsCheck;

namespace ChamberFirmware.Tests.Faults.Events;

/// <summary>What can happen to a chamber, by its operator's hand or by itself.</summary>
internal enum EventKind
{
    OnToNextPhase,
    Wait,
    Start,
    Cast,
    Fill,
    Filled,
    Abort,
    Reset,
    PlateOut,
    Learn,
    OpenDoor,
    CloseDoor,
    UnplugSensor,
    WrongBytes,
    BlockFan,
    WeldSupplyRelay,
    WeldHeater,
    RefuseCastTimer,
    Mend,
    Stall,
    CutPower,
    CutPowerInAWrite,
}

/// <summary>One of them, with a number that says how long or how many, 0 to 99; afterwards some ticks pass.</summary>
internal sealed record Event(EventKind Kind, int Much)
{
    private static readonly Gen<EventKind> Often = Gen.Frequency(
        (14, Gen.Const(EventKind.OnToNextPhase)), (10, Gen.Const(EventKind.Wait)), (8, Gen.Const(EventKind.Start)),
        (10, Gen.Const(EventKind.Cast)), (4, Gen.Const(EventKind.Fill)), (4, Gen.Const(EventKind.Filled)),
        (2, Gen.Const(EventKind.Abort)), (8, Gen.Const(EventKind.Reset)), (6, Gen.Const(EventKind.PlateOut)),
        (1, Gen.Const(EventKind.Learn)), (4, Gen.Const(EventKind.OpenDoor)), (6, Gen.Const(EventKind.CloseDoor)),
        (2, Gen.Const(EventKind.UnplugSensor)), (2, Gen.Const(EventKind.WrongBytes)), (1, Gen.Const(EventKind.BlockFan)),
        (1, Gen.Const(EventKind.WeldSupplyRelay)), (1, Gen.Const(EventKind.WeldHeater)), (1, Gen.Const(EventKind.RefuseCastTimer)),
        (9, Gen.Const(EventKind.Mend)), (3, Gen.Const(EventKind.Stall)), (2, Gen.Const(EventKind.CutPower)),
        (2, Gen.Const(EventKind.CutPowerInAWrite)));

    public static Gen<Event> Any { get; } = Gen.Select(Often, Gen.Int[0, 99], (kind, much) => new Event(kind, much));

    public override string ToString() => $"{Kind} {Much}";
}
