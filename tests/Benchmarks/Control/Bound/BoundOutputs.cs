namespace ChamberFirmware.Benchmarks.Control;

/// <summary>What the bound asks of the actuators during one step; shares of full on.</summary>
internal struct BoundOutputs
{
    /// <summary>Heater, 0 to 1.</summary>
    public double Heater01;

    /// <summary>Humidifier, 0 to 1.</summary>
    public double Humidifier01;

    /// <summary>Dry air, 0 to 1.</summary>
    public double DryAir01;

    /// <summary>Fan speed to reach as fast as the fan can, rpm. 0: supply off.</summary>
    public double WantedRpm;
}

/// <summary>
/// What is free in a time-optimal approach; the rest follows from the state. All times count from the plan's start, s.
/// </summary>
internal readonly record struct ApproachPlan
{
    /// <summary>Velocity on the way, m/s. 0: supply off.</summary>
    public double ApproachMPerS { get; init; }

    /// <summary>Until here the fan keeps that velocity.</summary>
    public double FanUntilS { get; init; }

    /// <summary>
    /// From <see cref="FanUntilS"/> until here the fan is so slow that heat and mist are just allowed: heat gathers in element and
    /// channel, where it serves once the fan is back. Then, and when this is the smaller time, the wanted velocity.
    /// </summary>
    public double SlowUntilS { get; init; }

    /// <summary>Until here the heater is flat out, whatever the air's temperature: warm walls may take more water.</summary>
    public double HeatUntilS { get; init; }

    /// <summary>Until here the humidifier waits.</summary>
    public double MistFromS { get; init; }

    /// <summary>From <see cref="MistFromS"/> until here the humidifier is flat out; dry air brakes what comes too late.</summary>
    public double MistUntilS { get; init; }

    /// <summary>Until here the dry air blows for its cold, whatever the humidity.</summary>
    public double DryUntilS { get; init; }
}
