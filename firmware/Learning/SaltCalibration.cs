using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Refusals;
using ChamberFirmware.Sensing;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Learning;

/// <summary>
/// Takes the points of the two-point salt calibration: averages every air sensor over 5 min in phase Idle. Whoever keeps settings keeps the
/// point and says whether that went well. Works in the tick and allocates nothing there; commands only ask. What the points make of the
/// readings: <see cref="SaltLine"/>.
/// </summary>
public sealed class SaltCalibration
{
    /// <summary>How long a point is averaged, us: 5 min.</summary>
    public const long AverageUs = 300L * 1000000L;

    /// <summary>
    /// Most that the means of the two halves, 150 s apart, may differ, %RH: a jar that settles with a time constant of 20 min and shows as
    /// much has 0.4 %RH to go.
    /// </summary>
    public const double MostDriftPct = 0.05;
    /// <summary>The same for the temperature, K.</summary>
    public const double MostDriftK = 0.05;

    /// <summary>Most that a sensor may be from the salt, %RH: beyond twice the class it is the wrong jar, or a spoiled chip.</summary>
    public const double MostErrorPct = 2.0 * AirSensorClass.RelativeHumidityLimitPct;

    private readonly AirSensors _sensors;
    private Refusal? _keepRefusal;
    private SaltAverage[]? _averages; // while a point is being taken
    private long _sinceUs = -1;
    private double _thermometerC;

    /// <summary>The calibration of these air sensors; no point is being taken.</summary>
    public SaltCalibration(AirSensors sensors) => _sensors = sensors;

    /// <summary>How the last request stands.</summary>
    public SaltPointState State;

    /// <summary>The salt of the last request; -1: none yet.</summary>
    public int Salt = -1;

    /// <summary>How long this average still takes, s.</summary>
    public double LeftS;

    /// <summary>Asks for a point from the next tick on; a thermometer of 0 means that none lies in the jar.</summary>
    public void Ask(int salt, double thermometerC)
    {
        Salt = salt;
        State = SaltPointState.Averaging;
        _keepRefusal = null;
        LeftS = AverageUs / 1000000.0;
        _thermometerC = thermometerC;
        _sinceUs = -1;
        _averages = new[] { new SaltAverage(), new SaltAverage() };
    }

    /// <summary>A point was measured at this tick: <see cref="WriteInto"/> the settings, then <see cref="Conclude"/>.</summary>
    public bool HasPoint;

    /// <summary>Why the last point was not taken; null: it was, or is being averaged.</summary>
    public Refusal? Refusal => _keepRefusal ?? SaltWords.Refusal(State);

    /// <summary>Forgets the last request; points and correction are settings (<see cref="SaltLine.Clear"/>).</summary>
    public void Forget()
    {
        State = SaltPointState.None;
        _keepRefusal = null;
        Salt = -1;
        _averages = null;
    }

    /// <summary>Takes in this tick's readings, after they were made.</summary>
    public void Look(long nowUs, Phase phase)
    {
        if (State != SaltPointState.Averaging)
        {
            return;
        }

        _sinceUs = _sinceUs < 0 ? nowUs : _sinceUs;
        State = phase != Phase.Idle ? SaltPointState.NotIdle : Add(nowUs - _sinceUs);
        LeftS = (AverageUs - (nowUs - _sinceUs)) / 1000000.0;
        if (State == SaltPointState.Averaging && nowUs - _sinceUs >= AverageUs)
        {
            State = Judge();
            HasPoint = State == SaltPointState.Taken;
        }

        _averages = State == SaltPointState.Averaging || HasPoint ? _averages : null;
    }

    /// <summary>Writes the point that was measured into settings.</summary>
    public void WriteInto(ChamberSettings settings)
    {
        settings.SaltReferencePct[Salt] = SaltSolution.RelativeHumidityPct(Salt, JarC(_averages![0]));
        settings.SaltThermometerC[Salt] = _thermometerC;
        for (int i = 0; i < _sensors.Count; i++)
        {
            settings.SaltReadingPct[2 * Salt + i] = _averages![i].RelativeHumidityPct;
            settings.SaltReadingC[2 * Salt + i] = _averages![i].TemperatureC;
        }
    }

    /// <summary>The point is in the settings, or could not be kept: then it is not taken.</summary>
    public void Conclude(Refusal? refusal)
    {
        HasPoint = false;
        _keepRefusal = refusal;
        State = refusal == null ? State : SaltPointState.NotKept;
        _averages = null;
    }

    private SaltPointState Add(long sinceUs)
    {
        for (int i = 0; i < _sensors.Count; i++)
        {
            AirChip chip = _sensors.Chip(i);
            if (!chip.IsValid)
            {
                return SaltPointState.NoReading;
            }

            _averages![i].Add(chip.RawRelativeHumidityPct, chip.RawTemperatureC, sinceUs >= AverageUs / 2);
        }

        return SaltPointState.Averaging;
    }

    private SaltPointState Judge()
    {
        for (int i = 0; i < _sensors.Count; i++)
        {
            SaltAverage average = _averages![i];
            if (!average.HasBothHalves)
            {
                return SaltPointState.NoReading; // the loop stood still for half of the time
            }

            double jarC = JarC(average);
            double thermometerK = _thermometerC > 0.0 ? _thermometerC - average.TemperatureC : 0.0;
            SaltPointState state = IsBeyond(average.DriftPct, MostDriftPct) || IsBeyond(average.DriftK, MostDriftK) ? SaltPointState.Drifts
                : jarC < SaltSolution.LowestC || jarC > SaltSolution.HighestC ? SaltPointState.NotAtRoom
                : IsBeyond(thermometerK, SettingsCheck.LargestOffsetK) ? SaltPointState.ThermometerFar
                : IsBeyond(average.RelativeHumidityPct - SaltSolution.RelativeHumidityPct(Salt, jarC), MostErrorPct) ? SaltPointState.FarOff
                : SaltPointState.Taken;
            if (state != SaltPointState.Taken)
            {
                return state;
            }
        }

        return SaltPointState.Taken;
    }

    private double JarC(SaltAverage average) => _thermometerC > 0.0 ? _thermometerC : average.TemperatureC;

    private static bool IsBeyond(double value, double most) => value > most || value < -most;
}
