using System;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>
/// The textbook PID of ESPHome 2024.11.0-dev (33fdbbe), pid_controller.cpp: positional, integral clamped, derivative of the
/// error without steps of the set point, mean of some derivatives and outputs. The integral is clamped to the range of the output, as
/// Arduino's PID_v1 1.2.1 does it (outputSum between outMin and outMax) and ESPHome's min_integral and max_integral do.
/// </summary>
public sealed class PidLoop
{
    private const int Averaged = 5; // derivative_averaging_samples and output_averaging_samples of ESPHome's documented example

    private readonly double _lowest;
    private readonly double _highest;
    private readonly double[] _derivatives = new double[Averaged];
    private readonly double[] _outputs = new double[Averaged];
    private int _seen;
    private double _integral;
    private double _lastValue;

    /// <summary>A loop with an output between these.</summary>
    public PidLoop(double lowest, double highest)
    {
        _lowest = lowest;
        _highest = highest;
    }

    /// <summary>Gains of the next step.</summary>
    public PidGains Gains { get; set; }

    /// <summary>One step; returns the output within its range.</summary>
    public double Step(double target, double value, double dtS)
    {
        double error = target - value;
        _integral = Math.Clamp(_integral + Gains.Ki * error * dtS, _lowest, _highest);
        int at = _seen % Averaged;
        _derivatives[at] = _seen > 0 ? (_lastValue - value) / dtS : 0.0;
        _lastValue = value;
        _outputs[at] = Gains.Kp * error + _integral + Gains.Kd * Mean(_derivatives, Math.Min(_seen + 1, Averaged));
        _seen++;
        return Math.Clamp(Mean(_outputs, Math.Min(_seen, Averaged)), _lowest, _highest);
    }

    private static double Mean(double[] values, int count)
    {
        double sum = 0.0;
        for (int i = 0; i < count; i++)
        {
            sum += values[i];
        }

        return sum / count;
    }
}
