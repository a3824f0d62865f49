namespace ChamberFirmware.Drivers;

/// <summary>Every signal of hardware/wiring/pinout.csv. The ESP32 is one board, the twin another; nothing above knows which.</summary>
public interface IBoard
{
    /// <summary>Microseconds since power-up.</summary>
    IMicrosecondClock Clock { get; }

    /// <summary>The air sensor in the film channel's air, just behind the plate.</summary>
    IAirSensor AirSensor { get; }

    /// <summary>A second one beside the first, of the same kind or another; null in a chamber with one.</summary>
    IAirSensor? AirSensor2 { get; }

    /// <summary>A thermometer on the lid, where that is coldest; null in a chamber without.</summary>
    IWallSensor? LidSensor { get; }

    /// <summary>A thermometer in the plate's carrier; null in a chamber without.</summary>
    IWallSensor? CarrierSensor { get; }

    /// <summary>A thermometer under the film's plate; null in a chamber without.</summary>
    IWallSensor? PlateSensor { get; }

    /// <summary>A thermometer in the coagulation bath; null in a chamber without.</summary>
    IWallSensor? BathSensor { get; }

    /// <summary>The fan's 25 kHz duty.</summary>
    IDutyOutput FanDuty { get; }

    /// <summary>The MOSFET in the fan's supply: the only "off" for fans that turn at duty 0.</summary>
    ISwitchOutput FanSupply { get; }

    /// <summary>The fan's tach, two pulses a revolution.</summary>
    IPulseCounter FanTach { get; }

    /// <summary>The switch of a load, by its place in <see cref="Loads"/>.</summary>
    ISwitchOutput LoadSwitch(int load);

    /// <summary>Supply of the cast relays: opened first on a cancel, whatever the trains still play.</summary>
    ISwitchOutput MotionSupply { get; }

    /// <summary>The relay of the blade carriage's motor.</summary>
    IPulseTrain BladeCarriage { get; }

    /// <summary>The relay that lets the plate into the bath.</summary>
    IPulseTrain Immersion { get; }

    /// <summary>The relay that shuts the cover over the film's course. Optional: nothing hangs on it where none is fitted.</summary>
    IPulseTrain Cover { get; }

    /// <summary>Feeds the retriggerable one-shot that holds the power relay; it drops all power outputs when the edges stop.</summary>
    ISwitchOutput Heartbeat { get; }

    /// <summary>The runtime's heap: collected before what must not be disturbed.</summary>
    IMemory Memory { get; }

    /// <summary>Keep settings and the journal of runs through power-off.</summary>
    IFiles Files { get; }

    /// <summary>
    /// True while the interlock chain (emergency stop, door, thermal cut-out, exhaust, dead-man) is closed and power outputs have their
    /// supply.
    /// </summary>
    ISwitchInput InterlockClosed { get; }

    /// <summary>Closed once the blade has left the plate. Optional: open for ever where it is not fitted.</summary>
    ITravelSwitch BladeAtEnd { get; }

    /// <summary>What a casting line has in place of a plate; null where none is fitted.</summary>
    ILinePorts? Line { get; }

    /// <summary>Closed once the plate has met the bath. Optional, as above.</summary>
    ITravelSwitch PlateInBath { get; }
}
