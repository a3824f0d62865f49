using System.Linq;
using ChamberFirmware.Drivers;
using ChamberFirmware.Films;
using ChamberFirmware.Model;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Unit.Twin;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Films;

/// <summary>
/// One gas side: what the prediction, the twin's film and the firmware's feed-forward take for the transfer of vapour. The firmware has it
/// in its own arithmetic. Against all of them the layer's equations, marched along the plate.
/// </summary>
[TestClass]
public sealed class GasSidesAgreeTests
{
    private static readonly MarchedLayer Marched = new();

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow(15.0, 0.2, 0.04, 0.15, 101325.0)]
    [DataRow(25.0, 0.7, 0.0, 0.15, 101325.0)]
    [DataRow(40.0, 2.0, 0.04, 0.15, 101325.0)]
    [DataRow(60.0, 0.8, 0.15, 0.15, 101325.0)]
    [DataRow(70.0, 4.0, 0.04, 0.3, 80000.0)]
    [DataRow(40.0, 1.0, 0.5, 0.02, 101325.0)]
    public void The_firmware_reckons_the_transfer_of_the_film_model(
        double temperatureC, double velocityMPerS, double inertM, double plateM, double pressurePa)
    {
        ChamberSettings settings = new()
        {
            InertLengthM = inertM, PlateLengthM = plateM, SitePressurePa = pressurePa, FilmTransferFactor = 1.3,
        };
        var air = new GasSide(temperatureC, 50, velocityMPerS, pressurePa, inertM) { TransferFactor = 1.3 };
        double firmware = FilmTransfer.MeanMPerS(settings, temperatureC, velocityMPerS);
        Assert.AreEqual(1, firmware / air.MeanTransferMPerS(plateM), 0.005);
        Assert.AreEqual(0.0, FilmTransfer.MeanMPerS(settings, temperatureC, 0.0));
    }

    [TestMethod]
    [DataRow(0.02)]
    [DataRow(0.04)]
    [DataRow(0.15)]
    public void The_layers_equations_say_the_same(double inertM)
    {
        Assert.AreEqual(1, Marched.OuterSpeed, 1e-3);
        var air = new GasSide(40, 50, 2, 101325, inertM);
        double marched = Marched.MeanMPerS(2, 1.70e-5, air.DiffusionM2PerS, inertM, 0.15);
        TestContext.WriteLine($"{1000 * marched:0.00} mm/s; formula {air.MeanTransferMPerS(0.15) / marched:0.000} of it");
        Assert.AreEqual(1, air.MeanTransferMPerS(0.15) / marched, 0.03);
    }

    /// <summary>Chamber and prediction begin with the same numbers, or a film is fed for another chamber than it is cast in.</summary>
    [TestMethod]
    public void Settings_and_twin_have_one_chamber()
    {
        ChamberSettings settings = new();
        TwinParameters twin = TwinParameters.Reference;
        Assert.AreEqual(settings.InertLengthM, twin.InertLengthM);
        Assert.AreEqual(settings.FilmTransferFactor, twin.FilmTransferFactor);
        Assert.AreEqual(settings.PlateLengthM, twin.PlateLengthM);
    }

    /// <summary>Each strip of the twin's film takes what the model's places take, from the first moment on.</summary>
    [TestMethod]
    public void A_fresh_film_of_the_twin_takes_water_as_the_model_has_it_place_by_place()
    {
        var twin = new LiveTwin(TwinParameters.Reference with
        {
            BladeSpeedMmPerS = 0, BladeLatencyUs = 0, StartAirTemperatureC = 40, StartWallTemperatureC = 40, StartHumidityRatioGPerKg = 28,
        });
        Assert.IsTrue(twin.Board.BladeCarriage.TryPrepare());
        twin.Board.MotionSupply.Write(true);
        twin.Board.FanDuty.Write(0.8);
        twin.Run(5);
        double[] before = [.. twin.True.FilmDosePerM2G()];
        twin.Board.BladeCarriage.TryStart(RmtItems.Pulse(0, 200_000));
        twin.Run(0.1);
        double[] doses = [.. twin.True.FilmDosePerM2G()];
        var air = new GasSide(
            twin.True.TemperatureC, twin.True.RelativeHumidityPct, twin.True.AirVelocityMPerS, 101325, 0.04) { TransferFactor = 1.12 };
        double perG = 1000 * air.VapourPa * Water.MolarMassKgPerMol / (Water.GasConstant * (air.TemperatureC + Water.ZeroCelsiusK));
        Assert.AreEqual(0.0, before.Sum());
        for (int i = 1; i < doses.Length; i++)
        {
            double expected = air.TransferMPerS(0.015 * (i + 0.5)) * perG * 0.1;
            Assert.AreEqual(1, doses[i] / expected, 0.05, $"strip {i}: {doses[i]:0.0000} g/m², by the model {expected:0.0000}");
        }
    }
}
