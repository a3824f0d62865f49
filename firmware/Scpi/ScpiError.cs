namespace ChamberFirmware.Scpi;

/// <summary>
/// Numbers of the standard (SCPI-99, vol. 2, 21.8) that are used here, and its words for them. What the chamber itself refuses has its own
/// number, which is positive, and its own sentence (firmware/Refusals).
/// </summary>
public static class ScpiError
{
    /// <summary>A character that no header or number has.</summary>
    public const int InvalidCharacter = -101;

    /// <summary>Neither a header nor parameters.</summary>
    public const int Syntax = -102;

    /// <summary>Something else than a comma or a semicolon behind a parameter.</summary>
    public const int InvalidSeparator = -103;

    /// <summary>A string where a number must stand, or the other way round.</summary>
    public const int DataType = -104;

    /// <summary>More parameters than the header has.</summary>
    public const int ParameterNotAllowed = -108;

    /// <summary>Fewer parameters than the header has.</summary>
    public const int MissingParameter = -109;

    /// <summary>A header that is not in the table.</summary>
    public const int UndefinedHeader = -113;

    /// <summary>A header with a number in it: no header here has one.</summary>
    public const int HeaderSuffix = -114;

    /// <summary>A number that is none.</summary>
    public const int NumericData = -120;

    /// <summary>A number with a unit: units are fixed and stand in the reference.</summary>
    public const int SuffixNotAllowed = -138;

    /// <summary>A word that is none of those that the header takes.</summary>
    public const int InvalidCharacterData = -141;

    /// <summary>A string without its closing quote.</summary>
    public const int InvalidString = -151;

    /// <summary>A block, #...: no header takes one.</summary>
    public const int BlockNotAllowed = -168;

    /// <summary>An expression, (...): no header takes one.</summary>
    public const int ExpressionNotAllowed = -178;

    /// <summary>The state of now does not allow it, and nothing more can be said.</summary>
    public const int SettingsConflict = -221;

    /// <summary>A number outside its range.</summary>
    public const int OutOfRange = -222;

    /// <summary>More on a line than is executed.</summary>
    public const int TooMuchData = -223;

    /// <summary>A name that is none.</summary>
    public const int IllegalValue = -224;

    /// <summary>Nothing was measured before.</summary>
    public const int DataCorrupt = -230;

    /// <summary>The queue was full: this stands in place of its last entry.</summary>
    public const int QueueOverflow = -350;

    /// <summary>A line lost its beginning.</summary>
    public const int InputBufferOverrun = -363;

    /// <summary>An answer was cut off.</summary>
    public const int QueryInterrupted = -410;

    /// <summary>The standard's words; empty: the number is not one of these.</summary>
    public static string Text(int number) => number switch
    {
        0 => "No error",
        InvalidCharacter => "Invalid character",
        Syntax => "Syntax error",
        InvalidSeparator => "Invalid separator",
        DataType => "Data type error",
        ParameterNotAllowed => "Parameter not allowed",
        MissingParameter => "Missing parameter",
        UndefinedHeader => "Undefined header",
        HeaderSuffix => "Header suffix out of range",
        NumericData => "Numeric data error",
        SuffixNotAllowed => "Suffix not allowed",
        InvalidCharacterData => "Invalid character data",
        InvalidString => "Invalid string data",
        BlockNotAllowed => "Block data not allowed",
        ExpressionNotAllowed => "Expression data not allowed",
        SettingsConflict => "Settings conflict",
        OutOfRange => "Data out of range",
        TooMuchData => "Too much data",
        IllegalValue => "Illegal parameter value",
        DataCorrupt => "Data corrupt or stale",
        QueueOverflow => "Queue overflow",
        InputBufferOverrun => "Input buffer overrun",
        QueryInterrupted => "Query INTERRUPTED",
        _ => "",
    };
}
