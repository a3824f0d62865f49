using ChamberFirmware.Refusals;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Learning;

/// <summary>
/// The room, as the sensor sees it in a cold chamber with the fan on: fifteen seconds, of which the last five are averaged. A chamber whose
/// air still changes does not have the room's, and its walls would be taken for colder or warmer than they are.
/// </summary>
public sealed class RoomMeasurement
{
    private const int Ticks = 150; // channel and duct have mixed, the chip has followed
    private const int MeanTicks = 50;
    private const double WarmestC = 32.0;
    private const double LargestDriftK = 0.3;

    private int _ticks;
    private double _sumC;
    private double _sumGPerKg;
    private double _fromC;

    /// <summary>The fifteen seconds are over: mean and refusal are there.</summary>
    public bool IsDone => _ticks >= Ticks;

    /// <summary>Why the chamber is not fit to be commissioned now; null: it is.</summary>
    public Refusal? Refusal;

    /// <summary>Mean temperature, degrees Celsius.</summary>
    public double RoomC => _sumC / MeanTicks;

    /// <summary>Mean humidity ratio, g/kg.</summary>
    public double RoomGPerKg => _sumGPerKg / MeanTicks;

    /// <summary>Takes in this tick's readings.</summary>
    public void Look(Readings readings)
    {
        if (!readings.Air.IsValid)
        {
            return; // ten of them in a row are a fault of the sensor
        }

        _ticks++;
        _fromC = _ticks <= Ticks - MeanTicks ? readings.Air.TemperatureC : _fromC;
        if (_ticks > Ticks - MeanTicks)
        {
            _sumC += readings.Air.TemperatureC;
            _sumGPerKg += readings.HumidityRatioGPerKg;
        }

        double driftK = readings.Air.TemperatureC - _fromC;
        if (IsDone && (driftK > LargestDriftK || driftK < -LargestDriftK || RoomC > WarmestC))
        {
            Refusal = LearningRefusals.ChamberNotCold(RoomC, driftK, WarmestC);
        }
    }
}
