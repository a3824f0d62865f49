using System;
using static ChamberFirmware.Tests.Mechanics.Dimensions;

namespace ChamberFirmware.Tests.Mechanics;

/// <summary>
/// The fans by their maker's two published ends and the fan laws: flow with speed, pressure with its square, and with the air's density.
/// </summary>
internal sealed record FanCurve(double Share01, double LossShare)
{
    private const double MakerKgPerM3 = 1.2;

    public static FanCurve Nominal { get; } = new(1, 1);

    /// <summary>A fan a fifth weaker, a loop that takes a fifth more.</summary>
    public static FanCurve Worst { get; } = new(0.8, 1.2);

    public static double LowestRpm => 0.2 * Of("fan_full_speed");

    public double PressurePa(double flowM3PerS, double rpm)
    {
        double speed = rpm / Of("fan_full_speed"), q = flowM3PerS * 3600 / Of("fan_flow") / speed;
        double curve = (1 - q) * (1 - (Of("fan_sag") * q * (1 - q)));
        return Share01 * Of("fan_count") * Of("fan_pressure") * speed * speed * curve * LoopFlow.DensityKgPerM3 / MakerKgPerM3;
    }

    /// <summary>Velocity over the film at which the fans give what the loop takes, m/s.</summary>
    public double VelocityMPerS(double rpm, Throttle throttle) =>
        Root(0.01, 10, v => PressurePa(LoopFlow.FlowM3PerS(v), rpm) - (LossShare * LoopFlow.TotalPa(v, throttle)));

    /// <summary>Fan speed for a velocity, rpm; above the fan's own where it cannot.</summary>
    public double SpeedRpm(double filmMPerS, Throttle throttle) =>
        Root(10, 30000, rpm => (LossShare * LoopFlow.TotalPa(filmMPerS, throttle)) - PressurePa(LoopFlow.FlowM3PerS(filmMPerS), rpm));

    private static double Root(double low, double high, Func<double, double> falling)
    {
        for (int i = 0; i < 60; i++)
        {
            double middle = 0.5 * (low + high);
            (low, high) = falling(middle) > 0 ? (middle, high) : (low, middle);
        }

        return low;
    }
}
