using ChamberFirmware.Settings;

namespace ChamberFirmware.Line;

/// <summary>
/// Holds the exposure with a motorised cover that shuts the way from the bath upstream: its edge belongs where the web has just had its
/// time. That is looked up in the cells themselves, so it is right through stops and other speeds; in a stop the cover closes over what has
/// had its time.
/// </summary>
public sealed class CoverHold
{
    private const double Most01 = 0.5;

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

        double s = 0.0;
        while (_cell < cells.Next)
        {
            s = cells.ExposureS(_cell);
            if (s < exposureS && !IsBehind(cells, s, exposureS))
            {
                break;
            }

            _cell++;
        }

        double placeM = _cell < cells.Next ? DueM(cells, exposureS - s, mPerS > 0.0 ? mPerS : 0.0) : cells.Next == 0 ? _way.LengthM : 0.0;
        double doneM = _cell > cells.First ? cells.PlaceM(_cell - 1) : _way.LengthM; // what has had its time stays shut
        placeM = placeM < doneM ? placeM : doneM;
        AskedM = placeM > _way.LengthM ? _way.LengthM : placeM < 0.0 ? 0.0 : placeM;
    }

    // Behind the edge is what came there a moment early, too; but not what came under the blade while all was shut.
    private bool IsBehind(WebCells cells, double s, double exposureS) => s > Most01 * exposureS && cells.PlaceM(_cell) >= EdgeM;

    // Where the cell will be when it is due.
    private double DueM(WebCells cells, double leftS, double mPerS)
    {
        double placeM = cells.PlaceM(_cell);
        double open01 = _way.Open01(_way.SectionOf(placeM));
        return open01 > 0.0 ? placeM + leftS / open01 * mPerS : _way.LengthM;
    }
}
