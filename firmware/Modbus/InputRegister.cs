namespace ChamberFirmware.Modbus;

/// <summary>
/// Addresses of the input registers (function 4), as they stand in a request: the first is 0. An address never changes its meaning; what is
/// new takes a free one, and <see cref="MapVersion"/> rises. registers.md is made of these comments.
/// </summary>
public static class InputRegister
{
    /// <summary>Version of the map: 2; 1 had no values of a line.</summary>
    public const int MapVersion = 0;

    /// <summary>Word order in force: 0 high word first, 1 low word first.</summary>
    public const int WordOrder = 1;

    /// <summary>float32: the number 1.5, to test the word order with (3FC0 0000 with the high word first).</summary>
    public const int Test = 2;

    /// <summary>State, a bit each: see below.</summary>
    public const int State = 4;

    /// <summary>Alarms, a bit each: see below.</summary>
    public const int Alarms = 5;

    /// <summary>Number of the latched fault; 0: none.</summary>
    public const int Fault = 6;

    /// <summary>Number of the phase.</summary>
    public const int Phase = 7;

    /// <summary>Age of the last valid reading of the air, 0.1 s; 65535: none yet, or as old as that.</summary>
    public const int ReadingAge = 8;

    /// <summary>Number of the tick that the values are of, modulo 65536: ten a second.</summary>
    public const int Sequence = 9;

    /// <summary>The chamber's heartbeat: seconds since power-on, modulo 65536.</summary>
    public const int Heartbeat = 10;

    /// <summary>Sequence number of the last command; 0: none since power-on.</summary>
    public const int CommandSequence = 11;

    /// <summary>Code of the last command.</summary>
    public const int CommandCode = 12;

    /// <summary>What became of it: 0 accepted, else the number of the refusal.</summary>
    public const int CommandResult = 13;

    /// <summary>The controller's heartbeat: 0 not supervised, 1 heard in time, 2 lost.</summary>
    public const int Master = 14;

    /// <summary>uint32: the setting SerialNumber; 0: none was given.</summary>
    public const int SerialNumber = 16;

    /// <summary>uint32: seconds since power-on.</summary>
    public const int Seconds = 18;

    /// <summary>First of the values as float32, two registers each.</summary>
    public const int Values = 20;

    /// <summary>First of the same values as scaled whole numbers, one register each.</summary>
    public const int Scaled = 100;

    /// <summary>First of the words, by their numbers.</summary>
    public const int Words = 140;

    /// <summary>One more than the last address below a line's.</summary>
    public const int End = 156;

    /// <summary>Values that there is room for.</summary>
    public const int MostValues = 40;

    /// <summary>First of a casting line's values as float32, two registers each; no value in a chamber that casts plates.</summary>
    public const int Line = 200;

    /// <summary>First of the same values as scaled whole numbers.</summary>
    public const int LineScaled = 230;

    /// <summary>First of a line's words, by their numbers.</summary>
    public const int LineWords = 245;

    /// <summary>One more than the last address of a line.</summary>
    public const int LineEnd = 250;

    /// <summary>Values of a line that there is room for.</summary>
    public const int MostLineValues = 15;
}
