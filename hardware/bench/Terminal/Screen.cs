using System;
using System.IO;
using Spectre.Console;

namespace ChamberFirmware.Bench;

/// <summary>What is known of the place that output goes to.</summary>
internal static class Screen
{
    /// <summary>From this width on, tables have all their columns.</summary>
    public const int WideColumns = 130;

    /// <summary>Below this width, tables have no lines and only what matters most.</summary>
    public const int NarrowColumns = 78;

    /// <summary>Below this width, numbers would break within a cell: tables have what was cast and how it ended.</summary>
    public const int TightColumns = 56;

    private const int PlainColumns = 140; // a file has no width of its own; nothing is cut at this one

    /// <summary>A person watches: output goes to a terminal that can redraw.</summary>
    public static bool IsInteractive(TextWriter output)
    {
        return output is SteadyWriter { IsScreen: true }
            && !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb"
            && AnsiConsole.Console.Profile.Capabilities.Ansi;
    }

    /// <summary>The terminal, or for a file plain text at a width that cuts nothing.</summary>
    public static IAnsiConsole For(TextWriter output)
    {
        if (IsInteractive(output))
        {
            return AnsiConsole.Console; // knows NO_COLOR
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

    /// <summary>Work of some seconds: a person who watches sees that it goes on, a file has nothing of it.</summary>
    public static T While<T>(TextWriter output, string what, Func<T> work) =>
        IsInteractive(output) ? AnsiConsole.Console.Status().Start(what, _ => work()) : work();

    /// <summary>Lines between rows only where they cost no width that a narrow terminal lacks; ASCII where it may go to a file.</summary>
    public static Table NewTable(TextWriter output)
    {
        return new Table { Border = IsInteractive(output) ? TableBorder.Simple : TableBorder.Ascii, UseSafeBorder = true };
    }

    /// <summary>Words that fit into so many columns; where something was cut stands a ~.</summary>
    public static string Cut(string words, int most) => words.Length <= most ? words : words[..(most - 1)] + "~";

    /// <summary>A column of numbers, whose header and cells do not wrap.</summary>
    public static TableColumn Right(string header) => new TableColumn(header).RightAligned().NoWrap();

    /// <summary>A column of words that do not wrap.</summary>
    public static TableColumn Left(string header) => new TableColumn(header).NoWrap();
}
