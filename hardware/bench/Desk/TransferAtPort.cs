using System;
using System.Collections.Generic;
using System.CommandLine;
using ChamberFirmware.Air;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Films;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Bench.Desk;

/// <summary>chamber transfer --port: a person is led through the weighing of water; the chamber's readings are its air.</summary>
public static class TransferAtPort
{
    private const double LongestFilledS = 3600; // what lies behind the door is no dope, and waits for an hour
    private const double EntersS = 5; // a hand and an Enter, at both ends

    /// <summary>The weighed water, or null and the reason on standard error: nothing is to be stored.</summary>
    public static WaterTest? Weigh(
        TransferOptions of, InvocationConfiguration console, Person person, Func<string, ILine> open, out ChamberIdentity? told)
    {
        told = null;
        using var chamber = new ChamberAtLine(of.Port!, open);
        try
        {
            Recipe? recipe = Asked(of, console);
            if (recipe == null)
            {
                return null;
            }

            string warning = chamber.Open();
            console.Error.Write(warning.Length > 0 ? "chamber: " + warning + "\n" : "");
            told = ChamberTold.Identity(chamber);
            string refusal = TransferCommand.Refusal(Before(recipe, of, told.Settings));
            if (refusal.Length > 0)
            {
                throw new NotCastException($"{recipe.Name}: {refusal}");
            }

            var view = new PlainDeskView(console.Output);
            view.Say($"{chamber.Identity} at {chamber.Name}. {(chamber.IsSimulated ? "A twin: nothing is measured." : "")}".TrimEnd());
            WeighedWater weighed = new TransferGuide(chamber, person, view, console.Output).Run(recipe, of.MinutesAtPort, of.Unverified);
            chamber.Quieten();
            Tell(weighed.Air, view);
            return After(weighed, of, told.Settings);
        }
        catch (Exception e) when (
            e is LineRefusedException or ChamberRefusedException or RecipeDiffersException or NotCastException || ChamberAtLine.IsLoss(e))
        {
            console.Error.WriteLine("chamber: " + e.Message);
            return null;
        }
    }

    private static Recipe? Asked(TransferOptions of, InvocationConfiguration console)
    {
        var mistakes = new List<string>();
        Recipe? recipe = RecipeList.One(of.Recipe, mistakes, out _);
        mistakes.ForEach(m => console.Error.WriteLine("chamber: " + m));
        return mistakes.Count > 0 || recipe == null ? null : new RecipeKeys(recipe)
            .With([("longestFilledS", PlateFolder.Seconds(LongestFilledS))])
            .Recipe(recipe.Name, m => console.Error.WriteLine("chamber: " + m));
    }

    // Before anything is started: would water say something in the recipe's air?
    private static WaterTest Before(Recipe recipe, TransferOptions of, ChamberSettings settings)
    {
        double pct = Psychrometrics.RelativeHumidityPct(recipe.TemperatureC, recipe.HumidityRatioGPerKg, settings.SitePressurePa);
        var air = new GasSide(recipe.TemperatureC, pct, recipe.AirVelocityMPerS, settings.SitePressurePa, of.StartingLengthM(settings));
        return Of(air, of, settings, 1, 60, null);
    }

    private static WaterTest After(WeighedWater weighed, TransferOptions of, ChamberSettings settings)
    {
        (double Mean, double Limit) t = weighed.Air.TemperatureC, w = weighed.Air.HumidityRatioGPerKg, v = weighed.Air.VelocityMPerS;
        var measured = new AirOfFilm(t, w, v, weighed.Air.PressurePa);
        var air = new GasSide(t.Mean, measured.RelativeHumidityPct, v.Mean, weighed.Air.PressurePa, of.StartingLengthM(settings));
        return Of(air, of, settings, weighed.BeforeG - weighed.AfterG, weighed.Air.TimeS, weighed.WaterC) with
        {
            TimeLimitS = EntersS, AirLimitK = t.Limit, HumidityLimitPct = measured.RelativeHumidityExpandedPct,
            VelocityLimit01 = Math.Max(v.Limit / v.Mean, 0.05),
        };
    }

    private static WaterTest Of(
        GasSide air, TransferOptions of, ChamberSettings settings, double lostG, double timeS, double? waterC) => new()
    {
        LostG = lostG, LostLimitG = of.BalanceG, AreaM2 = of.AreaM2, TimeS = timeS, Air = air, LengthM = settings.PlateLengthM,
        WaterC = waterC, AirLimitK = 0, HumidityLimitPct = 0, VelocityLimit01 = 0,
    };

    private static void Tell(AirTally air, PlainDeskView view) => view.Say(
        $"{air.TimeS / 60:0.00} min in air of {air.TemperatureC.Mean:0.00} ± {air.TemperatureC.Limit:0.00} C, "
        + $"{air.HumidityRatioGPerKg.Mean:0.00} ± {air.HumidityRatioGPerKg.Limit:0.00} g/kg, "
        + $"{air.VelocityMPerS.Mean:0.000} ± {air.VelocityMPerS.Limit:0.000} m/s, by the chamber's sensors.");
}
