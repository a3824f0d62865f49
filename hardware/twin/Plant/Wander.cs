using System;

namespace ChamberFirmware.Twin;

/// <summary>Ornstein-Uhlenbeck noise in its exact discrete form: rms and correlation time do not depend on the step.</summary>
internal sealed class Wander
{
    private readonly RandomStream random;
    private readonly double keep;
    private readonly double kick;

    public Wander(RandomStream random, double rms, double correlationTimeS, double stepS)
    {
        this.random = random;
        keep = Math.Exp(-stepS / correlationTimeS);
        kick = rms * Math.Sqrt(1 - keep * keep);
        Value = rms * random.NextGaussian(); // starts in its stationary state
    }

    public double Value { get; private set; }

    public void Step() => Value = Value * keep + kick * random.NextGaussian();
}
