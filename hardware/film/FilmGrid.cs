using System;

namespace ChamberFirmware.Films;

/// <summary>
/// Cells through the film, finer towards the air, in shares of its non-volatile volume; and cells of the slab of film and carrier for the
/// heat. Two times as many cells and steps change a depth by less than a per cent.
/// </summary>
/// <param name="Cells">Of the film.</param>
/// <param name="Steps">Of time, until the end.</param>
public sealed record FilmGrid(int Cells, int Steps)
{
    private const double FirstToEven = 0.12; // width of the first cell over an even one: 0.6 um of 150

    /// <summary>As a band of many films needs it.</summary>
    public static readonly FilmGrid Usual = new(36, 120);

    /// <summary>Twice as fine in space and time.</summary>
    public FilmGrid Halved => new(2 * Cells, 2 * Steps);

    /// <summary>Edges of the cells, 0 at the air to 1 at the carrier.</summary>
    public double[] Edges()
    {
        var edges = new double[Cells + 1];
        for (int i = 0; i <= Cells; i++)
        {
            double s = (double)i / Cells;
            edges[i] = s * (FirstToEven + (1 - FirstToEven) * s);
        }

        return edges;
    }

    /// <summary>Thicknesses of the slab's cells, m: three of film, the others of carrier, growing.</summary>
    public static double[] Slab(FreshFilm fresh)
    {
        const int carrier = 14;
        const double growth = 1.3;
        var cells = new double[FilmCells + carrier];
        double first = fresh.CarrierM * (growth - 1) / (Math.Pow(growth, carrier) - 1);
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = i < FilmCells ? fresh.FilmM / FilmCells : first * Math.Pow(growth, i - FilmCells);
        }

        return cells;
    }

    /// <summary>Number of the slab's cells that are film.</summary>
    public const int FilmCells = 3;
}
