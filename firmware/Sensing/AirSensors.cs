using ChamberFirmware.Air;
using ChamberFirmware.Drivers;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Sensing;

/// <summary>
/// The chamber's one or two air sensors as one measurement. Two that agree: the mean of T and of W, of one kind known better by the root
/// of two, of two kinds weighted by what each knows. One that is silent or frozen: the other goes on alone. Two that measure and disagree
/// by more than both their limits: one of them must be wrong, nobody knows which, and the supervisor ends the run. W needs a pressure:
/// while no sensor that has one is valid, no sensor is.
/// </summary>
public sealed class AirSensors
{
    private readonly AirChip _first;
    private readonly AirChip? _second;

    /// <summary>The air sensors of this board, one or two, with their corrections in these settings; not read yet.</summary>
    public AirSensors(IBoard board, ChamberSettings settings)
    {
        _first = new AirChip(board.AirSensor, settings, 0);
        if (board.AirSensor2 != null)
        {
            _second = new AirChip(board.AirSensor2, settings, 1);
        }
    }

    /// <summary>How many there are: 1 or 2.</summary>
    public int Count => _second == null ? 1 : 2;

    /// <summary>The first (0) or the second (1, only when there are two).</summary>
    public AirChip Chip(int place) => place > 0 && _second != null ? _second : _first;

    /// <summary>Pressure of the first sensor that measures one steadily, Pa, whatever the site's is set to; 0: none does.</summary>
    public double SteadyPressurePa =>
        _first.SteadyPressurePa > 0.0 || _second == null ? _first.SteadyPressurePa : _second.SteadyPressurePa;

    /// <summary>Reads both and makes one measurement of them, once a tick; ticks that were missed since the last are counted.</summary>
    public void Read(Readings readings, int ticks = 1)
    {
        _first.Read(ticks);
        _second?.Read(ticks);
        _first.Reckon(_second);
        readings.SensorsFitted = Count;
        readings.SensorStarts = _first.Sensor.StartCount;
        if (_second == null)
        {
            TakeOne(_first, readings);
            return;
        }

        _second.Reckon(_first);
        int starts = _second.Sensor.StartCount;
        readings.SensorStarts = readings.SensorStarts > starts ? readings.SensorStarts : starts;
        bool useFirst = _first.IsValid && !(IsFrozen(_first) && IsAlive(_second));
        bool useSecond = _second.IsValid && !(IsFrozen(_second) && IsAlive(_first));
        if (useFirst && useSecond)
        {
            Compare(_first, _second, readings);
            TakeBoth(_first, _second, readings);
        }
        else
        {
            // One lost reading says nothing of whether they agree; a sensor that is gone ends the matter.
            readings.SensorDisagreeReads = _first.IsGone || _second.IsGone ? 0 : readings.SensorDisagreeReads;
            TakeOne(useSecond ? _second : _first, readings);
        }
    }

    private static bool IsFrozen(AirChip chip) => chip.UnchangedReads >= SensingLimits.SensorUnchangedReads;

    private static bool IsAlive(AirChip chip) => chip.IsValid && !IsFrozen(chip);

    private static void TakeOne(AirChip chip, Readings readings)
    {
        AirReading air = readings.Air;
        air.Status = chip.Status;
        air.UnchangedReads = chip.UnchangedReads;
        readings.FirstUsed = chip.Sensor;
        readings.SecondUsed = null;
        if (chip.IsValid)
        {
            air.TemperatureC = chip.TemperatureC;
            air.RelativeHumidityPct = chip.RelativeHumidityPct;
            air.PressurePa = chip.PressurePa;
            readings.HumidityRatioGPerKg = chip.HumidityRatioGPerKg;
            readings.HumidityUncertaintyGPerKg = chip.HumidityUncertaintyGPerKg;
            readings.TemperatureUncertaintyK = chip.TemperatureUncertaintyK;
        }
    }

    // W of each chip first, then the mean: never the T of one with the RH of the other. RH is then the one that belongs to both means.
    private static void TakeBoth(AirChip first, AirChip second, Readings readings)
    {
        AirReading air = readings.Air;
        bool isOneKind = HumidityUncertainty.IsOneKind(first.Sensor, second.Sensor);
        air.Status = SensorStatus.Good;
        air.UnchangedReads = first.UnchangedReads > second.UnchangedReads ? first.UnchangedReads : second.UnchangedReads;
        air.TemperatureC = Mean(
            HumidityUncertainty.FirstShare01(isOneKind, first.TemperatureUncertaintyK, second.TemperatureUncertaintyK),
            first.TemperatureC, second.TemperatureC);
        air.PressurePa = (first.PressurePa + second.PressurePa) / 2.0;
        readings.FirstUsed = first.Sensor;
        readings.SecondUsed = second.Sensor;
        readings.HumidityRatioGPerKg = Mean(
            HumidityUncertainty.FirstShare01(isOneKind, first.HumidityUncertaintyGPerKg, second.HumidityUncertaintyGPerKg),
            first.HumidityRatioGPerKg, second.HumidityRatioGPerKg);
        air.RelativeHumidityPct = Psychrometrics.RelativeHumidityPct(air.TemperatureC, readings.HumidityRatioGPerKg, air.PressurePa);
        readings.HumidityUncertaintyGPerKg = UncertaintyOf(
            isOneKind, readings.SensorDifferenceGPerKg, first.HumidityUncertaintyGPerKg, second.HumidityUncertaintyGPerKg);
        readings.TemperatureUncertaintyK = UncertaintyOf(
            isOneKind, first.TemperatureC - second.TemperatureC, first.TemperatureUncertaintyK, second.TemperatureUncertaintyK);
    }

    private static double UncertaintyOf(bool isOneKind, double difference, double ofFirst, double ofSecond) =>
        HumidityUncertainty.OfBoth(isOneKind, ofFirst, ofSecond) + HumidityUncertainty.Excess(difference, ofFirst, ofSecond);

    private static double Mean(double firstShare01, double first, double second) => firstShare01 * first + (1.0 - firstShare01) * second;

    // Each may be off by its whole limit, to opposite sides: only beyond the sum of both is it sure that one is wrong.
    private static void Compare(AirChip first, AirChip second, Readings readings)
    {
        double differenceK = Size(first.TemperatureC - second.TemperatureC);
        readings.SensorDifferenceGPerKg = first.HumidityRatioGPerKg - second.HumidityRatioGPerKg;
        bool agree = differenceK <= first.TemperatureUncertaintyK + second.TemperatureUncertaintyK
            && Size(readings.SensorDifferenceGPerKg) <= first.HumidityUncertaintyGPerKg + second.HumidityUncertaintyGPerKg;
        readings.SensorDisagreeReads = agree ? 0 : readings.SensorDisagreeReads + 1;
    }

    private static double Size(double difference) => difference < 0.0 ? -difference : difference;
}
