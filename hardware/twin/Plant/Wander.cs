using System;

namespace ChamberFirmware.Twin;

/// <summary>Ornstein-Uhlenbeck noise in its exact discrete form: rms and correlation time do not depend on the step.</summary>
internal sealed class Wander
{
    private readonly RandomStream _random;
    private readonly double _keep;
    private readonly double _kick;

    public Wander(RandomStream random, double rms, double correlationTimeS, double stepS)
    {
        _random = random;
        _keep = Math.Exp(-stepS / correlationTimeS);
        _kick = rms * Math.Sqrt(1 - _keep * _keep);
        Value = rms * random.NextGaussian(); // starts in its stationary state
    }

    public double Value { get; private set; }

    public void Step() => Value = Value * _keep + _kick * _random.NextGaussian();
}
