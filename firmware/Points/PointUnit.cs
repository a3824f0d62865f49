namespace ChamberFirmware.Points;

/// <summary>Unit of a value. A name ends with it as it is written here; a share is 01, and what has no unit ends with none.</summary>
public enum PointUnit
{
    /// <summary>A number or a word.</summary>
    None = 0,

    /// <summary>Degrees Celsius.</summary>
    C = 1,

    /// <summary>Kelvin: a difference of temperatures.</summary>
    K = 2,

    /// <summary>Percent.</summary>
    Pct = 3,

    /// <summary>Pascal.</summary>
    Pa = 4,

    /// <summary>Gram of water per kg of dry air.</summary>
    GPerKg = 5,

    /// <summary>Revolutions per minute.</summary>
    Rpm = 6,

    /// <summary>Metre per second.</summary>
    MPerS = 7,

    /// <summary>A share: 0 to 1.</summary>
    Share01 = 8,

    /// <summary>Seconds.</summary>
    S = 9,

    /// <summary>Microseconds.</summary>
    Us = 10,

    /// <summary>Metres.</summary>
    M = 11,

    /// <summary>Metres a minute.</summary>
    MPerMin = 12,
}
