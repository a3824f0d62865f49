using ChamberFirmware.Tick;

namespace ChamberFirmware.Line;

/// <summary>
/// Time, and the air over it, summed since the run began: what a cell of web met between two moments is the difference of two sums, so
/// nothing is added up for every cell at every tick.
/// </summary>
public sealed class AirSums
{
    private long _sinceUs;
    private double _temperatureC;
    private double _humidityGPerKg;
    private double _velocityMPerS;

    /// <summary>Time, s.</summary>
    public double TimeS;

    /// <summary>Temperature over time, degrees Celsius times s.</summary>
    public double TemperatureCS;

    /// <summary>Humidity ratio over time, g/kg times s.</summary>
    public double HumidityGSPerKg;

    /// <summary>Way of the air, m.</summary>
    public double AirWayM;

    /// <summary>Begins at a time, us, with nothing.</summary>
    public void Restart(long nowUs)
    {
        _sinceUs = nowUs;
        TimeS = TemperatureCS = HumidityGSPerKg = AirWayM = 0.0;
    }

    /// <summary>Takes the air of now for the time that comes; a reading that is not valid leaves the last one.</summary>
    public void Take(Readings readings)
    {
        if (readings.Air.IsValid)
        {
            _temperatureC = readings.Air.TemperatureC;
            _humidityGPerKg = readings.HumidityRatioGPerKg;
        }

        _velocityMPerS = readings.AirVelocityMPerS;
    }

    /// <summary>Moves on to a time, us.</summary>
    public void MoveTo(double nowUs)
    {
        double s = (nowUs - _sinceUs) / 1000000.0 - TimeS;
        TimeS += s;
        TemperatureCS += _temperatureC * s;
        HumidityGSPerKg += _humidityGPerKg * s;
        AirWayM += _velocityMPerS * s;
    }

    /// <summary>The sum of time at a moment near now, s; the others grow with it.</summary>
    public double TimeAtS(double atUs) => (atUs - _sinceUs) / 1000000.0;

    /// <summary>The sum of temperature when the sum of time was that.</summary>
    public double TemperatureAt(double timeS) => TemperatureCS + _temperatureC * (timeS - TimeS);

    /// <summary>The sum of humidity ratio when the sum of time was that.</summary>
    public double HumidityAt(double timeS) => HumidityGSPerKg + _humidityGPerKg * (timeS - TimeS);

    /// <summary>The air's way when the sum of time was that.</summary>
    public double AirWayAt(double timeS) => AirWayM + _velocityMPerS * (timeS - TimeS);
}
