using ChamberFirmware.Casting;
using ChamberFirmware.Learning;
using ChamberFirmware.Operation;
using ChamberFirmware.Safety;

namespace ChamberFirmware.Scpi;

/// <summary>
/// What has happened and how it stands, as bits: IEEE 488.2's status byte and standard event register (11.2, 11.5), SCPI's operation and
/// questionable registers. README.md beside this file lists the bits.
/// </summary>
public sealed class StatusModel
{
    private const int OperationComplete = 1;
    private const int QueryError = 4;
    private const int DeviceError = 8;
    private const int ExecutionError = 16;
    private const int CommandError = 32;
    private const int PowerOn = 128;

    /// <summary>The standard event register; reading it with *ESR? makes it 0.</summary>
    public int Events { get; set; } = PowerOn;

    /// <summary>Which of its bits count in the status byte, 0 to 255.</summary>
    public int EventsEnable { get; set; }

    /// <summary>Which bits of the status byte count in its bit 6, 0 to 255.</summary>
    public int RequestEnable { get; set; }

    /// <summary>What the chamber does.</summary>
    public readonly EventRegister Operation = new EventRegister();

    /// <summary>What of the air is not known, and a fault.</summary>
    public readonly EventRegister Questionable = new EventRegister();

    private bool _awaitsEnd; // *OPC

    /// <summary>
    /// What was asked for is not over: a start until Ready, a cast until the film is in the bath, a measurement of itself.
    /// </summary>
    public static bool IsPending(Chamber chamber)
    {
        Phase phase = chamber.Run.Phase;
        return chamber.Run.IsAsked || phase == Phase.Conditioning || PhaseRules.Moves(phase) || phase == Phase.Commissioning
            || chamber.Run.CoatingEnds || chamber.Salt.State == SaltPointState.Averaging;
    }

    /// <summary>Once a pass.</summary>
    public void Note(Chamber chamber)
    {
        Phase phase = chamber.Run.Phase;
        bool measuresItself = phase == Phase.Commissioning || chamber.Salt.State == SaltPointState.Averaging;
        Operation.Note(Bit(0, measuresItself) | Bit(1, phase == Phase.Conditioning) | Bit(5, phase == Phase.Ready)
            | Bit(8, phase == Phase.Casting) | Bit(9, phase == Phase.Exposing) | Bit(10, phase == Phase.Immersing)
            | Bit(11, phase == Phase.Filling) | Bit(12, phase == Phase.Coating));
        bool isAir = chamber.Readings.Air.IsValid;
        Questionable.Note(Bit(4, !isAir) | Bit(9, !isAir) | Bit(10, !chamber.Readings.AirVelocityIsValid)
            | Bit(12, chamber.Supervisor.Fault != FaultCode.None));
        NoteEnd(chamber);
    }

    /// <summary>*OPC: bit 0 of the events when nothing is pending any more.</summary>
    public void AwaitEnd(Chamber chamber)
    {
        _awaitsEnd = true;
        NoteEnd(chamber);
    }

    /// <summary>An error has come; its number says of which kind it is.</summary>
    public void NoteError(int number) => Events |= number >= 0 || number <= -500 ? DeviceError
        : number > -200 ? CommandError : number > -300 ? ExecutionError : number > -400 ? DeviceError : QueryError;

    /// <summary>*CLS: events and what *OPC waits for; what is enabled stays.</summary>
    public void Clear()
    {
        Events = 0;
        _awaitsEnd = false;
        Operation.Take();
        Questionable.Take();
    }

    /// <summary>*RST: what *OPC waits for is forgotten.</summary>
    public void Reset() => _awaitsEnd = false;

    /// <summary>The status byte.</summary>
    public int StatusByte(bool hasErrors, bool hasAnswer)
    {
        int bits = Bit(2, hasErrors) | Bit(3, Questionable.IsSummed) | Bit(4, hasAnswer) | Bit(5, (Events & EventsEnable) != 0)
            | Bit(7, Operation.IsSummed);
        return bits | Bit(6, (bits & RequestEnable) != 0);
    }

    private void NoteEnd(Chamber chamber)
    {
        if (_awaitsEnd && !IsPending(chamber))
        {
            _awaitsEnd = false;
            Events |= OperationComplete;
        }
    }

    private static int Bit(int place, bool isSet) => isSet ? 1 << place : 0;
}
