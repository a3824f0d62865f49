using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using System.Text;

namespace ChamberFirmware.Bench;

/// <summary>The PC program at the bench: casts recipes on the twin and files what happened.</summary>
public static class Program
{
    /// <summary>Runs the program on the process's own streams; answers an <see cref="ExitCode"/>.</summary>
    public static int Main(string[] args)
    {
        if (!Console.IsOutputRedirected)
        {
            Console.OutputEncoding = Encoding.UTF8; // the bars of the live table, on a Windows console too
        }

        return Run(args, Console.Out, Console.Error);
    }

    /// <summary>The whole program with its output streams as arguments, so that a test can run it without a process.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter error, Surroundings? around = null)
    {
        ParseResult parsed = ChamberCommand.Make(around ?? Surroundings.Real).Parse(args);
        if (parsed.Errors.Count == 0)
        {
            return parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error }).GetAwaiter().GetResult();
        }

        foreach (ParseError mistake in parsed.Errors.DistinctBy(e => e.Message))
        {
            error.WriteLine("chamber: " + mistake.Message + " (chamber --help lists commands and options)");
        }

        return ExitCode.BadInput;
    }
}
