using ChamberFirmware.Settings;

namespace ChamberFirmware.Line;

/// <summary>
/// The web's way from the blade to the bath in sections, each with the share of it that is open to the air: fixed covers shut some. In m
/// from the blade; before the blade and in the bath nothing is open.
/// </summary>
public sealed class OpenWay
{
    /// <summary>Not on the way: the blade has not spread it, or it is in the bath.</summary>
    public const int Nowhere = -1;

    private readonly double[] _toM;
    private readonly double[] _open01;

    /// <summary>The way of these settings (WebOpenToM, WebOpen01).</summary>
    public OpenWay(ChamberSettings settings)
    {
        _toM = settings.WebOpenToM;
        _open01 = settings.WebOpen01;
    }

    /// <summary>How many sections there are.</summary>
    public int Sections => _toM.Length;

    /// <summary>From the blade to the bath, m.</summary>
    public double LengthM => _toM[_toM.Length - 1];

    /// <summary>Where a section begins, m; of the one after the last: the bath.</summary>
    public double FromM(int section) => section == 0 ? 0.0 : _toM[section - 1];

    /// <summary>Open share of a section, 0 to 1; of <see cref="Nowhere"/> 0.</summary>
    public double Open01(int section) => section < 0 || section >= _open01.Length ? 0.0 : _open01[section];

    /// <summary>The section of a place on the way; <see cref="Nowhere"/> for one that is not on it.</summary>
    public int SectionOf(double placeM)
    {
        if (placeM < 0.0)
        {
            return Nowhere;
        }

        for (int section = 0; section < _toM.Length; section++)
        {
            if (placeM < _toM[section])
            {
                return section;
            }
        }

        return Nowhere;
    }

    /// <summary>What is open of it all, up to a place: m of a way that is wholly open, and would expose for as long.</summary>
    public double OpenM(double toM)
    {
        double sum = 0.0;
        for (int section = 0; section < _toM.Length; section++)
        {
            double end = _toM[section] < toM ? _toM[section] : toM;
            double from = FromM(section);
            sum += end > from ? (end - from) * _open01[section] : 0.0;
        }

        return sum;
    }
}
