namespace ChamberFirmware.Drivers;

/// <summary>
/// A load that is only on or off (heater relay, humidifier, dry-air valve), driven to a mean duty: it is switched on when it is owed its
/// shortest on-time and off when nothing is owed any more. The mean follows the duty without a fixed window's delay.
/// </summary>
public sealed class SwitchedLoad
{
    private readonly ISwitchOutput _output;
    private readonly double _shortestOnS;
    private double _owedS;

    /// <summary>A load that is off and owed nothing.</summary>
    /// <param name="output">The switch.</param>
    /// <param name="shortestOnS">Shortest on-time in seconds: what the relay or the load can follow.</param>
    public SwitchedLoad(ISwitchOutput output, double shortestOnS)
    {
        _output = output;
        _shortestOnS = shortestOnS;
    }

    /// <summary>What the switch was told last.</summary>
    public bool IsOn;

    /// <summary>
    /// Drives one tick of <paramref name="tickS"/> seconds at a mean duty of 0 to 1. Duty 0 is off at once and owes nothing.
    /// </summary>
    public void Drive(double duty01, double tickS)
    {
        if (double.IsNaN(duty01) || duty01 <= 0.0) // asked for by name: nanoFramework's interpreter finds NaN greater than anything
        {
            Off();
            return;
        }

        double wanted = duty01 > 1.0 ? 1.0 : duty01;
        _owedS += wanted * tickS;
        Switch(IsOn ? _owedS > tickS / 2.0 : _owedS >= _shortestOnS);
        if (IsOn)
        {
            _owedS -= tickS;
        }
    }

    /// <summary>Off at once, and owed nothing.</summary>
    public void Off()
    {
        _owedS = 0.0;
        Switch(false);
    }

    private void Switch(bool on)
    {
        IsOn = on;
        _output.Write(on);
    }
}
