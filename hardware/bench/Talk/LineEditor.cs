using System;
using System.Collections.Generic;
using System.Linq;

namespace ChamberFirmware.Bench.Talk;

/// <summary>
/// The line that a person types: cursor, history, completion. It knows keys and text and no terminal, so that a test can press keys.
/// </summary>
public sealed class LineEditor
{
    private const int MostHistory = 500;

    private readonly Func<string, IReadOnlyList<string>> _complete;
    private readonly List<string> _history = [];
    private int _shown; // of the history; its count: the line that is being typed
    private string _typed = "";

    /// <summary>An empty line. <paramref name="complete"/>: what a beginning of a line can become.</summary>
    public LineEditor(Func<string, IReadOnlyList<string>> complete) => _complete = complete;

    /// <summary>What stands in the line.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Where the next character goes.</summary>
    public int Cursor { get; private set; }

    /// <summary>What the line could become, when the last key asked and there is more than one; else empty.</summary>
    public IReadOnlyList<string> Choices { get; private set; } = [];

    /// <summary>A key was pressed. The line that it ends; null: none.</summary>
    public string? Press(ConsoleKeyInfo key)
    {
        Choices = [];
        bool isControl = (key.Modifiers & ConsoleModifiers.Control) != 0;
        switch (key.Key)
        {
            case ConsoleKey.Enter:
                return Enter();
            case ConsoleKey.Tab:
                Complete();
                break;
            case ConsoleKey.UpArrow:
                Show(_shown - 1);
                break;
            case ConsoleKey.DownArrow:
                Show(_shown + 1);
                break;
            case ConsoleKey.U when isControl:
                Put(Text[Cursor..], 0);
                break;
            case ConsoleKey.W when isControl:
                EraseWord();
                break;
            default:
                Edit(key, isControl);
                break;
        }

        return null;
    }

    private void Edit(ConsoleKeyInfo key, bool isControl)
    {
        switch (key.Key)
        {
            case ConsoleKey.LeftArrow:
                Put(Text, Cursor - 1);
                break;
            case ConsoleKey.RightArrow:
                Put(Text, Cursor + 1);
                break;
            case ConsoleKey.Home:
            case ConsoleKey.A when isControl:
                Put(Text, 0);
                break;
            case ConsoleKey.End:
            case ConsoleKey.E when isControl:
                Put(Text, Text.Length);
                break;
            case ConsoleKey.Backspace when Cursor > 0:
                Put(Text.Remove(Cursor - 1, 1), Cursor - 1);
                break;
            case ConsoleKey.Delete when Cursor < Text.Length:
                Put(Text.Remove(Cursor, 1), Cursor);
                break;
            default:
                string typed = char.IsControl(key.KeyChar) ? "" : key.KeyChar.ToString();
                Put(Text.Insert(Cursor, typed), Cursor + typed.Length);
                break;
        }
    }

    private string Enter()
    {
        string line = Text;
        if (line.Trim().Length > 0 && (_history.Count == 0 || _history[^1] != line))
        {
            _history.Add(line);
            _history.RemoveRange(0, Math.Max(_history.Count - MostHistory, 0));
        }

        _shown = _history.Count;
        _typed = "";
        Put("", 0);
        return line;
    }

    private void Show(int wanted)
    {
        if (wanted < 0 || wanted > _history.Count)
        {
            return;
        }

        _typed = _shown == _history.Count ? Text : _typed;
        _shown = wanted;
        string line = wanted == _history.Count ? _typed : _history[wanted];
        Put(line, line.Length);
    }

    private void Complete()
    {
        IReadOnlyList<string> all = _complete(Text[..Cursor]);
        string common = all.Count == 0 ? Text[..Cursor] : all.Aggregate(Common);
        Choices = all.Count > 1 && common.Length <= Cursor ? all : [];
        string blank = all.Count == 1 && Cursor == Text.Length ? " " : "";
        Put(common + blank + Text[Cursor..], common.Length + blank.Length);
    }

    private void EraseWord()
    {
        int from = Text[..Cursor].TrimEnd().LastIndexOf(' ') + 1;
        Put(Text.Remove(from, Cursor - from), from);
    }

    private void Put(string text, int cursor)
    {
        Text = text;
        Cursor = Math.Clamp(cursor, 0, text.Length);
    }

    private static string Common(string one, string other) => one[..one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count()];
}
