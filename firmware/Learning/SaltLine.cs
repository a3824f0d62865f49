using ChamberFirmware.Settings;
using ChamberFirmware.Text;

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
    /// Stores the correction for <paramref name="sensors"/> air sensors: an empty string, or why not and what to do, and nothing changed.
    /// </summary>
    public static string Store(ChamberSettings s, int sensors, string date)
    {
        int low = Driest(s);
        int high = Wettest(s);
        double spanPct = low < 0 ? 0.0 : s.SaltReferencePct[high] - s.SaltReferencePct[low];
        if (spanPct < LeastSpanPct)
        {
            return new TextBuffer(TextBuffer.Sentence).Add("Two salts at least ").Fixed(LeastSpanPct, 0)
                .Add(" %RH apart are needed: take another point, for example LiCl and NaCl.").ToString();
        }

        for (int i = 0; i < sensors; i++)
        {
            string refusal = Refusal(s, i, low, high);
            if (refusal.Length > 0)
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
        s.SensorOffsetPct = 0.0; // commissioning found it with the sensor as it was before
        return "";
    }

    /// <summary>
    /// Neither points nor correction: the class of the chips counts. A commissioning saw the corrected sensor, so it counts no longer.
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
            s.SensorRhOffsetPct[i] = 0.0;
            s.SensorTemperatureOffsetK[i] = 0.0;
        }

        for (int i = 0; i < SaltSolution.Count; i++)
        {
            s.SaltReferencePct[i] = 0.0;
        }

        s.SaltLowPct = 0.0;
        s.SaltHighPct = 0.0;
        s.ThermometerLimitK = 0.0;
        s.SaltCalibrationDate = "";
    }

    private static string Refusal(ChamberSettings s, int place, int low, int high)
    {
        double slope = Slope(s, place, low, high);
        double offsetPct = s.SaltReferencePct[low] - slope * s.SaltReadingPct[2 * low + place];
        bool plausible = slope >= SettingsCheck.LeastRhSlope && slope <= SettingsCheck.LargestRhSlope
            && offsetPct >= -SettingsCheck.LargestRhOffsetPct && offsetPct <= SettingsCheck.LargestRhOffsetPct;
        if (!plausible)
        {
            return new TextBuffer(TextBuffer.Sentence).Add("Air sensor ").Whole(place + 1).Add(": slope ").Fixed(slope, 3)
                .Add(" and offset ").Fixed(offsetPct, 2)
                .Add(" %RH are not those of a good BME280; take both points again, and replace the sensor if they stay.").ToString();
        }

        for (int salt = low + 1; salt < high; salt++)
        {
            double offPct = offsetPct + slope * s.SaltReadingPct[2 * salt + place] - s.SaltReferencePct[salt];
            if (s.SaltReferencePct[salt] > 0.0 && (offPct > MostBendPct || offPct < -MostBendPct))
            {
                return new TextBuffer(TextBuffer.Sentence).Add("Air sensor ").Whole(place + 1).Add(": ").Add(SaltSolution.Name(salt))
                    .Add(" lies ").Fixed(offPct, 2).Add(" %RH off the line of the outer salts; take it again, from the dry side.")
                    .ToString();
            }
        }

        return "";
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
