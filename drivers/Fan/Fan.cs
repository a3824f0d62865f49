namespace ChamberFirmware.Drivers;

/// <summary>A 4-wire fan: 25 kHz duty, tach, and a MOSFET in its supply. Many fans keep turning at duty 0, so off is the supply.</summary>
public sealed class Fan
{
    private readonly IDutyOutput _duty;
    private readonly ISwitchOutput _supply;
    private readonly IPulseCounter _tach;
    private readonly Tachometer _tachometer = new Tachometer();
    private bool _isOn;

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

    /// <summary>Reads the tach, once a tick.</summary>
    public void Read(long nowUs) => _tachometer.Add(nowUs, _tach.ReadEdges());

    /// <summary>Runs the fan at a duty of 0 to 1 (the fan itself turns no slower than its minimum duty).</summary>
    public void Run(double duty01)
    {
        if (!_isOn)
        {
            _tachometer.Restart();
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
