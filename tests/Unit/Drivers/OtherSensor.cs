using ChamberFirmware.Drivers;

namespace ChamberFirmware.Tests.Unit.Drivers;

/// <summary>An air sensor of another kind: it reads what a test tells it, and has no pressure unless a test says so.</summary>
internal sealed class OtherSensor : IAirSensor
{
    public SensorStatus Status { get; set; }

    public int UnchangedReads { get; set; }

    public double TemperatureC { get; set; } = 25.0;

    public double RelativeHumidityPct { get; set; } = 40.0;

    public double PressurePa { get; set; } = 101325.0;

    public double LimitK { get; set; } = 0.1;

    public double LimitPct { get; set; } = 1.0;

    public string Name { get; set; } = "other";

    public bool MeasuresPressure { get; set; }

    public int StartCount { get; set; } = 1;

    public double PressureLimitPa { get; set; } = AirSensorClass.PressureLimitPa;

    public double HysteresisPct => 0.8;

    public double YearlyDriftPct => 0.2;

    public double TemperatureLimitK(double temperatureC) => LimitK;

    public double RelativeHumidityLimitPct(double relativeHumidityPct) => LimitPct;

    public void Read(AirReading reading)
    {
        reading.Status = Status;
        reading.UnchangedReads = UnchangedReads;
        if (reading.IsValid)
        {
            reading.TemperatureC = TemperatureC;
            reading.RelativeHumidityPct = RelativeHumidityPct;
            reading.PressurePa = MeasuresPressure ? PressurePa : reading.PressurePa;
        }
    }
}
