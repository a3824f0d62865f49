using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
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
    public static Command Make(Surroundings around)
    {
        Option<ulong> seed = RunCommand.SeedOption("Which chamber, and its noise.");
        var spread = new Option<double>("--spread")
        {
            Description = "How far it may be from the reference chamber, or from that of --settings, percent, 0 to 40.",
            HelpName = "PERCENT",
            DefaultValueFactory = _ => DefaultSpreadPct,
            CustomParser = ReadSpread,
        };
        var built = new Option<bool>("--built")
        {
            Description = "A chamber of another structure than the firmware's model, as the assembly page draws it.",
        };
        var plot = new Option<string?>("--plot") { Description = "Draws sensor, model and what is left as SVG.", HelpName = "FILE" };
        var keep = new Option<string?>("--keep")
        {
            Description = "Keeps the settings as found, for run --settings FILE; a file that is there already is not replaced.",
            HelpName = "FILE",
        };
        var own = new ChamberOptions();
        var command = new Command("commission", "Commission a chamber that the firmware does not know; the twin tells what it should find.")
        {
            seed, spread, built, plot, keep,
        };
        Option<string?> port = PortOptions.Make();
        Option<string> folder = RunsCommand.OutOption();
        var stored = new StoreOptions(around);
        foreach (Option option in new Option[] { port, folder, stored.Store, stored.Operator, stored.Because })
        {
            command.Options.Add(option);
        }

        own.AddTo(command);
        command.SetAction((parsed, stop) => Task.FromResult(parsed.GetValue(port) is { } line
            ? AtPort(
                line, parsed.GetValue(keep), StoreOptions.PathOf(parsed.GetValue(stored.Store), parsed.GetValue(folder)!),
                stored.Signature(parsed, "commission"), around, parsed.InvocationConfiguration)
            : own.Read(parsed) is { } chamber
            ? Commission(
                chamber,
                new Wishes(
                    parsed.GetValue(seed), parsed.GetValue(spread), parsed.GetValue(built), parsed.GetValue(plot), parsed.GetValue(keep)),
                parsed.InvocationConfiguration, stop)
            : ExitCode.BadInput));
        return command;
    }

    private static int AtPort(
        string line, string? keep, string file, Signature signedBy, Surroundings around, InvocationConfiguration console)
    {
        string refusal = RefusalOfKeep(keep);
        refusal = refusal.Length > 0 ? refusal : OutFolder.Open(Path.GetDirectoryName(Path.GetFullPath(file))!);
        if (refusal.Length > 0)
        {
            console.Error.WriteLine("chamber: " + refusal);
            return ExitCode.BadInput;
        }

        Person person = Person.AtTerminal();
        using var signals = new Signals(person);
        try
        {
            using var store = new RunStore(file, around.Clock);
            return CommissionAtPort.Run(line, CommissionAtPort.Today(), keep, console, person, Lines.Open, signedBy, store);
        }
        catch (StoreException e)
        {
            console.Error.WriteLine("chamber: " + e.Message);
            return ExitCode.BadInput;
        }
    }

    private static double ReadSpread(ArgumentResult result)
    {
        string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double spreadPct);
        if (!isNumber || !(spreadPct is >= 0.0 and <= MostSpreadPct))
        {
            result.AddError($"--spread = '{text}' is out of range: it must be a number between 0 and {MostSpreadPct:F0} percent.");
        }

        return spreadPct;
    }

    private static string Refusal(BenchChamber own, Wishes wishes) =>
        wishes.IsBuilt && own.SettingsFile.Length > 0
            ? "--built is a chamber of another structure than settings describe: leave out --built or --settings."
            : RefusalOfKeep(wishes.Keep);

    private static string RefusalOfKeep(string? keep) => keep == null ? ""
        : keep.Trim().Length == 0 ? "--keep is empty: give the name of a new file."
        : Path.GetDirectoryName(keep) is { Length: > 0 } folder && !Directory.Exists(folder)
        ? $"--keep = {keep}: there is no folder {folder}."
        : Path.Exists(keep) ? $"--keep = {keep} is there already: give the name of a new file."
        : "";

    private static int Commission(BenchChamber own, Wishes wishes, InvocationConfiguration io, CancellationToken stop)
    {
        string refusal = Refusal(own, wishes);
        if (refusal.Length > 0)
        {
            io.Error.WriteLine("chamber: " + refusal);
            return ExitCode.BadInput;
        }

        TextWriter output = io.Output;
        bool isBuilt = wishes.IsBuilt;
        TwinParameters truth = UnknownChamber.Make(own, wishes.Seed, wishes.SpreadPct);
        truth = isBuilt ? truth with { Built = BuiltChambers.Reference.Built, SensorPathM = BuiltChambers.Reference.SensorPathM } : truth;
        var twin = new TwinChamber(truth, wishes.Seed);
        var chamber = new Chamber(twin.Board, UnknownChamber.WithAirTable(own.Settings, truth));
        var console = new CommandInterpreter(chamber);
        long nowUs = Run(twin, chamber, 0, () => twin.NowUs < PowerOnUs);
        string day = DateTime.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Say(output, console, "commission " + day);
        ResponseLog? log = null;
        nowUs = Run(twin, chamber, nowUs, () =>
        {
            stop.ThrowIfCancellationRequested();
            log = (chamber.Task as Identification)?.Log ?? log;
            return twin.NowUs <= PowerOnUs || chamber.Run.Phase == Phase.Commissioning;
        });
        output.WriteLine($"(after {(nowUs - PowerOnUs) / 60e6:F0} min of the twin's time)");
        Say(output, console, "commission");
        Say(output, console, "commissioned");
        bool isFound = chamber.Settings.CommissionedDate.Length > 0;
        bool isFiled = true;
        if (isFound && wishes.Keep is { } keep)
        {
            byte[] text = Encoding.ASCII.GetBytes(SettingsText.Of(chamber.Settings));
            isFiled = File(keep, $" chamber run --settings {keep} casts in such a chamber.", () => WholeFile.Write(keep, text), io);
        }

        if (isFound && wishes.Plot is { } plot && log != null)
        {
            isFiled &= File(plot, "", () => ResidualPlot.Write(plot, log, chamber.Settings), io);
        }

        if (isFound && !isBuilt) // in another structure there is nothing to compare with
        {
            Screen.For(output).Write(Compare(output, chamber.Settings, truth));
        }

        return isFound && isFiled ? ExitCode.Good : ExitCode.NotComplete;
    }

    private static bool File(string path, string hint, Action write, InvocationConfiguration io)
    {
        try
        {
            write();
            io.Output.WriteLine($"{path} is written.{hint}");
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            io.Error.WriteLine($"chamber: {path} could not be written: {FileTrouble.Sentence(e)}");
            return false;
        }
    }

    private sealed record Wishes(ulong Seed, double SpreadPct, bool IsBuilt, string? Plot, string? Keep);

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
