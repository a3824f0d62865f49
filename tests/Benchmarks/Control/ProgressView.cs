using System;
using System.IO;
using System.Threading;
using Spectre.Console;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>A bar where somebody watches, a line per tenth where the output goes to a file.</summary>
internal static class ProgressView
{
    private const int PlainColumns = 132;

    /// <summary>Does work that calls its argument once a step, and shows how far it is.</summary>
    public static T Show<T>(int steps, string what, TextWriter output, Func<Action, T> work)
    {
        if (!ReferenceEquals(output, Console.Out) || Console.IsOutputRedirected)
        {
            return Plain(steps, what, output, work);
        }

        return AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                ProgressTask task = context.AddTask(what, maxValue: steps);
                return work(() => task.Increment(1));
            });
    }

    /// <summary>The console for tables: without escape codes and of a fixed width where nobody watches.</summary>
    public static IAnsiConsole ConsoleFor(TextWriter output)
    {
        if (ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected)
        {
            return AnsiConsole.Console;
        }

        IAnsiConsole plain = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        plain.Profile.Width = PlainColumns;
        return plain;
    }

    private static T Plain<T>(int steps, string what, TextWriter output, Func<Action, T> work)
    {
        var oneAtATime = new Lock();
        int done = 0;
        return work(() =>
        {
            lock (oneAtATime)
            {
                done++;
                if (done * 10 / steps > (done - 1) * 10 / steps)
                {
                    output.WriteLine($"{done} of {steps} {what}");
                }
            }
        });
    }
}
