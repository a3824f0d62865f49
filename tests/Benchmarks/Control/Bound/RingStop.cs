using System;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>
/// How soon the air at the sensor can be in its band of temperature and stay for an exposure, water taken up or driven out flat out: the
/// best of all heater powers between none and full, by the ring's own response. For short ways, on which it is linear: the element stays
/// below a PTC's knee and the walls hardly move.
/// </summary>
internal sealed class RingStop
{
    private const double StepS = 0.2; // between two looks
    private const int StepsPerPulse = 5; // a power lasts 1 s: the ring smooths what is faster
    private const int StayLooks = 150; // 30 s
    private const double SlackK = 0.02;
    private const int Iterations = 400;

    private readonly TwinParameters _plant;
    private readonly TrueTarget _target;
    private readonly int _looks;
    private readonly double[] _idle;
    private readonly double[] _pulse;

    /// <summary>Runs the ring twice, as far as an exposure after <paramref name="longestS"/>.</summary>
    public RingStop(TwinParameters plant, TrueTarget target, double longestS)
    {
        _plant = plant;
        _target = target;
        _looks = (int)(longestS / StepS) + StayLooks;
        _idle = Run(0);
        _pulse = Run(1);
        for (int i = 0; i < _looks; i++)
        {
            _pulse[i] -= _idle[i];
        }
    }

    /// <summary>
    /// Seconds; the longest when it does not come in that time. <paramref name="most01"/>: most power, times the rated one.
    /// </summary>
    public double SettleS(double most01)
    {
        int low = -1, high = _looks - StayLooks;
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            bool can = CanHold(middle, most01);
            low = can ? low : middle;
            high = can ? middle : high;
        }

        return high * StepS;
    }

    // The first pulse comes when the fan has come up so far that heat is allowed.
    private double[] Run(double pulse01)
    {
        var air = new RingAhead(_plant);
        var shown = new double[_looks];
        double duty01 = RingAhead.Duty01(_plant, _target.AirVelocityMPerS);
        bool drying = air.RatioGPerKg > _target.HumidityRatioGPerKg;
        int steps = (int)Math.Round(StepS / RingAhead.StepS), heated = 0;
        for (int i = 0; i < _looks; i++)
        {
            shown[i] = air.ShownC;
            for (int step = 0; step < steps; step++)
            {
                bool allowed = air.AirVelocityMPerS >= 0.5 * _target.AirVelocityMPerS;
                heated += allowed ? 1 : 0;
                bool mist = allowed && !drying && air.RatioGPerKg < (1 - Bands.HumidityRatio01) * _target.HumidityRatioGPerKg;
                bool dry = drying && air.RatioGPerKg > (1 + Bands.HumidityRatio01) * _target.HumidityRatioGPerKg;
                air.Step(duty01, allowed && heated <= steps * StepsPerPulse ? pulse01 : 0, mist ? 1 : 0, dry ? 1 : 0);
            }
        }

        return shown;
    }

    // Least squares of what is outside the band, by accelerated projected gradients: convex, so that a rest says that no power does it.
    private bool CanHold(int from, double most01)
    {
        int pulses = (from + StayLooks) / StepsPerPulse;
        var power = new double[pulses];
        var ahead = new double[pulses];
        var gradient = new double[pulses];
        var outside = new double[StayLooks];
        double rate = 1 / Steepest(from, pulses), momentum = 1;
        for (int i = 0; i < Iterations; i++)
        {
            if (Outside(from, ahead, outside) < SlackK)
            {
                return true;
            }

            Gradient(from, outside, gradient);
            double next = 0.5 * (1 + Math.Sqrt(1 + 4 * momentum * momentum));
            for (int k = 0; k < pulses; k++)
            {
                double moved = Math.Clamp(ahead[k] - rate * gradient[k], 0, most01);
                ahead[k] = moved + (momentum - 1) / next * (moved - power[k]);
                power[k] = moved;
            }

            momentum = next;
        }

        return Outside(from, power, outside) < SlackK;
    }

    private double Outside(int from, double[] power, double[] outside)
    {
        double most = 0;
        for (int i = 0; i < StayLooks; i++)
        {
            double offC = _idle[from + i] - _target.TemperatureC;
            for (int k = 0; k < power.Length && k * StepsPerPulse <= from + i; k++)
            {
                offC += power[k] * _pulse[from + i - k * StepsPerPulse];
            }

            outside[i] = offC - Math.Clamp(offC, -Bands.TemperatureK, Bands.TemperatureK);
            most = Math.Max(most, Math.Abs(outside[i]));
        }

        return most;
    }

    private void Gradient(int from, double[] outside, double[] gradient)
    {
        for (int k = 0; k < gradient.Length; k++)
        {
            double sum = 0;
            for (int i = Math.Max(0, k * StepsPerPulse - from); i < StayLooks; i++)
            {
                sum += outside[i] * _pulse[from + i - k * StepsPerPulse];
            }

            gradient[k] = sum;
        }
    }

    // A bound of the largest curvature: the greatest sums of rows and columns.
    private double Steepest(int from, int pulses)
    {
        double row = 0, column = 0;
        for (int i = 0; i < from + StayLooks; i++)
        {
            column += Math.Abs(_pulse[i]);
            row += i % StepsPerPulse == 0 ? Math.Abs(_pulse[i]) : 0;
        }

        return Math.Max(1e-9, column * Math.Max(row, column / StepsPerPulse) * (pulses > 0 ? 1.2 : 1));
    }
}
