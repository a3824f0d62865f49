using System.Collections.Generic;
using System.Linq;
using Tomlyn.Syntax;

namespace ChamberFirmware.Bench.Gateway;

/// <summary>A gateway's file as its sections; every mistake is told as file:line:column, in the order of the lines.</summary>
internal sealed class GatewayToml
{
    /// <summary>The section that may be there many times.</summary>
    public const string ManyOf = "chamber";

    private static readonly string[] Sections = ["broker", "publish", "backfill", "http", "commands", ManyOf];

    private readonly string _path;
    private readonly List<(int Line, string Told)> _mistakes = [];
    private readonly DocumentSyntax _document;
    private readonly bool _isWhole;

    /// <summary>Reads the text of this file.</summary>
    public GatewayToml(string path, string text)
    {
        _path = path;
        _document = TomlMistakes.Parse(text, NoteBroken, out TomlMistakes broken);
        _isWhole = broken.BrokenKeys.Count == 0;
        Look();
        Root = new GatewayTable("", null, _document.KeyValues, Note);
    }

    /// <summary>What stands before the first section.</summary>
    public GatewayTable Root { get; }

    /// <summary>All that was wrong, in the order of the lines.</summary>
    public IReadOnlyList<string> Mistakes => [.. _mistakes.OrderBy(m => m.Line).Select(m => m.Told)];

    /// <summary>A section that may be there once.</summary>
    public GatewayTable Section(string name) => TableOf(name, Of(name).FirstOrDefault());

    /// <summary>Sections in double brackets.</summary>
    public IReadOnlyList<GatewayTable> Many(string name) => [.. Of(name).Select(table => TableOf(name, table))];

    /// <summary>A mistake of the file as a whole.</summary>
    public void Note(string sentence) => Note(null, sentence);

    private IEnumerable<TableSyntaxBase> Of(string name) => _document.Tables.Where(table => NameOf(table) == name);

    private GatewayTable TableOf(string name, TableSyntaxBase? table) =>
        new(name, table, table?.Items.OfType<KeyValueSyntax>() ?? [], Note);

    private void Look()
    {
        foreach (TableSyntaxBase table in _document.Tables)
        {
            string name = NameOf(table);
            bool isMany = table is TableArraySyntax;
            if (!Sections.Contains(name))
            {
                string meant = DidYouMean.Nearest(name, Sections);
                Note(table, meant.Length > 0 ? $"Unknown section [{name}]. Did you mean [{meant}]?"
                    : $"Unknown section [{name}]: a gateway has [{string.Join("], [", Sections)}].");
            }
            else if (isMany != (name == ManyOf))
            {
                Note(table, isMany ? $"[[{name}]] is there once: write [{name}]."
                    : $"[{name}] may be there many times: write [[{name}]] with two brackets.");
            }
            else if (!isMany && Of(name).First() != table)
            {
                Note(table, $"[{name}] is already given in line {Of(name).First().Span.Start.Line + 1}: keep one of them.");
            }
        }
    }

    private static string NameOf(TableSyntaxBase table) => table.Name!.ToString().Trim();

    private void NoteBroken(int line, int column, string sentence) =>
        Add(line, column, sentence == TomlSentence.NoSections ? "A section's name stands in brackets: [broker], [[chamber]]." : sentence);

    // In a file with a broken line nobody knows what is missing.
    private void Note(SyntaxNode? where, string sentence)
    {
        if (where != null)
        {
            Add(where.Span.Start.Line + 1, where.Span.Start.Column + 1, sentence);
        }
        else if (_isWhole)
        {
            _mistakes.Add((int.MaxValue, $"{_path}: {FileTrouble.OneLine(sentence)}"));
        }
    }

    private void Add(int line, int column, string sentence) =>
        _mistakes.Add((line, $"{_path}:{line}:{column}: {FileTrouble.OneLine(sentence)}"));
}
