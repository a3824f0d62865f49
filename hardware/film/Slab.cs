namespace ChamberFirmware.Films;

/// <summary>Heat in film and carrier, one dimension; nothing leaves below.</summary>
internal sealed class Slab
{
    private readonly Tridiagonal _chain;
    private readonly double[] _capacity;
    private readonly double[] _perS;
    private readonly double[] _exchange;
    private readonly double[] _temperatureC;
    private readonly double _toSurfaceM2KPerW;

    public Slab(FreshFilm fresh)
    {
        double[] cells = FilmGrid.Slab(fresh);
        int n = cells.Length;
        _chain = new Tridiagonal(n);
        _capacity = new double[n];
        _perS = new double[n - 1];
        _exchange = new double[n - 1];
        _temperatureC = new double[n];
        for (int i = 0; i < n; i++)
        {
            bool isFilm = i < FilmGrid.FilmCells;
            _capacity[i] = cells[i] * (isFilm ? fresh.FilmJPerM3K : fresh.CarrierJPerM3K);
            _temperatureC[i] = isFilm ? fresh.DopeC : fresh.PlateC;
        }

        double HalfM2KPerW(int i) => cells[i] / 2 / (i < FilmGrid.FilmCells ? fresh.FilmWPerMK : fresh.CarrierWPerMK);
        for (int i = 0; i + 1 < n; i++)
        {
            _perS[i] = 1 / (HalfM2KPerW(i) + HalfM2KPerW(i + 1));
        }

        _toSurfaceM2KPerW = HalfM2KPerW(0);
    }

    /// <summary>Mean temperature of the film, °C.</summary>
    public double FilmC
    {
        get
        {
            double sum = 0;
            for (int i = 0; i < FilmGrid.FilmCells; i++)
            {
                sum += _temperatureC[i];
            }

            return sum / FilmGrid.FilmCells;
        }
    }

    /// <summary>Heat above 0 °C, J/m².</summary>
    public double HeatJPerM2
    {
        get
        {
            double sum = 0;
            for (int i = 0; i < _capacity.Length; i++)
            {
                sum += _capacity[i] * _temperatureC[i];
            }

            return sum;
        }
    }

    /// <summary>Begins a step: returns the surface's temperature without heat, and what one W/m² would add to it.</summary>
    public (double BaseC, double PerWPerM2) Begin(double stepS)
    {
        for (int i = 0; i < _perS.Length; i++)
        {
            _exchange[i] = _perS[i] * stepS;
        }

        _chain.Factor(_capacity, _exchange);
        _chain.Base(_capacity, _exchange, _temperatureC);
        return (_temperatureC[0], _chain.Response[0] * stepS + _toSurfaceM2KPerW);
    }

    /// <summary>Ends it with the heat that did come, J/m².</summary>
    public void End(double heatJPerM2)
    {
        for (int i = 0; i < _temperatureC.Length; i++)
        {
            _temperatureC[i] += heatJPerM2 * _chain.Response[i];
        }
    }
}
