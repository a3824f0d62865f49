namespace ChamberFirmware.Regulation;

/// <summary>
/// PI with feed-forward and back-calculation (Astrom and Hagglund, Advanced PID Control, section 3.5): no wind-up at a limit.
/// </summary>
public sealed class PiRegulator
{
    private readonly double _gain;
    private readonly double _integralS;

    /// <summary>A regulator at rest.</summary>
    /// <param name="gain">Proportional gain, output per unit of error.</param>
    /// <param name="integralS">Integral time, s, above 0; also the time in which the integral gives way at a limit.</param>
    public PiRegulator(double gain, double integralS)
    {
        _gain = gain;
        _integralS = integralS;
    }

    /// <summary>The integral part, in units of the output.</summary>
    public double Integral;

    /// <summary>The integral is 0 again.</summary>
    public void Restart() => Integral = 0.0;

    /// <summary>
    /// One tick of <paramref name="tickS"/>, s: the output, held between the limits, in the unit of the feed-forward.
    /// </summary>
    public double Output(double error, double feedForward, double lowest, double highest, double tickS)
    {
        double wanted = feedForward + _gain * error + Integral;
        double output = wanted < lowest ? lowest : wanted > highest ? highest : wanted;
        Integral += (_gain * error + (output - wanted)) * tickS / _integralS;
        return output;
    }
}
