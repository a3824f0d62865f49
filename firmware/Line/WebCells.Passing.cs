namespace ChamberFirmware.Line;

/// <content>Cells that pass an edge.</content>
public sealed partial class WebCells
{
    private const int Edge = -2; // of the moving cover

    // At the edge the web went from one place to another, m, and the first cell after it from one to another: those between passed it.
    private void Pass(long fromUs, long nowUs, double fromM, double toM, int edge, long was, long now, bool isCoated)
    {
        bool isForward = now > was;
        long first = isForward ? was : now;
        long last = (isForward ? now : was) - 1;
        first = first < First ? First : first;
        bool isBlade = edge == 0;
        last = isBlade && isForward ? last : last < Next ? last : Next - 1;
        for (long cell = first; cell <= last; cell++)
        {
            double atUs = fromUs + (CentreM(cell) - fromM) / (toM - fromM) * (nowUs - fromUs);
            int at = (int)(cell % _size);
            if (isBlade && cell >= Next)
            {
                Begin(at, isCoated);
                Next = cell + 1;
            }

            Open(at, Open01(cell, edge, isForward), _air.TimeAtS(atUs));
            if (edge == _way.Sections && isForward)
            {
                End(cell, at);
            }
        }
    }

    // The first cell whose centre lies after a place.
    private long FirstAfter(double placeM)
    {
        double cells = placeM / _cellM - 0.5;
        long whole = (long)cells;
        return cells < whole ? whole : whole + 1;
    }

    // What is open over a cell that has just passed an edge.
    private double Open01(long cell, int edge, bool isForward)
    {
        double placeM = PlaceM(cell);
        int section = edge == Edge ? _way.SectionOf(placeM) : isForward ? edge : edge - 1;
        bool isShut = edge == Edge ? isForward : placeM >= EdgeM && EdgeM < _way.LengthM;
        return isShut ? 0.0 : _way.Open01(section);
    }

    private void Begin(int at, bool isCoated)
    {
        _timeS[at] = _temperatureCS[at] = _humidityGSPerKg[at] = _airWayM[at] = 0.0;
        _open01[at] = 0.0f;
        _isCoated[at] = isCoated;
    }

    private void Open(int at, double open01, double timeS)
    {
        float before = _open01[at];
        if (before == (float)open01)
        {
            return;
        }

        _open01[at] = (float)open01;
        double change = (double)before - _open01[at]; // of what is kept: what opens and what shuts must cancel
        _timeS[at] += change * timeS;
        _temperatureCS[at] += change * _air.TemperatureAt(timeS);
        _humidityGSPerKg[at] += change * _air.HumidityAt(timeS);
        _airWayM[at] += change * _air.AirWayAt(timeS);
    }

    private void End(long cell, int at)
    {
        First = cell + 1;
        double s = _timeS[at];
        bool wasOpen = s > 0.0;
        _watcher.Wet(
            cell, _isCoated[at], s,
            wasOpen ? _temperatureCS[at] / s : 0.0, wasOpen ? _humidityGSPerKg[at] / s : 0.0, wasOpen ? _airWayM[at] / s : 0.0);
    }
}
