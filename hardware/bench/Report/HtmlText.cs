using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ChamberFirmware.Bench.Report;

/// <summary>
/// The few HTML elements that a report has. Whatever comes from outside, a dope called &lt;script&gt;, goes through one encoder; only what
/// this program draws itself is put in as it is.
/// </summary>
public sealed class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder _html = new();

    /// <summary>Text as HTML shows it, also inside a quoted attribute.</summary>
    public static string Encode(string text) => Encoder.Encode(text);

    /// <summary>HTML of this program's own.</summary>
    public HtmlText Raw(string html)
    {
        _html.Append(html).Append('\n');
        return this;
    }

    /// <summary>An element with nothing but text in it.</summary>
    public HtmlText Element(string name, string text, string attributes = "") =>
        Raw($"<{name}{(attributes.Length > 0 ? " " + attributes : "")}>{Encode(text)}</{name}>");

    /// <summary>The beginning of a section with its heading.</summary>
    public HtmlText Section(string id, string heading) => Raw($"<section aria-labelledby=\"{id}\">").Element("h2", heading, $"id=\"{id}\"");

    /// <summary>Its end.</summary>
    public HtmlText EndSection() => Raw("</section>");

    /// <summary>
    /// A table with a caption, a heading for each column, and each row's first cell as the row's heading. It scrolls by itself where the
    /// window is narrow, with the keyboard too.
    /// </summary>
    public HtmlText Table(string caption, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        Raw($"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{Encode(caption)}\"><table>").Element("caption", caption);
        Raw("<thead><tr>" + string.Concat(header.Select(h => $"<th scope=\"col\">{Encode(h)}</th>")) + "</tr></thead><tbody>");
        foreach (IReadOnlyList<string> row in rows)
        {
            Raw($"<tr><th scope=\"row\">{Encode(row[0])}</th>" + string.Concat(row.Skip(1).Select(c => $"<td>{Encode(c)}</td>")) + "</tr>");
        }

        return Raw("</tbody></table></div>");
    }

    /// <summary>Everything so far.</summary>
    public override string ToString() => _html.ToString();
}
