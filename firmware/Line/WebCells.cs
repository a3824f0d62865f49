using ChamberFirmware.Settings;

namespace ChamberFirmware.Line;

/// <summary>
/// Cells of web, some millimetres each, from the blade to the bath, and what each has met. A cell's exposure is the sum, over all edges of
/// covers that it passes, of (open share before - open share after) times the sum of time at that moment: so only a cell that passes an
/// edge costs anything, and stops, other speeds and a web that runs backward come out right by themselves. Positions are m of web that have
/// passed the blade; a cell's centre counts for all of it.
/// </summary>
public sealed partial class WebCells
{
    private const int MostAtOnce = 8; // that come under the blade before the first leaves its place at the bath

    private readonly OpenWay _way;
    private readonly AirSums _air;
    private readonly double _cellM;
    private readonly int _size;
    private readonly double[] _timeS;
    private readonly double[] _temperatureCS;
    private readonly double[] _humidityGSPerKg;
    private readonly double[] _airWayM;
    private readonly float[] _open01; // now
    private readonly bool[] _isCoated;
    private readonly IWebWatcher _watcher;
    private readonly long[] _after; // the first cell that has not passed an edge, by edge

    /// <summary>
    /// A way without web on it; cells of <paramref name="cellM"/>, m, which <see cref="SettingsCheck"/> keeps few enough.
    /// </summary>
    public WebCells(OpenWay way, AirSums air, double cellM, IWebWatcher watcher)
    {
        _way = way;
        _air = air;
        _cellM = cellM;
        _watcher = watcher;
        _size = (int)(way.LengthM / cellM) + 2 + MostAtOnce;
        _timeS = new double[_size];
        _temperatureCS = new double[_size];
        _humidityGSPerKg = new double[_size];
        _airWayM = new double[_size];
        _open01 = new float[_size];
        _isCoated = new bool[_size];
        _after = new long[way.Sections + 1];
        EdgeM = way.LengthM;
        Restart();
    }

    /// <summary>Web that has passed the blade, m; falls while it runs backward.</summary>
    public double PassedM;

    /// <summary>Where the moving cover begins, m from the blade; all behind it is shut. Without one: the bath.</summary>
    public double EdgeM;

    /// <summary>The oldest cell that is not in the bath yet.</summary>
    public long First;

    /// <summary>The cell that comes under the blade next; those before it have been there.</summary>
    public long Next;

    /// <summary>Starts anew, with web that nobody has coated.</summary>
    public void Restart()
    {
        PassedM = 0.0;
        First = 0;
        Next = 0;
        for (int edge = 0; edge <= _way.Sections; edge++)
        {
            _after[edge] = FirstAfter(-_way.FromM(edge));
        }
    }

    /// <summary>Where a cell's centre is, m from the blade.</summary>
    public double PlaceM(long cell) => PassedM - CentreM(cell);

    /// <summary>What a cell on the way has been exposed for until now, s.</summary>
    public double ExposureS(long cell)
    {
        int at = (int)(cell % _size);
        return _timeS[at] + _open01[at] * _air.TimeS;
    }

    /// <summary>
    /// The web, and the moving cover's edge, have come from where they were to here, between two times, us; what comes under the blade is
    /// coated or not.
    /// </summary>
    public void MoveTo(long fromUs, long nowUs, double passedM, double edgeM, bool isCoated)
    {
        double wayM = passedM - PassedM;
        int parts = (int)((wayM < 0.0 ? -wayM : wayM) / (MostAtOnce * _cellM)) + 1; // after a stall more than one
        for (int part = parts; part > 1; part--)
        {
            long us = fromUs + (nowUs - fromUs) / part;
            Step(fromUs, us, PassedM + (passedM - PassedM) / part, EdgeM + (edgeM - EdgeM) / part, isCoated);
            fromUs = us;
        }

        Step(fromUs, nowUs, passedM, edgeM, isCoated);
    }

    private void Step(long fromUs, long nowUs, double passedM, double edgeM, bool isCoated)
    {
        double webFromM = PassedM;
        double edgeFromM = EdgeM;
        PassedM = passedM;
        EdgeM = edgeM;
        for (int section = 0; section <= _way.Sections; section++)
        {
            double fixedM = _way.FromM(section);
            long was = _after[section];
            long now = FirstAfter(passedM - fixedM);
            if (was != now)
            {
                _after[section] = now;
                Pass(fromUs, nowUs, webFromM - fixedM, passedM - fixedM, section, was, now, isCoated);
            }
        }

        if (edgeM < _way.LengthM || edgeFromM < _way.LengthM)
        {
            long was = FirstAfter(webFromM - edgeFromM);
            long now = FirstAfter(passedM - edgeM);
            if (was != now)
            {
                Pass(fromUs, nowUs, webFromM - edgeFromM, passedM - edgeM, Edge, was, now, isCoated);
            }
        }
    }

    private double CentreM(long cell) => (cell + 0.5) * _cellM;
}
