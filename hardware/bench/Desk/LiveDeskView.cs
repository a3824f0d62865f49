using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Casting;
using Spectre.Console;

namespace ChamberFirmware.Bench.Desk;

/// <summary>How large a terminal is, in characters.</summary>
public sealed record TerminalSize(int Columns, int Rows)
{
    /// <summary>That of this process, as it is now.</summary>
    public static TerminalSize OfConsole() => new(AnsiConsole.Console.Profile.Width, AnsiConsole.Console.Profile.Height);
}

/// <summary>
/// For a person at a terminal: the table of the twin, a row for each plate so far, drawn over itself, and what is said above it.
/// </summary>
public sealed class LiveDeskView : IDeskView
{
    private const string ToEnd = "\u001b[J"; // clears from here to the end of the screen
    private const long RedrawMs = 100;

    private readonly TextWriter _output;
    private readonly Func<TerminalSize> _size;
    private readonly List<PlateProgress> _plates = [];
    private long _drawnAt;
    private Phase? _phase;
    private int _lines; // of the table that stands above the cursor

    /// <summary>To a terminal that answers its size.</summary>
    public LiveDeskView(TextWriter output, Func<TerminalSize> size)
    {
        _output = output;
        _size = size;
    }

    /// <inheritdoc/>
    public bool ShowsUncertainty => _size().Columns >= LiveTable.AllColumns;

    /// <inheritdoc/>
    public void Say(string sentence) => Write(sentence + "\n");

    /// <inheritdoc/>
    public void Look(PlateProgress plate, TelemetrySample sample)
    {
        ArgumentNullException.ThrowIfNull(plate);
        if (_plates.Count == 0 || _plates[^1] != plate)
        {
            _plates.Add(plate);
        }

        long now = Environment.TickCount64;
        if (plate.Phase != _phase || now - _drawnAt >= RedrawMs)
        {
            _phase = plate.Phase;
            _drawnAt = now;
            Write("");
        }
    }

    /// <inheritdoc/>
    public void Ring()
    {
        _output.Write('\a');
        _output.Flush();
    }

    // What stands is cleared, what is said takes its place, and the table follows, in one go.
    private void Write(string said)
    {
        string[] table = _plates.Count == 0 ? [] : Table();
        string up = _lines > 0 ? $"\u001b[{_lines}A" : "";
        _output.Write($"{up}\r{ToEnd}{said}{string.Concat(table.Select(line => line + "\n"))}");
        _output.Flush();
        _lines = table.Length;
    }

    private string[] Table()
    {
        TerminalSize size = _size();
        var text = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.Standard, Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = size.Columns;
        string hint = "Ctrl+C asks what to do; q and Enter leaves the chamber to itself.";
        console.Write(LiveTable.Draw(_plates, hint.Length < size.Columns ? hint : "", size.Columns, size.Rows));
        return text.ToString().TrimEnd('\n').Split('\n');
    }
}
