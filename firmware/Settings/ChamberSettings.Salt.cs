using ChamberFirmware.Fields;

namespace ChamberFirmware.Settings;

#pragma warning disable CS8618 // every constructor walks the rows

/// <content>Settings of the salt calibration.</content>
public sealed partial class ChamberSettings
{
    private const string OfTwoSensors = "0, 0";
    private const string OfFourSalts = "0, 0, 0, 0";
    private const string OfBoth = "0, 0, 0, 0, 0, 0, 0, 0";

    /// <summary>%RH to add to slope times reading, sensor by sensor.</summary>
    public double[] SensorRhOffsetPct;

    /// <summary>That slope, sensor by sensor.</summary>
    public double[] SensorRhSlope;

    /// <summary>K to add to the chip's temperature, sensor by sensor.</summary>
    public double[] SensorTemperatureOffsetK;

    /// <summary>Driest salt of the calibration, %RH; equal to <see cref="SaltHighPct"/>: there is none.</summary>
    public double SaltLowPct;

    /// <summary>Wettest salt of the calibration, %RH.</summary>
    public double SaltHighPct;

    /// <summary>Limit of the thermometer in the jar, K; 0: none was there.</summary>
    public double ThermometerLimitK;

    /// <summary>Day of the salt calibration, yyyy-mm-dd; empty: never.</summary>
    public string SaltCalibrationDate;

    /// <summary>%RH over LiCl, MgCl2, NaCl, KCl; 0: not taken.</summary>
    public double[] SaltReferencePct;

    /// <summary>Thermometer in the jar, degrees Celsius, salt by salt; 0: none was there.</summary>
    public double[] SaltThermometerC;

    /// <summary>What the first and the second sensor said over each salt, %RH.</summary>
    public double[] SaltReadingPct;

    /// <summary>Their temperatures then, degrees Celsius.</summary>
    public double[] SaltReadingC;

    private void SaltCalibration(IFieldVisitor visitor)
    {
        const double RhOffsetPct = SettingsCheck.LargestRhOffsetPct;
        const double OffsetK = SettingsCheck.LargestOffsetK;
        visitor.Table("SensorRhOffsetPct", ref SensorRhOffsetPct, OfTwoSensors, MostInTable, -RhOffsetPct, RhOffsetPct,
            "%RH to add to slope times reading, for the first and the second air sensor");
        visitor.Table("SensorRhSlope", ref SensorRhSlope, "1, 1", MostInTable, SettingsCheck.LeastRhSlope, SettingsCheck.LargestRhSlope,
            "that slope");
        visitor.Table("SensorTemperatureOffsetK", ref SensorTemperatureOffsetK, OfTwoSensors, MostInTable, -OffsetK, OffsetK,
            "to add to the chip's temperature, by a thermometer in the salt jar");
        ShortLimits.Number(visitor, "SaltLowPct", ref SaltLowPct, 0, 0, 100,
            "%RH of the driest salt of the calibration; equal to SaltHighPct: there is none");
        ShortLimits.Number(visitor, "SaltHighPct", ref SaltHighPct, 0, 0, 100, "%RH of the wettest salt of the calibration");
        visitor.Number("ThermometerLimitK", ref ThermometerLimitK, 0.0, 0.0, SettingsCheck.LargestThermometerLimitK,
            "limit of the thermometer in the salt jar; 0: none was there, and the chip's class counts");
        visitor.Date("SaltCalibrationDate", ref SaltCalibrationDate, "day on which it was stored; empty: never");
    }

    private void SaltPoints(IFieldVisitor visitor)
    {
        visitor.Table("SaltReferencePct", ref SaltReferencePct, OfFourSalts, MostInTable, 0.0, 100.0,
            "%RH over LiCl, MgCl2, NaCl, KCl at the jar's temperature; 0: not taken");
        visitor.Table("SaltThermometerC", ref SaltThermometerC, OfFourSalts, MostInTable, -60.0, 100.0,
            "the thermometer in the jar, salt by salt; 0: none was there");
        visitor.Table("SaltReadingPct", ref SaltReadingPct, OfBoth, MostInTable, 0.0, 100.0,
            "what the first and the second air sensor said over each salt, %RH, not corrected");
        visitor.Table("SaltReadingC", ref SaltReadingC, OfBoth, MostInTable, -60.0, 100.0, "their temperatures then, not corrected");
    }
}
