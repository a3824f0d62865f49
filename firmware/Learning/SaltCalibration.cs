using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
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
    public const long AverageUs = 300L * 1000000L;

    // Half means lie 150 s apart. A jar that settles with a time constant of 20 min and shows 0.05 %RH of change has 0.4 %RH to go.
    public const double MostDriftPct = 0.05;
    public const double MostDriftK = 0.05;

    /// <summary>Farther from the salt than twice the sensors' class: the wrong jar, or a spoiled chip.</summary>
    public const double MostErrorPct = 2.0 * AirSensorClass.RelativeHumidityLimitPct;

    private readonly AirSensors _sensors;
    private SaltAverage[]? _averages; // while a point is being taken
    private long _sinceUs = -1;
    private double _thermometerC;

    public SaltCalibration(AirSensors sensors) => _sensors = sensors;

    /// <summary>How the last request stands.</summary>
    public SaltStep Step { get; private set; }

    /// <summary>The salt of the last request; -1: none yet.</summary>
    public int Salt { get; private set; } = -1;

    /// <summary>How long this average still takes, s.</summary>
    public double LeftS { get; private set; }

    /// <summary>Asks for a point from the next tick on; a thermometer of 0 means that none lies in the jar.</summary>
    public void Ask(int salt, double thermometerC)
    {
        Salt = salt;
        Step = SaltStep.Averaging;
        KeepRefusal = "";
        LeftS = AverageUs / 1000000.0;
        _thermometerC = thermometerC;
        _sinceUs = -1;
        _averages = new[] { new SaltAverage(), new SaltAverage() };
    }

    /// <summary>A point was measured at this tick: <see cref="WriteInto"/> the settings, then <see cref="Conclude"/>.</summary>
    public bool HasPoint { get; private set; }

    /// <summary>Why the last point could not be kept; empty: it could.</summary>
    public string KeepRefusal { get; private set; } = "";

    /// <summary>Forgets the last request; points and correction are settings (<see cref="SaltLine.Clear"/>).</summary>
    public void Forget()
    {
        Step = SaltStep.None;
        KeepRefusal = "";
        Salt = -1;
        _averages = null;
    }

    /// <summary>Once a tick, after the readings.</summary>
    public void Look(long nowUs, Phase phase)
    {
        if (Step != SaltStep.Averaging)
        {
            return;
        }

        _sinceUs = _sinceUs < 0 ? nowUs : _sinceUs;
        Step = phase != Phase.Idle ? SaltStep.NotIdle : Add(nowUs - _sinceUs);
        LeftS = (AverageUs - (nowUs - _sinceUs)) / 1000000.0;
        if (Step == SaltStep.Averaging && nowUs - _sinceUs >= AverageUs)
        {
            Step = Judge();
            HasPoint = Step == SaltStep.Taken;
        }

        _averages = Step == SaltStep.Averaging || HasPoint ? _averages : null;
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
    public void Conclude(string refusal)
    {
        HasPoint = false;
        KeepRefusal = refusal;
        Step = refusal.Length == 0 ? Step : SaltStep.NotKept;
        _averages = null;
    }

    private SaltStep Add(long sinceUs)
    {
        for (int i = 0; i < _sensors.Count; i++)
        {
            AirChip chip = _sensors.Chip(i);
            if (!chip.IsValid)
            {
                return SaltStep.NoReading;
            }

            _averages![i].Add(chip.RawRelativeHumidityPct, chip.RawTemperatureC, sinceUs >= AverageUs / 2);
        }

        return SaltStep.Averaging;
    }

    private SaltStep Judge()
    {
        for (int i = 0; i < _sensors.Count; i++)
        {
            SaltAverage average = _averages![i];
            if (!average.HasBothHalves)
            {
                return SaltStep.NoReading; // the loop stood still for half of the time
            }

            double jarC = JarC(average);
            double thermometerK = _thermometerC > 0.0 ? _thermometerC - average.TemperatureC : 0.0;
            SaltStep step = IsBeyond(average.DriftPct, MostDriftPct) || IsBeyond(average.DriftK, MostDriftK) ? SaltStep.Drifts
                : jarC < SaltSolution.LowestC || jarC > SaltSolution.HighestC ? SaltStep.NotAtRoom
                : IsBeyond(thermometerK, SettingsCheck.LargestOffsetK) ? SaltStep.ThermometerFar
                : IsBeyond(average.RelativeHumidityPct - SaltSolution.RelativeHumidityPct(Salt, jarC), MostErrorPct) ? SaltStep.FarOff
                : SaltStep.Taken;
            if (step != SaltStep.Taken)
            {
                return step;
            }
        }

        return SaltStep.Taken;
    }

    private double JarC(SaltAverage average) => _thermometerC > 0.0 ? _thermometerC : average.TemperatureC;

    private static bool IsBeyond(double value, double most) => value > most || value < -most;
}
