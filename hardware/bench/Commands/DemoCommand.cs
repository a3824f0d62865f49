using System.CommandLine;
using System.Threading.Tasks;
using ChamberFirmware.Demo;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Bench;

/// <summary>chamber demo: what a bare ESP32 prints in configuration Demo, for comparison.</summary>
public static class DemoCommand
{
    private const int LineTicks = 100;

    /// <summary>The command with its options: a status line every 10 s of the demo, its summary at the end.</summary>
    public static Command Make()
    {
        Option<ulong> seed = RunCommand.SeedOption("The demo's seed; an ESP32 begins with 1.");
        var command = new Command("demo", "Run the bare-board demo and print its hash: an ESP32 must print the same.") { seed };
        command.SetAction((parsed, stop) =>
        {
            var run = new DemoRun(parsed.GetValue(seed));
            while (!run.IsOver)
            {
                stop.ThrowIfCancellationRequested();
                run.Tick();
                if (run.Ticks % LineTicks == 0)
                {
                    parsed.InvocationConfiguration.Output.WriteLine(run.Chamber.Status());
                }
            }

            parsed.InvocationConfiguration.Output.WriteLine(run.Summary);
            return Task.FromResult(ExitCode.Good);
        });
        return command;
    }
}
