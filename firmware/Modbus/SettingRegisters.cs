using ChamberFirmware.Settings;

namespace ChamberFirmware.Modbus;

/// <summary>
/// Some settings as float32, to be read. None is written from here: a controller that writes all its registers in every cycle would wear
/// out the flash, and what a chamber is calibrated to is no controller's business.
/// </summary>
public static class SettingRegisters
{
    /// <summary>Value of the setting that <see cref="RegisterNames.Setting"/> names at this place; NaN: the place is free.</summary>
    public static double Value(ChamberSettings settings, int place) => place switch
    {
        0 => settings.PlateLengthM,
        1 => settings.FilmWidthM,
        2 => settings.SitePressurePa,
        3 => settings.CarriageLatencyUs,
        4 => settings.ImmersionLatencyUs,
        5 => settings.ExposureSpread01,
        _ => double.NaN,
    };
}
