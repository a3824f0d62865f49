using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Text;
using ChamberFirmware.Drivers;
using ChamberFirmware.Operation;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Bench.Replay;

/// <summary>
/// Writes inputs.trace.gz: all inputs of the step function and all its outputs, a word line each. A value that its name had before is
/// left out. README.md beside the program has the format.
/// </summary>
public sealed class Recorder : Tape, IDisposable
{
    /// <summary>The first line: what the file is and its format's version.</summary>
    public const string FirstLine = "chamber inputs 1";

    /// <summary>The last line: a trace without it was cut off.</summary>
    public const string LastLine = "end";

    private readonly GZipStream _zip;
    private readonly StreamWriter _lines;
    private readonly Dictionary<string, string> _last = [];
    private bool _isOver;

    /// <summary>Starts with the settings and how the board's air sensors are recorded. The stream belongs to whoever opened it.</summary>
    public Recorder(Stream stream, ChamberSettings settings, IBoard board)
    {
        _zip = new GZipStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        _lines = new StreamWriter(_zip, new UTF8Encoding(false)) { NewLine = "\n" };
        _lines.WriteLine(FirstLine);
        _lines.WriteLine("settings " + Text.OneLine(SettingsText.Of(settings)));
        _lines.WriteLine("sensors " + TapeSensors.Of(board));
    }

    /// <inheritdoc/>
    public override string Told(string name, Func<string> real)
    {
        ArgumentNullException.ThrowIfNull(real);
        string value = real();
        Write("i", name, value);
        return value;
    }

    /// <inheritdoc/>
    public override void Did(string name, string value) => Write("o", name, value);

    /// <summary>A tick begins.</summary>
    public void Tick(long nowUs) => _lines.WriteLine($"t {nowUs}");

    /// <summary>A tick is over: what the chamber thinks of it.</summary>
    public void End(Chamber chamber)
    {
        foreach ((string name, string value) in TickEnd.Of(chamber))
        {
            Did(name, value);
        }
    }

    /// <summary>The operator did something between two ticks.</summary>
    public void Act(string act) => _lines.WriteLine("a " + act);

    /// <summary>Ends the trace. Twice does no harm.</summary>
    public void Dispose()
    {
        if (_isOver)
        {
            return;
        }

        _isOver = true;
        _lines.WriteLine(LastLine);
        _lines.Dispose();
        _zip.Dispose();
    }

    private void Write(string kind, string name, string value)
    {
        bool isSame = _last.TryGetValue(kind + name, out string? last) && last == value;
        _last[kind + name] = value;
        _lines.WriteLine(isSame ? $"{kind} {name}" : $"{kind} {name} {value}");
    }
}
