using System;
using System.Security;
using System.Text;
using OxyPlot;

namespace ChamberFirmware.Bench;

/// <summary>The few SVG elements that pictures have around their charts.</summary>
internal sealed class SvgText
{
    private readonly StringBuilder _svg = new();

    /// <summary>A white picture of this size; all measures are px from its top left corner.</summary>
    /// <param name="widthPx">Its width.</param>
    /// <param name="heightPx">Its height.</param>
    /// <param name="title">Its name, for who hears it.</param>
    /// <param name="description">What it shows, for who hears it.</param>
    /// <param name="id">Beginning of its ids, where it stands in a page with others.</param>
    /// <param name="left">First of its x that is shown.</param>
    /// <param name="top">First of its y.</param>
    public SvgText(
        double widthPx, double heightPx, string title, string description, string id = "plot", double left = 0.0, double top = 0.0)
    {
        _svg.Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{widthPx:0.#}\" height=\"{heightPx:0.#}\" ")
            .Append($"viewBox=\"{left:0.#} {top:0.#} {widthPx:0.#} {heightPx:0.#}\" font-family=\"{PlotStyle.FontFamily}\" ")
            .Append($"role=\"img\" aria-labelledby=\"{id}-title {id}-desc\">\n")
            .Append($"<title id=\"{id}-title\">{SecurityElement.Escape(title)}</title>\n")
            .Append($"<desc id=\"{id}-desc\">{SecurityElement.Escape(description)}</desc>\n")
            .Append($"<rect x=\"{left:0.#}\" y=\"{top:0.#}\" width=\"100%\" height=\"100%\" fill=\"#FFFFFF\"/>\n");
    }

    /// <summary>A line of text, escaped; y is its base line, x its start, middle or end as <paramref name="anchor"/> says.</summary>
    public void Text(
        double xPx, double yPx, string text, double sizePx, string colour = "#222222", string anchor = "start", bool bold = false)
    {
        string weight = bold ? " font-weight=\"bold\"" : "";
        _svg.Append($"<text x=\"{xPx:0.#}\" y=\"{yPx:0.#}\" font-size=\"{sizePx:0.#}\" fill=\"{colour}\" text-anchor=\"{anchor}\"{weight}>")
            .Append(SecurityElement.Escape(text)).Append("</text>\n");
    }

    /// <summary>A horizontal line to the right; dashes as stroke-dasharray has them, empty: a full line.</summary>
    public void Line(double xPx, double yPx, double lengthPx, string colour, double widthPx, string dashes = "")
    {
        string dash = dashes.Length > 0 ? $" stroke-dasharray=\"{dashes}\"" : "";
        _svg.Append($"<path d=\"M{xPx:0.#} {yPx:0.#}h{lengthPx:0.#}\" stroke=\"{colour}\" stroke-width=\"{widthPx:0.#}\"{dash}/>\n");
    }

    /// <summary>A filled rectangle with a thin edge.</summary>
    public void Box(double xPx, double yPx, double widthPx, double heightPx, string colour)
    {
        Rectangle(xPx, yPx, widthPx, heightPx, $"fill=\"{colour}\" stroke=\"#BBBBBB\" stroke-width=\"0.5\"");
    }

    /// <summary>A rectangle's edge.</summary>
    public void Frame(double xPx, double yPx, double widthPx, double heightPx)
    {
        Rectangle(xPx, yPx, widthPx, heightPx, "fill=\"none\" stroke=\"#888888\"");
    }

    /// <summary>A chart at this place. Its ids begin with <paramref name="id"/>: ids are the whole document's.</summary>
    public void Chart(PlotModel model, double xPx, double yPx, double widthPx, double heightPx, string id)
    {
        var exporter = new SvgExporter
        {
            Width = widthPx,
            Height = heightPx,
            UseVerticalTextAlignmentWorkaround = true, // Inkscape and librsvg do not know dominant-baseline
        };
        string document = exporter.ExportToString(model);
        Raw(document[document.IndexOf("<svg ", StringComparison.Ordinal)..]
            .Replace("<svg ", $"<svg x=\"{xPx:0.#}\" y=\"{yPx:0.#}\" ")
            .Replace("id=\"clipPath", $"id=\"{id}Path")
            .Replace("#clipPath", $"#{id}Path"));
    }

    /// <summary>SVG as it is.</summary>
    public void Raw(string svg) => _svg.Append(svg).Append('\n');

    /// <summary>The whole document; more may be added after it was asked for.</summary>
    public override string ToString() => _svg + "</svg>\n";

    private void Rectangle(double xPx, double yPx, double widthPx, double heightPx, string paint)
    {
        _svg.Append($"<rect x=\"{xPx:0.#}\" y=\"{yPx:0.#}\" width=\"{widthPx:0.#}\" height=\"{heightPx:0.#}\" {paint}/>\n");
    }
}
