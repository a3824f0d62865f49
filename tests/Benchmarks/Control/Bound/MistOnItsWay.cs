using System;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>What the humidifier was told during its dead time, in steps of the controller, so that the mist on its way is known.</summary>
internal sealed class MistOnItsWay
{
    private readonly bool[] cells;
    private readonly double stepS;
    private int oldest;
    private int on;

    public MistOnItsWay(double deadTimeS, double stepS)
    {
        this.stepS = stepS;
        cells = new bool[Math.Max(1, (int)Math.Round(deadTimeS / stepS))];
    }

    /// <summary>Mist on its way, s of full flow.</summary>
    public double TotalS => on * stepS;

    public void Push(bool humidifierOn)
    {
        on += (humidifierOn ? 1 : 0) - (cells[oldest] ? 1 : 0);
        cells[oldest] = humidifierOn;
        oldest = oldest + 1 == cells.Length ? 0 : oldest + 1;
    }

    /// <summary>Mean of a stretch, 0 (about to arrive) to 1 (just sent).</summary>
    public double Mean01(double from01, double to01)
    {
        int first = (int)Math.Floor(from01 * cells.Length);
        int end = Math.Max(first + 1, (int)Math.Floor(to01 * cells.Length));
        int sum = 0;
        for (int i = first; i < end; i++)
            sum += cells[(oldest + i) % cells.Length] ? 1 : 0;
        return (double)sum / (end - first);
    }
}
