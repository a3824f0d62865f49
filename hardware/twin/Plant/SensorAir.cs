using System;

namespace ChamberFirmware.Twin;

/// <summary>
/// The air's way to the sensor, as plug flow with the changing speed of the fan, and the chip in it: a package that lags the air's
/// temperature and an element that lags the humidity at the package's temperature. In a built chamber it stands in a housing that lags
/// too, radiates to the wall that it sees, and heats itself the more, the less air moves.
/// </summary>
internal sealed class SensorAir
{
    private const double SlowestRoot = 0.3; // square root of m/s: free convection takes over

    private readonly TwinParameters _parameters;
    private readonly double _stepS;
    private readonly double _humidityKeep;
    private readonly BuiltParameters? _built;
    private readonly double[] _travelledM;
    private readonly double[] _airTemperatureC;
    private readonly double[] _humidityRatio;
    private double _travelled;
    private double _housingC;
    private double _seenWallC;
    private double _root;
    private int _head;
    private int _tail;

    /// <summary>The whole path is full of this air and the chip in balance with it.</summary>
    public SensorAir(TwinParameters parameters, ILoop air, double stepS)
    {
        _parameters = parameters;
        _built = parameters.Built;
        _stepS = stepS;
        _humidityKeep = Math.Exp(-stepS / parameters.SensorHumidityLagS);
        int length = (int)Math.Ceiling(parameters.LongestSensorDelayS / stepS) + 2;
        _travelledM = new double[length];
        _airTemperatureC = new double[length];
        _humidityRatio = new double[length];
        _airTemperatureC[0] = air.MouthTemperatureC;
        _humidityRatio[0] = air.MouthHumidityRatio;
        _housingC = _seenWallC = air.MouthTemperatureC;
        _root = 1;
        ChipTemperatureC = SettledTemperatureC(air.MouthTemperatureC);
        RelativeHumidityPct = RelativeHumidityAtChipPct(air.MouthHumidityRatio);
    }

    /// <summary>The chip's package, self-heating included, °C.</summary>
    public double ChipTemperatureC { get; private set; }

    /// <summary>What the humidity element has inside, %RH at the chip's temperature.</summary>
    public double RelativeHumidityPct { get; private set; }

    /// <summary>What the chip comes to in air of this temperature that keeps moving as it does and walls that stay, °C.</summary>
    public double SettledTemperatureC(double airC) => _built == null
        ? airC + _parameters.SensorSelfHeatingK
        : airC + _built.SensorHousingShare01 * (SettledHousingC(airC) - airC) + SelfHeatingK(_built);

    /// <summary>One step: air of the channel enters the path at a velocity above 0, m/s.</summary>
    public void Step(ILoop air, double velocityMPerS)
    {
        _travelled += velocityMPerS * _stepS;
        _head = Next(_head);
        _travelledM[_head] = _travelled;
        _airTemperatureC[_head] = air.MouthTemperatureC;
        _humidityRatio[_head] = air.MouthHumidityRatio;

        // The air at the sensor left the plate when the flow stood one path length back; a full buffer is the longest delay.
        if (Next(_head) == _tail)
        {
            _tail = Next(_tail);
        }

        while (_tail != _head && _travelledM[Next(_tail)] <= _travelled - _parameters.SensorPathM)
        {
            _tail = Next(_tail);
        }

        _root = Math.Sqrt(velocityMPerS);
        double lagS = Math.Min(_parameters.SensorStillLagS, _parameters.SensorTemperatureLagS / _root);
        _seenWallC = air.SeenWallTemperatureC;
        double airC = _airTemperatureC[_tail];
        double feltC = _built == null ? airC + _parameters.SensorSelfHeatingK : FeltC(_built, airC);
        ChipTemperatureC += (feltC - ChipTemperatureC) * _stepS / (lagS + _stepS);
        double target = RelativeHumidityAtChipPct(_humidityRatio[_tail]);
        RelativeHumidityPct = target + (RelativeHumidityPct - target) * _humidityKeep;
    }

    // Air between the openings, drawn to the housing, and the chip's own heat, which the air takes the better the faster it is.
    private double FeltC(BuiltParameters built, double airC)
    {
        double lagS = built.SensorHousingLagS / Math.Max(_root, SlowestRoot);
        _housingC += (SettledHousingC(airC) - _housingC) * _stepS / (lagS + _stepS);
        return airC + built.SensorHousingShare01 * (_housingC - airC) + SelfHeatingK(built);
    }

    // Radiation and convection share the housing: the one does not know the wind, the other grows with its root.
    private double SettledHousingC(double airC) =>
        airC + _built!.SensorRadiation01 / (_built.SensorRadiation01 + _root) * (_seenWallC - airC);

    private double SelfHeatingK(BuiltParameters built) =>
        _parameters.SensorSelfHeatingK + built.SensorSelfHeatingAt1MPerSK / Math.Max(_root, SlowestRoot);

    private int Next(int index) => index + 1 == _travelledM.Length ? 0 : index + 1;

    private double RelativeHumidityAtChipPct(double ratio)
    {
        double vapourPa = HylandWexler.VapourPressurePa(ratio, _parameters.RoomPressurePa);
        return Math.Min(100, 100 * vapourPa / HylandWexler.SaturationPressurePa(ChipTemperatureC));
    }
}
