using System;
using System.Globalization;
using System.Text;

namespace ChamberFirmware.Bench.Gateway;

/// <summary>Prometheus's text format: a family's help and type once, then its samples.</summary>
public sealed class MetricText
{
    /// <summary>What such a text is called in a header.</summary>
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly StringBuilder _text = new();
    private string _name = "";

    /// <summary>Begins a family. <paramref name="type"/>: gauge or counter.</summary>
    public MetricText Family(string name, string type, string help)
    {
        _name = name;
        _text.Append("# HELP ").Append(name).Append(' ').Append(help).Append('\n');
        _text.Append("# TYPE ").Append(name).Append(' ').Append(type).Append('\n');
        return this;
    }

    /// <summary>A sample; labels as name, value, name, value.</summary>
    public MetricText Sample(double value, params string[] labels)
    {
        _text.Append(_name);
        for (int i = 0; i < labels.Length; i += 2)
        {
            _text.Append(i == 0 ? '{' : ',').Append(labels[i]).Append("=\"").Append(Escaped(labels[i + 1])).Append('"');
        }

        _text.Append(labels.Length > 0 ? "} " : " ").Append(value.ToString("R", CultureInfo.InvariantCulture)).Append('\n');
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private static string Escaped(string value) =>
        value.AsSpan().IndexOfAny('\\', '"', '\n') < 0 ? value : value.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n");
}
