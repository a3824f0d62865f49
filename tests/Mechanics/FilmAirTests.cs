using System;
using System.Linq;
using ChamberFirmware.Films;
using static ChamberFirmware.Tests.Mechanics.Dimensions;

namespace ChamberFirmware.Tests.Mechanics;

/// <summary>The air over the film: what the short way behind the honeycomb and the blade's direction do.</summary>
[TestClass]
public sealed class FilmAirTests
{
    private const double BladeS = 3; // over the plate, the recipes' default
    private static readonly double[] PlacesM = [0.015, 0.075, 0.135];

    /// <summary>Computed for the film page by others: mean k of water at 40 °C, film of 0.1 m.</summary>
    [TestMethod]
    [DataRow(0.7, 0.0, 0.0099)]
    [DataRow(0.7, 0.1, 0.0077)]
    [DataRow(2.0, 0.0, 0.0168)]
    [DataRow(2.0, 0.1, 0.0130)]
    public void The_mean_is_that_of_the_film_page(double velocity, double inertM, double expected)
    {
        Assert.AreEqual(expected, FilmAir.MeanMPerS(velocity, inertM, 0.1), 0.02 * expected);
    }

    /// <summary>The film model of `chamber predict` was written by others, with other air.</summary>
    [TestMethod]
    public void The_transfer_is_that_of_the_film_model()
    {
        var others = new GasSide(40, 60, 2, 101325, InertLength / 1000);
        foreach (double place in PlacesM)
        {
            double k = others.TransferMPerS(place);
            Assert.AreEqual(k, FilmAir.LocalMPerS(2, InertLength / 1000, place), 0.02 * k, $"{place} m");
        }
    }

    [TestMethod]
    public void The_mean_is_the_locals_integral()
    {
        const int Steps = 20000;
        double inertM = InertLength / 1000, filmM = Metres("plate_length");
        double sum = Enumerable.Range(0, Steps).Sum(i => FilmAir.LocalMPerS(2, inertM, (i + 0.5) * filmM / Steps));
        Assert.AreEqual(sum / Steps, FilmAir.MeanMPerS(2, inertM, filmM), 0.003 * sum / Steps);
    }

    /// <summary>Dose is exposure times transfer; the blade against the air gives the longest time to where transfer is least.</summary>
    [TestMethod]
    public void The_blade_against_the_air_evens_the_dose_out()
    {
        double against = Unevenness(place => FilmAir.ExposureS(place, 2, BladeS, BathS));
        double with = Unevenness(place => FilmAir.ExposureS(Metres("plate_length") - place, 2, BladeS, 0));
        Assert.IsLessThan(1.5, against);
        Assert.IsGreaterThan(3.5, with, "blade with the air, plate that drops flat, as the first drawing had it");
    }

    [TestMethod]
    public void The_layers_of_floor_and_lid_do_not_meet_over_the_plate_above_half_a_metre_a_second()
    {
        double endM = (InertLength + Of("plate_length")) / 1000;
        Assert.IsLessThan(Of("channel_height"), 2 * FilmAir.LayerMm(0.7, endM));
        Assert.IsGreaterThan(Of("channel_height"), 2 * FilmAir.LayerMm(0.2, endM), "at 0.2 m/s they do, and the page says so");
    }

    [TestMethod]
    public void The_step_of_the_plate_is_small_against_the_layer_and_the_parked_blade_makes_none()
    {
        Assert.IsLessThan(FilmAir.LayerMm(2, InertLength / 1000) / 5, Of("plate_flush"));
        Assert.IsLessThan(Of("trough_depth"), Of("blade_height"), "the blade's top sinks to the floor");
        Assert.IsLessThan(InertLength, Of("blade_run_out") + Of("blade_length") + Of("trough_clearance"));
    }

    public static double BathS => Immersion.WettingMsPerMm * Of("plate_length") / 1000;

    private static double Unevenness(Func<double, double> exposureS)
    {
        double[] doses = [.. PlacesM.Select(place => exposureS(place) * FilmAir.LocalMPerS(2, InertLength / 1000, place))];
        return doses.Max() / doses.Min();
    }
}
