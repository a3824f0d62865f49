using System;
using System.Threading;
using ChamberFirmware.Bench.Link;

namespace ChamberFirmware.Bench.Talk;

/// <summary>
/// A person at a terminal: answers scroll by above, below them stand the line that is typed and the status. One thread; what comes is shown
/// within <see cref="LookMs"/>, whatever is being typed.
/// </summary>
public sealed class PersonTalk
{
    private const int LookMs = 20;
    private const int StatusMs = 1500;
    private const string Prompt = "> ";

    private readonly TalkedLine _line;
    private readonly LineEditor _editor = new(new WordList().Beginning);
    private bool _ownStatus; // asked for by this program, because none comes by itself
    private long _statusAtMs = Environment.TickCount64;
    private int _statuses;

    /// <summary>Over this line.</summary>
    public PersonTalk(TalkedLine line) => _line = line;

    /// <summary>Talks until "exit", Ctrl+D in an empty line, or Ctrl+C; answers an <see cref="ExitCode"/>.</summary>
    /// <exception cref="LineLostException">The line is gone.</exception>
    public int Run(CancellationToken stop)
    {
        Print($"Talking with {_line.Name}. Tab completes, help lists all, exit or Ctrl+D ends this console.");
        while (!stop.IsCancellationRequested)
        {
            while (Console.KeyAvailable)
            {
                if (!Press(Console.ReadKey(intercept: true)))
                {
                    Clear();
                    return ExitCode.Good;
                }
            }

            Listen();
        }

        Clear();
        return ExitCode.Stopped;
    }

    // False: the person wants to go.
    private bool Press(ConsoleKeyInfo key)
    {
        bool isEnd = key.Key == ConsoleKey.D && key.Modifiers == ConsoleModifiers.Control && _editor.Text.Length == 0;
        string? entered = isEnd ? "exit" : _editor.Press(key);
        if (entered?.Trim() is "exit" or "quit")
        {
            return false;
        }

        if (entered != null)
        {
            Print(Prompt + entered);
            if (entered.Trim().Length > 0)
            {
                _line.Say(entered.Trim());
            }
        }
        else if (_editor.Choices.Count > 0)
        {
            Print(string.Join("   ", _editor.Choices));
        }

        Draw();
        return true;
    }

    private void Listen()
    {
        string? next = _line.Next(LookMs);
        long nowMs = Environment.TickCount64;
        bool isOwn = _ownStatus && next != null && TalkedLine.IsStatus(next);
        _ownStatus &= !isOwn;
        if (next != null && !isOwn)
        {
            Print(next);
        }

        if (_line.Statuses != _statuses)
        {
            _statuses = _line.Statuses;
            _statusAtMs = nowMs;
            Draw();
        }
        else if (nowMs - _statusAtMs > StatusMs)
        {
            _statusAtMs = nowMs;
            _ownStatus = true;
            _line.Say("status");
        }
    }

    // Over the two lines at the bottom, which are drawn anew below it.
    private void Print(string text)
    {
        Console.Write("\r\u001b[J" + text + "\n");
        Draw();
    }

    // The typed line, the status below it, and back to the cursor. What is too long is cut: a line that wraps could not be drawn over.
    private void Draw()
    {
        int width = Math.Max(Console.WindowWidth, 20);
        int most = width - Prompt.Length - 1;
        int from = Math.Max(_editor.Cursor - most, 0);
        string typed = _editor.Text[from..Math.Min(from + most, _editor.Text.Length)];
        string status = StatusText.Of(_line.Status);
        status = status[..Math.Min(status.Length, width - 1)];
        int column = Prompt.Length + _editor.Cursor - from;
        Console.Write(
            $"\r\u001b[J{Prompt}{typed}\n\u001b[7m{status.PadRight(width - 1)}\u001b[0m\u001b[1A\r\u001b[{column}C");
    }

    private static void Clear() => Console.Write("\r\u001b[J");
}
