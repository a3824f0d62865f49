using System.Collections.Generic;
using System.IO;
using System.Linq;
using ChamberFirmware.Films;

namespace ChamberFirmware.Bench.Predict;

/// <summary>A fit for a terminal: both numbers with their region, what is left of each film, which film to cast next.</summary>
internal static class FitTable
{
    private const int NextShown = 3;

    /// <summary>Writes it.</summary>
    public static void Write(FilmFit fit, IReadOnlyList<NextFilm> next, TextWriter output)
    {
        (double lowCloud, double highCloud, double lowDiffusion, double highDiffusion) = fit.Ends;
        output.WriteLine($"cloud point {100 * fit.Best.CloudPoint01:0.00} % water ({100 * lowCloud:0.00} to {100 * highCloud:0.00})");
        output.WriteLine($"diffusion   {fit.Best.Diffusion:0.00} of the tables' ({lowDiffusion:0.00} to {highDiffusion:0.00})");
        output.WriteLine($"In brackets the ends of the region that holds both in 90 of 100 cases; correlation {fit.Correlation:0.00}.");
        output.WriteLine(fit.IsOpen
            ? "The region has no end on some side: these films do not tell the two numbers apart. Cast the film named below."
            : "A cloud point by titration that lies outside says that transfer, temperature or starting length are wrong.");
        var table = new PlainTable(
            [new("film", true), new("there s", true), new("mm", true), new("seen um", true), new("fit um", true), new("off", true)]);
        FilmAtDiffusion best = fit.Likelihood.At(fit.Best.Diffusion);
        for (int i = 0; i < fit.Likelihood.Films.Count; i++)
        {
            MeasuredDepth film = fit.Likelihood.Films[i];
            double um = best.DepthUm(i, fit.Best.CloudPoint01);
            double off = (film.DepthUm - um) / FilmAtDiffusion.ScatterUm(film.Scatter01, um);
            table.Add($"{i + 1}", $"{film.ExposureS:0.00}", $"{1000 * film.PlaceM:0}", $"{film.DepthUm:0.0}", $"{um:0.0}",
                $"{off:+0.0;-0.0;0.0}");
        }

        table.Write(output);
        output.WriteLine("off: in standard deviations of its scatter; one in twenty is beyond 2.");
        output.WriteLine();
        output.WriteLine("One more film would tell most at:");
        foreach (NextFilm film in next.Take(NextShown))
        {
            output.WriteLine(
                $"  {film.Film.ExposureS:0.##} s, {film.Film.Air.RelativeHumidityPct:0} %RH, {film.Film.Air.VelocityMPerS:0.##} m/s "
                + $"(about {film.Film.DepthUm:0} um): the region shrinks to about {100 * film.AreaAfter01:0} %");
        }
    }
}
