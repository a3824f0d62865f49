using ChamberFirmware.Model;
using ChamberFirmware.Refusals;
using ChamberFirmware.Regulation;
using ChamberFirmware.Settings;
using ChamberFirmware.Text;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Learning;

/// <summary>
/// Commissioning: measures the room, does the <see cref="ResponseExperiment"/>, then fits water and heat of the models to its log, a few
/// samples a tick, and hands over the settings that it found. A result that no chamber can be is refused.
/// </summary>
public sealed class Identification : ICommissioningTask
{
    /// <summary>Length of the experiment, min; working out the result takes as long again, up to twice as long.</summary>
    public const double ExperimentMinutes = 9.0;

    private const double WorstWater01 = 0.06; // of the largest humidity ratio seen
    private const double WorstHeatK = 1.0;
    private const double Dead01 = 0.3; // of what was entered
    private const double Open01 = 3.9;
    private const int SamplesPerTick = 3; // 20 to 45 ms of an ESP32's tick (estimated from the interpreter on a PC)

    private readonly ChamberSettings _settings;
    private readonly string _date;
    private readonly double _tickS;
    private RoomMeasurement _room = new RoomMeasurement();
    private AirflowRegulator _airflow;
    private ResponseExperiment? _experiment; // it and the fits are half of an ESP32's memory: let go at the end, also at an early one
    private ThreeFits? _fits;
    private FitVerdict? _verdict;
    private string _doing = "looks at the room";

    /// <summary>A commissioning that begins with its first tick.</summary>
    /// <param name="settings">The chamber as it is believed to be.</param>
    /// <param name="believed">The observer that runs beside it.</param>
    /// <param name="tickS">Length of a tick, s.</param>
    /// <param name="date">Day of the commissioning, yyyy-mm-dd: the device has no calendar.</param>
    public Identification(ChamberSettings settings, ClimateObserver believed, double tickS, string date)
    {
        _settings = settings;
        _tickS = tickS;
        _date = date;
        _experiment = new ResponseExperiment(settings, believed);
        _airflow = new AirflowRegulator(settings);
    }

    /// <inheritdoc/>
    public bool IsDone { get; private set; }

    /// <summary>What the test has shown so far; null once the result is known. A PC draws it, a board lets it go.</summary>
    public ResponseLog? Log => _experiment?.Log;

    /// <inheritdoc/>
    public void WriteResult(TextBuffer to)
    {
        if (Refusal != null)
        {
            Refusal.Write(to.Add("refused: "));
        }
        else if (IsDone)
        {
            _verdict!.Write(to);
        }
        else
        {
            to.Add(_doing);
        }
    }

    /// <inheritdoc/>
    public double TargetRpm => _airflow.TargetRpm;

    /// <inheritdoc/>
    public ChamberSettings? Found { get; private set; }

    /// <inheritdoc/>
    public Refusal? Refusal { get; private set; }

    /// <inheritdoc/>
    public void Step(long nowUs, Readings readings, Outputs outputs)
    {
        if (_experiment == null)
        {
            return;
        }

        if (_experiment.IsDone)
        {
            Fit(_experiment.Log); // fan, heater, water and air are off
            return;
        }

        outputs.FanOn = true;
        outputs.FanDuty01 = _airflow.Duty01(_experiment.AirVelocityMPerS, readings.AirVelocityIsValid, readings.FanRpm, _tickS);
        if (_room.IsDone)
        {
            _experiment.Step(readings, outputs);
            return;
        }

        _room.Look(readings);
        if (_room.Refusal != null)
        {
            Refuse(_room.Refusal);
        }
        else if (_room.IsDone)
        {
            _experiment.Log.Begin(_room.RoomC, _room.RoomGPerKg, readings.Air.PressurePa);
            _doing = "heats, dries and wets by turns; the door stays closed";
        }
    }

    /// <inheritdoc/>
    public void LetGo()
    {
        _experiment = null;
        _fits = null;
        _room = null!;
        _airflow = null!;
        Found = null;
    }

    private void Fit(ResponseLog log)
    {
        _fits = _fits ?? new ThreeFits(log, _settings);
        _fits.Work(SamplesPerTick);
        if (_fits.IsDone)
        {
            Judge(_fits, log);
        }
        else
        {
            _doing = "works out what the chamber is";
        }
    }

    private void Judge(ThreeFits fits, ResponseLog log)
    {
        double wettest = 0.0;
        for (int i = 0; i < log.Count; i++)
        {
            wettest = log.HumidityRatioGPerKg(i) > wettest ? log.HumidityRatioGPerKg(i) : wettest;
        }

        ChamberSettings found = fits.Found;
        found.CommissionedDate = _date;
        bool isLike = fits.HeatRmsK <= WorstHeatK && fits.WaterRmsGPerKg <= WorstWater01 * wettest;
        Refusal? refusal = NoChamber(found) ?? NoSettings(found)
            ?? (isLike ? null : LearningRefusals.UnlikeAChamber(fits.HeatRmsK, fits.WaterRmsGPerKg));
        if (refusal != null)
        {
            Refuse(refusal);
            return;
        }

        Found = found;
        _verdict = new FitVerdict(_settings, found, fits.HeatRmsK, fits.WaterRmsGPerKg);
        End();
    }

    // To the fit a dead part can look like a very weak one and an open door like a large leak; it stops at a quarter or four times.
    private Refusal? NoChamber(ChamberSettings found)
    {
        double began = Parameters.Beginning(_settings, Parameters.LeakPerHour);
        return found.LeakPerHour >= Open01 * began
            ? LearningRefusals.ChamberLeaks(_settings.LeakPerHour)
            : Weak("heater", "HeaterW", found.HeaterW, _settings.HeaterW)
                ?? Weak("humidifier", "HumidifierGPerS", found.HumidifierGPerS, _settings.HumidifierGPerS)
                ?? Weak("dry air", "DryAirGPerS", found.DryAirGPerS, _settings.DryAirGPerS);
    }

    private static Refusal? Weak(string part, string name, double found, double entered) =>
        found > Dead01 * entered ? null : LearningRefusals.PartIsWeak(part, name, entered);

    private static Refusal? NoSettings(ChamberSettings found)
    {
        Refusal? fault = SettingsCheck.FirstFault(found);
        return fault == null ? null : LearningRefusals.FoundNoChamber(fault);
    }

    private void Refuse(Refusal refusal)
    {
        Refusal = refusal;
        End();
    }

    private void End()
    {
        IsDone = true;
        _experiment = null;
        _fits = null;
    }
}
