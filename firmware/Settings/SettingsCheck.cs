using ChamberFirmware.Drivers;
using ChamberFirmware.Refusals;
using ChamberFirmware.Text;

namespace ChamberFirmware.Settings;

/// <summary>Whether settings describe a chamber. One with bad settings does not start, and says so at power-on.</summary>
public sealed class SettingsCheck : ISettingsVisitor
{
    private const int LongestText = 60;
    private const int MostInTable = 12;
    private const double LongestStepS = 0.25; // of the models: in commissioning

    private Refusal? _fault;

    private SettingsCheck(Refusal? fault) => _fault = fault;

    /// <summary>Bounds of the salt calibration's line: it meets a good chip's 0 and 100 %RH within about 10 %RH.</summary>
    public const double LargestRhOffsetPct = 10.0;
    public const double LeastRhSlope = 0.85;
    public const double LargestRhSlope = 1.15;

    /// <summary>Twice the class of the sensors' temperature, K.</summary>
    public const double LargestOffsetK = 2.0 * AirSensorClass.TemperatureLimitK;

    /// <summary>A thermometer worse than that says nothing about the sensor, K.</summary>
    public const double LargestThermometerLimitK = AirSensorClass.TemperatureLimitAtRoomK;

    /// <summary>The first fault, with name, value and range; null when there is none.</summary>
    public static Refusal? FirstFault(ChamberSettings settings)
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
        _fault = _fault ?? (isInside ? null : TextRefusals.OutOfRange(name, value, lowest, highest));
    }

    public void Whole(string name, ref long value, long lowest, long highest)
    {
        bool isInside = value >= lowest && value <= highest;
        _fault = _fault ?? (isInside ? null : TextRefusals.OutOfRange(name, value, lowest, highest));
    }

    public void Table(string name, ref double[] values, double lowest, double highest)
    {
        _fault = _fault ?? (values.Length <= MostInTable ? null : TextRefusals.TooMany(name, MostInTable));
        for (int i = 0; i < values.Length && _fault == null; i++)
        {
            Number(name, ref values[i], lowest, highest);
        }
    }

    public void Text(string name, ref string value)
    {
        int count = value.Length;
        _fault = _fault ?? (count <= LongestText ? null : SettingsRefusals.TextTooLong(name, count, LongestText));
        for (int i = 0; i < count && _fault == null; i++)
        {
            _fault = value[i] >= ' ' && value[i] <= '~' ? null : SettingsRefusals.NotPrintable(name);
        }
    }

    public void Date(string name, ref string value) =>
        _fault = _fault ?? (value.Length == 0 || DateText.IsDay(value) ? null : TextRefusals.NotADay(name, value));

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

    private void Sensors(ChamberSettings s)
    {
        bool isTwo = s.SensorRhOffsetPct.Length == 2 && s.SensorRhSlope.Length == 2 && s.SensorTemperatureOffsetK.Length == 2;
        _fault = _fault ?? (isTwo ? null : SettingsRefusals.SensorsNotTwo());
        bool isFour = s.SaltReferencePct.Length == 4 && s.SaltThermometerC.Length == 4;
        bool isEight = s.SaltReadingPct.Length == 8 && s.SaltReadingC.Length == 8;
        _fault = _fault ?? (isFour && isEight ? null : SettingsRefusals.SaltPointsNotFour());
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

    private void Weigh(string name, double value, double least) =>
        _fault = _fault ?? (value >= least ? null : SettingsRefusals.TooLight(name, value, least));
}
