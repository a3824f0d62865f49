using System;

namespace ChamberFirmware.Twin;

/// <summary>
/// The air's way to the sensor, as plug flow with the changing speed of the fan, and the chip in it: a package that lags the air's
/// temperature and an element that lags the humidity at the package's temperature.
/// </summary>
internal sealed class SensorAir
{
    private readonly TwinParameters parameters;
    private readonly double stepS;
    private readonly double humidityKeep;
    private readonly double[] travelledM;
    private readonly double[] airTemperatureC;
    private readonly double[] humidityRatio;
    private double travelled;
    private int head;
    private int tail;

    public SensorAir(TwinParameters parameters, AirVolume air, double stepS)
    {
        this.parameters = parameters;
        this.stepS = stepS;
        humidityKeep = Math.Exp(-stepS / parameters.SensorHumidityLagS);
        int length = (int)Math.Ceiling(parameters.LongestSensorDelayS / stepS) + 2;
        travelledM = new double[length];
        airTemperatureC = new double[length];
        humidityRatio = new double[length];
        airTemperatureC[0] = air.TemperatureC;
        humidityRatio[0] = air.HumidityRatio;
        ChipTemperatureC = air.TemperatureC + parameters.SensorSelfHeatingK;
        RelativeHumidityPct = RelativeHumidityAtChipPct(air.HumidityRatio);
    }

    public double ChipTemperatureC { get; private set; }

    /// <summary>What the humidity element has inside, %RH at the chip's temperature.</summary>
    public double RelativeHumidityPct { get; private set; }

    public void Step(AirVolume air, double velocityMPerS)
    {
        travelled += velocityMPerS * stepS;
        head = Next(head);
        travelledM[head] = travelled;
        airTemperatureC[head] = air.TemperatureC;
        humidityRatio[head] = air.HumidityRatio;

        // The air at the sensor left the plate when the flow stood one path length back; a full buffer is the longest delay.
        if (Next(head) == tail)
            tail = Next(tail);
        while (tail != head && travelledM[Next(tail)] <= travelled - parameters.SensorPathM)
            tail = Next(tail);

        double lagS = Math.Min(parameters.SensorStillLagS, parameters.SensorTemperatureLagS / Math.Sqrt(velocityMPerS));
        ChipTemperatureC += (airTemperatureC[tail] + parameters.SensorSelfHeatingK - ChipTemperatureC) * stepS / (lagS + stepS);
        double target = RelativeHumidityAtChipPct(humidityRatio[tail]);
        RelativeHumidityPct = target + (RelativeHumidityPct - target) * humidityKeep;
    }

    private int Next(int index) => index + 1 == travelledM.Length ? 0 : index + 1;

    private double RelativeHumidityAtChipPct(double ratio)
    {
        double vapourPa = HylandWexler.VapourPressurePa(ratio, parameters.RoomPressurePa);
        return Math.Min(100, 100 * vapourPa / HylandWexler.SaturationPressurePa(ChipTemperatureC));
    }
}
