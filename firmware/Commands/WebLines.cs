using ChamberFirmware.Operation;
using ChamberFirmware.Points;
using ChamberFirmware.Text;

namespace ChamberFirmware.Commands;

/// <summary>What a casting line does now and what its last metre met, a line key=value for each row of <see cref="WebList"/>.</summary>
public sealed class WebLines : IListing, IPointVisitor
{
    private readonly Chamber _chamber;
    private TextBuffer? _to; // where a line is written now

    /// <summary>The values as they are when their lines are written; none in a chamber without a line.</summary>
    public WebLines(Chamber chamber) => _chamber = chamber;

    /// <inheritdoc/>
    public bool TryWrite(int line, TextBuffer to)
    {
        bool isThere = _chamber.Line != null && line < WebList.Count;
        if (isThere)
        {
            _to = to;
            int before = to.Length;
            WebList.Visit(line, _chamber.Line!, _chamber.Readings, this);
            if (to.Length > before)
            {
                to.Line();
            }
        }

        return isThere;
    }

    /// <inheritdoc/>
    public void Number(string name, PointUnit unit, int decimals, double value, bool isValid)
    {
        if (isValid)
        {
            _to!.Add(name).Add("=").Fixed(value, decimals);
        }
    }

    /// <inheritdoc/>
    public void Word(string name, int code, string word, bool isShown) => _to!.Add(name).Add("=").Add(word);

    /// <inheritdoc/>
    public void Measured(
        string name, PointUnit unit, int decimals, double value, string uncertaintyName, double uncertainty, bool isValid)
    {
        // no row of a line is one
    }

    /// <inheritdoc/>
    public void Duty(string load, double duty01)
    {
        // no row of a line is one
    }

    /// <inheritdoc/>
    public void Sentence(string name, int number, string sentence, bool isShown)
    {
        // no row of a line is one
    }
}
