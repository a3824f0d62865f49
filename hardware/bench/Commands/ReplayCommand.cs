using System.CommandLine;
using System.IO;
using ChamberFirmware.Bench.Replay;

namespace ChamberFirmware.Bench;

/// <summary>chamber replay: recorded inputs through today's firmware.</summary>
public static class ReplayCommand
{
    /// <summary>The command with its arguments; of several traces the worst exit code counts.</summary>
    public static Command Make()
    {
        var traces = new Argument<string[]>("TRACE")
        {
            Description = "An inputs.trace.gz that chamber run wrote.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("replay", "Feed recorded inputs through today's firmware: identical, or the first difference.")
        {
            traces,
        };
        command.SetAction(parsed => Replay(parsed.GetValue(traces) ?? [], parsed.InvocationConfiguration));
        return command;
    }

    private static int Replay(string[] traces, InvocationConfiguration console)
    {
        int exitCode = ExitCode.Good;
        foreach (string trace in traces)
        {
            int one = Replay(trace, console);
            exitCode = one > exitCode ? one : exitCode;
        }

        return exitCode;
    }

    private static int Replay(string trace, InvocationConfiguration console)
    {
        try
        {
            console.Output.WriteLine($"{trace}: identical, {Player.Replay(trace)} ticks");
            return ExitCode.Good;
        }
        catch (DifferenceException difference)
        {
            console.Output.WriteLine($"{trace}: {difference.Message}");
            return ExitCode.NotComplete;
        }
        catch (System.Exception e) when (e is IOException or InvalidDataException or System.UnauthorizedAccessException)
        {
            console.Error.WriteLine($"chamber: {trace} is no trace that can be replayed: {FileTrouble.Sentence(e)}");
            return ExitCode.BadInput;
        }
    }
}
