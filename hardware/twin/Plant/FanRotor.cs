using System;

namespace ChamberFirmware.Twin;

/// <summary>The fan's rotor and the air it moves through the channel.</summary>
internal sealed class FanRotor
{
    private const double StandstillRpm = 20; // cogging of a small motor holds it below
    private const double BlockedLagS = 0.05; // a finger in the blades

    private readonly TwinParameters _parameters;
    private readonly Wander _speedWander;
    private readonly Wander _turbulence;
    private readonly double _stepS;
    private readonly double _drivenKeep;
    private readonly double _coastKeep;
    private readonly double _blockedKeep;
    private double _meanRpm;
    private double _turnedRevolutions;

    /// <summary>A rotor at rest; speed and turbulence wander on streams of their own.</summary>
    public FanRotor(TwinParameters parameters, RandomStream speedRandom, RandomStream turbulenceRandom, double stepS)
    {
        _parameters = parameters;
        _stepS = stepS;
        _speedWander = new Wander(speedRandom, parameters.FanWanderRms01, parameters.FanWanderTimeS, stepS);
        _turbulence = new Wander(turbulenceRandom, parameters.TurbulenceRms01, parameters.TurbulenceTimeS, stepS);
        _drivenKeep = Math.Exp(-stepS / parameters.FanLagS);
        _coastKeep = Math.Exp(-stepS / parameters.FanCoastS);
        _blockedKeep = Math.Exp(-stepS / BlockedLagS);
    }

    /// <summary>Speed in the last step, wander included, rpm.</summary>
    public double Rpm { get; private set; }

    /// <summary>Mean velocity over the film in the last step, turbulence included, m/s.</summary>
    public double AirVelocityMPerS { get; private set; }

    /// <summary>Electrical power in the last step, W; 0 without supply.</summary>
    public double PowerW { get; private set; }

    /// <summary>Rotor angle since time 0 at the end of the last step plus some seconds at the present speed, revolutions.</summary>
    public double RevolutionsAfter(double seconds) => _turnedRevolutions + Rpm / 60 * seconds;

    /// <summary>
    /// One step at a duty of 0 to 1. Supplied, it aims at no less than its lowest speed, times its strength; blocked, it stops with a lag
    /// of 0.05 s.
    /// </summary>
    public void Step(bool supplied, double duty01, bool blocked, double strength01 = 1)
    {
        _turnedRevolutions += Rpm / 60 * _stepS; // the speed of the step's start, as RevolutionsAfter has promised
        _speedWander.Step();
        _turbulence.Step();

        double targetRpm = supplied && !blocked ? _parameters.FanFullRpm * Math.Max(duty01, _parameters.FanMinimumDuty01) * strength01 : 0;
        double keep = blocked ? _blockedKeep : supplied ? _drivenKeep : _coastKeep;
        _meanRpm = targetRpm + (_meanRpm - targetRpm) * keep;
        if (targetRpm == 0 && _meanRpm < StandstillRpm)
        {
            _meanRpm = 0;
        }

        Rpm = _meanRpm * (1 + _speedWander.Value);
        double relative = Rpm / _parameters.FanFullRpm;
        double steadyMPerS = _parameters.FullSpeedAirVelocityMPerS * Math.Pow(relative, _parameters.AirVelocityExponent);
        AirVelocityMPerS = steadyMPerS * (1 + _turbulence.Value);
        PowerW = supplied ? _parameters.FanFullPowerW * relative * relative * relative : 0;
    }
}
