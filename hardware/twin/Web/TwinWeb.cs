using System;
using System.Collections.Generic;

namespace ChamberFirmware.Twin;

/// <summary>
/// The web of a line: a drive that follows what it is told with a lag and a limit of acceleration, disturbed. It moves in steps of a
/// millisecond, whoever asks and when.
/// </summary>
public sealed class TwinWeb
{
    /// <summary>Step of the motion, us.</summary>
    public const long StepUs = 1000;

    private const double NoiseS = 0.2;
    private const double StepS = StepUs * 1e-6;

    private readonly WebParameters _parameters;
    private readonly RandomStream _random;
    private readonly List<Action<long>> _followers = [];
    private double _noise;

    internal TwinWeb(WebParameters parameters, RandomStream random)
    {
        _parameters = parameters;
        _random = random;
        AskedMPerMin = parameters.SpeedMPerMin;
    }

    /// <summary>Speed that the line's controller asks for, m/min; below 0 backward. Of no account where the chamber asks.</summary>
    public double AskedMPerMin { get; set; }

    /// <summary>The controller lets the web run: what the input "line runs" shows.</summary>
    public bool Runs { get; set; }

    /// <summary>What the chamber asks for, 0 to 1.</summary>
    public double Request01 { get; internal set; }

    /// <summary>Web that has passed the blade, m.</summary>
    public double PassedM { get; private set; }

    /// <summary>Its speed, m/s.</summary>
    public double MPerS { get; private set; }

    /// <summary>Time of the last step's end, us.</summary>
    public long NowUs { get; private set; }

    /// <summary>Is told after every step, with its end, us.</summary>
    internal void Follow(Action<long> follower) => _followers.Add(follower);

    /// <summary>Moves on to a time, in whole steps.</summary>
    internal void RunTo(long nowUs)
    {
        while (NowUs + StepUs <= nowUs)
        {
            Step();
        }
    }

    private void Step()
    {
        NowUs += StepUs;
        WebParameters p = _parameters;
        bool isAsked = p.SpeedFollowsRequest && AskedMPerMin > 0.0;
        double asked = !Runs ? 0.0 : (isAsked ? Request01 * p.FullSpeedMPerMin * (1.0 + p.DriveGain01) : AskedMPerMin) / 60.0;
        _noise += (-_noise * StepS / NoiseS) + (p.Noise01 * Math.Sqrt(2.0 * StepS / NoiseS) * _random.NextGaussian());
        double swing = p.Disturbance01 * Math.Sin(2.0 * Math.PI * NowUs * 1e-6 / p.DisturbanceS);
        double wanted = asked * (1.0 + swing + _noise);
        double change = (wanted - MPerS) * StepS / p.DriveLagS;
        double most = p.MostMPerS2 * StepS;
        MPerS += Math.Clamp(change, -most, most);
        MPerS = !Runs && Math.Abs(MPerS) < most ? 0.0 : MPerS; // the brake holds
        PassedM += MPerS * StepS;
        foreach (Action<long> follower in _followers)
        {
            follower(NowUs);
        }
    }
}
