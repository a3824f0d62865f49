using System;
using System.Collections.Generic;

namespace ChamberFirmware.Twin;

/// <summary>A cell of web as it truly was.</summary>
/// <param name="Cell">Its number from the begin of the account.</param>
/// <param name="IsCoated">The valve was open when its centre came under the blade.</param>
/// <param name="ExposureS">How long its centre lay open to the air, s.</param>
/// <param name="WetUs">When it came to the bath, us.</param>
public sealed record TrueCell(long Cell, bool IsCoated, double ExposureS, long WetUs);

/// <summary>
/// What every cell of web truly met: at each step of the web, each cell on the way adds the step where it lies open. Another arithmetic
/// than the firmware's, which adds up nothing between two edges, and no encoder.
/// </summary>
public sealed class TrueWeb
{
    private readonly CastingLine _line;
    private readonly double _cellM;
    private readonly double[] _toM;
    private readonly double[] _open01;
    private readonly List<(bool IsCoated, double S)> _onWay = [];
    private double _zeroM;
    private long _first;

    /// <summary>An account of cells of this length, m, over a way whose sections end there and are so far open, from now on.</summary>
    public TrueWeb(CastingLine line, double cellM, double[] toM, double[] open01)
    {
        ArgumentNullException.ThrowIfNull(line);
        _line = line;
        _cellM = cellM;
        _toM = toM;
        _open01 = open01;
        _zeroM = line.Web.PassedM;
        line.Web.Follow(Step);
    }

    /// <summary>Cells that have come to the bath, in order.</summary>
    public List<TrueCell> Wet { get; } = [];

    /// <summary>Begins with the web that is under the blade now.</summary>
    public void Restart()
    {
        _zeroM = _line.Web.PassedM;
        _onWay.Clear();
        Wet.Clear();
        _first = 0;
    }

    private void Step(long nowUs)
    {
        double passedM = _line.Web.PassedM - _zeroM;
        while (passedM >= (_first + _onWay.Count + 0.5) * _cellM)
        {
            _onWay.Add((_line.Coats, 0.0));
        }

        for (int i = 0; i < _onWay.Count; i++)
        {
            double placeM = passedM - ((_first + i + 0.5) * _cellM);
            _onWay[i] = (_onWay[i].IsCoated, _onWay[i].S + (Open01(placeM) * TwinWeb.StepUs * 1e-6));
        }

        while (_onWay.Count > 0 && passedM - ((_first + 0.5) * _cellM) >= _toM[^1])
        {
            Wet.Add(new TrueCell(_first, _onWay[0].IsCoated, _onWay[0].S, nowUs));
            _onWay.RemoveAt(0);
            _first++;
        }
    }

    private double Open01(double placeM)
    {
        if (placeM < 0.0 || placeM >= _line.Cover.EdgeM)
        {
            return 0.0;
        }

        int section = Array.FindIndex(_toM, to => placeM < to);
        return section < 0 ? 0.0 : _open01[section];
    }
}
