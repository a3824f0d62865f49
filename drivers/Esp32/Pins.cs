namespace ChamberFirmware.Drivers.Esp32;

/// <summary>GPIO numbers of the ESP32-WROOM. hardware/wiring/pinout.csv says the same; a test compares them.</summary>
public static class Pins
{
    /// <summary>Data of the I2C bus of the air sensors.</summary>
    public const int SensorData = 21;

    /// <summary>Clock of that bus, 100 kHz.</summary>
    public const int SensorClock = 22;

    /// <summary>25 kHz duty of the fan.</summary>
    public const int FanDuty = 25;

    /// <summary>MOSFET in the supply of the fan.</summary>
    public const int FanSupply = 26;

    /// <summary>Tach of the fan.</summary>
    public const int FanTach = 34;

    /// <summary>Solid-state relay of the heater.</summary>
    public const int Heater = 27;

    /// <summary>The humidifier.</summary>
    public const int Humidifier = 32;

    /// <summary>Solenoid valve of the dry air.</summary>
    public const int DryAirValve = 33;

    /// <summary>Relay of the blade carriage.</summary>
    public const int BladeCarriage = 18;

    /// <summary>Relay of the immersion.</summary>
    public const int Immersion = 19;

    /// <summary>Relay of the cover over the film's course, optional.</summary>
    public const int Cover = 4;

    /// <summary>Supply of the cast relays.</summary>
    public const int MotionSupply = 13;

    /// <summary>Edges for the dead-man.</summary>
    public const int Heartbeat = 23;

    /// <summary>High while the interlock chain is closed.</summary>
    public const int InterlockClosed = 35;

    /// <summary>Switch at the end of the blade's way, optional.</summary>
    public const int BladeAtEnd = 36;

    /// <summary>Switch where the plate meets the bath, optional.</summary>
    public const int PlateInBath = 39;

    /// <summary>COM2 to the operator.</summary>
    public const int ConsoleTransmit = 17;

    /// <summary>COM2 from the operator.</summary>
    public const int ConsoleReceive = 16;

    /// <summary>Pin of a load's switch.</summary>
    public static int OfLoad(int load) => load switch
    {
        Loads.Heater => Heater,
        Loads.Humidifier => Humidifier,
        Loads.DryAir => DryAirValve,
        _ => throw new System.ArgumentException("A load has no pin: give it one here and in hardware/wiring/pinout.csv."),
    };
}
