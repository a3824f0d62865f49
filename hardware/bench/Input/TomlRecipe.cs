using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ChamberFirmware.Recipes;
using ChamberFirmware.Refusals;
using ChamberFirmware.Twin;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace ChamberFirmware.Bench;

/// <summary>
/// A recipe file. Each key goes as text through the firmware's <see cref="RecipeDraft"/>, so that device and PC have the same checks and
/// sentences; only what TOML adds (syntax, types, the name) is judged here.
/// </summary>
public static class TomlRecipe
{
    private const long LargestFileBytes = 100_000;

    /// <summary>Reads one file. Null and one line per mistake, each with file and, where there is one, line.</summary>
    public static Recipe? Read(string path, List<string> mistakes) =>
        Parse(path, mistakes) is DocumentSyntax document ? Take(path, document, mistakes) : null;

    /// <summary>The syntax of any TOML file. Null and one line per mistake, as for a recipe.</summary>
    internal static DocumentSyntax? Parse(string path, List<string> mistakes)
    {
        string refusal = Text(path, out string text);
        if (refusal.Length > 0)
        {
            mistakes.Add($"{path}: {refusal}");
            return null;
        }

        DocumentSyntax document;
        try
        {
            document = SyntaxParser.Parse(text, path, validate: true);
        }
        catch (ArgumentException)
        {
            // Tomlyn throws at a text that ends within a basic string's escape, instead of saying so.
            mistakes.Add($"{path}: it ends in the middle of a text: close its quotes.");
            return null;
        }

        if (document.HasErrors)
        {
            DiagnosticMessage first = document.Diagnostics.First(d => d.Kind == DiagnosticMessageKind.Error);
            string hint = first.Message.Contains("`,`") ? " A number has a point, not a comma: 60.5." : "";
            mistakes.Add($"{path}, line {first.Span.Start.Line + 1}: {OneLine(first.Message)}{hint}");
            return null;
        }

        return document;
    }

    private static Recipe? Take(string path, DocumentSyntax document, List<string> mistakes)
    {
        int before = mistakes.Count;
        KeyValueSyntax? named = document.KeyValues.FirstOrDefault(k => KeyOf(k) == "name");
        string name = named?.Value is StringValueSyntax given ? given.Value ?? "" : Path.GetFileNameWithoutExtension(path);
        var draft = new RecipeDraft(name);
        foreach (KeyValueSyntax entry in document.KeyValues)
        {
            Note(path, entry, Set(draft, KeyOf(entry), entry.Value!), mistakes);
        }

        foreach (TableSyntaxBase table in document.Tables)
        {
            Note(path, table, "A recipe has no [sections]: write its keys one below the other.", mistakes);
        }

        string refusal = mistakes.Count > before ? "" : PlateFolder.RefusalOfName(name);
        Recipe? recipe = null;
        if (mistakes.Count == before && refusal.Length == 0)
        {
            recipe = draft.Finish(out Refusal? incomplete);
            refusal = incomplete.Said();
        }

        if (refusal.Length > 0)
        {
            mistakes.Add($"{path}: {refusal}");
        }

        return recipe;
    }

    private static void Note(string path, SyntaxNode where, string mistake, List<string> mistakes)
    {
        if (mistake.Length > 0)
        {
            mistakes.Add($"{path}, line {where.Span.Start.Line + 1}: {mistake}");
        }
    }

    private static string Set(RecipeDraft draft, string key, ValueSyntax value)
    {
        string refusal = TomlValue.AsText(key, value, out string text);
        return refusal.Length > 0 || key == "name" ? refusal : draft.Set(key, text).Said();
    }

    private static string KeyOf(KeyValueSyntax entry) => entry.Key!.ToString().Trim();

    private static string Text(string path, out string text)
    {
        text = "";
        if (Directory.Exists(path))
        {
            return "This is a folder: give the path of a .toml file.";
        }

        if (!File.Exists(path))
        {
            return $"There is no such file: give an existing .toml file, or one of {string.Join(", ", ReferenceRecipes.Names)}.";
        }

        try
        {
            long size = new FileInfo(path).Length;
            if (size > LargestFileBytes)
            {
                return $"The file has {size} bytes: a recipe has at most {LargestFileBytes}.";
            }

            text = size > 0 ? File.ReadAllText(path) : "";
            return text.Trim().Length > 0 ? "" : "The file is empty: start from the template my-first-membrane.toml.";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "The file cannot be read: " + OneLine(e.Message);
        }
    }

    // A message may quote the file, and a file may hold anything.
    private static string OneLine(string message)
    {
        return string.Concat(message.ReplaceLineEndings(" ").Select(c => char.IsControl(c) || c == '\uFFFD' ? '?' : c));
    }
}
