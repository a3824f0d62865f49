using ChamberFirmware.Climate;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Commissioning;

/// <summary>
/// Commissioning: looks at the room, does the short steps of <see cref="ChamberTest"/>, then fits water and heat of the models to what the
/// sensor said, a few samples a tick, and hands over the settings that it found. Nothing that looks unlike a chamber is handed over.
/// </summary>
public sealed class Identification : ICommissioningTask
{
    /// <summary>Length of the test, min; working out the result takes about as long again on an ESP32 (estimated).</summary>
    public const double TestMinutes = 9.0;

    private const double WorstWater01 = 0.06; // of the largest humidity ratio seen
    private const double WorstHeatK = 1.0;
    private const int SamplesPerTick = 4; // some 50 ms of an ESP32's tick (estimated)

    private readonly ChamberSettings _settings;
    private readonly string _date;
    private readonly double _tickS;
    private readonly TestLog _log = new TestLog();
    private readonly RoomLook _room = new RoomLook();
    private readonly ChamberTest _test;
    private readonly AirflowRegulator _airflow;
    private ThreeFits? _fits;

    /// <param name="settings">The chamber as it is believed to be.</param>
    /// <param name="believed">The observer that runs beside it.</param>
    /// <param name="tickS">Length of a tick, s.</param>
    /// <param name="date">Day of the commissioning, yyyy-mm-dd: the device has no calendar.</param>
    public Identification(ChamberSettings settings, ClimateObserver believed, double tickS, string date)
    {
        _settings = settings;
        _tickS = tickS;
        _date = date;
        _test = new ChamberTest(settings, believed, _log);
        _airflow = new AirflowRegulator(settings);
    }

    public bool IsDone { get; private set; }

    public string Result { get; private set; } = "looks at the room";

    public double TargetRpm => _airflow.TargetRpm;

    public ChamberSettings? Found { get; private set; }

    public void Step(long nowUs, Readings readings, Outputs outputs)
    {
        if (IsDone)
        {
            return;
        }

        if (_test.IsDone)
        {
            Fit(); // fan, heater, water and air are off
            return;
        }

        outputs.FanOn = true;
        outputs.FanDuty01 = _airflow.Step(_test.AirVelocityMPerS, readings.FanRpmIsValid, readings.FanRpm, _tickS);
        if (_room.IsDone)
        {
            _test.Step(readings, outputs);
            return;
        }

        _room.Look(readings);
        if (_room.Refusal.Length > 0)
        {
            Refuse(_room.Refusal);
        }
        else if (_room.IsDone)
        {
            _log.Begin(_room.RoomC, _room.RoomGPerKg, readings.Air.PressurePa);
            Result = "heats, dries and wets by turns; the door stays closed";
        }
    }

    private void Fit()
    {
        _fits = _fits ?? new ThreeFits(_log, _settings);
        _fits.Work(SamplesPerTick);
        if (_fits.IsDone)
        {
            Judge(_fits);
        }
        else
        {
            Result = "works out what the chamber is";
        }
    }

    private void Judge(ThreeFits fits)
    {
        double wettest = 0.0;
        for (int i = 0; i < _log.Count; i++)
        {
            wettest = _log.HumidityRatioGPerKg(i) > wettest ? _log.HumidityRatioGPerKg(i) : wettest;
        }

        ChamberSettings found = fits.Found;
        found.CommissionedDate = _date;
        string off = $"{fits.HeatRmsK:F2} K and {fits.WaterRmsGPerKg:F2} g/kg (rms)";
        string fault = SettingsCheck.FirstFault(found);
        bool isLike = fits.HeatRmsK <= WorstHeatK && fits.WaterRmsGPerKg <= WorstWater01 * wettest;
        if (fault.Length > 0 || !isLike)
        {
            Refuse(fault.Length > 0 ? fault : "the chamber did not behave as one, the best model is off by " + off);
            return;
        }

        Found = found;
        Result = "done: the model follows the chamber within " + off + "; type commissioned to see it";
        IsDone = true;
    }

    private void Refuse(string why)
    {
        Result = "refused: " + why + "; nothing was stored";
        IsDone = true;
    }
}
