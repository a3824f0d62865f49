using System;
using ChamberFirmware.Air;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Films;
using ChamberFirmware.Model;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Model;

/// <summary>
/// The film's water beside a film of a thousand strips, each of which takes up water from when the blade has passed it until the bath
/// has it.
/// </summary>
[TestClass]
public sealed class FilmWaterTests
{
    private const int Strips = 1000;

    [TestMethod]
    [DataRow("3", "3", 2.0, "no")]
    [DataRow("3", "3", 10.0, "no")]
    [DataRow("12", "12", 4.0, "no")]
    [DataRow("3", "9", 8.0, "no")]
    [DataRow("3", "0", 10.0, "no")]
    [DataRow("3", "0", 4.0, "yes")]
    [DataRow("12", "9", 2.0, "yes")]
    public void Uptake_is_that_of_the_strips_in_the_air(string bladeS, string immersionS, double exposureS, string cover)
    {
        var settings = new ChamberSettings();
        var film = new FilmWater(settings);
        Recipe recipe = DraftedRecipe.Like("example-2", "bladeTravelS", bladeS, "immersionTravelS", immersionS, "cover", cover);
        CastPlan plan = Cast.PlanOf(recipe, exposureS, settings);
        var air = new AirReading { TemperatureC = 40.0, RelativeHumidityPct = 60.0, PressurePa = 101325.0 };
        film.Start(recipe, plan, air, 2.0);
        double firstGPerS = FirstUptakeGPerS(settings);
        double heldG = 0.15 * 0.12 * 150e-6 * 1.05e6 * 0.05 * 0.6;
        var takenG = new double[Strips];
        double error = 0.0;
        for (int tick = 0; tick * TickSchedule.TickS < plan.EndUs / 1e6; tick++)
        {
            double castS = tick * TickSchedule.TickS;
            film.Feed(castS, 10.0, TickSchedule.TickS);
            double strips = Uptake(takenG, plan, castS, firstGPerS, heldG);
            error = Math.Max(error, Math.Abs(film.UptakeGPerS - strips));
        }

        Assert.IsLessThan(0.05 * firstGPerS, error, "uptake at any time, of a whole fresh film's");
    }

    // Of a whole fresh film as the film model has it, 40 C and 60 %RH at 2 m/s.
    private static double FirstUptakeGPerS(ChamberSettings settings)
    {
        var gas = new GasSide(40.0, 60.0, 2.0, 101325.0, settings.InertLengthM) { TransferFactor = settings.FilmTransferFactor };
        double transfer = gas.MeanTransferMPerS(settings.PlateLengthM);
        double vapourPa = 0.6 * SaturationCurve.PressurePa(40.0);
        return transfer * 0.15 * 0.12 * vapourPa / (461.5 * 313.15) * 1000.0;
    }

    private static double Uptake(double[] takenG, CastPlan plan, double castS, double firstGPerS, double heldG)
    {
        double sum = 0.0;
        for (int i = 0; i < Strips; i++)
        {
            double at01 = (i + 0.5) / Strips;
            double castAtS = (plan.CastUs(PlatePoint.First) + at01 * plan.BladeTravelUs) / 1e6;
            double wetAtS = (plan.PlateWetUs + at01 * plan.ImmersionTravelUs) / 1e6;
            if (castS >= castAtS && castS < wetAtS)
            {
                bool isOpen = plan.Cover == null || (castS >= plan.Cover.OpenUs / 1e6 && castS < plan.Cover.ShutUs / 1e6);
                double rate = (isOpen ? 1.0 : 0.1) * (firstGPerS - takenG[i] * Strips / heldG * firstGPerS) / Strips;
                takenG[i] += rate * TickSchedule.TickS;
                sum += rate;
            }
        }

        return sum;
    }
}
