namespace ChamberFirmware.Safety;

/// <content>42x: a casting line, whose web moves.</content>
public static partial class FaultCode
{
    /// <summary>A line runs, and its encoder gives no pulses for 0.5 s or 10 mm of web, what is longer.</summary>
    public const int EncoderLost = 421;
    /// <summary>A line's web runs faster than its settings have it.</summary>
    public const int WebTooFast = 422;
    /// <summary>A line's web has stood for 60 s with film on it.</summary>
    public const int WebStoodTooLong = 423;
    /// <summary>A line's web runs a fifth faster or slower than the chamber asks for.</summary>
    public const int WebNotAsAsked = 424;

    private static string OfLine(int code)
    {
        switch (code)
        {
            case EncoderLost:
                return "The web's encoder gives no pulses though the line runs: check wheel, cable and supply; the film is not known.";
            case WebTooFast:
                return "The web runs faster than WebFastestMPerMin: check the line's speed, and WebPulsesPerM against a measured length.";
            case WebStoodTooLong:
                return "The web has stood for a minute with film in the air: exhaust on, take the film off, then reset and start again.";
            case WebNotAsAsked:
                return "The web's speed is not what was asked for: encoder (lost pulses), slip, the output's scale (WebFastestMPerMin).";
            default:
                return "Unknown fault number.";
        }
    }
}
