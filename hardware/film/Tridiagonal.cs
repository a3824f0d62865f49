namespace ChamberFirmware.Films;

/// <summary>
/// A chain of cells that exchange with their neighbours: capacity du/dt = sum of exchange, one implicit step. What goes into the first cell
/// from outside is not known before the answer is: therefore the answer is a base and, for a unit that goes in, a response.
/// </summary>
internal sealed class Tridiagonal
{
    private readonly double[] _factor;
    private readonly double[] _pivot;

    public Tridiagonal(int cells)
    {
        _factor = new double[cells];
        _pivot = new double[cells];
        Response = new double[cells];
    }

    /// <summary>Change of each cell for one unit that enters the first, over the step.</summary>
    public double[] Response { get; }

    /// <summary>Capacities of the cells, and exchange between a cell and the next times the step.</summary>
    public void Factor(double[] capacity, double[] exchange)
    {
        int last = capacity.Length - 1;
        double before = 0;
        for (int i = 0; i <= last; i++)
        {
            double after = i < last ? exchange[i] : 0;
            double diagonal = capacity[i] + before + after;
            _pivot[i] = 1 / (i == 0 ? diagonal : diagonal - before * _factor[i - 1]);
            _factor[i] = after * _pivot[i];
            before = after;
        }

        // A unit into the first cell: forward it runs down the chain.
        Response[0] = _pivot[0];
        for (int i = 1; i <= last; i++)
        {
            Response[i] = exchange[i - 1] * Response[i - 1] * _pivot[i];
        }

        for (int i = last - 1; i >= 0; i--)
        {
            Response[i] += _factor[i] * Response[i + 1];
        }
    }

    /// <summary>The cells after the step if nothing enters, in place.</summary>
    public void Base(double[] capacity, double[] exchange, double[] cells)
    {
        int last = cells.Length - 1;
        double carried = 0;
        for (int i = 0; i <= last; i++)
        {
            cells[i] = (capacity[i] * cells[i] + (i > 0 ? exchange[i - 1] * carried : 0)) * _pivot[i];
            carried = cells[i];
        }

        for (int i = last - 1; i >= 0; i--)
        {
            cells[i] += _factor[i] * cells[i + 1];
        }
    }
}
