using System.Collections.Generic;
using System.Linq;
using Tomlyn.Syntax;

namespace ChamberFirmware.Bench;

/// <content>Every key and section of the file, each once.</content>
internal sealed partial class CampaignToml
{
    private void Take(DocumentSyntax document)
    {
        foreach (KeyValueSyntax entry in document.KeyValues)
        {
            string name = NameOf(entry);
            string meant = Keys.Contains(name) ? name : DidYouMean.Nearest(name, Keys);
            if (meant != name)
            {
                string known = meant.Length > 0
                    ? $". Did you mean {meant}?"
                    : $": a campaign has {string.Join(", ", Keys)}; keys of a recipe stand below [recipe].";
                Note(entry, $"Unknown key '{name}'{known}");
            }

            Once(_keys, meant, entry, name);
        }

        foreach (TableSyntaxBase table in document.Tables)
        {
            string name = table.Name!.ToString().Trim();
            string meant = Sections.Contains(name) ? name : DidYouMean.Nearest(name, Sections);
            if (meant != name)
            {
                string known = meant.Length > 0 ? $". Did you mean [{meant}]?" : $": a campaign has [{string.Join("], [", Sections)}].";
                Note(table, $"Unknown section [{name}]{known}");
            }

            Once(_sections, meant, table, name);
            var inside = new Dictionary<string, KeyValueSyntax>();
            table.Items.OfType<KeyValueSyntax>().ToList().ForEach(entry => Once(inside, NameOf(entry), entry, NameOf(entry)));
        }
    }

    private void Once<T>(Dictionary<string, T> known, string meant, T node, string name)
        where T : SyntaxNode
    {
        if (meant.Length > 0 && !known.TryAdd(meant, node))
        {
            Note(node, $"{name} is already given in line {known[meant].Span.Start.Line + 1}: keep one of them.");
        }
    }
}
