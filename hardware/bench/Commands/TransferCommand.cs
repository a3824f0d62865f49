using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Drivers;
using ChamberFirmware.Films;
using ChamberFirmware.Model;
using ChamberFirmware.Sensing;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Bench;

/// <summary>chamber transfer: how much water this chamber's air takes from a wet surface, by weighing it.</summary>
public static class TransferCommand
{
    private const double LeastDrivingPa = 200;

    /// <summary>The command with its options.</summary>
    public static Command Make(Surroundings around)
    {
        var lost = new Weighed("--lost-g", "G", "Water lost, g: the difference of two weighings.", 0.05, 1000);
        var area = new Weighed("--area-cm2", "CM2", "Wet surface that the air passes, cm2.", 1, 2500);
        var minutes = new Weighed("--minutes", "MIN", "How long it was in the air, minutes.", 1, 600);
        var airC = new Weighed("--air-c", "C", "Temperature of the air, degrees Celsius.", 5, 90);
        var humidity = new Weighed("--humidity-pct", "PCT", "Its relative humidity, %.", 0.5, 99);
        var velocity = new Weighed("--velocity", "M/S", "Its velocity, m/s.", 0.05, 5);
        var waterC = new Weighed("--water-c", "C", "Temperature of the wet surface. Without: the wet bulb's and up to 2 K more.", 0, 90,
            isNeeded: false);
        var balance = new Weighed("--balance-g", "G", "How far the difference may be off, g. Without: 0.02.", 0.0001, 10, isNeeded: false);
        var starting = new Weighed(
            "--starting-length", "MM", "From the end of the straightener to the wet surface. Without: InertLengthM.", 0, 1000,
            isNeeded: false);
        Weighed[] all = [lost, area, minutes, airC, humidity, velocity, waterC, balance, starting];
        Option<string> folder = RunsCommand.OutOption();
        var own = new ChamberOptions();
        var command = new Command("transfer", "Reckon the air's transfer of water from water that was weighed, for predict and fit.");
        Array.ForEach(all, w => command.Options.Add(w.Option));
        command.Options.Add(folder);
        own.AddTo(command);
        command.SetAction(parsed =>
        {
            InvocationConfiguration console = parsed.InvocationConfiguration;
            var mistakes = new List<string>();
            Array.ForEach(all, w => w.Read(parsed, mistakes));
            mistakes.ForEach(m => console.Error.WriteLine("chamber: " + m));
            if (mistakes.Count > 0 || own.Read(parsed) is not { } chamber)
            {
                return ExitCode.BadInput;
            }

            ChamberSettings settings = chamber.Settings;
            double startingM = starting.Or(1000 * settings.InertLengthM) / 1000;
            var air = new GasSide(airC.Value, humidity.Value, velocity.Value, settings.SitePressurePa, startingM);
            WaterTest test = Limited(settings, new WaterTest
            {
                LostG = lost.Value, LostLimitG = balance.Or(0.02), AreaM2 = area.Value / 1e4, TimeS = 60 * minutes.Value, Air = air,
                LengthM = settings.PlateLengthM, WaterC = waterC.Given, AirLimitK = 0, HumidityLimitPct = 0, VelocityLimit01 = 0,
            });
            if (test.DrivingPa < LeastDrivingPa)
            {
                console.Error.WriteLine($"chamber: water of {test.SurfaceC:0.0} C hardly evaporates into this air ({test.DrivingPa:0} Pa, "
                    + $"{LeastDrivingPa:0} and more are needed): take drier air, or look at --water-c.");
                return ExitCode.BadInput;
            }

            string path = TransferFile.PathOf(parsed.GetValue(folder)!);
            TransferFile.Write(path, test, settings.SerialNumber, DateOnly.FromDateTime(around.Clock.GetLocalNow().DateTime));
            Tell(test, path, console.Output);
            return ExitCode.Good;
        });
        return command;
    }

    // Classes of the chamber's own sensors, as for a film.
    private static WaterTest Limited(ChamberSettings settings, WaterTest test)
    {
        IAirSensor sensor = ((IBoard)new TwinChamber(TwinParameters.Reference, 1).Board).AirSensor;
        GasSide air = test.Air;
        double limitMPerS = Math.Max(SensorClass.VelocityLimitMPerS(settings, air.VelocityMPerS), 0.05 * air.VelocityMPerS);
        return test with
        {
            AirLimitK = SensorClass.TemperatureLimitK(settings, sensor, air.TemperatureC) + FilmAir.OwnHeatK,
            HumidityLimitPct = SensorClass.RelativeHumidityLimitPct(settings, sensor, air.RelativeHumidityPct),
            VelocityLimit01 = limitMPerS / air.VelocityMPerS,
        };
    }

    private static void Tell(WaterTest test, string path, TextWriter output)
    {
        string water = test.WaterC != null ? "measured" : $"wet bulb {WaterTest.WetBulbC(test.Air):0.0} C, and up to 2 K more";
        output.WriteLine($"water at {test.SurfaceC:0.0} C ({water}), {test.DrivingPa:0} Pa above the air's");
        output.WriteLine($"transfer of water: {1000 * test.TransferMPerS:0.0} mm/s, mean over {1000 * test.LengthM:0} mm");
        output.WriteLine($"{test.Ratio:0.00} ± {test.ExpandedUncertainty:0.00} times that of a quiet plate (k = 2)");
        if (test.Ratio - test.ExpandedUncertainty is > 1.6 || test.Ratio + test.ExpandedUncertainty is < 0.9)
        {
            output.WriteLine("That is not what channels do, 0.9 to 1.6: look at area, time, velocity, and whether all of it was wet.");
        }

        output.WriteLine($"For the humidifier, at the chamber: set FilmTransferFactor {test.Ratio:0.00}");
        output.WriteLine($"Stored: {path}; predict, fit and translate with this --out reckon with it.");
    }

    // One typed number with its range.
    private sealed class Weighed(string name, string unit, string what, double lowest, double highest, bool isNeeded = true)
    {
        public Option<double?> Option { get; } = new(name) { Description = what, HelpName = unit, Required = isNeeded };

        public double? Given { get; private set; }

        public double Value => Or(double.NaN);

        public double Or(double usual) => Given ?? usual;

        public void Read(ParseResult parsed, List<string> mistakes)
        {
            Given = parsed.GetValue(Option);
            mistakes.AddRange(Given is null || (Given >= lowest && Given <= highest)
                ? [] : [$"{name} {Given:0.####} is out of range {lowest:0.####} to {highest:0.####} {unit}."]);
        }
    }
}
