using System;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Films;
using ChamberFirmware.Tests.Portability;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Films;

/// <summary>
/// Three gas sides: the twin's film, which a new boundary layer meets at the plate's edge; the firmware's feed-forward, 0.0037 (v/L)^1/2;
/// and the prediction's, with its starting length and a core that speeds up. In the reference chamber they may differ by less than anybody
/// measures.
/// </summary>
[TestClass]
public sealed class GasSidesAgreeTests
{
    private const double PlateM = 0.15;
    private const double Core = 1.12; // 9 to 15 %

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow(60.0, 0.8)]
    [DataRow(40.0, 2.0)]
    [DataRow(25.0, 0.7)]
    public void Twin_firmware_and_prediction_have_one_transfer_within_8_per_cent(double temperatureC, double velocityMPerS)
    {
        double twin = TransferOfTwin(temperatureC, velocityMPerS);
        double firmware = 0.0037 * Math.Sqrt(velocityMPerS / PlateM);
        var air = new GasSide(temperatureC, 50, velocityMPerS, 101325, FilmOf.ReferenceStartingLengthM);
        double predicted = Core * air.MeanTransferMPerS(PlateM);
        TestContext.WriteLine($"twin {1000 * twin:0.00}, firmware {1000 * firmware:0.00}, prediction {1000 * predicted:0.00} mm/s");
        Assert.AreEqual(1, twin / predicted, 0.08);
        Assert.AreEqual(1, firmware / predicted, 0.08);
    }

    [TestMethod]
    public void The_firmware_has_the_constant_that_is_compared_here() =>
        Assert.Contains("TransferMPerS = 0.0037;", SourceTree.Read("firmware/Model/FilmWater.cs"));

    private static double TransferOfTwin(double temperatureC, double velocityMPerS)
    {
        Type film = typeof(TwinParameters).Assembly.GetType("ChamberFirmware.Twin.Film")!;
        return (double)film.GetMethod("TransferCoefficientMPerS")!.Invoke(null, [temperatureC, velocityMPerS, PlateM, 101325.0])!;
    }
}
