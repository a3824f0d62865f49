using System;

namespace ChamberFirmware.Twin;

/// <summary>
/// One piece of wall with one temperature: heat from the air of its cell and to the room, dew on it, water in it, perhaps another piece
/// that it touches or sees. Water counts as liquid at the wall's temperature, as in <see cref="Walls"/>.
/// </summary>
internal sealed class RingWall
{
    private const double LeastCover01 = 0.02; // the last drops still dry up

    // Lewis number of water vapour in air 0.865: mass goes a little easier than heat (as in Walls).
    private static readonly double LewisPerCp = Math.Pow(0.865, -2.0 / 3.0);

    private readonly double _stillWPerK;
    private readonly double _forcedWPerK;
    private readonly double _bareJPerK;
    private readonly double _lossWPerK;
    private readonly double _coverPerKg;
    private RingWall? _other;
    private double _otherWPerK;
    private double _energyJ;

    /// <summary>A dry piece in a cell; area 0 touches no air.</summary>
    public RingWall(
        BuiltParameters built, int cell, double areaM2, double forced01, double capacityJPerK, double lossWPerK, double temperatureC)
    {
        Cell = cell;
        AreaM2 = areaM2;
        _stillWPerK = areaM2 * built.AirStillWPerM2K;
        _forcedWPerK = areaM2 * built.AirForcedWPerM2K * forced01;
        _bareJPerK = capacityJPerK;
        _lossWPerK = lossWPerK;
        _coverPerKg = areaM2 > 0 ? 1000 / (built.FullCoverGPerM2 * areaM2) : 0;
        TemperatureC = temperatureC;
        _energyJ = capacityJPerK * temperatureC;
    }

    /// <summary>Whose air it touches.</summary>
    public int Cell { get; }

    /// <summary>Area that the air touches, m².</summary>
    public double AreaM2 { get; }

    /// <summary>The plate's surface: under a film no dew.</summary>
    public bool IsPlate { get; init; }

    /// <summary>Of the piece, °C.</summary>
    public double TemperatureC { get; private set; }

    /// <summary>Water on it, kg.</summary>
    public double WaterKg { get; private set; }

    /// <summary>It has been below the dew point since it was last dry; otherwise its water is mist that it caught.</summary>
    public bool Sweats { get; private set; }

    /// <summary>Heat capacity without water, J/K.</summary>
    public double BareJPerK => _bareJPerK;

    /// <summary>Energy of the piece and its water above 0 °C, J.</summary>
    public double EnergyJ => _energyJ;

    /// <summary>Water in it, kg.</summary>
    public double SorbedKg { get; private set; }

    /// <summary>Water that is in it from the start, in balance with the air.</summary>
    public void Soak(double waterKg)
    {
        SorbedKg = waterKg;
        _energyJ += waterKg * AirVolume.HeatCapacityWater * TemperatureC;
    }

    /// <summary>Heat flows between this piece and another, W/K, by contact or by radiation.</summary>
    public void Touch(RingWall other, double conductanceWPerK)
    {
        _other = other;
        _otherWPerK = conductanceWPerK;
    }

    /// <summary>Air to wall at this speed to the power 0.8, W/K.</summary>
    public double AirWPerK(double speed08) => _stillWPerK + _forcedWPerK * speed08;

    /// <summary>Exchanges heat and dew with the air; <paramref name="bare01"/> is what no film covers.</summary>
    public void Exchange(RingCell air, double conductanceWPerK, double bare01, Saturation saturation, double stepS)
    {
        double heatJ = conductanceWPerK * (air.TemperatureC - TemperatureC) * stepS;
        air.EnthalpyJ -= heatJ;
        _energyJ += heatJ;
        double excess = air.HumidityRatio - saturation.HumidityRatio(TemperatureC);
        if (excess <= 0 && WaterKg == 0)
        {
            return;
        }

        double perRatioKg = conductanceWPerK * LewisPerCp * stepS
            / (AirVolume.HeatCapacityDry + air.HumidityRatio * AirVolume.HeatCapacityVapour);
        if (excess > 0)
        {
            double wetKg = Math.Min(perRatioKg * excess * bare01, 0.2 * air.VapourKg);
            Sweats |= wetKg > 0;
            WaterKg += wetKg;
            TakeVapour(air, wetKg, air.TemperatureC);
            return;
        }

        double driedKg = Math.Min(-perRatioKg * excess * Math.Clamp(WaterKg * _coverPerKg, LeastCover01, 1), WaterKg);
        WaterKg -= driedKg;
        Sweats &= WaterKg > 0;
        TakeVapour(air, -driedKg, TemperatureC);
    }

    /// <summary>Takes vapour into the material, or gives it back, with a wanted share of the cell's vapour.</summary>
    public void Sorb(RingCell air, double share01, double stepPerTime)
    {
        double sorbedKg = (share01 * air.VapourKg - SorbedKg) * stepPerTime;
        SorbedKg += sorbedKg;
        TakeVapour(air, sorbedKg, sorbedKg > 0 ? air.TemperatureC : TemperatureC);
    }

    /// <summary>Droplets that land on it.</summary>
    public void TakeLiquid(double waterKg, double temperatureC)
    {
        WaterKg += waterKg;
        _energyJ += waterKg * AirVolume.HeatCapacityWater * temperatureC;
    }

    /// <summary>Adds heat, J.</summary>
    public void AddHeat(double heatJ) => _energyJ += heatJ;

    /// <summary>Heat to the other piece and to the room; returns the latter, J.</summary>
    public double Conduct(double roomC, double stepS)
    {
        double lossJ = _lossWPerK * (TemperatureC - roomC) * stepS;
        _energyJ -= lossJ;
        if (_other != null)
        {
            double otherJ = _otherWPerK * (TemperatureC - _other.TemperatureC) * stepS;
            _energyJ -= otherJ;
            _other._energyJ += otherJ;
        }

        return lossJ;
    }

    /// <summary>The temperature for the next step.</summary>
    public void Settle() => TemperatureC = _energyJ / (_bareJPerK + (WaterKg + SorbedKg) * AirVolume.HeatCapacityWater);

    private void TakeVapour(RingCell air, double vapourKg, double temperatureC)
    {
        double energyJ = vapourKg * AirVolume.VapourEnthalpyJPerKg(temperatureC);
        air.VapourKg -= vapourKg;
        air.EnthalpyJ -= energyJ;
        _energyJ += energyJ;
    }
}
