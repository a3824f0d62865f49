using ChamberFirmware.Refusals;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Learning;

/// <summary>
/// The correction that salt points make: for each air sensor a straight line through the driest and the wettest salt. Salts between them
/// only check that the line is one.
/// </summary>
public static class SaltLine
{
    /// <summary>Two salts nearer than that to each other say too little about the slope, %RH.</summary>
    public const double LeastSpanPct = 30.0;

    /// <summary>A salt between the two may lie this far off their line, %RH: hysteresis and reference together.</summary>
    public const double MostBendPct = 1.5;

    /// <summary>The thermometer in the jar must be known to this, K; hardware/calibration asks for it.</summary>
    public const double ThermometerLimitK = 0.2;

    /// <summary>
    /// Stores the correction for <paramref name="sensors"/> air sensors: null, or why not, and nothing changed.
    /// </summary>
    public static Refusal? Store(ChamberSettings s, int sensors, string date)
    {
        int low = Driest(s);
        int high = Wettest(s);
        double spanPct = low < 0 ? 0.0 : s.SaltReferencePct[high] - s.SaltReferencePct[low];
        if (spanPct < LeastSpanPct)
        {
            return LearningRefusals.SaltsTooNear(LeastSpanPct);
        }

        for (int i = 0; i < sensors; i++)
        {
            Refusal? refusal = RefusalOf(s, i, low, high);
            if (refusal != null)
            {
                return refusal;
            }
        }

        bool hasThermometer = s.SaltThermometerC[low] > 0.0 && s.SaltThermometerC[high] > 0.0;
        for (int i = 0; i < sensors; i++)
        {
            s.SensorRhSlope[i] = Slope(s, i, low, high);
            s.SensorRhOffsetPct[i] = s.SaltReferencePct[low] - s.SensorRhSlope[i] * s.SaltReadingPct[2 * low + i];
            s.SensorTemperatureOffsetK[i] = hasThermometer ? (OffsetK(s, i, low) + OffsetK(s, i, high)) / 2.0 : 0.0;
        }

        s.SaltLowPct = s.SaltReferencePct[low];
        s.SaltHighPct = s.SaltReferencePct[high];
        s.ThermometerLimitK = hasThermometer ? ThermometerLimitK : 0.0;
        s.SaltCalibrationDate = date;
        s.SensorOffsetPct = 0.0; // commissioning found it with the sensor as it was without this correction
        return null;
    }

    /// <summary>
    /// Removes points and correction, so that the class of the chips counts. What a commissioning found, it found with the corrected
    /// sensor: its date goes too.
    /// </summary>
    public static void Clear(ChamberSettings s)
    {
        if (s.SaltHighPct > s.SaltLowPct)
        {
            s.SensorOffsetPct = 0.0;
            s.CommissionedDate = "";
        }

        for (int i = 0; i < 2; i++)
        {
            s.SensorRhSlope[i] = 1.0;
            s.SensorRhOffsetPct[i] = s.SensorTemperatureOffsetK[i] = 0.0;
        }

        for (int i = 0; i < SaltSolution.Count; i++)
        {
            s.SaltReferencePct[i] = 0.0;
        }

        s.SaltLowPct = s.SaltHighPct = s.ThermometerLimitK = 0.0;
        s.SaltCalibrationDate = "";
    }

    private static Refusal? RefusalOf(ChamberSettings s, int place, int low, int high)
    {
        double slope = Slope(s, place, low, high);
        double offsetPct = s.SaltReferencePct[low] - slope * s.SaltReadingPct[2 * low + place];
        bool plausible = slope >= SettingsCheck.LeastRhSlope && slope <= SettingsCheck.LargestRhSlope
            && offsetPct >= -SettingsCheck.LargestRhOffsetPct && offsetPct <= SettingsCheck.LargestRhOffsetPct;
        if (!plausible)
        {
            return LearningRefusals.NotAGoodSensor(place + 1, slope, offsetPct);
        }

        for (int salt = low + 1; salt < high; salt++)
        {
            double offPct = offsetPct + slope * s.SaltReadingPct[2 * salt + place] - s.SaltReferencePct[salt];
            if (s.SaltReferencePct[salt] > 0.0 && (offPct > MostBendPct || offPct < -MostBendPct))
            {
                return LearningRefusals.SaltOffTheLine(place + 1, SaltSolution.Name(salt), offPct);
            }
        }

        return null;
    }

    private static double Slope(ChamberSettings s, int place, int low, int high)
    {
        double readPct = s.SaltReadingPct[2 * high + place] - s.SaltReadingPct[2 * low + place];
        return readPct > 0.0 ? (s.SaltReferencePct[high] - s.SaltReferencePct[low]) / readPct : 0.0;
    }

    private static double OffsetK(ChamberSettings s, int place, int salt) => s.SaltThermometerC[salt] - s.SaltReadingC[2 * salt + place];

    private static int Driest(ChamberSettings s)
    {
        int salt = 0;
        while (salt < SaltSolution.Count && s.SaltReferencePct[salt] <= 0.0)
        {
            salt++;
        }

        return salt < SaltSolution.Count ? salt : -1;
    }

    private static int Wettest(ChamberSettings s)
    {
        int salt = SaltSolution.Count - 1;
        while (salt >= 0 && s.SaltReferencePct[salt] <= 0.0)
        {
            salt--;
        }

        return salt;
    }
}
