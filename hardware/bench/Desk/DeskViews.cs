using System.IO;
using System.Text;

namespace ChamberFirmware.Bench.Desk;

/// <summary>Where runs at a chamber are shown: a live table to a person, lines to a file or pipe.</summary>
internal static class DeskViews
{
    /// <summary>The view for this output.</summary>
    public static IDeskView For(TextWriter output) => Screen.IsInteractive(output)
        ? new LiveDeskView(output, TerminalSize.OfConsole)
        : new PlainDeskView(output);
}

/// <summary>Whole lines for a view, from whoever writes to a text writer: under a table nobody else may write.</summary>
internal sealed class SaidLines : TextWriter
{
    private readonly IDeskView _view;
    private readonly StringBuilder _begun = new();

    /// <summary>Said to this view.</summary>
    public SaidLines(IDeskView view) => _view = view;

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        if (value == '\n')
        {
            _view.Say(_begun.ToString().TrimEnd('\r'));
            _begun.Clear();
        }
        else
        {
            _begun.Append(value);
        }
    }
}
