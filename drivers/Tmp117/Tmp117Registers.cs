namespace ChamberFirmware.Drivers;

/// <summary>Register map of the TMP117, two bytes each, the higher first (Texas Instruments SNOSD82D, section 7.6).</summary>
public static class Tmp117Registers
{
    /// <summary>The last conversion, 7.8125 mK a bit, two's complement.</summary>
    public const byte Temperature = 0x00;

    /// <summary>Mode, averaging and cycle; 0x0220 as it comes: continuous, eight averaged, one a second.</summary>
    public const byte Configuration = 0x01;

    /// <summary>The chip's id.</summary>
    public const byte DeviceId = 0x0F;

    /// <summary>The id's lower twelve bits; the upper four are the revision.</summary>
    public const int Id = 0x117;

    /// <summary>Bytes of every register.</summary>
    public const int Length = 2;

    /// <summary>Kelvin a bit: 7.8125 mK (section 7.3.3).</summary>
    public const double KPerBit = 1.0 / 128.0;

    /// <summary>Until the first conversion after power-on is complete: -256 degrees Celsius (section 7.6.2).</summary>
    public const int NotYet = -32768;

    /// <summary>In the configuration's first byte: shutdown or one-shot (bits 11 and 10); 0: it converts on and on (table 7-6).</summary>
    public const int Stopped = 0x04;
}
