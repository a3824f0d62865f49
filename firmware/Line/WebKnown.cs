using ChamberFirmware.Tick;

namespace ChamberFirmware.Line;

/// <summary>
/// How well the air is known that a metre met: the most that was stated while any of it was on the way. A metre that comes to the bath was
/// spread when one before it came there, as many metres ago as the way is long: so the most is kept for each of these, and for up to a
/// metre more.
/// </summary>
public sealed class WebKnown
{
    private const int Quantities = 3;

    private readonly float[] _most;
    private int _at;

    /// <summary>For a way of <paramref name="wayM"/>, m.</summary>
    public WebKnown(double wayM) => _most = new float[Quantities * ((int)wayM + 2)];

    /// <summary>Of the temperature, K.</summary>
    public double TemperatureK => Most(0);

    /// <summary>Of the humidity ratio, g/kg.</summary>
    public double HumidityGPerKg => Most(1);

    /// <summary>Of the air's velocity, m/s.</summary>
    public double VelocityMPerS => Most(2);

    /// <summary>Begins anew.</summary>
    public void Restart()
    {
        for (int i = 0; i < _most.Length; i++)
        {
            _most[i] = 0.0f;
        }
    }

    /// <summary>Once a tick.</summary>
    public void Take(Readings readings)
    {
        Take(0, readings.TemperatureUncertaintyK);
        Take(1, readings.HumidityUncertaintyGPerKg);
        Take(2, readings.AirVelocityUncertaintyMPerS);
    }

    /// <summary>A metre is over, another begins to come to the bath.</summary>
    public void Next()
    {
        _at = _at + Quantities < _most.Length ? _at + Quantities : 0;
        _most[_at] = _most[_at + 1] = _most[_at + 2] = 0.0f;
    }

    private void Take(int quantity, double uncertainty)
    {
        if (uncertainty > _most[_at + quantity])
        {
            _most[_at + quantity] = (float)uncertainty;
        }
    }

    private double Most(int quantity)
    {
        float most = 0.0f;
        for (int i = quantity; i < _most.Length; i += Quantities)
        {
            most = _most[i] > most ? _most[i] : most;
        }

        return most;
    }
}
