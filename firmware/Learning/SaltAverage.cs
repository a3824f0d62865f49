namespace ChamberFirmware.Learning;

/// <summary>
/// Mean of one chip's readings over a time, in two halves: a reading that differs from one half to the other has not settled.
/// </summary>
public sealed class SaltAverage
{
    private int _early;
    private int _late;
    private double _earlyPct;
    private double _latePct;
    private double _earlyC;
    private double _lateC;

    /// <summary>Mean relative humidity of all readings, %RH; there must be one.</summary>
    public double RelativeHumidityPct => (_earlyPct + _latePct) / (_early + _late);

    /// <summary>Mean temperature of all readings, degrees Celsius; there must be one.</summary>
    public double TemperatureC => (_earlyC + _lateC) / (_early + _late);

    /// <summary>Second half less first half, %RH; both halves must have readings.</summary>
    public double DriftPct => _latePct / _late - _earlyPct / _early;

    /// <summary>Second half less first half, K.</summary>
    public double DriftK => _lateC / _late - _earlyC / _early;

    /// <summary>There is a reading in each half.</summary>
    public bool HasBothHalves => _early > 0 && _late > 0;

    /// <summary>One reading, %RH and degrees Celsius, of the first or of the second half.</summary>
    public void Add(double relativeHumidityPct, double temperatureC, bool isLate)
    {
        _early += isLate ? 0 : 1;
        _late += isLate ? 1 : 0;
        _earlyPct += isLate ? 0.0 : relativeHumidityPct;
        _latePct += isLate ? relativeHumidityPct : 0.0;
        _earlyC += isLate ? 0.0 : temperatureC;
        _lateC += isLate ? temperatureC : 0.0;
    }
}
