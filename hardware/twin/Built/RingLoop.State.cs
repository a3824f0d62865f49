namespace ChamberFirmware.Twin;

/// <content>What the ring shows of itself.</content>
internal sealed partial class RingLoop
{
    /// <inheritdoc/>
    public double FilmAirTemperatureC => 0.5 * (_cells[RingLayout.FilmFirst].TemperatureC + _cells[RingLayout.FilmLast].TemperatureC);

    /// <inheritdoc/>
    public double FilmAirHumidityRatio => 0.5 * (_cells[RingLayout.FilmFirst].HumidityRatio + _cells[RingLayout.FilmLast].HumidityRatio);

    /// <inheritdoc/>
    public double MouthTemperatureC => _cells[RingLayout.Sensor].TemperatureC;

    /// <inheritdoc/>
    public double MouthHumidityRatio => _cells[RingLayout.Sensor].HumidityRatio;

    /// <inheritdoc/>
    public double SeenWallTemperatureC => _lid.TemperatureC;

    /// <inheritdoc/>
    public double ReturnTemperatureC => _cells[RingLayout.Return].TemperatureC;

    /// <inheritdoc/>
    public double ReturnHumidityRatio => _cells[RingLayout.Return].HumidityRatio;

    /// <inheritdoc/>
    public double HottestAirTemperatureC
    {
        get
        {
            double hottestC = double.NegativeInfinity;
            foreach (RingCell cell in _cells)
            {
                hottestC = cell.TemperatureC > hottestC ? cell.TemperatureC : hottestC;
            }

            return hottestC;
        }
    }

    /// <inheritdoc/>
    public double WallTemperatureC
    {
        get
        {
            double sum = 0, capacity = 0;
            foreach (RingWall wall in _walls)
            {
                sum += wall.TemperatureC * wall.BareJPerK;
                capacity += wall.BareJPerK;
            }

            return sum / capacity;
        }
    }

    /// <inheritdoc/>
    public double ColdestWallTemperatureC => Coldest().TemperatureC;

    /// <inheritdoc/>
    public double CarrierTemperatureC => _carrier.TemperatureC;

    /// <inheritdoc/>
    public double ColdestWallCondensedKg
    {
        get
        {
            RingWall coldest = Coldest();
            return coldest.Sweats ? coldest.WaterKg : 0;
        }
    }

    /// <inheritdoc/>
    public double CondensedKg
    {
        get
        {
            double sum = 0;
            foreach (RingWall wall in _walls)
            {
                sum += wall.Sweats ? wall.WaterKg : 0;
            }

            return sum;
        }
    }

    /// <inheritdoc/>
    public double SorbedKg
    {
        get
        {
            double sum = 0;
            foreach (RingWall wall in _walls)
            {
                sum += wall.SorbedKg;
            }

            return sum;
        }
    }

    /// <inheritdoc/>
    public double HeaterTemperatureC => _heater.TemperatureC;

    /// <inheritdoc/>
    public double MistKgPerS => _mist.RateKgPerS + _tail.RateKgPerS;

    /// <inheritdoc/>
    public double FilmWaterKg => _film.WaterKg;

    /// <inheritdoc/>
    public double FilmDosePerM2G(int strip) => _film.DosePerM2G(strip);

    /// <inheritdoc/>
    public double FilmTemperatureC => 0.5 * (_plate[0].TemperatureC + _plate[1].TemperatureC);

    private RingWall Coldest()
    {
        RingWall coldest = _walls[0];
        foreach (RingWall wall in _walls)
        {
            coldest = wall.AreaM2 > 0 && wall.TemperatureC < coldest.TemperatureC ? wall : coldest;
        }

        return coldest;
    }

    private void SumUp()
    {
        double waterKg = 0, energyJ = _heater.EnergyJ;
        foreach (RingCell cell in _cells)
        {
            waterKg += cell.VapourKg + cell.DropletKg;
            energyJ += cell.EnthalpyJ;
        }

        foreach (RingWall wall in _walls)
        {
            waterKg += wall.WaterKg + wall.SorbedKg;
            energyJ += wall.EnergyJ;
        }

        _balance.StoredWaterG = waterKg * 1000;
        _balance.StoredEnergyJ = energyJ;
    }
}
