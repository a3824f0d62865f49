using System;
using System.Collections.Generic;
using System.Linq;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace ChamberFirmware.Bench;

/// <summary>
/// Every line of a file that is no TOML, not just the first. A parser that meets one broken line misunderstands those after it, so the
/// line is told, taken out, and the rest is parsed again, until all of it can be read.
/// </summary>
internal sealed class TomlMistakes
{
    private const int MostRounds = 200; // lines told; a recipe has thirty

    private readonly string[] _lines;
    private readonly HashSet<string> _broken = [];

    private TomlMistakes(string text) => _lines = text.ReplaceLineEndings("\n").Split('\n');

    /// <summary>Keys of the lines that were taken out: they are wrong, but not missing.</summary>
    public IReadOnlySet<string> BrokenKeys => _broken;

    /// <summary>The file without its broken lines, each told by line, column and sentence.</summary>
    public static DocumentSyntax Parse(string text, Action<int, int, string> tell, out TomlMistakes mistakes)
    {
        mistakes = new TomlMistakes(text);
        for (int round = 0; round < MostRounds; round++)
        {
            DocumentSyntax? document = TryParse(string.Join('\n', mistakes._lines));
            DiagnosticMessage? first = document?.Diagnostics.FirstOrDefault(d => d.Kind == DiagnosticMessageKind.Error && !IsTwice(d));
            if (document != null && first == null)
            {
                return document;
            }

            mistakes.TakeOut(document, first, tell);
        }

        return SyntaxParser.Parse("");
    }

    // That a key is there twice is known better where keys are taken.
    private static bool IsTwice(DiagnosticMessage message) => message.Message.Contains("already defined");

    // Tomlyn throws at a text that ends within a basic string's escape, instead of saying so.
    private static DocumentSyntax? TryParse(string text)
    {
        try
        {
            return SyntaxParser.Parse(text, "", validate: true);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private void TakeOut(DocumentSyntax? document, DiagnosticMessage? first, Action<int, int, string> tell)
    {
        int found = first?.Span.Start.Line ?? Array.FindLastIndex(_lines, l => l.Contains('\\'));
        found = Math.Clamp(found, 0, _lines.Length - 1);
        // A list or text over several lines is broken where it begins.
        KeyValueSyntax? around = document?.KeyValues.Concat(document.Tables.SelectMany(t => t.Items.OfType<KeyValueSyntax>()))
            .FirstOrDefault(k => k.Span.Start.Line < found && k.Span.End.Line >= found);
        int begin = around?.Span.Start.Line ?? found;
        int column = first == null ? _lines[begin].IndexOf('\\') : begin == found ? first.Span.Start.Column : around!.Span.Start.Column;
        string sentence = first == null ? TomlSentence.OpenText : TomlSentence.Of(string.Join('\n', _lines[begin..(found + 1)]));
        tell(begin + 1, column + 1, sentence);
        Forget(begin);
        for (int line = begin + 1; line <= found && !_lines[line].Contains('='); line++)
        {
            _lines[line] = "";
        }
    }

    private void Forget(int line)
    {
        _broken.Add(_lines[line].Split('=', ':', ' ')[0].Trim());
        _lines[line] = "";
    }
}
