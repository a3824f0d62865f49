namespace ChamberFirmware.Drivers;

/// <summary>Every signal of hardware/wiring/pinout.csv. The ESP32 is one board, the twin another; nothing above knows which.</summary>
public interface IBoard
{
    IMicrosecondClock Clock { get; }

    /// <summary>The BME280 in the film channel's air, just behind the plate.</summary>
    IRegisterBus AirSensor { get; }

    /// <summary>Puts the BME280 into the mode that <see cref="Bme280Registers"/> states, after power-up and after a brown-out.</summary>
    IBme280BringUp AirSensorBringUp { get; }

    /// <summary>A second BME280 beside the first, with an address of its own; null in a chamber with one.</summary>
    IRegisterBus? AirSensor2 { get; }

    /// <summary>Brings the second one up; null in a chamber with one.</summary>
    IBme280BringUp? AirSensor2BringUp { get; }

    IDutyOutput FanDuty { get; }

    /// <summary>The MOSFET in the fan's supply: the only "off" for fans that turn at duty 0.</summary>
    ISwitchOutput FanSupply { get; }

    IPulseCounter FanTach { get; }

    /// <summary>The switch of a load, by its place in <see cref="Loads"/>.</summary>
    ISwitchOutput LoadSwitch(int load);

    /// <summary>Supply of both cast relays: opened first on a cancel, whatever the trains still play.</summary>
    ISwitchOutput MotionSupply { get; }

    IPulseTrain BladeCarriage { get; }

    IPulseTrain Immersion { get; }

    /// <summary>Feeds the retriggerable one-shot that holds the power relay; it drops all power outputs when the edges stop.</summary>
    ISwitchOutput Heartbeat { get; }

    /// <summary>The runtime's heap: collected before what must not be disturbed.</summary>
    IMemory Memory { get; }

    /// <summary>Keeps the chamber's settings through power-off.</summary>
    ISettingsStore SettingsStore { get; }

    /// <summary>
    /// True while the interlock chain (emergency stop, door, thermal cut-out, exhaust, dead-man) is closed and power outputs have their
    /// supply.
    /// </summary>
    ISwitchInput InterlockClosed { get; }

    /// <summary>Closed once the blade has left the plate. Optional: open for ever where it is not fitted.</summary>
    ITravelSwitch BladeAtEnd { get; }

    /// <summary>Closed once the plate has met the bath. Optional, as above.</summary>
    ITravelSwitch PlateInBath { get; }
}
