using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Line;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Line;

/// <summary>How well a metre's air was known, against a list of everything that was stated and where the web was then.</summary>
[TestClass]
public sealed class WebKnownTests
{
    private const double StepM = 0.01;

    [TestMethod]
    [DataRow(0.3)]
    [DataRow(1.0)]
    [DataRow(1.5)]
    [DataRow(2.9)]
    public void It_is_the_most_of_all_ticks_in_which_any_of_the_metre_was_on_the_way_and_of_at_most_a_metre_before(double wayM)
    {
        var random = new Random(1);
        var known = new WebKnown(wayM);
        var stated = new List<(double PassedM, double GPerKg)>();
        var readings = new Readings();
        int wet = 0;
        for (double passedM = 0.0; wet < 60; passedM += StepM)
        {
            readings.HumidityUncertaintyGPerKg = random.Next(150) == 0 ? random.NextDouble() : 0.01;
            stated.Add((passedM, readings.HumidityUncertaintyGPerKg));
            known.Take(readings);
            if (passedM < wet + 1 + wayM)
            {
                continue;
            }

            double least = Most(stated, wet), most = Most(stated, wet - 1 - StepM);
            Assert.IsGreaterThan(least - 1e-6, known.HumidityGPerKg, $"metre {wet}");
            Assert.IsLessThan(most + 1e-6, known.HumidityGPerKg, $"metre {wet}");
            known.Next();
            wet++;
        }
    }

    [TestMethod]
    public void A_new_run_knows_nothing_of_the_one_before_and_each_quantity_has_its_own()
    {
        var known = new WebKnown(1.0);
        known.Take(new Readings { TemperatureUncertaintyK = 3.0, HumidityUncertaintyGPerKg = 2.0, AirVelocityUncertaintyMPerS = 1.0 });
        known.Next();
        Assert.AreEqual((3.0, 2.0, 1.0), (known.TemperatureK, known.HumidityGPerKg, known.VelocityMPerS));
        known.Restart();
        Assert.AreEqual((0.0, 0.0, 0.0), (known.TemperatureK, known.HumidityGPerKg, known.VelocityMPerS));
    }

    private static double Most(List<(double PassedM, double GPerKg)> stated, double fromM) =>
        stated.Where(s => s.PassedM >= fromM).Max(s => s.GPerKg);
}
