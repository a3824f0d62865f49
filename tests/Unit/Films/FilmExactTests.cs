using System;
using ChamberFirmware.Films;
using MathNet.Numerics;

namespace ChamberFirmware.Tests.Unit.Films;

/// <summary>
/// Where the equations are linear they have exact solutions (Crank, The Mathematics of Diffusion, 2nd edition, sections 3.3 and 4.3.6;
/// Carslaw and Jaeger, Conduction of Heat in Solids, sections 2.7 and 2.9): little water in a thick film of a solvent that does not
/// evaporate.
/// </summary>
[TestClass]
public sealed class FilmExactTests
{
    private const double Transfer = 0.0156;
    private static readonly Dope Dry = new(Solvent.Nmp with { AntoineA = -50 }, 0.263, 0);
    private static readonly GasSide NearlyDry = new(40, 0.01, 2, 101325, 0);

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void The_pages_two_numbers_come_out_of_the_formula_that_the_tests_use()
    {
        Assert.AreEqual(35.9, Robin(4.77e-4, 5.97e-6, 3.5e-10, 0, 4), 0.05);
        Assert.AreEqual(27.1, Robin(4.77e-4, 5.97e-6, 3.5e-10, 12.5e-6, 4), 0.05);
    }

    [TestMethod]
    [DataRow(0.5)]
    [DataRow(4.0)]
    [DataRow(10.0)]
    public void Water_enters_through_an_air_layer_as_the_exact_solution_has_it(double timeS)
    {
        (double fluxKg, double filmMPerS) = Linear(Dry);
        double diffusion = DiffusionAt40C(Dry);
        WetFilm film = Film(Dry);
        FilmCourse.Of(film, FilmGrid.Usual, [timeS]);

        double worst01 = 0, surface = Robin(fluxKg, filmMPerS, diffusion, 0, timeS);
        for (int i = 0; i < film.Places.Length; i++)
        {
            double exact = Robin(fluxKg, filmMPerS, diffusion, film.Places[i] * Thick, timeS);
            worst01 = Math.Max(worst01, Math.Abs(film.WaterKgPerM3(i) - exact) / surface);
        }

        double h = filmMPerS / diffusion, x = h * Math.Sqrt(diffusion * timeS);
        double taken = fluxKg / (filmMPerS * h) * (Math.Exp(x * x) * SpecialFunctions.Erfc(x) - 1 + 2 * x / Math.Sqrt(Math.PI));
        TestContext.WriteLine($"{timeS} s: share {100 * worst01:0.000} %, taken up {100 * (film.WaterKgPerM2 / taken - 1):0.000} %");
        Assert.IsLessThan(0.005, worst01);
        Assert.AreEqual(1, film.WaterKgPerM2 / taken, 0.005);
    }

    [TestMethod]
    public void A_constant_flow_gives_the_integral_error_function()
    {
        // Water that likes the film so much that none of it pushes back: the flow is what the air brings.
        Dope thirsty = Dry with { WaterSolventChi = -12 };
        WetFilm film = Film(thirsty);
        FilmCourse.Of(film, FilmGrid.Usual, [4]);
        double flux = Linear(thirsty).FluxKg, diffusion = DiffusionAt40C(thirsty);
        double worst01 = 0, surface = 2 * flux * Math.Sqrt(4 / diffusion / Math.PI);
        for (int i = 0; i < film.Places.Length; i++)
        {
            double x = film.Places[i] * Thick / (2 * Math.Sqrt(diffusion * 4));
            double ierfc = Math.Exp(-x * x) / Math.Sqrt(Math.PI) - x * SpecialFunctions.Erfc(x);
            worst01 = Math.Max(worst01, Math.Abs(film.WaterKgPerM3(i) - 2 * flux * Math.Sqrt(4 / diffusion) * ierfc) / surface);
        }

        TestContext.WriteLine($"{100 * worst01:0.000} %");
        Assert.IsLessThan(0.005, worst01);
    }

    [TestMethod]
    [DataRow(2.0)]
    [DataRow(10.0)]
    public void A_cold_plate_warms_as_a_half_space_does(double timeS)
    {
        // Film and carrier of the same stuff, thick enough to have no end; the air is dry, so that nothing but heat goes in.
        var fresh = new FreshFilm(150e-6, 20, 20) { CarrierM = 0.008, CarrierWPerMK = 0.18, CarrierJPerM3K = 2.0e6 };
        var grid = new FilmGrid(36, 480);
        var film = new WetFilm(Dry, fresh, NearlyDry with { RelativeHumidityPct = 1e-9 }, Transfer, grid);
        FilmCourse.Of(film, grid, [timeS]);
        double heat = NearlyDry.HeatWPerM2K(Transfer), effusivity = Math.Sqrt(0.18 * 2.0e6);
        double x = heat * Math.Sqrt(timeS) / effusivity;
        double exact = 1 - Math.Exp(x * x) * SpecialFunctions.Erfc(x);
        TestContext.WriteLine($"{timeS} s: {film.SurfaceC:0.000} C, exact {20 + 20 * exact:0.000} C");
        Assert.AreEqual(exact, (film.SurfaceC - 20) / 20, 0.005 * exact);
    }

    private const double Thick = 600e-6;

    private static WetFilm Film(Dope dope) => new(dope, new FreshFilm(Thick, 40, 40), NearlyDry, Transfer, FilmGrid.Usual);

    // F0 and k of the linear film, from the activity's slope at no water: dc/dt at z = 0 is F0 - k c.
    private static (double FluxKg, double FilmMPerS) Linear(Dope dope)
    {
        double perPa = Transfer * Water.MolarMassKgPerMol / (Water.GasConstant * 313.15);
        double slope = Activities.OfWater(dope, 1e-9, 1 - dope.NonVolatile01 - 1e-9) / 1e-9;
        return (perPa * NearlyDry.VapourPa, perPa * Water.PressurePa(40) * slope / Water.DensityKgPerM3);
    }

    private static double DiffusionAt40C(Dope dope)
    {
        double phi = dope.NonVolatile01;
        return dope.DiffusionM2PerS * Math.Exp(16000 / 8.314462618 * (1 / 298.15 - 1 / 313.15)) * Math.Pow((1 - phi) / (1 + phi), 2);
    }

    private static double Robin(double fluxKg, double filmMPerS, double diffusion, double depthM, double timeS)
    {
        double h = filmMPerS / diffusion, xi = depthM / (2 * Math.Sqrt(diffusion * timeS));
        return fluxKg / filmMPerS * (SpecialFunctions.Erfc(xi)
            - Math.Exp(h * depthM + h * h * diffusion * timeS) * SpecialFunctions.Erfc(xi + h * Math.Sqrt(diffusion * timeS)));
    }
}
