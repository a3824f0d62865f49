using System;

namespace ChamberFirmware.Twin;

/// <summary>The fan's rotor and the air it moves through the channel.</summary>
internal sealed class FanRotor
{
    private const double StandstillRpm = 20; // cogging of a small motor holds it below
    private const double BlockedLagS = 0.05; // a finger in the blades

    private readonly TwinParameters parameters;
    private readonly Wander speedWander;
    private readonly Wander turbulence;
    private readonly double stepS;
    private readonly double drivenKeep;
    private readonly double coastKeep;
    private readonly double blockedKeep;
    private double meanRpm;
    private double turnedRevolutions;

    public FanRotor(TwinParameters parameters, RandomStream speedRandom, RandomStream turbulenceRandom, double stepS)
    {
        this.parameters = parameters;
        this.stepS = stepS;
        speedWander = new Wander(speedRandom, parameters.FanWanderRms01, parameters.FanWanderTimeS, stepS);
        turbulence = new Wander(turbulenceRandom, parameters.TurbulenceRms01, parameters.TurbulenceTimeS, stepS);
        drivenKeep = Math.Exp(-stepS / parameters.FanLagS);
        coastKeep = Math.Exp(-stepS / parameters.FanCoastS);
        blockedKeep = Math.Exp(-stepS / BlockedLagS);
    }

    public double Rpm { get; private set; }

    public double AirVelocityMPerS { get; private set; }

    public double PowerW { get; private set; }

    /// <summary>Rotor angle since time 0 at the end of the last step plus some seconds at the present speed, revolutions.</summary>
    public double RevolutionsAfter(double seconds) => turnedRevolutions + Rpm / 60 * seconds;

    public void Step(bool supplied, double duty01, bool blocked)
    {
        turnedRevolutions += Rpm / 60 * stepS; // the speed of the step's start, as RevolutionsAfter has promised
        speedWander.Step();
        turbulence.Step();

        double targetRpm = supplied && !blocked ? parameters.FanFullRpm * Math.Max(duty01, parameters.FanMinimumDuty01) : 0;
        double keep = blocked ? blockedKeep : supplied ? drivenKeep : coastKeep;
        meanRpm = targetRpm + (meanRpm - targetRpm) * keep;
        if (targetRpm == 0 && meanRpm < StandstillRpm)
            meanRpm = 0;

        Rpm = meanRpm * (1 + speedWander.Value);
        double relative = Rpm / parameters.FanFullRpm;
        double steadyMPerS = parameters.FullSpeedAirVelocityMPerS * Math.Pow(relative, parameters.AirVelocityExponent);
        AirVelocityMPerS = steadyMPerS * (1 + turbulence.Value);
        PowerW = supplied ? parameters.FanFullPowerW * relative * relative * relative : 0;
    }
}
