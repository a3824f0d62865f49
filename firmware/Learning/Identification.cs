using ChamberFirmware.Model;
using ChamberFirmware.Regulation;
using ChamberFirmware.Settings;
using ChamberFirmware.Text;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Learning;

/// <summary>
/// Commissioning: looks at the room, does the short steps of <see cref="ChamberTest"/>, then fits water and heat of the models to what the
/// sensor said, a few samples a tick, and hands over the settings that it found. Nothing that looks unlike a chamber is handed over.
/// </summary>
public sealed class Identification : ICommissioningTask
{
    /// <summary>Length of the test, min; working out the result takes as long again, up to twice as long.</summary>
    public const double TestMinutes = 9.0;

    private const double WorstWater01 = 0.06; // of the largest humidity ratio seen
    private const double WorstHeatK = 1.0;
    private const double Dead01 = 0.3; // of what was entered
    private const double Open01 = 3.9;
    private const int SamplesPerTick = 3; // 20 to 45 ms of an ESP32's tick (estimated from the interpreter on a PC)

    private readonly ChamberSettings _settings;
    private readonly string _date;
    private readonly double _tickS;
    private readonly RoomLook _room = new RoomLook();
    private readonly AirflowRegulator _airflow;
    private ChamberTest? _test; // this with its log and the fits are let go at the end, also at an early one: half of an ESP32's memory
    private ThreeFits? _fits;
    private string _result = "looks at the room";

    /// <param name="settings">The chamber as it is believed to be.</param>
    /// <param name="believed">The observer that runs beside it.</param>
    /// <param name="tickS">Length of a tick, s.</param>
    /// <param name="date">Day of the commissioning, yyyy-mm-dd: the device has no calendar.</param>
    public Identification(ChamberSettings settings, ClimateObserver believed, double tickS, string date)
    {
        _settings = settings;
        _tickS = tickS;
        _date = date;
        _test = new ChamberTest(settings, believed);
        _airflow = new AirflowRegulator(settings);
    }

    public bool IsDone { get; private set; }

    public void WriteResult(TextBuffer to) => to.Add(_result);

    public double TargetRpm => _airflow.TargetRpm;

    public ChamberSettings? Found { get; private set; }

    public void Step(long nowUs, Readings readings, Outputs outputs)
    {
        if (_test == null)
        {
            return;
        }

        if (_test.IsDone)
        {
            Fit(_test.Log); // fan, heater, water and air are off
            return;
        }

        outputs.FanOn = true;
        outputs.FanDuty01 = _airflow.Duty01(_test.AirVelocityMPerS, readings.FanRpmIsValid, readings.FanRpm, _tickS);
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
            _test.Log.Begin(_room.RoomC, _room.RoomGPerKg, readings.Air.PressurePa);
            _result = "heats, dries and wets by turns; the door stays closed";
        }
    }

    public void LetGo()
    {
        _test = null;
        _fits = null;
        Found = null;
    }

    private void Fit(TestLog log)
    {
        _fits = _fits ?? new ThreeFits(log, _settings);
        _fits.Work(SamplesPerTick);
        if (_fits.IsDone)
        {
            Judge(_fits, log);
        }
        else
        {
            _result = "works out what the chamber is";
        }
    }

    private void Judge(ThreeFits fits, TestLog log)
    {
        double wettest = 0.0;
        for (int i = 0; i < log.Count; i++)
        {
            wettest = log.HumidityRatioGPerKg(i) > wettest ? log.HumidityRatioGPerKg(i) : wettest;
        }

        ChamberSettings found = fits.Found;
        found.CommissionedDate = _date;
        string off = new TextBuffer(TextBuffer.Sentence).Fixed(fits.HeatRmsK, 2).Add(" K and ").Fixed(fits.WaterRmsGPerKg, 2)
            .Add(" g/kg (rms)").ToString();
        string weak = NoChamber(found);
        string fault = weak.Length > 0 ? weak : SettingsCheck.FirstFault(found).TrimEnd('.');
        bool isLike = fits.HeatRmsK <= WorstHeatK && fits.WaterRmsGPerKg <= WorstWater01 * wettest;
        if (fault.Length > 0 || !isLike)
        {
            Refuse(fault.Length > 0 ? fault : new TextBuffer(TextBuffer.Sentence)
                .Add("the chamber did not behave as one, the best model is off by ").Add(off).ToString());
            return;
        }

        Found = found;
        End(new TextBuffer(TextBuffer.Sentence).Add("done: the model follows the chamber within ").Add(off)
            .Add("; type commissioned to see it").ToString());
    }

    // To the fit a dead part can look like a very weak one and an open door like a large leak; it stops at a quarter or four times.
    private string NoChamber(ChamberSettings found)
    {
        string fault = Leaky(found.LeakPerHour, _settings.LeakPerHour, Parameters.Beginning(_settings, Parameters.LeakPerHour));
        fault = fault.Length > 0 ? fault : Weak("heater", "HeaterW", found.HeaterW, _settings.HeaterW);
        fault = fault.Length > 0 ? fault : Weak("humidifier", "HumidifierGPerS", found.HumidifierGPerS, _settings.HumidifierGPerS);
        return fault.Length > 0 ? fault : Weak("dry air", "DryAirGPerS", found.DryAirGPerS, _settings.DryAirGPerS);
    }

    private static string Leaky(double found, double entered, double began)
    {
        return found < Open01 * began
            ? ""
            : new TextBuffer(TextBuffer.Sentence).Add("the chamber leaks much more than the ").Fixed(entered, 1)
                .Add(" air changes an hour that were entered; close what is open, or set LeakPerHour nearer").ToString();
    }

    private static string Weak(string part, string name, double found, double entered)
    {
        return found > Dead01 * entered
            ? ""
            : new TextBuffer(TextBuffer.Sentence).Add("the ").Add(part)
                .Add(" does little or nothing; see to it, or if it is as weak as that, set ").Add(name).Add(" nearer than ")
                .Fixed(entered, 4).ToString();
    }

    private void Refuse(string why) =>
        End(new TextBuffer(2 * TextBuffer.Sentence).Add("refused: ").Add(why).Add("; nothing was stored").ToString());

    private void End(string result)
    {
        _result = result;
        IsDone = true;
        _test = null;
        _fits = null;
    }
}
