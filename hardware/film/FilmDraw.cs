namespace ChamberFirmware.Films;

/// <summary>One film of all that would agree with what is known: every number fixed.</summary>
/// <param name="Dope">The dope.</param>
/// <param name="Fresh">Thickness and temperatures.</param>
/// <param name="Air">The air.</param>
/// <param name="CloudPoint01">Water in water and solvent by mass at which it clouds.</param>
/// <param name="Shrunk01">Final over cast thickness.</param>
public sealed record FilmDraw(Dope Dope, FreshFilm Fresh, GasSide Air, double CloudPoint01, double Shrunk01)
{
    /// <summary>How many numbers a draw has.</summary>
    public const int Numbers = 9;

    /// <summary>The film at these shares, each 0 to 1 without the ends, in the order of <see cref="KnownFilm"/>.</summary>
    public static FilmDraw Of(KnownFilm known, System.ReadOnlySpan<double> share01)
    {
        double filmC = known.FilmC.At(share01[3]);
        var air = new GasSide(
            known.AirC.At(share01[0]), known.RelativeHumidityPct.At(share01[1]), known.VelocityMPerS.At(share01[2]), known.PressurePa,
            known.StartingLengthM) { TransferFactor = known.Transfer.At(share01[4]) };
        (double cloud01, double diffusion) = known.Fitted.Count > 0
            ? FittedAt(known, share01[5]) : (known.CloudPoint01.At(share01[5]), known.Diffusion.At(share01[6]));
        Dope dope = known.Dope with
        {
            DiffusionM2PerS = known.Dope.DiffusionM2PerS * diffusion,
            WaterSolventChi = known.WaterSolventChi.At(share01[7]),
        };
        return new FilmDraw(
            dope, new FreshFilm(known.FilmM, filmC, filmC), air, cloud01, known.Shrunk01.At(share01[8]));
    }

    /// <summary>The film with every number in the middle of what is known.</summary>
    public static FilmDraw Middle(KnownFilm known)
    {
        System.Span<double> half = stackalloc double[Numbers];
        half.Fill(0.5);
        return Of(known, half);
    }

    /// <summary>The film at a place, m from its upstream edge, looked at at these times after it was cast there, s.</summary>
    public FilmCourse At(double placeM, System.Collections.Generic.IReadOnlyList<double> timesS, FilmGrid grid) =>
        FilmCourse.Of(new WetFilm(Dope, Fresh, Air, Air.TransferMPerS(placeM), grid), grid, timesS);

    /// <summary>Depth of the layer in the finished membrane at a moment, um; the whole thickness where the air went through.</summary>
    public double DepthUm(FilmCourse course, FilmMoment moment) =>
        1e6 * Fresh.FilmM * Shrunk01 * Front.Depth01(course.Places, moment.Deepest01, CloudPoint01);

    /// <summary>The same film with the cloud point that makes its layer that deep, um, at a place and time, m and s.</summary>
    public FilmDraw WithDepth(double placeM, double exposureS, double depthUm)
    {
        FilmCourse course = At(placeM, [exposureS], FilmGrid.Usual);
        double low = 0, high = 1;
        for (int i = 0; i < 50; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = (this with { CloudPoint01 = middle }).DepthUm(course, course.Moments[0]) > depthUm ? (middle, high)
                : (low, middle);
        }

        return this with { CloudPoint01 = (low + high) / 2 };
    }

    // The films of a fit in their order, each as wide as its weight.
    private static (double Cloud01, double Diffusion) FittedAt(KnownFilm known, double share01)
    {
        FitNode found = known.Fitted[^1];
        double left = share01;
        foreach (FitNode node in known.Fitted)
        {
            left -= node.Weight;
            if (left <= 0)
            {
                found = node;
                break;
            }
        }

        return (found.CloudPoint01, found.Diffusion);
    }
}
