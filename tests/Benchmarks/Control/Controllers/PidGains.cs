namespace ChamberFirmware.Benchmarks.Control;

/// <summary>Gains of one loop: output (1 is full on) per unit, per unit and second, per unit a second.</summary>
public readonly record struct PidGains(double Kp, double Ki, double Kd)
{
    /// <summary>The rule of Ziegler and Nichols (1942) from ultimate gain and period: ESPHome's default after an autotune.</summary>
    public static PidGains ZieglerNichols(double ultimateGain, double ultimatePeriodS) =>
        new(0.6 * ultimateGain, 1.2 * ultimateGain / ultimatePeriodS, 0.075 * ultimateGain * ultimatePeriodS);
}
