namespace ChamberFirmware.Twin;

/// <summary>Chambers of the built family.</summary>
public static class BuiltChambers
{
    /// <summary>
    /// The reference chamber as its pages draw it. Mist has the lag of its hose alone, the droplets are modelled; the way to the sensor is
    /// what is left of it in its cell.
    /// </summary>
    public static TwinParameters Reference { get; } = TwinParameters.Reference with
    {
        Built = new BuiltParameters(),
        HumidifierLagS = 3,
        SensorPathM = 0.05,
        SensorTemperatureLagS = 3,
    };
}
