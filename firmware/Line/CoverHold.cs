using ChamberFirmware.Settings;

namespace ChamberFirmware.Line;

/// <summary>
/// Holds the exposure with a motorised cover that shuts the way from the bath upstream: its edge belongs where the web has just had its
/// time. That is looked up in the cells themselves, so it is right through stops and other speeds; in a stop the cover closes over what has
/// had its time.
/// </summary>
public sealed class CoverHold
{
    private readonly ChamberSettings _settings;
    private readonly OpenWay _way;
    private long _cell; // the oldest that is open and has not had its time

    /// <summary>A cover that is wholly open.</summary>
    public CoverHold(ChamberSettings settings, OpenWay way)
    {
        _settings = settings;
        _way = way;
        EdgeM = AskedM = way.LengthM;
    }

    /// <summary>Where the edge is now as far as the cover has followed, m from the blade.</summary>
    public double EdgeM;

    /// <summary>Where the edge was asked to be, m from the blade.</summary>
    public double AskedM;

    /// <summary>That place as a share of the way, 0 to 1, for the output.</summary>
    public double Asked01 => AskedM / _way.LengthM;

    /// <summary>Wholly open again.</summary>
    public void Restart()
    {
        AskedM = _way.LengthM;
        _cell = 0;
    }

    /// <summary>The cover follows what was asked, as fast as it can, over this time, s.</summary>
    public void Follow(double s)
    {
        double most = _settings.WebCoverMPerS * s;
        double off = AskedM - EdgeM;
        EdgeM += off > most ? most : off < -most ? -most : off;
    }

    /// <summary>Asks for the place at which cells have been exposed for <paramref name="exposureS"/>, s.</summary>
    public void Ask(WebCells cells, double exposureS, double mPerS)
    {
        _cell = _cell < cells.First ? cells.First : _cell;
        while (_cell > cells.First && cells.PlaceM(_cell - 1) < EdgeM && cells.ExposureS(_cell - 1) < exposureS)
        {
            _cell--; // backward web, or a cover that had gone too far
        }

        while (_cell < cells.Next && (cells.PlaceM(_cell) >= EdgeM || cells.ExposureS(_cell) >= exposureS))
        {
            _cell++;
        }

        double placeM = _way.LengthM;
        if (_cell < cells.Next)
        {
            double at = cells.PlaceM(_cell);
            double open01 = _way.Open01(_way.SectionOf(at));
            double speed = mPerS > 0.0 ? mPerS : 0.0;
            placeM = open01 > 0.0 ? at + (exposureS - cells.ExposureS(_cell)) / open01 * speed : placeM;
        }

        AskedM = placeM > _way.LengthM ? _way.LengthM : placeM < 0.0 ? 0.0 : placeM;
    }
}
