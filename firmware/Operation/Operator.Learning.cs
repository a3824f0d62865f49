using ChamberFirmware.Casting;
using ChamberFirmware.Learning;
using ChamberFirmware.Refusals;
using ChamberFirmware.Settings;
using ChamberFirmware.Text;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Operation;

/// <summary>What an operator has the chamber learn: what it is, its air velocities, its air sensors' errors. Days are yyyy-mm-dd.</summary>
public sealed partial class Operator
{
    private const string Calibration = "calibration"; // what the log of changes calls it

    /// <summary>The commissioning that was started last; null: none yet.</summary>
    public Identification? Commissioning;

    /// <summary>The air velocity table that was begun last; null: none yet.</summary>
    public VelocityCalibration? AirTable;

    /// <summary>This task is under way.</summary>
    public bool Runs(ICommissioningTask task) => Phase == Phase.Commissioning && _chamber.Task == task;

    /// <summary>Starts a task that drives the chamber by itself. Only in Idle.</summary>
    public Refusal? Learn(ICommissioningTask task)
    {
        Refusal? refusal = Phase == Phase.Idle
            ? RefusalOfChamber()
            : LearningRefusals.CommissionInPhase(PhaseWords.Name(Phase));
        if (refusal == null)
        {
            _chamber.Begin(task);
        }

        return refusal;
    }

    /// <summary>Lets the chamber find out what it is; what it found is kept at its end.</summary>
    public Refusal? Commission(string day)
    {
        if (!DateText.IsDay(day))
        {
            return TextRefusals.NeedsDay("commission");
        }

        var task = new Identification(_chamber.Settings, _chamber.Believed, TickSchedule.TickS, day);
        Refusal? refusal = Learn(task);
        Commissioning = refusal == null ? task : Commissioning;
        return refusal;
    }

    /// <summary>Begins to measure the air velocity table against an anemometer.</summary>
    public Refusal? BeginAirTable(string day)
    {
        if (!DateText.IsDay(day))
        {
            return TextRefusals.NeedsDay("airtable start");
        }

        var table = new VelocityCalibration(day);
        Refusal? refusal = Learn(table);
        AirTable = refusal == null ? table : AirTable;
        return refusal;
    }

    /// <summary>What the anemometer shows at the present speed, m/s, as text.</summary>
    public Refusal? EnterVelocity(string text)
    {
        double mPerS = 0.0;
        return RefusalOfAirTable()
            ?? (DecimalText.TryParse(text, out mPerS) ? AirTable!.Enter(mPerS) : LearningRefusals.NotAVelocity(text));
    }

    /// <summary>Takes the last velocity back.</summary>
    public Refusal? TakeVelocityBack() => RefusalOfAirTable() ?? AirTable!.Back();

    /// <summary>Ends the table and keeps it.</summary>
    public Refusal? KeepAirTable()
    {
        if (AirTable == null)
        {
            return LearningRefusals.NoAirTable();
        }

        ChamberSettings settings = _chamber.Settings.Copy();
        return AirTable.WriteInto(settings) ?? _chamber.ChangeSettings(settings, Calibration);
    }

    /// <summary>
    /// Takes a point over a salt, by its name, with what a thermometer in the jar says, degrees Celsius as text; empty: none lies there.
    /// </summary>
    public Refusal? TakeSalt(string name, string thermometer)
    {
        int salt = SaltSolution.Find(name);
        double thermometerC = 0.0;
        bool isTemperature = thermometer.Length == 0 || (DecimalText.TryParse(thermometer, out thermometerC)
            && thermometerC >= SaltSolution.LowestC && thermometerC <= SaltSolution.HighestC);
        Refusal? refusal = RefusalOfSalts() ?? (salt < 0 ? LearningRefusals.UnknownSalt(name) : null)
            ?? (isTemperature
                ? _chamber.Stored.Fault // in five minutes the point could not be kept
                : LearningRefusals.NotAJarTemperature(thermometer, SaltSolution.LowestC, SaltSolution.HighestC));
        if (refusal == null)
        {
            _chamber.AskSalt(salt, thermometerC);
        }

        return refusal;
    }

    /// <summary>Makes the correction of the points that were taken and keeps it.</summary>
    public Refusal? KeepSalts(string day)
    {
        Refusal? refusal = RefusalOfSalts() ?? (DateText.IsDay(day) ? null : TextRefusals.NeedsDay("salt store"))
            ?? (_chamber.Salt.State == SaltPointState.Averaging ? LearningRefusals.PointIsAveraged() : null);
        if (refusal != null)
        {
            return refusal;
        }

        ChamberSettings settings = _chamber.Settings.Copy();
        return SaltLine.Store(settings, _chamber.Readings.SensorsFitted, day) ?? _chamber.ChangeSettings(settings, Calibration);
    }

    /// <summary>Forgets points and correction: the class of the sensor counts.</summary>
    public Refusal? ClearSalts()
    {
        ChamberSettings settings = _chamber.Settings.Copy();
        SaltLine.Clear(settings);
        Refusal? refusal = RefusalOfSalts() ?? _chamber.ChangeSettings(settings, Calibration);
        if (refusal == null)
        {
            _chamber.Salt.Forget();
        }

        return refusal;
    }

    private Refusal? RefusalOfAirTable() => AirTable == null
        ? LearningRefusals.NoAirTable()
        : Runs(AirTable) ? null : LearningRefusals.AirTableStopped();

    private Refusal? RefusalOfSalts() => Phase == Phase.Idle ? null : LearningRefusals.SaltInPhase(PhaseWords.Name(Phase));
}
