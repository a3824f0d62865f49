namespace ChamberFirmware.Drivers.Esp32;

/// <summary>
/// GPIO numbers of a casting line beside <see cref="Pins"/>, some in the place of what a line has not: hardware/wiring/line-pinout.csv
/// says the same and which; a test compares them.
/// </summary>
public static class LinePins
{
    /// <summary>The web's encoder, channel A, where a plate's chamber has the blade's travel switch.</summary>
    public const int WebA = 36;

    /// <summary>Its channel B, where a plate's chamber has the plate's.</summary>
    public const int WebB = 39;

    /// <summary>The controller drives the web.</summary>
    public const int LineRuns = 15;

    /// <summary>The controller allows coating.</summary>
    public const int CoatEnabled = 5;

    /// <summary>Relay of the dope's valve or pump, on a pin that no chamber with plates ever drives.</summary>
    public const int Coat = 14;

    /// <summary>To the controller: the air is the recipe's.</summary>
    public const int LineReady = 19;

    /// <summary>To the controller: no fault is latched.</summary>
    public const int LineNoFault = 18;

    /// <summary>To the controller: the last film in the bath was exposed as asked for.</summary>
    public const int InTolerance = 2;

    /// <summary>Cover or speed as 0 to 10 V, where a plate's chamber has its cover's relay.</summary>
    public const int LineRequest = 4;
}
