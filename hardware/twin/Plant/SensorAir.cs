using System;

namespace ChamberFirmware.Twin;

/// <summary>
/// The air's way to the sensor, as plug flow with the changing speed of the fan, and the chip in it: a package that lags the air's
/// temperature and an element that lags the humidity at the package's temperature.
/// </summary>
internal sealed class SensorAir
{
    private readonly TwinParameters _parameters;
    private readonly double _stepS;
    private readonly double _humidityKeep;
    private readonly double[] _travelledM;
    private readonly double[] _airTemperatureC;
    private readonly double[] _humidityRatio;
    private double _travelled;
    private int _head;
    private int _tail;

    /// <summary>The whole path is full of this air and the chip in balance with it.</summary>
    public SensorAir(TwinParameters parameters, AirVolume air, double stepS)
    {
        _parameters = parameters;
        _stepS = stepS;
        _humidityKeep = Math.Exp(-stepS / parameters.SensorHumidityLagS);
        int length = (int)Math.Ceiling(parameters.LongestSensorDelayS / stepS) + 2;
        _travelledM = new double[length];
        _airTemperatureC = new double[length];
        _humidityRatio = new double[length];
        _airTemperatureC[0] = air.TemperatureC;
        _humidityRatio[0] = air.HumidityRatio;
        ChipTemperatureC = air.TemperatureC + parameters.SensorSelfHeatingK;
        RelativeHumidityPct = RelativeHumidityAtChipPct(air.HumidityRatio);
    }

    /// <summary>The chip's package, self-heating included, °C.</summary>
    public double ChipTemperatureC { get; private set; }

    /// <summary>What the humidity element has inside, %RH at the chip's temperature.</summary>
    public double RelativeHumidityPct { get; private set; }

    /// <summary>One step: air of the channel enters the path at a velocity above 0, m/s.</summary>
    public void Step(AirVolume air, double velocityMPerS)
    {
        _travelled += velocityMPerS * _stepS;
        _head = Next(_head);
        _travelledM[_head] = _travelled;
        _airTemperatureC[_head] = air.TemperatureC;
        _humidityRatio[_head] = air.HumidityRatio;

        // The air at the sensor left the plate when the flow stood one path length back; a full buffer is the longest delay.
        if (Next(_head) == _tail)
        {
            _tail = Next(_tail);
        }

        while (_tail != _head && _travelledM[Next(_tail)] <= _travelled - _parameters.SensorPathM)
        {
            _tail = Next(_tail);
        }

        double lagS = Math.Min(_parameters.SensorStillLagS, _parameters.SensorTemperatureLagS / Math.Sqrt(velocityMPerS));
        ChipTemperatureC += (_airTemperatureC[_tail] + _parameters.SensorSelfHeatingK - ChipTemperatureC) * _stepS / (lagS + _stepS);
        double target = RelativeHumidityAtChipPct(_humidityRatio[_tail]);
        RelativeHumidityPct = target + (RelativeHumidityPct - target) * _humidityKeep;
    }

    private int Next(int index) => index + 1 == _travelledM.Length ? 0 : index + 1;

    private double RelativeHumidityAtChipPct(double ratio)
    {
        double vapourPa = HylandWexler.VapourPressurePa(ratio, _parameters.RoomPressurePa);
        return Math.Min(100, 100 * vapourPa / HylandWexler.SaturationPressurePa(ChipTemperatureC));
    }
}
