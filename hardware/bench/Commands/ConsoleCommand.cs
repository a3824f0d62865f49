using System;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Bench.Serve;
using ChamberFirmware.Bench.Talk;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Bench;

/// <summary>chamber console: a person, or a script, types at a twin or at a chamber at a line.</summary>
public static class ConsoleCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Make()
    {
        var port = new Option<string?>("--port")
        {
            Description = "The chamber: tcp:HOST:PORT, or a serial port like /dev/ttyUSB0. Without it: a twin inside the program.",
            HelpName = "LINE",
        };
        Option<double> speed = TwinCommand.SpeedOption(1.0);
        speed.Description = "Seconds of the twin in a second; 0 as fast as it can. 1 for a person, 0 in a pipe. Not with --port.";
        var seed = new Option<ulong>("--seed") { Description = "Seed of the twin's noise.", HelpName = "N" };
        seed.DefaultValueFactory = _ => RunCommand.DefaultSeed;
        Option<bool> built = TwinCommand.BuiltOption();
        var command = new Command("console", "Type at the console of a twin or of a chamber; in a pipe: lines in, answers out.")
        {
            port, speed, seed, built,
        };
        command.SetAction((parsed, stop) =>
        {
            TextWriter output = parsed.InvocationConfiguration.Output;
            bool isPerson = Screen.IsInteractive(output) && !Console.IsInputRedirected;
            bool isSpeedGiven = parsed.GetResult(speed)?.Implicit == false;
            double speedNow = isSpeedGiven || isPerson ? parsed.GetValue(speed) : 0.0;
            TwinParameters twin = parsed.GetValue(built) ? BuiltChambers.Reference : TwinParameters.Reference;
            return Task.Run(
                () => Talk(
                    () => parsed.GetValue(port) is { } name
                        ? Lines.Open(name)
                        : new TwinLine(new ServedTwin(twin, parsed.GetValue(seed)), speedNow, !isPerson),
                    isPerson, parsed.InvocationConfiguration, stop),
                CancellationToken.None);
        });
        return command;
    }

    private static int Talk(Func<ILine> open, bool isPerson, InvocationConfiguration console, CancellationToken stop)
    {
        try
        {
            using var line = new TalkedLine(open());
            return isPerson ? new PersonTalk(line).Run(stop) : ScriptTalk.Run(line, Console.In, console.Output, stop);
        }
        catch (LineRefusedException e)
        {
            console.Error.WriteLine("chamber: " + e.Message);
            return ExitCode.BadInput;
        }
        catch (Exception e) when (e is LineLostException or TimeoutException)
        {
            console.Error.WriteLine("\nchamber: " + e.Message + " A run in the chamber goes on without this console.");
            return ExitCode.NotComplete;
        }
    }
}
