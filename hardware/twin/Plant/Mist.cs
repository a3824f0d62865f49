using System;

namespace ChamberFirmware.Twin;

/// <summary>The humidifier's way from the switch to mist in the channel: a delay line, then a first-order lag.</summary>
internal sealed class Mist
{
    private const double WaterDensityKgPerMl = 0.998e-3; // at 22 °C

    private readonly double fullKgPerS;
    private readonly double[] delayLine;
    private readonly double lagKeep;
    private int at;

    public Mist(TwinParameters parameters, double stepS)
    {
        fullKgPerS = parameters.HumidifierMlPerH * WaterDensityKgPerMl / 3600;
        delayLine = new double[Math.Max(1, (int)Math.Round(parameters.HumidifierDeadTimeS / stepS))];
        lagKeep = Math.Exp(-stepS / parameters.HumidifierLagS);
    }

    public double RateKgPerS { get; private set; }

    public void Step(bool on, double strength01)
    {
        double arriving = delayLine[at] * fullKgPerS;
        delayLine[at] = on ? strength01 : 0;
        at = at + 1 == delayLine.Length ? 0 : at + 1;
        RateKgPerS = arriving + (RateKgPerS - arriving) * lagKeep;
    }
}
