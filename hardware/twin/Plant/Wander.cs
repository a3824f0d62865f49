using System;

namespace ChamberFirmware.Twin;

/// <summary>Ornstein-Uhlenbeck noise in its exact discrete form: rms and correlation time do not depend on the step.</summary>
internal sealed class Wander
{
    private readonly RandomStream _random;
    private readonly double _keep;
    private readonly double _kick;

    /// <summary>Starts with a value from its stationary distribution.</summary>
    public Wander(RandomStream random, double rms, double correlationTimeS, double stepS)
    {
        _random = random;
        _keep = Math.Exp(-stepS / correlationTimeS);
        _kick = rms * Math.Sqrt(1 - _keep * _keep);
        Value = rms * random.NextGaussian(); // starts in its stationary state
    }

    /// <summary>The present value; mean 0.</summary>
    public double Value { get; private set; }

    /// <summary>The next value, one step later.</summary>
    public void Step() => Value = Value * _keep + _kick * _random.NextGaussian();
}
