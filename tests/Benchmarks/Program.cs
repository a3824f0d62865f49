using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using ChamberFirmware.Benchmarks.Control;
using ChamberFirmware.Benchmarks.Faults;
using ChamberFirmware.Benchmarks.Gateway;
using ChamberFirmware.Benchmarks.Tick;
using ChamberFirmware.Benchmarks.Timing;
using ChamberFirmware.Benchmarks.Uncertainty;

namespace ChamberFirmware.Benchmarks;

/// <summary>How good the firmware is, by measurement. A subcommand for each question.</summary>
public static class Program
{
    private const int BadInput = 2;

    /// <summary>Runs the program on the process's own streams.</summary>
    public static int Main(string[] args) => Run(args, Console.Out, Console.Error);

    /// <summary>The whole program with its output streams as arguments, so that a test can run it without a process.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(error);
        var root = new RootCommand("Measures the firmware on the twin. Build with -c Release.")
        {
            ControlCommand.Make(),
            TimingCommand.Make(),
            TickCommand.Make(),
            FaultsCommand.Make(),
            UncertaintyCommand.Make(),
            GatewayLoadCommand.Make(),
        };
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count == 0)
        {
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error });
        }

        foreach (ParseError mistake in parsed.Errors.DistinctBy(e => e.Message))
        {
            error.WriteLine("benchmarks: " + mistake.Message + " (benchmarks --help lists commands and options)");
        }

        return BadInput;
    }
}
