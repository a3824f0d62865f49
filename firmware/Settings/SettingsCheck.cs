using ChamberFirmware.Drivers;
using ChamberFirmware.Fields;
using ChamberFirmware.Refusals;

namespace ChamberFirmware.Settings;

/// <summary>
/// Whether settings describe a chamber: each within its row, and what they must be to each other. One with bad settings does not start, and
/// says so at power-on.
/// </summary>
public static class SettingsCheck
{
    private const double ShortestSectionM = 0.02;

    /// <summary>Most cells of web between blade and bath: 13 kB on the ESP32's heap.</summary>
    public const int MostCells = 400;

    private const double LongestStepS = 0.25; // of the models: in commissioning

    /// <summary>Largest offset of the salt calibration's line, %RH: it meets a good chip's 0 and 100 %RH within about 10 %RH.</summary>
    public const double LargestRhOffsetPct = 10.0;

    /// <summary>Its least slope.</summary>
    public const double LeastRhSlope = 0.85;

    /// <summary>Its largest slope.</summary>
    public const double LargestRhSlope = 1.15;

    /// <summary>Twice the class of the sensors' temperature, K.</summary>
    public const double LargestOffsetK = 2.0 * AirSensorClass.TemperatureLimitK;

    /// <summary>A thermometer worse than that says nothing about the sensor, K.</summary>
    public const double LargestThermometerLimitK = AirSensorClass.TemperatureLimitAtRoomK;

    /// <summary>The first fault, with name, value and range; null when there is none.</summary>
    public static Refusal? FirstFault(ChamberSettings settings) => AirTable(settings.FanTableRpm, settings.FanTableMPerS)
        ?? FieldCheck.FirstFault(settings) ?? Salts(settings) ?? Light(settings) ?? Carrier(settings) ?? Web(settings);

    private static Refusal? AirTable(double[] rpm, double[] mPerS)
    {
        if (rpm.Length < 5 || rpm.Length != mPerS.Length)
        {
            return SettingsRefusals.AirTablePairs(rpm.Length, mPerS.Length);
        }

        for (int i = 0; i < rpm.Length; i++)
        {
            double rpmBefore = i > 0 ? rpm[i - 1] : 0.0;
            double mPerSBefore = i > 0 ? mPerS[i - 1] : 0.0;
            bool rises = rpm[i] > rpmBefore && mPerS[i] > mPerSBefore && !double.IsNaN(rpm[i]) && !double.IsNaN(mPerS[i]);
            if (!rises)
            {
                return SettingsRefusals.AirTableDoesNotRise(rpm[i]);
            }
        }

        return null;
    }

    private static Refusal? Salts(ChamberSettings s)
    {
        bool isTwo = s.SensorRhOffsetPct.Length == 2 && s.SensorRhSlope.Length == 2 && s.SensorTemperatureOffsetK.Length == 2;
        bool isFour = s.SaltReferencePct.Length == 4 && s.SaltThermometerC.Length == 4;
        bool isEight = s.SaltReadingPct.Length == 8 && s.SaltReadingC.Length == 8;
        return s.SaltHighPct < s.SaltLowPct ? TextRefusals.OutOfRange("SaltHighPct", s.SaltHighPct, s.SaltLowPct, 100.0)
            : !isTwo ? SettingsRefusals.SensorsNotTwo()
            : isFour && isEight ? null : SettingsRefusals.SaltPointsNotFour();
    }

    // The models step explicitly through element and walls: what follows the air faster than a step would swing, and end as no number.
    private static Refusal? Light(ChamberSettings s)
    {
        double fastest = s.FanTableMPerS[s.FanTableMPerS.Length - 1];
        double most01 = fastest > 1.0 ? fastest : 1.0; // velocity to a power below 1 is at most this
        double element = (s.HeaterStillWPerK + s.HeaterForcedWPerK * most01) * LongestStepS;
        double walls = (s.WallStillWPerK + s.WallForcedWPerK * most01) * LongestStepS;
        return Weigh("HeaterElementJPerK", s.HeaterElementJPerK, element) ?? Weigh("WallHeatJPerK", s.WallHeatJPerK, walls);
    }

    // The plate is not in the bath before it has moved.
    private static Refusal? Carrier(ChamberSettings s) => s.CarrierStartUs <= s.ImmersionLatencyUs
        ? null
        : TextRefusals.OutOfRange("CarrierStartUs", s.CarrierStartUs, -1.0, s.ImmersionLatencyUs);

    // Cells on the way take memory, and a section is longer than web goes between two looks.
    private static Refusal? Web(ChamberSettings s)
    {
        double[] to = s.WebOpenToM;
        double open01 = 0.0;
        bool isPair = to.Length > 0 && to.Length == s.WebOpen01.Length;
        for (int i = 0; i < to.Length && isPair; i++)
        {
            isPair = to[i] - (i > 0 ? to[i - 1] : 0.0) >= ShortestSectionM;
            open01 += s.WebOpen01[i];
        }

        double leastMm = isPair ? to[to.Length - 1] * 1000.0 / MostCells : 0.0;
        return !isPair || open01 == 0.0 ? LineRefusals.Sections(to.Length, s.WebOpen01.Length, ShortestSectionM)
            : s.WebCellMm < leastMm ? TextRefusals.OutOfRange("WebCellMm", s.WebCellMm, leastMm, 100.0)
            : s.WebSlowestMPerMin < s.WebFastestMPerMin ? null
            : TextRefusals.OutOfRange("WebSlowestMPerMin", s.WebSlowestMPerMin, 0.01, s.WebFastestMPerMin);
    }

    private static Refusal? Weigh(string name, double value, double least) =>
        value >= least ? null : SettingsRefusals.TooLight(name, value, least);
}
