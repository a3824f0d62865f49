namespace ChamberFirmware.Drivers;

/// <summary>
/// Every load once, a row each: duties, permission, drivers, what is switched off first, traces and tests walk these rows. A row's place is
/// the load's number everywhere.
/// </summary>
public static class Loads
{
    /// <summary>Warms the air; its place in the rows.</summary>
    public const int Heater = 0;

    /// <summary>Wets the air; its place in the rows.</summary>
    public const int Humidifier = 1;

    /// <summary>Lets dry air in; its place in the rows.</summary>
    public const int DryAir = 2;

    /// <summary>How many there are; a test counts the rows.</summary>
    public const int Count = 3;

    // In the order in which they are switched off: what can do harm first. The solid-state relay follows every tick; atomiser and valve
    // need 0.1 s to respond, and 0.2 s of either moves the humidity ratio by 0.1 g/kg at the most.
    private static readonly Load[] Rows =
    {
        new Load("heater", "Heater", 0.1, true),
        new Load("humidifier", "Humidifier", 0.2, true),
        new Load("dryAir", "DryAirValve", 0.1, true),
    };

    /// <summary>The row of a load, 0 to <see cref="Count"/> less 1.</summary>
    public static Load Row(int load) => Rows[load];
}
