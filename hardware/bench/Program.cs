using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Text;
using System.Threading;

namespace ChamberFirmware.Bench;

/// <summary>The PC program at the bench: casts recipes on the twin and files what happened.</summary>
public static class Program
{
    private static readonly ParserConfiguration Grammar = new() { ResponseFileTokenReplacer = null }; // a recipe may be called @1.toml

    /// <summary>Runs the program on the process's own streams; answers an <see cref="ExitCode"/>.</summary>
    public static int Main(string[] args)
    {
        if (!Console.IsOutputRedirected)
        {
            Console.OutputEncoding = Encoding.UTF8; // the bars of the live table, on a Windows console too
        }

        var screen = new SteadyWriter(Console.Out) { IsScreen = true };
        Console.SetOut(screen); // for Spectre.Console, too
        using var signals = new StopSignals();
        return Run(args, screen, Console.Error, stop: signals.Token);
    }

    /// <summary>The whole program with its output streams as arguments, so that a test can run it without a process.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="output">Results; when it cannot be written, the work goes on and the error says so.</param>
    /// <param name="error">What went wrong, one line each.</param>
    /// <param name="around">What a person types, and the clock; null: the process's own.</param>
    /// <param name="stop">Asks the program to stop early.</param>
    public static int Run(
        string[] args, TextWriter output, TextWriter error, Surroundings? around = null, CancellationToken stop = default)
    {
        SteadyWriter steady = output as SteadyWriter ?? new SteadyWriter(output);
        var complaints = new SteadyWriter(error);
        ParseResult parsed = ChamberCommand.Make(around ?? Surroundings.Real).Parse(args, Grammar);
        IReadOnlyList<string> mistakes = WrongWords.Of(parsed);
        foreach (string mistake in mistakes)
        {
            complaints.WriteLine("chamber: " + mistake);
        }

        return mistakes.Count > 0 ? ExitCode.BadInput : Finish(Invoke(parsed, steady, complaints, stop), steady, complaints);
    }

    private static int Invoke(ParseResult parsed, TextWriter output, TextWriter error, CancellationToken stop)
    {
        var console = new InvocationConfiguration
        {
            Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, // StopSignals does
        };
        try
        {
            return parsed.InvokeAsync(console, stop).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("chamber: stopped.");
            return ExitCode.Stopped;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine("chamber: " + FileTrouble.Sentence(e));
            return ExitCode.NotComplete;
        }
    }

    // What was asked for may be whole in its files; who reads only the screen has to know that it is not whole there.
    private static int Finish(int exitCode, SteadyWriter output, SteadyWriter error)
    {
        output.Flush();
        Exception? failure = output.Failure;
        if (failure == null)
        {
            return exitCode;
        }

        string why = failure is IOException ? FileTrouble.Sentence(failure) : "it is closed.";
        error.WriteLine($"chamber: standard output could not be written to its end: {why} Result files do not depend on it.");
        return exitCode == ExitCode.Good ? ExitCode.NotComplete : exitCode;
    }
}
