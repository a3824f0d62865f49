namespace ChamberFirmware.Casting;

/// <summary>One of the three values of the air that a recipe asks for.</summary>
public enum AirValue
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>Its temperature.</summary>
    Temperature = 1,

    /// <summary>Its humidity ratio.</summary>
    HumidityRatio = 2,

    /// <summary>Its velocity over the film.</summary>
    Velocity = 3,
}
