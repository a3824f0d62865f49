using ChamberFirmware.Line;
using ChamberFirmware.Operation;
using ChamberFirmware.Points;
using ChamberFirmware.Text;

namespace ChamberFirmware.Commands;

/// <summary>
/// What a casting line does now and what its last metre met, a line key=value for each row of <see cref="WebList"/>; or one of the metres
/// that are kept, for each of <see cref="MetreList"/>.
/// </summary>
public sealed class WebLines : IListing, IPointVisitor
{
    private readonly Chamber _chamber;
    private readonly bool _isOfMetre;
    private readonly long _metre; // -1: there is none
    private TextBuffer? _to; // where a line is written now

    /// <summary>The values as they are when their lines are written; none in a chamber without a line.</summary>
    public WebLines(Chamber chamber) => _chamber = chamber;

    /// <summary>
    /// The first metre that is kept with this number, from 0, or a higher one; none in a chamber without a line, and when none has come.
    /// </summary>
    public WebLines(Chamber chamber, long metre)
    {
        _chamber = chamber;
        KeptMetres? kept = chamber.Line?.Metre.Kept;
        int place = kept == null ? -1 : kept.PlaceOf(metre);
        _isOfMetre = true;
        _metre = place < 0 ? -1 : kept!.Number(place);
    }

    /// <inheritdoc/>
    public bool TryWrite(int line, TextBuffer to)
    {
        LineRun? web = _chamber.Line;
        if (web == null)
        {
            return false;
        }

        _to = to;
        int before = to.Length;
        bool isThere = _isOfMetre ? IsOfMetre(line, web.Metre.Kept) : IsOfNow(line, web);
        if (to.Length > before)
        {
            to.Line();
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

    private bool IsOfNow(int row, LineRun web)
    {
        if (row < WebList.Count)
        {
            WebList.Visit(row, web, _chamber.Readings, this);
        }

        return row < WebList.Count;
    }

    // Looked up anew for each line: a metre that came meanwhile moves the places, and may take this one's.
    private bool IsOfMetre(int row, KeptMetres kept)
    {
        int place = _metre < 0 ? -1 : kept.PlaceOf(_metre);
        bool isThere = place >= 0 && kept.Number(place) == _metre && row < MetreList.Count;
        if (isThere)
        {
            MetreList.Visit(row, kept, place, this);
        }

        return isThere;
    }
}
