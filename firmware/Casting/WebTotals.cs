namespace ChamberFirmware.Casting;

/// <summary>What cells of web with film met: those of a metre, or of a whole run.</summary>
public sealed class WebTotals
{
    private readonly double _cellM;

    /// <summary>Of cells of <paramref name="cellM"/>, m.</summary>
    public WebTotals(double cellM) => _cellM = cellM;

    /// <summary>Exposure, s.</summary>
    public readonly Tally ExposureS = new Tally();

    /// <summary>Each cell's mean temperature of the air over its exposure, degrees Celsius.</summary>
    public readonly Tally TemperatureC = new Tally();

    /// <summary>The same of the humidity ratio, g/kg.</summary>
    public readonly Tally HumidityRatioGPerKg = new Tally();

    /// <summary>The same of the air's velocity, m/s.</summary>
    public readonly Tally AirVelocityMPerS = new Tally();

    /// <summary>Cells out of tolerance, by exposure or air.</summary>
    public long Out;

    /// <summary>Cells.</summary>
    public long Cells => ExposureS.Count;

    /// <summary>Web with film, m.</summary>
    public double CoatedM => ExposureS.Count * _cellM;

    /// <summary>How much of it is out of tolerance, m.</summary>
    public double OutM => Out * _cellM;

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        ExposureS.Clear();
        TemperatureC.Clear();
        HumidityRatioGPerKg.Clear();
        AirVelocityMPerS.Clear();
        Out = 0;
    }

    /// <summary>Counts one more cell with film.</summary>
    public void Add(double exposureS, double temperatureC, double humidityGPerKg, double velocityMPerS, bool isOut)
    {
        ExposureS.Add(exposureS);
        TemperatureC.Add(temperatureC);
        HumidityRatioGPerKg.Add(humidityGPerKg);
        AirVelocityMPerS.Add(velocityMPerS);
        Out += isOut ? 1 : 0;
    }
}
