using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

public sealed partial record TwinParameters
{
    /// <summary>Heater power, W. Construction.</summary>
    public double HeaterPowerW { get; init; } = 300;

    /// <summary>Heat capacity of the element with its fins, J/K. Engineering estimate: 45 g of aluminium.</summary>
    public double HeaterHeatCapacityJPerK { get; init; } = 40;

    /// <summary>Element to air without a fan, W/K. Engineering estimate: 0.1 m² of fins at 10 W/(m² K).</summary>
    public double HeaterStillWPerK { get; init; } = 1;

    /// <summary>
    /// Element to air, added at 1 m/s, W/K; grows with the square root of speed (laminar fins). Engineering estimate: 0.1 m² at 40
    /// W/(m² K).
    /// </summary>
    public double HeaterForcedWPerK { get; init; } = 4;

    /// <summary>Humidifier at full on, mL/h of water at room temperature. Construction: a small ultrasonic disc.</summary>
    public double HumidifierMlPerH { get; init; } = 30;

    /// <summary>From the switch to the first mist in the channel, s. Engineering estimate: 0.2 m of hose at 0.1 m/s.</summary>
    public double HumidifierDeadTimeS { get; init; } = 2;

    /// <summary>Lag of the mist, s: level over the disc, hose, droplets that evaporate. Engineering estimate.</summary>
    public double HumidifierLagS { get; init; } = 8;

    /// <summary>Dry air while the valve is open, L/min at room conditions. Construction: rotameter setting.</summary>
    public double DryAirLPerMin { get; init; } = 20;

    /// <summary>Frost point of the dry air, °C. ISO 8573-1 class 2, the usual desiccant dryer.</summary>
    public double DryAirFrostPointC { get; init; } = -40;

    /// <summary>Solenoid valve opens and closes after, us. Direct-acting 2/2 valves: 10 to 30 ms.</summary>
    public long ValveLatencyUs { get; init; } = 20_000;

    /// <summary>The switch of a load follows its command after, us.</summary>
    public long LoadLatencyUs(int load) => load switch
    {
        Loads.Heater or Loads.Humidifier => 0, // solid-state relays
        Loads.DryAir => ValveLatencyUs,
        _ => throw new ArgumentOutOfRangeException(nameof(load), load, "The twin knows no such load."),
    };
}
