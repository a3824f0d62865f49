using ChamberFirmware.Casting;
using ChamberFirmware.Journal;
using ChamberFirmware.Operation;
using ChamberFirmware.Safety;

namespace ChamberFirmware.Modbus;

/// <summary>State and alarms as words of 16 bits. registers.md is made of these comments.</summary>
public static class ChamberBits
{
    /// <summary>Idle: a run may start.</summary>
    public const int Idle = 1 << 0;

    /// <summary>Conditioning: the air is brought into its bands.</summary>
    public const int Conditioning = 1 << 1;

    /// <summary>Ready: a cast may be commanded.</summary>
    public const int Ready = 1 << 2;

    /// <summary>Casting, Exposing, Immersing or, on a line, Coating: a film is under way.</summary>
    public const int Film = 1 << 3;

    /// <summary>Complete.</summary>
    public const int Complete = 1 << 4;

    /// <summary>Aborted, until it is reset.</summary>
    public const int Aborted = 1 << 5;

    /// <summary>Faulted, until it is reset.</summary>
    public const int Faulted = 1 << 6;

    /// <summary>The chamber measures itself.</summary>
    public const int Commissioning = 1 << 7;

    /// <summary>A blade is being filled.</summary>
    public const int Filling = 1 << 8;

    /// <summary>In Conditioning and Ready: all three values are in their bands.</summary>
    public const int InBand = 1 << 9;

    /// <summary>The air is measured.</summary>
    public const int AirValid = 1 << 10;

    /// <summary>The interlock chain is closed and supplied. At rest nobody can see it.</summary>
    public const int InterlockClosed = 1 << 11;

    /// <summary>A recipe is loaded.</summary>
    public const int HasRecipe = 1 << 12;

    /// <summary>A coated plate or a filled blade may be in the loop: no start until the plate is out.</summary>
    public const int PlateInLoop = 1 << 13;

    /// <summary>Writing is enabled.</summary>
    public const int Enabled = 1 << 14;

    /// <summary>This is a twin: nothing of it is measured.</summary>
    public const int IsTwin = 1 << 15;

    /// <summary>A fault is latched: its number stands in a register.</summary>
    public const int AlarmFault = 1 << 0;

    /// <summary>The air is not measured.</summary>
    public const int AlarmAir = 1 << 1;

    /// <summary>The air's velocity is not measured while a run is on.</summary>
    public const int AlarmVelocity = 1 << 2;

    /// <summary>The interlock chain is open while a run is on.</summary>
    public const int AlarmInterlock = 1 << 3;

    /// <summary>The last cast was refused at its tick.</summary>
    public const int AlarmCastRefused = 1 << 4;

    /// <summary>The controller's heartbeat is lost.</summary>
    public const int AlarmMaster = 1 << 5;

    /// <summary>Stored settings could not be used: no run starts.</summary>
    public const int AlarmSettings = 1 << 6;

    /// <summary>The state of now.</summary>
    public static int State(Chamber chamber, bool isEnabled)
    {
        CastingRun run = chamber.Run;
        bool hasBands = run.Phase is Phase.Conditioning or Phase.Ready;
        return OfPhase(run.Phase)
            | (hasBands && run.InBand ? InBand : 0)
            | (chamber.Readings.Air.IsValid ? AirValid : 0)
            | (chamber.Readings.InterlockClosed ? InterlockClosed : 0)
            | (chamber.Operator.Recipe != null ? HasRecipe : 0)
            | (chamber.Journal.Mark != PlateMark.None ? PlateInLoop : 0)
            | (isEnabled ? Enabled : 0)
            | (chamber.IsTwin ? IsTwin : 0);
    }

    /// <summary>The alarms of now.</summary>
    public static int Alarms(Chamber chamber, bool isMasterLost)
    {
        bool drives = PhaseRules.Drives(chamber.Run.Phase);
        return (chamber.Supervisor.Fault != FaultCode.None ? AlarmFault : 0)
            | (chamber.Readings.Air.IsValid ? 0 : AlarmAir)
            | (drives && !chamber.Readings.AirVelocityIsValid ? AlarmVelocity : 0)
            | (drives && !chamber.Readings.InterlockClosed ? AlarmInterlock : 0)
            | (chamber.Run.CastWasRefused ? AlarmCastRefused : 0)
            | (isMasterLost ? AlarmMaster : 0)
            | (chamber.Stored.Fault != null ? AlarmSettings : 0);
    }

    private static int OfPhase(Phase phase) => phase switch
    {
        Phase.Idle => Idle,
        Phase.Conditioning => Conditioning,
        Phase.Ready => Ready,
        Phase.Casting or Phase.Exposing or Phase.Immersing or Phase.Coating => Film,
        Phase.Complete => Complete,
        Phase.Aborted => Aborted,
        Phase.Commissioning => Commissioning,
        Phase.Filling => Filling,
        _ => Faulted,
    };
}
