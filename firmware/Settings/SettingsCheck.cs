namespace ChamberFirmware.Settings;

/// <summary>Whether settings describe a chamber. One with bad settings does not start, and says so at power-on.</summary>
public sealed class SettingsCheck : ISettingsVisitor
{
    private const int LongestText = 60;
    private const int MostInTable = 12;
    private const double LongestStepS = 0.25; // of the models: in commissioning

    private string _fault;

    private SettingsCheck(string fault) => _fault = fault;

    /// <summary>Bounds of the salt calibration's line: it meets a good chip's 0 and 100 %RH within about 10 %RH.</summary>
    public const double LargestRhOffsetPct = 10.0;
    public const double LeastRhSlope = 0.85;
    public const double LargestRhSlope = 1.15;

    /// <summary>Twice the class of the chip's temperature, K.</summary>
    public const double LargestOffsetK = 2.0;

    /// <summary>A thermometer worse than that says nothing about the chip, K.</summary>
    public const double LargestThermometerLimitK = 0.5;

    /// <summary>The first fault in one sentence with name, value and range; an empty string when there is none.</summary>
    public static string FirstFault(ChamberSettings settings)
    {
        var check = new SettingsCheck(AirTable(settings.FanTableRpm, settings.FanTableMPerS));
        SettingsFields.Visit(settings, check);
        check.Sensors(settings);
        check.Light(settings);
        return check._fault;
    }

    public void Number(string name, ref double value, double lowest, double highest)
    {
        bool isInside = !double.IsNaN(value) && value >= lowest && value <= highest;
        if (!isInside) // forty sentences that nobody reads would take an ESP32 half a second
        {
            Note(false, $"{name} = {value:F4} is out of range: it must be between {lowest:F4} and {highest:F4}.");
        }
    }

    public void Whole(string name, ref long value, long lowest, long highest)
    {
        if (value < lowest || value > highest)
        {
            Note(false, $"{name} = {value} is out of range: it must be between {lowest} and {highest}.");
        }
    }

    public void Table(string name, ref double[] values, double lowest, double highest)
    {
        if (values.Length > MostInTable)
        {
            Note(false, $"{name} has {values.Length} values: at most {MostInTable} are allowed.");
        }

        for (int i = 0; i < values.Length && _fault.Length == 0; i++)
        {
            Number(name, ref values[i], lowest, highest);
        }
    }

    public void Text(string name, ref string value)
    {
        Note(value.Length <= LongestText, $"{name} has {value.Length} characters: at most {LongestText} are allowed.");
        for (int i = 0; i < value.Length; i++)
        {
            Note(value[i] >= ' ' && value[i] <= '~', $"{name} has a character that a console does not print: use plain letters.");
        }
    }

    public void Date(string name, ref string value)
    {
        Note(value.Length == 0 || DateText.IsDay(value), name + " = " + value + " is not a day: write it as 2026-11-23.");
    }

    private static string AirTable(double[] rpm, double[] mPerS)
    {
        if (rpm.Length < 5 || rpm.Length != mPerS.Length)
        {
            return $"The air velocity table has {rpm.Length} speeds and {mPerS.Length} velocities: give 5 pairs or more.";
        }

        for (int i = 0; i < rpm.Length; i++)
        {
            double rpmBefore = i > 0 ? rpm[i - 1] : 0.0;
            double mPerSBefore = i > 0 ? mPerS[i - 1] : 0.0;
            bool rises = rpm[i] > rpmBefore && mPerS[i] > mPerSBefore && !double.IsNaN(rpm[i]) && !double.IsNaN(mPerS[i]);
            if (!rises)
            {
                return $"The air velocity table does not rise at {rpm[i]:F0} rpm: measure that point again.";
            }
        }

        return "";
    }

    private void Sensors(ChamberSettings s)
    {
        bool isTwo = s.SensorRhOffsetPct.Length == 2 && s.SensorRhSlope.Length == 2 && s.SensorTemperatureOffsetK.Length == 2;
        Note(isTwo, "The air sensors' corrections are not two each: give one for each of two sensors.");
        bool isFour = s.SaltReferencePct.Length == 4 && s.SaltThermometerC.Length == 4;
        bool isEight = s.SaltReadingPct.Length == 8 && s.SaltReadingC.Length == 8;
        Note(isFour && isEight, "The salt points are not those of four salts and two sensors: take them again.");
    }

    // The models step explicitly through element and walls: what follows the air faster than a step would swing, and end as no number.
    private void Light(ChamberSettings s)
    {
        double fastest = s.FanTableMPerS.Length > 0 ? s.FanTableMPerS[s.FanTableMPerS.Length - 1] : 0.0;
        double most01 = fastest > 1.0 ? fastest : 1.0; // velocity to a power below 1 is at most this
        double element = (s.HeaterStillWPerK + s.HeaterForcedWPerK * most01) * LongestStepS;
        double walls = (s.WallStillWPerK + s.WallForcedWPerK * most01) * LongestStepS;
        Note(s.HeaterElementJPerK >= element, TooLight("HeaterElementJPerK", s.HeaterElementJPerK, element));
        Note(s.WallHeatJPerK >= walls, TooLight("WallHeatJPerK", s.WallHeatJPerK, walls));
    }

    private static string TooLight(string name, double value, double least)
    {
        return $"{name} = {value:F4} is too little for the heat that air of the fastest velocity gives it: it must be {least:F4} or more.";
    }

    private void Note(bool isGood, string sentence) => _fault = _fault.Length > 0 || isGood ? _fault : sentence;
}
