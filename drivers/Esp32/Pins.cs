namespace ChamberFirmware.Drivers.Esp32;

/// <summary>GPIO numbers of the ESP32-WROOM. hardware/wiring/pinout.csv says the same; a test compares them.</summary>
public static class Pins
{
    public const int SensorData = 21;
    public const int SensorClock = 22;
    public const int FanDuty = 25;
    public const int FanSupply = 26;
    public const int FanTach = 34;
    public const int Heater = 27;
    public const int Humidifier = 32;
    public const int DryAirValve = 33;
    public const int BladeCarriage = 18;
    public const int Immersion = 19;
    public const int MotionSupply = 13;
    public const int Heartbeat = 23;
    public const int InterlockClosed = 35;
    public const int BladeAtEnd = 36;
    public const int PlateInBath = 39;
    public const int ConsoleTransmit = 17;
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
