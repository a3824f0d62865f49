namespace ChamberFirmware.Learning;

/// <summary>Mean of one chip's readings over a time, in two halves: what differs between them is still on its way.</summary>
public sealed class SaltAverage
{
    private int _early;
    private int _late;
    private double _earlyPct;
    private double _latePct;
    private double _earlyC;
    private double _lateC;

    public double RelativeHumidityPct => (_earlyPct + _latePct) / (_early + _late);

    public double TemperatureC => (_earlyC + _lateC) / (_early + _late);

    /// <summary>Second half less first half, %RH; both halves must have readings.</summary>
    public double DriftPct => _latePct / _late - _earlyPct / _early;

    /// <summary>Second half less first half, K.</summary>
    public double DriftK => _lateC / _late - _earlyC / _early;

    public bool HasBothHalves => _early > 0 && _late > 0;

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
