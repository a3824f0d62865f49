namespace ChamberFirmware.Drivers;

/// <summary>A 4-wire fan: 25 kHz duty, tach, and a MOSFET in its supply. Many fans keep turning at duty 0, so off is the supply.</summary>
public sealed class Fan
{
    private const double Same01 = 0.02; // of the duty: what the loop corrects is no other speed

    private readonly IDutyOutput _duty;
    private readonly ISwitchOutput _supply;
    private readonly IPulseCounter _tach;
    private readonly Tachometer _tachometer = new Tachometer();
    private bool _isOn;
    private long _readUs;
    private double _duty01;

    /// <summary>A fan on its three signals, which nothing has been told yet.</summary>
    public Fan(IDutyOutput duty, ISwitchOutput supply, IPulseCounter tach)
    {
        _duty = duty;
        _supply = supply;
        _tach = tach;
    }

    /// <summary>False for 0.6 s after the fan was switched on or off, and before it is read.</summary>
    public bool RpmIsValid => _tachometer.IsValid;

    /// <summary>Measured speed, revolutions per minute; 0 while not valid.</summary>
    public double Rpm => _tachometer.Rpm;

    /// <summary>When the tach was read last, us on the board's clock.</summary>
    public long ReadUs => _readUs;

    /// <summary>How far <see cref="Rpm"/> may be off by whole edges, revolutions per minute.</summary>
    public double RpmErrorRpm => _tachometer.ErrorRpm;

    /// <summary>Reads the tach, once a tick.</summary>
    public void Read()
    {
        long edges = _tach.ReadEdges(out _readUs);
        _tachometer.Add(_readUs, edges);
    }

    /// <summary>
    /// Runs the fan at a duty of 0 to 1 (the fan itself turns no slower than its minimum duty); one that is not a number is off.
    /// </summary>
    public void Run(double duty01)
    {
        if (double.IsNaN(duty01))
        {
            Off();
            return;
        }

        if (!_isOn)
        {
            _tachometer.Restart();
        }

        if (duty01 > _duty01 * (1.0 + Same01) || duty01 < _duty01 * (1.0 - Same01))
        {
            _duty01 = duty01;
            _tachometer.LookAnew();
        }

        _isOn = true;
        _duty.Write(duty01);
        _supply.Write(true);
    }

    /// <summary>Takes supply and duty away; the rotor runs down by itself.</summary>
    public void Off()
    {
        if (_isOn)
        {
            _tachometer.Restart();
        }

        _isOn = false;
        _supply.Write(false);
        _duty.Off();
    }
}
