using System;
using ChamberFirmware.Drivers;
using ChamberFirmware.Learning;
using ChamberFirmware.Model;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Device;

/// <summary>What commissioning reckons with.</summary>
[TestClass]
public class CommissioningTests
{
    // Computed on .NET 10; it changes with the models.
    private const long FitBits = -1154232502611390147;

    [TestMethod]
    public void Normal_equations_find_the_parabola_through_their_points()
    {
        var equations = new NormalEquations(3);
        var slope = new double[3];
        equations.Clear();
        for (int i = -5; i <= 5; i++)
        {
            slope[0] = 1.0;
            slope[1] = i;
            slope[2] = i * i;
            equations.Add(slope, 2.0 - 0.5 * i + 0.25 * i * i);
        }

        equations.Keep();
        Assert.IsTrue(equations.Solve(0.0));
        IsNear(2.0, equations.Move(0), 1e-9);
        IsNear(-0.5, equations.Move(1), 1e-9);
        IsNear(0.25, equations.Move(2), 1e-9);
    }

    [TestMethod]
    public void Normal_equations_without_a_solution_say_so_and_do_not_throw()
    {
        var equations = new NormalEquations(2);
        equations.Clear();
        equations.Keep();
        Assert.IsFalse(equations.Solve(0.0)); // nothing is known
        equations.Add(new double[] { 1.0, 2.0 }, 1.0);
        equations.Keep();
        Assert.IsFalse(equations.Solve(0.0)); // one sample, two unknowns
        equations.Add(new double[] { double.NaN, 2.0 }, 1.0);
        equations.Keep();
        Assert.IsFalse(equations.Solve(0.0));
    }

    [TestMethod]
    public void A_fit_finds_a_weaker_humidifier_and_more_leak_with_the_same_bits_on_every_runtime()
    {
        var log = new ResponseLog();
        log.Begin(22.0, 8.0, 100000.0);
        Record(log, new ChamberSettings { HumidifierGPerS = 0.0065, LeakPerHour = 9.0 });
        int[] parameters = { Parameters.HumidifierGPerS, Parameters.LeakPerHour };
        var fit = new ModelFit(log, new ChamberSettings(), new ChamberSettings(), parameters, false, 0.003);
        for (int i = 0; i < 200 && !fit.IsDone; i++)
        {
            fit.Work(10);
        }

        Assert.IsTrue(fit.IsDone);
        IsNear(0.0065, fit.Best.HumidifierGPerS, 0.0001);
        IsNear(9.0, fit.Best.LeakPerHour, 0.3);
        long bits = BitConverter.DoubleToInt64Bits(fit.Best.HumidifierGPerS) * 31 + BitConverter.DoubleToInt64Bits(fit.Best.LeakPerHour);
        Assert.AreEqual(FitBits, bits);
    }

    // A minute of a chamber that is as the settings say: 15 s of mist, then leak.
    private static void Record(ResponseLog log, ChamberSettings chamber)
    {
        var script = new ResponseLog();
        script.Begin(log.RoomC, log.RoomGPerKg, log.PressurePa);
        var plant = new Guess(chamber, new AirPath(chamber), false, true);
        plant.Restart(script);
        var readings = new Readings { AirVelocityMPerS = 1.0 };
        readings.Air.TemperatureC = 23.0;
        for (int i = 0; i < 120; i++)
        {
            readings.LoadWasOn[Loads.Humidifier] = i < 30;
            script.Add(readings);
            readings.HumidityRatioGPerKg = plant.HumidityRatioGPerKg(script, i);
            log.Add(readings);
        }
    }

    private static void IsNear(double expected, double actual, double tolerance)
    {
        Assert.IsTrue(actual >= expected - tolerance && actual <= expected + tolerance, $"expected {expected:F9}, was {actual:F9}");
    }
}
