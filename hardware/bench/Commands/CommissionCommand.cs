using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Learning;
using ChamberFirmware.Operation;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;
using Spectre.Console;

namespace ChamberFirmware.Bench;

/// <summary>chamber commission: a chamber that the firmware does not know finds out what it is, and the twin says what is true.</summary>
public static class CommissionCommand
{
    private const double DefaultSpreadPct = 30.0;
    private const double MostSpreadPct = 40.0;
    private const long PowerOnUs = 2_000_000;

    /// <summary>The command with its options; it answers <see cref="ExitCode.NotComplete"/> where commissioning found nothing.</summary>
    public static Command Make()
    {
        var seed = new Option<ulong>("--seed")
        {
            Description = "Which chamber, and its noise.",
            DefaultValueFactory = _ => RunCommand.DefaultSeed,
        };
        var spread = new Option<double>("--spread")
        {
            Description = "How far it may be from the reference chamber, percent, 0 to 40.",
            DefaultValueFactory = _ => DefaultSpreadPct,
        };
        spread.Validators.Add(result =>
        {
            bool isNumber = result.Tokens.Count == 0
                || double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
            if (!isNumber || !(result.GetValueOrDefault<double>() is >= 0.0 and <= MostSpreadPct))
            {
                result.AddError($"--spread must be between 0 and {MostSpreadPct:F0} percent.");
            }
        });
        var built = new Option<bool>("--built")
        {
            Description = "A chamber of another structure than the firmware's model, as the assembly page draws it.",
        };
        var plot = new Option<string?>("--plot") { Description = "Draws sensor, model and what is left as SVG.", HelpName = "FILE" };
        var command = new Command("commission", "Commission a chamber that the firmware does not know; the twin tells what it should find.")
        {
            seed, spread, built, plot,
        };
        Option<string?> port = PortOptions.Make();
        var keep = new Option<string?>("--keep") { Description = "With --port: keeps the settings at the end.", HelpName = "FILE" };
        command.Options.Add(port);
        command.Options.Add(keep);
        command.SetAction(parsed => parsed.GetValue(port) is { } line
            ? AtPort(line, parsed.GetValue(keep), parsed.InvocationConfiguration)
            : Commission(
                parsed.GetValue(seed), parsed.GetValue(spread), parsed.GetValue(built), parsed.GetValue(plot),
                parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int AtPort(string line, string? keep, InvocationConfiguration console)
    {
        Person person = Person.AtTerminal();
        using var signals = new Signals(person);
        return CommissionAtPort.Run(line, CommissionAtPort.Today(), keep, console, person, Lines.Open);
    }

    private static int Commission(ulong seed, double spreadPct, bool isBuilt, string? plot, TextWriter output)
    {
        TwinParameters truth = UnknownChamber.Make(seed, spreadPct);
        truth = isBuilt ? truth with { Built = BuiltChambers.Reference.Built, SensorPathM = BuiltChambers.Reference.SensorPathM } : truth;
        var twin = new TwinChamber(truth, seed);
        var chamber = new Chamber(twin.Board, UnknownChamber.WithAirTable(truth));
        var console = new CommandInterpreter(chamber);
        long nowUs = Run(twin, chamber, 0, () => twin.NowUs < PowerOnUs);
        string day = DateTime.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Say(output, console, "commission " + day);
        ResponseLog? log = null;
        nowUs = Run(twin, chamber, nowUs, () =>
        {
            log = (chamber.Task as Identification)?.Log ?? log;
            return twin.NowUs <= PowerOnUs || chamber.Run.Phase == Phase.Commissioning;
        });
        output.WriteLine($"(after {(nowUs - PowerOnUs) / 60e6:F0} min of the twin's time)");
        Say(output, console, "commission");
        Say(output, console, "commissioned");
        bool isFound = chamber.Settings.CommissionedDate.Length > 0;
        if (isFound && plot != null && log != null)
        {
            ResidualPlot.Write(plot, log, chamber.Settings);
            output.WriteLine(plot);
        }

        if (isFound && !isBuilt) // in another structure there is nothing to compare with
        {
            Screen.For(output).Write(Compare(output, chamber.Settings, truth));
        }

        return isFound ? ExitCode.Good : ExitCode.NotComplete;
    }

    private static long Run(TwinChamber twin, Chamber chamber, long nowUs, Func<bool> goesOn)
    {
        do
        {
            nowUs += TickSchedule.TickUs;
            twin.AdvanceTo(nowUs);
            chamber.Tick(nowUs);
        }
        while (goesOn());
        return nowUs;
    }

    private static void Say(TextWriter output, CommandInterpreter console, string line)
    {
        output.WriteLine("> " + line);
        output.WriteLine(console.Execute(line).TrimEnd('\n'));
    }

    private static Table Compare(TextWriter output, ChamberSettings found, TwinParameters truth)
    {
        Table table = Screen.NewTable(output);
        table.AddColumn("quantity").AddColumn(Screen.Right("found")).AddColumn(Screen.Right("the twin's")).AddColumn(Screen.Right("off"));
        foreach (ComparedQuantity q in ComparedQuantity.Of(found, truth))
        {
            table.AddRow(q.Name, q.Found.ToString(q.Format), q.True.ToString(q.Format), q.Off);
        }

        return table;
    }
}
