using System;
using System.Collections.Concurrent;
using System.IO;
using System.Threading;

namespace ChamberFirmware.Bench.Desk;

/// <summary>
/// The person at the chamber: what they type, and how often they pressed Ctrl+C. Asked again and again and never waited for: the chamber
/// does not wait either.
/// </summary>
public sealed class Person
{
    private readonly ConcurrentQueue<string> _typed = new();
    private readonly Func<string?>? _look;
    private int _presses;

    /// <summary>One who types lines here; they are read on a thread of their own.</summary>
    public Person(TextReader reader)
    {
        new Thread(() => Read(reader)) { Name = "person", IsBackground = true }.Start();
    }

    /// <summary>One whose lines <paramref name="look"/> has; null: none now.</summary>
    public Person(Func<string?> look) => _look = look;

    /// <summary>Has Enter and q, as at a terminal; else whole words, and buttons for them.</summary>
    public bool HasKeys { get; init; } = true;

    /// <summary>Types key by key: what is taken is a key, and empty for Enter; else whole lines.</summary>
    public bool IsOfKeys { get; private init; }

    /// <summary>Nobody types any more.</summary>
    public bool IsGone { get; private set; }

    /// <summary>How often Ctrl+C was pressed.</summary>
    public int Presses => Volatile.Read(ref _presses);

    /// <summary>Ctrl+C.</summary>
    public void Press() => Interlocked.Increment(ref _presses);

    /// <summary>At the terminal of this process: Enter and q are keys there; else lines of standard input.</summary>
    public static Person AtTerminal() => Console.IsInputRedirected ? new Person(Console.In) : new Person(Key) { IsOfKeys = true };

    /// <summary>Whoever types to the program: at its terminal, or where a test says so.</summary>
    public static Person Of(Surroundings around)
    {
        ArgumentNullException.ThrowIfNull(around);
        return ReferenceEquals(around.Input, Console.In) ? AtTerminal() : new Person(around.Input);
    }

    /// <summary>A line that was typed and not taken yet, without blanks around it; null: none.</summary>
    public string? Take() => _typed.TryDequeue(out string? line) ? line : _look?.Invoke();

    /// <summary>As if it had been typed.</summary>
    public void Type(string line) => _typed.Enqueue(line);

    private static string? Key()
    {
        if (!Console.KeyAvailable)
        {
            return null;
        }

        ConsoleKeyInfo key = Console.ReadKey(intercept: true);
        return key.Key == ConsoleKey.Enter ? "" : key.KeyChar.ToString();
    }

    private void Read(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            _typed.Enqueue(line.Trim());
        }

        IsGone = true;
    }
}
