using ChamberFirmware.Drivers;
using ChamberFirmware.Text;

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

    /// <summary>Twice the class of the sensors' temperature, K.</summary>
    public const double LargestOffsetK = 2.0 * AirSensorClass.TemperatureLimitK;

    /// <summary>A thermometer worse than that says nothing about the sensor, K.</summary>
    public const double LargestThermometerLimitK = AirSensorClass.TemperatureLimitAtRoomK;

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
            Note(false, new TextBuffer(TextBuffer.Sentence).Add(name).Add(" = ").Fixed(value, 4)
                .Add(" is out of range: it must be between ").Fixed(lowest, 4).Add(" and ").Fixed(highest, 4).Add(".").ToString());
        }
    }

    public void Whole(string name, ref long value, long lowest, long highest)
    {
        if (value < lowest || value > highest)
        {
            Note(false, new TextBuffer(TextBuffer.Sentence).Add(name).Add(" = ").Whole(value)
                .Add(" is out of range: it must be between ").Whole(lowest).Add(" and ").Whole(highest).Add(".").ToString());
        }
    }

    public void Table(string name, ref double[] values, double lowest, double highest)
    {
        if (values.Length > MostInTable)
        {
            Note(false, new TextBuffer(TextBuffer.Sentence).Add(name).Add(" has ").Whole(values.Length).Add(" values: at most ")
                .Whole(MostInTable).Add(" are allowed.").ToString());
        }

        for (int i = 0; i < values.Length && _fault.Length == 0; i++)
        {
            Number(name, ref values[i], lowest, highest);
        }
    }

    public void Text(string name, ref string value)
    {
        if (value.Length > LongestText)
        {
            Note(false, new TextBuffer(TextBuffer.Sentence).Add(name).Add(" has ").Whole(value.Length)
                .Add(" characters: at most ").Whole(LongestText).Add(" are allowed.").ToString());
        }

        for (int i = 0; i < value.Length; i++)
        {
            if (value[i] < ' ' || value[i] > '~')
            {
                Note(false, new TextBuffer(TextBuffer.Sentence).Add(name)
                    .Add(" has a character that a console does not print: use plain letters.").ToString());
            }
        }
    }

    public void Date(string name, ref string value)
    {
        if (value.Length > 0 && !DateText.IsDay(value))
        {
            Note(false, new TextBuffer(TextBuffer.Sentence).Add(name).Add(" = ").Add(value)
                .Add(" is not a day: write it as 2026-11-23.").ToString());
        }
    }

    private static string AirTable(double[] rpm, double[] mPerS)
    {
        if (rpm.Length < 5 || rpm.Length != mPerS.Length)
        {
            return new TextBuffer(TextBuffer.Sentence).Add("The air velocity table has ").Whole(rpm.Length).Add(" speeds and ")
                .Whole(mPerS.Length).Add(" velocities: give 5 pairs or more.").ToString();
        }

        for (int i = 0; i < rpm.Length; i++)
        {
            double rpmBefore = i > 0 ? rpm[i - 1] : 0.0;
            double mPerSBefore = i > 0 ? mPerS[i - 1] : 0.0;
            bool rises = rpm[i] > rpmBefore && mPerS[i] > mPerSBefore && !double.IsNaN(rpm[i]) && !double.IsNaN(mPerS[i]);
            if (!rises)
            {
                return new TextBuffer(TextBuffer.Sentence).Add("The air velocity table does not rise at ").Fixed(rpm[i], 0)
                    .Add(" rpm: measure that point again.").ToString();
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
        Weigh("HeaterElementJPerK", s.HeaterElementJPerK, element);
        Weigh("WallHeatJPerK", s.WallHeatJPerK, walls);
    }

    private void Weigh(string name, double value, double least)
    {
        if (value >= least)
        {
            return;
        }

        Note(false, new TextBuffer(TextBuffer.Sentence).Add(name).Add(" = ").Fixed(value, 4)
            .Add(" is too little for the heat that air of the fastest velocity gives it: it must be ").Fixed(least, 4).Add(" or more.")
            .ToString());
    }

    private void Note(bool isGood, string sentence) => _fault = _fault.Length > 0 || isGood ? _fault : sentence;
}
