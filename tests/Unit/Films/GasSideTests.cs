using System;
using System.Linq;
using ChamberFirmware.Films;

namespace ChamberFirmware.Tests.Unit.Films;

[TestClass]
public sealed class GasSideTests
{
    [TestMethod]
    [DataRow(0.7, 0.0, 0.0099)]
    [DataRow(0.7, 0.1, 0.0077)]
    [DataRow(2.0, 0.0, 0.0168)]
    [DataRow(2.0, 0.1, 0.0130)]
    public void Mean_transfer_over_a_tenth_of_a_metre_is_that_of_an_independent_sum(double velocity, double startingM, double expected)
    {
        // Figures of a computation that was not made with this program, to the digits given there.
        var air = new GasSide(40, 60, velocity, 101325, startingM);
        Assert.AreEqual(expected, air.MeanTransferMPerS(0.1), 0.00008);
    }

    [TestMethod]
    [DataRow(0.0)]
    [DataRow(0.03)]
    [DataRow(0.15)]
    public void The_mean_is_the_mean_of_the_places(double startingM)
    {
        var air = new GasSide(40, 60, 2, 101325, startingM);
        const int n = 20000;

        // Places denser towards the edge, where the transfer has no end: substitution x = L s³.
        double sum = Enumerable.Range(0, n).Sum(i =>
        {
            double s = (i + 0.5) / n;
            return air.TransferMPerS(0.15 * s * s * s) * 3 * s * s / n;
        });
        Assert.AreEqual(1, sum / air.MeanTransferMPerS(0.15), 0.01);
    }

    [TestMethod]
    [DataRow(25.0, 2.50e-5)]
    [DataRow(40.0, 2.73e-5)]
    [DataRow(60.0, 3.04e-5)]
    public void Diffusion_in_air_is_Fullers(double temperatureC, double expected) =>
        Assert.AreEqual(1, new GasSide(temperatureC, 50, 1, 101325, 0).DiffusionM2PerS / expected, 0.006);

    [TestMethod]
    public void Heat_goes_as_Pohlhausens_plate_has_it()
    {
        // Nu = 0.664 Re^1/2 Pr^1/3 with air of 40 °C from tables: 0.0271 W/(m K), 17.0e-6 m²/s, Pr 0.706 (VDI-Wärmeatlas, D2.2).
        var air = new GasSide(40, 0, 2, 101325, 0);
        double expected = 0.0271 / 0.1 * 0.664 * Math.Sqrt(2 * 0.1 / 17.0e-6) * Math.Cbrt(0.706);
        Assert.AreEqual(1, air.HeatWPerM2K(air.MeanTransferMPerS(0.1)) / expected, 0.03);
    }
}
