namespace ChamberFirmware.Drivers;

// How far a BME280 may be off: the limits of BST-BME280-DS002, tables 2 to 4. With them W is 7.88 +-0.64 g/kg at 25 C and 40 %RH,
// 28.44 +-2.17 at 40 C and 60 %, 39.03 +-4.57 at 60 C and 30 %.
public sealed partial class Bme280Sensor
{
    // Temperature (table 4): +-0.5 C at 25 C, +-1 C from 0 to 65 C. The step between the two is drawn as a ramp, so that air that sways
    // about 25 C has one limit. Beyond 65 C the table ends: +-1.5 C is ours.
    private const double TightLimitK = 0.5;
    private const double WideLimitK = 1.0;
    private const double BeyondLimitK = 1.5;
    private const double TightAtC = 25.0;
    private const double TightWithinK = 1.0;
    private const double WideFromK = 6.0;
    private const double LowestC = 0.0;
    private const double HighestC = 65.0;

    /// <inheritdoc/>
    public string Name => "BME280";

    /// <inheritdoc/>
    public bool MeasuresPressure => true;

    /// <summary>1 hPa (table 3).</summary>
    public double PressureLimitPa => 100.0;

    /// <summary>1 %RH (table 2).</summary>
    public double HysteresisPct => 1.0;

    /// <summary>0.5 %RH (table 2).</summary>
    public double YearlyDriftPct => 0.5;

    /// <summary>0.5 to 1.5 K (table 4).</summary>
    public double TemperatureLimitK(double temperatureC)
    {
        double away = temperatureC > TightAtC ? temperatureC - TightAtC : TightAtC - temperatureC;
        double ramp01 = (away - TightWithinK) / (WideFromK - TightWithinK);
        ramp01 = ramp01 < 0.0 ? 0.0 : ramp01 > 1.0 ? 1.0 : ramp01;
        bool beyond = temperatureC < LowestC || temperatureC > HighestC;
        return beyond ? BeyondLimitK : TightLimitK + ramp01 * (WideLimitK - TightLimitK);
    }

    /// <summary>3 %RH (table 2). The data sheet states it for 20 to 80 %RH at 25 C only; here it stands for all air.</summary>
    public double RelativeHumidityLimitPct(double relativeHumidityPct) => 3.0;
}
