namespace ChamberFirmware.Bench;

/// <summary>A measured value and how well it is known, both in the value's unit; NaN: not measured, or not known how well.</summary>
public readonly record struct KnownValue(double Value, double Uncertainty)
{
    /// <summary>Not measured.</summary>
    public static KnownValue None { get; } = new(double.NaN, double.NaN);
}
