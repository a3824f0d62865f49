namespace ChamberFirmware.Twin;

/// <summary>
/// What a thermometer on a wall comes to: the wall under it, seconds late, and a share of the air around it. One that came off has the air.
/// </summary>
internal sealed class WallSpot
{
    private readonly double _biasK;
    private readonly double _ofAir01;
    private readonly double _keep;
    private double _spotC;

    /// <summary>In balance with a wall of a temperature, °C.</summary>
    public WallSpot(TwinParameters parameters, double wallC, double stepS)
    {
        _biasK = parameters.WallSensorBiasK;
        _ofAir01 = parameters.WallSensorOfAir01;
        _keep = parameters.WallSensorLagS / (parameters.WallSensorLagS + stepS);
        _spotC = wallC;
    }

    /// <summary>Of the chip, its own error included, °C.</summary>
    public double TemperatureC => _spotC + _biasK;

    /// <summary>One step on a wall in air of these temperatures, °C.</summary>
    public void Step(double wallC, double airC, bool cameOff)
    {
        double seesC = wallC + (cameOff ? 1 : _ofAir01) * (airC - wallC);
        _spotC = seesC + (_spotC - seesC) * _keep;
    }
}
