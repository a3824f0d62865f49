using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using ChamberFirmware.Casting;
using ChamberFirmware.Operation;
using ChamberFirmware.Refusals;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Bench.Replay;

/// <summary>
/// Feeds a recorded run through today's firmware. Only the firmware's arithmetic runs, which has the same bits on every runtime, so that a
/// trace recorded on one machine is identical on every other.
/// </summary>
public sealed class Player : Tape
{
    private readonly TextReader _lines;
    private readonly Dictionary<string, string> _last = [];
    private Chamber? _chamber;
    private string? _line;
    private long _tick;
    private long _nowUs;

    private Player(TextReader lines)
    {
        _lines = lines;
        _line = lines.ReadLine();
    }

    /// <summary>Ticks that were replayed.</summary>
    public long Ticks => _tick;

    /// <summary>
    /// Replays a file. Throws <see cref="DifferenceException"/> at the first one, <see cref="InvalidDataException"/> when it is no trace.
    /// </summary>
    /// <param name="path">A gzip file as <see cref="Recorder"/> writes it.</param>
    /// <param name="change">Changes the settings first, to see a difference on purpose.</param>
    /// <returns>Number of ticks, all of them identical.</returns>
    public static long Replay(string path, Action<ChamberSettings>? change = null)
    {
        using var zip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var lines = new StreamReader(zip);
        var player = new Player(lines);
        try
        {
            player.Run(change);
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException)
        {
            throw new InvalidDataException($"a value in tick {player.Ticks} is damaged ({e.Message}): record it anew.", e);
        }

        return player.Ticks;
    }

    /// <inheritdoc/>
    public override string Told(string name, Func<string> real) => Take("i", name, null);

    /// <inheritdoc/>
    public override void Did(string name, string value)
    {
        if (!IsYoungerThanTheTape(name) || !IsOff(value))
        {
            Take("o", name, value);
        }
    }

    private void Run(Action<ChamberSettings>? change)
    {
        if (_line != Recorder.FirstLine)
        {
            throw new InvalidDataException($"it begins with '{_line}', not with '{Recorder.FirstLine}': record it anew.");
        }

        Next();
        ChamberSettings settings = TakeSettings();
        change?.Invoke(settings);
        _chamber = new Chamber(new TapeBoard(null, this, TakeWord("sensors")), settings);
        while (_line != Recorder.LastLine)
        {
            One(_line ?? throw new InvalidDataException($"it is cut off after tick {_tick}: record it anew."));
        }

        Next();
        if (_line != null)
        {
            throw new InvalidDataException($"'{_line}' stands behind its end: record it anew.");
        }
    }

    private void One(string line)
    {
        if (line.StartsWith("t ", StringComparison.Ordinal) && long.TryParse(line.AsSpan(2), CultureInfo.InvariantCulture, out _nowUs))
        {
            _tick++;
            Next();
            _chamber!.Tick(_nowUs);
            foreach ((string name, string value) in TickEnd.Of(_chamber))
            {
                Did(name, value);
            }
        }
        else
        {
            Next(); // what an act asks the board stands behind it
            if (!line.StartsWith("a ", StringComparison.Ordinal) || !OperatorActs.TryDo(_chamber!, line[2..]))
            {
                throw Differs(line, "(nothing more in this tick)");
            }
        }
    }

    private string Take(string kind, string name, string? today)
    {
        string line = _line ?? throw new InvalidDataException($"it is cut off in tick {_tick}: record it anew.");
        string[] words = line.Split(' ');
        if (words.Length < 2 || words[0] != kind || words[1] != name)
        {
            throw Differs(line, today == null ? "asks for " + name : $"{name} {today}");
        }

        string recorded = words.Length > 2 ? words[2] : _last.GetValueOrDefault(kind + name, "");
        _last[kind + name] = recorded;
        if (today != null && today != recorded)
        {
            throw DifferenceException.At(_tick, _nowUs, PhaseNow, name, recorded, today);
        }

        Next();
        return recorded;
    }

    // An output that did not exist when the tape was recorded and stays off is no difference.
    private bool IsYoungerThanTheTape(string name) => _line != null
        && !_last.ContainsKey("o" + name) && _line != "o " + name && !_line.StartsWith($"o {name} ", StringComparison.Ordinal);

    private static bool IsOff(string value) => value == Text.False || value == Text.Of(0.0) || value == TapeTrain.Stopped;

    private Phase PhaseNow => _chamber?.Run.Phase ?? Phase.Idle;

    // A line that no recorder writes is a damaged trace, not another firmware.
    private Exception Differs(string recorded, string today) =>
        recorded == Recorder.LastLine || (recorded.Length > 2 && recorded[1] == ' ' && "tioa".Contains(recorded[0]))
            ? DifferenceException.At(_tick, _nowUs, PhaseNow, "what the firmware does next", recorded, today)
            : new InvalidDataException($"'{recorded}' in tick {_tick} is no line of a trace: record it anew.");

    private void Next() => _line = _lines.ReadLine();

    private string TakeWord(string name)
    {
        string line = _line ?? "";
        Next();
        return line.StartsWith(name + " ", StringComparison.Ordinal)
            ? line[(name.Length + 1)..]
            : throw new InvalidDataException($"'{name}' is missing, there is '{line}': record it anew.");
    }

    private ChamberSettings TakeSettings()
    {
        var settings = new ChamberSettings();
        Refusal? refusal = SettingsText.Read(Text.ManyLines(TakeWord("settings")), settings, out _);
        return refusal == null ? settings : throw new InvalidDataException("its settings are not taken: " + refusal.Sentence);
    }
}
