using System;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>What the humidifier was told during its dead time, in steps of the controller, so that the mist on its way is known.</summary>
internal sealed class MistOnItsWay
{
    private readonly bool[] _cells;
    private readonly double _stepS;
    private int _oldest;
    private int _on;

    /// <summary>Nothing is on its way.</summary>
    public MistOnItsWay(double deadTimeS, double stepS)
    {
        _stepS = stepS;
        _cells = new bool[Math.Max(1, (int)Math.Round(deadTimeS / stepS))];
    }

    /// <summary>Mist on its way, s of full flow.</summary>
    public double TotalS => _on * _stepS;

    /// <summary>What the humidifier is told for the next step; the oldest step arrives.</summary>
    public void Push(bool humidifierOn)
    {
        _on += (humidifierOn ? 1 : 0) - (_cells[_oldest] ? 1 : 0);
        _cells[_oldest] = humidifierOn;
        _oldest = _oldest + 1 == _cells.Length ? 0 : _oldest + 1;
    }

    /// <summary>Mean of a stretch, 0 (about to arrive) to 1 (just sent).</summary>
    public double Mean01(double from01, double to01)
    {
        int first = (int)Math.Floor(from01 * _cells.Length);
        int end = Math.Max(first + 1, (int)Math.Floor(to01 * _cells.Length));
        int sum = 0;
        for (int i = first; i < end; i++)
        {
            sum += _cells[(_oldest + i) % _cells.Length] ? 1 : 0;
        }

        return (double)sum / (end - first);
    }
}
