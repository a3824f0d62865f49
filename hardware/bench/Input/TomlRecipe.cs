using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ChamberFirmware.Bench.Baths;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Recipes;
using ChamberFirmware.Refusals;
using ChamberFirmware.Twin;
using Tomlyn.Syntax;

namespace ChamberFirmware.Bench;

/// <summary>
/// A recipe file. Each key goes as text through the firmware's <see cref="RecipeDraft"/>, so that device and PC have the same checks and
/// sentences; only what TOML adds (syntax, types, the name) is judged here. All mistakes are told at once.
/// </summary>
public sealed class TomlRecipe
{
    private const long LargestFileBytes = 100_000;
    private const string NameKey = "name";
    private const string ExposureKey = "exposureS";
    private const string BathKey = "bath"; // the firmware's note

    private readonly string _path;
    private readonly List<string> _mistakes;
    private readonly List<(int Line, int Column, string Sentence)> _notes = [];
    private readonly Dictionary<string, int> _lines = []; // of the keys
    private FilmNotes _film = FilmNotes.None;
    private bool _isProposal;

    private TomlRecipe(string path, List<string> mistakes)
    {
        _path = path;
        _mistakes = mistakes;
    }

    /// <summary>Reads one file. Null and one line per mistake, each with file and, where there is one, line and column.</summary>
    public static Recipe? Read(string path, List<string> mistakes) => Read(path, mistakes, out _);

    /// <summary>
    /// The same, and what the file says of the film beside the recipe. Where exposures are to be proposed, a file with targetDepthUm and
    /// without exposureS has those of <see cref="FilmNotes.LookedAtS"/>.
    /// </summary>
    public static Recipe? Read(string path, List<string> mistakes, out FilmNotes film, bool isProposal = false)
    {
        film = FilmNotes.None;
        string refusal = TextFile.Read(path, "a recipe", LargestFileBytes, out string text);
        refusal = refusal.Length == 0 && text.Trim().Length == 0
            ? "The file is empty: start from the template my-first-membrane.toml."
            : refusal;
        if (refusal.Length > 0)
        {
            mistakes.Add($"{path}: {refusal}");
            return null;
        }

        var file = new TomlRecipe(path, mistakes) { _isProposal = isProposal };
        Recipe? recipe = file.Take(text);
        film = file._film;
        return recipe;
    }

    /// <summary>The same of a text; <paramref name="fileName"/> stands before each mistake, and names the recipe.</summary>
    public static Recipe? Of(string fileName, string text, List<string> mistakes) => Of(fileName, text, mistakes, out _);

    /// <summary>The same, and what the text says of the film.</summary>
    public static Recipe? Of(string fileName, string text, List<string> mistakes, out FilmNotes film)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(mistakes);
        film = FilmNotes.None;
        if (text.Trim().Length > 0)
        {
            var file = new TomlRecipe(fileName, mistakes);
            Recipe? recipe = file.Take(text);
            film = file._film;
            return recipe;
        }

        mistakes.Add($"{fileName}: The text is empty: start from the template my-first-membrane.toml.");
        return null;
    }

    private Recipe? Take(string text)
    {
        DocumentSyntax document = TomlMistakes.Parse(text, Note, out TomlMistakes broken);
        KeyValueSyntax? named = document.KeyValues.FirstOrDefault(k => KeyOf(k) == NameKey);
        bool isNamed = named != null || broken.BrokenKeys.Contains(NameKey);
        string name = named?.Value is StringValueSyntax given ? given.Value ?? "" : Path.GetFileNameWithoutExtension(_path);
        var draft = new RecipeDraft(name);
        foreach (KeyValueSyntax entry in document.KeyValues)
        {
            Set(draft, entry);
        }

        foreach (TableSyntaxBase table in document.Tables)
        {
            Note(table.Span.Start.Line + 1, 1, TomlSentence.NoSections);
        }

        TakeBaths(draft);
        if (_isProposal && _film.TargetDepthUm != null && _lines.TryAdd(ExposureKey, 0))
        {
            draft.Set(ExposureKey, FilmNotes.LookedAtS);
            _film = _film with { IsWish = true };
        }

        string badName = PlateFolder.RefusalOfName(name);
        if (badName.Length > 0 && named?.Value is StringValueSyntax)
        {
            Note(_lines[NameKey], 1, badName);
        }

        List<string> ofTheWhole = badName.Length > 0 && !isNamed
            ? [badName + " This is the file's name: give the recipe another one in the file, name = \"my-membrane\"."]
            : [];
        ofTheWhole.AddRange(MissingKeys.Of(_lines.Keys.Concat(broken.BrokenKeys).ToHashSet()));
        if (_film.TargetDepthUm != null && !_lines.ContainsKey(ExposureKey))
        {
            ofTheWhole.Add($"targetDepthUm is a wish, and what is cast is what exposureS says: chamber predict {_path} proposes "
                + $"exposures.");
        }

        Recipe? recipe = null;
        if (_notes.Count == 0 && ofTheWhole.Count == 0)
        {
            recipe = draft.Finish(out Refusal? refusal);
            ofTheWhole.AddRange(refusal == null ? [] : [refusal.Sentence]);
        }

        // As compilers do, so that an editor jumps there.
        _mistakes.AddRange(_notes.OrderBy(n => n.Line).Select(n => $"{_path}:{n.Line}:{n.Column}: {FileTrouble.OneLine(n.Sentence)}"));
        _mistakes.AddRange(ofTheWhole.Select(sentence => $"{_path}: {sentence}"));
        return recipe;
    }

    private void Set(RecipeDraft draft, KeyValueSyntax entry)
    {
        string key = KeyOf(entry);
        int line = entry.Span.Start.Line + 1;
        int keyColumn = entry.Span.Start.Column + 1;
        KeyKind kind = KeyKinds.Of(key);
        if (kind == KeyKind.Unknown)
        {
            string meant = DidYouMean.Nearest(key, KeyKinds.Names);
            Note(line, keyColumn, meant.Length > 0 ? $"Unknown key '{key}'. Did you mean {meant}?" : draft.Set(key, "").Said());
            _lines.TryAdd(meant, line); // misspelt is not missing
            return;
        }

        if (!_lines.TryAdd(key, line))
        {
            Note(line, keyColumn, $"{key} is already given in line {_lines[key]}: keep one of them.");
            return;
        }

        string refusal = TomlValue.AsText(key, entry.Value!, out string text);
        if (refusal.Length == 0 && FilmNotes.Kinds.ContainsKey(key))
        {
            refusal = _film.Set(key, text, out _film);
        }
        else if (refusal.Length == 0 && key != NameKey)
        {
            refusal = draft.Set(key, text).Said();
        }

        if (refusal.Length > 0)
        {
            Note(line, (entry.Value?.Span.Start.Column ?? 0) + 1, refusal);
        }
    }

    // The firmware knows one note: the baths in words.
    private void TakeBaths(RecipeDraft draft)
    {
        if (_lines.TryGetValue(BathList.Key, out int line) && _lines.TryGetValue(BathKey, out int other))
        {
            Note(Math.Max(line, other), 1, "bath and baths are both given: keep one of them; baths has the first bath, too.");
        }
        else if (_film.Baths.Count > 0 && draft.Set(BathKey, BathList.Note(_film.Baths)).Said() is { Length: > 0 } refusal)
        {
            Note(line, 1, refusal.Replace(BathKey, BathList.Key));
        }
    }

    private void Note(int line, int column, string sentence) => _notes.Add((line, column, sentence));

    private static string KeyOf(KeyValueSyntax entry) => entry.Key!.ToString().Trim();
}
