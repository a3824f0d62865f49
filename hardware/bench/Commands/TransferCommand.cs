using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Link;
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
        var of = new TransferOptions();
        Option<string> folder = RunsCommand.OutOption();
        var own = new ChamberOptions();
        var command = new Command("transfer", "Reckon the air's transfer of water from water that was weighed, for predict and fit.");
        of.AddTo(command);
        command.Options.Add(folder);
        own.AddTo(command);
        command.SetAction(parsed =>
        {
            InvocationConfiguration console = parsed.InvocationConfiguration;
            var mistakes = new List<string>();
            of.Read(parsed, mistakes);
            mistakes.ForEach(m => console.Error.WriteLine("chamber: " + m));
            if (mistakes.Count > 0 || own.Read(parsed) is not { } chamber)
            {
                return ExitCode.BadInput;
            }

            string path = TransferFile.PathOf(parsed.GetValue(folder)!);
            return of.Port != null ? AtPort(of, path, around, console) : Typed(of, chamber.Settings, path, around, console);
        });
        return command;
    }

    private static int Typed(
        TransferOptions of, ChamberSettings settings, string path, Surroundings around, InvocationConfiguration console)
    {
        var air = new GasSide(
            of.AirC.Value, of.Humidity.Value, of.Velocity.Value, settings.SitePressurePa, of.StartingLengthM(settings));
        WaterTest test = Limited(settings, new WaterTest
        {
            LostG = of.Lost.Value, LostLimitG = of.BalanceG, AreaM2 = of.AreaM2, TimeS = 60 * of.Minutes.Value, Air = air,
            LengthM = settings.PlateLengthM, WaterC = of.WaterC.Given, AirLimitK = 0, HumidityLimitPct = 0, VelocityLimit01 = 0,
        });
        return Store(test, settings.SerialNumber, path, "typed", around, console);
    }

    private static int AtPort(TransferOptions of, string path, Surroundings around, InvocationConfiguration console)
    {
        Person person = Person.Of(around);
        using var signals = new Signals(person);
        WaterTest? test = TransferAtPort.Weigh(of, console, person, Lines.Open, out ChamberIdentity? told);
        return test == null ? ExitCode.BadInput
            : Store(test, told!.Settings.SerialNumber, path, $"readings of {told.Source}", around, console);
    }

    /// <summary>Stores a test and tells it; one that says nothing is refused.</summary>
    public static int Store(
        WaterTest test, long serialNumber, string path, string by, Surroundings around, InvocationConfiguration console)
    {
        string refusal = Refusal(test);
        if (refusal.Length > 0)
        {
            console.Error.WriteLine("chamber: " + refusal);
            return ExitCode.BadInput;
        }

        TransferFile.Write(path, test, serialNumber, DateOnly.FromDateTime(around.Clock.GetLocalNow().DateTime), by);
        Tell(test, path, console.Output);
        if (serialNumber == 0)
        {
            console.Output.WriteLine(
                "The chamber has no serial number: give it one (set SerialNumber), or another's transfer is taken for its.");
        }

        return ExitCode.Good;
    }

    /// <summary>Why water would say nothing in this air; empty: it does.</summary>
    internal static string Refusal(WaterTest test) => test.DrivingPa >= LeastDrivingPa ? ""
        : $"water of {test.SurfaceC:0.0} C hardly evaporates into this air ({test.DrivingPa:0} Pa, {LeastDrivingPa:0} and more are "
            + "needed): take drier air, or look at --water-c.";

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
}
