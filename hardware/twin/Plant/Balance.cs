namespace ChamberFirmware.Twin;

/// <summary>
/// What crossed the boundary since time 0 and what is stored, for the test that nothing appears or vanishes. Energies count from dry
/// air and liquid water at 0 °C.
/// </summary>
public sealed class Balance
{
    /// <summary>Water at time 0, g.</summary>
    public double StartWaterG { get; internal set; }

    /// <summary>Vapour that came with room air, g.</summary>
    public double LeakedInWaterG { get; internal set; }

    /// <summary>Vapour that came with dry air, g.</summary>
    public double DryAirWaterG { get; internal set; }

    /// <summary>Water from the humidifier, g.</summary>
    public double HumidifierWaterG { get; internal set; }

    /// <summary>Vapour that left with the air, g.</summary>
    public double LeakedOutWaterG { get; internal set; }

    /// <summary>Water that all films took up, g.</summary>
    public double FilmWaterG { get; internal set; }

    /// <summary>Water in the air, on the walls and in them now, g.</summary>
    public double StoredWaterG { get; internal set; }

    /// <summary>Energy at time 0, J.</summary>
    public double StartEnergyJ { get; internal set; }

    /// <summary>Electrical energy of the heater, J.</summary>
    public double HeaterEnergyJ { get; internal set; }

    /// <summary>Electrical energy of the fan, J.</summary>
    public double FanEnergyJ { get; internal set; }

    /// <summary>Enthalpy that came with room air, dry air and mist, J.</summary>
    public double CarriedInEnergyJ { get; internal set; }

    /// <summary>Enthalpy that left with the air, J.</summary>
    public double CarriedOutEnergyJ { get; internal set; }

    /// <summary>Enthalpy of the vapour that films took up, J.</summary>
    public double FilmEnergyJ { get; internal set; }

    /// <summary>Heat through the walls to the room, J.</summary>
    public double WallLossEnergyJ { get; internal set; }

    /// <summary>Energy in air, walls and heater now, J.</summary>
    public double StoredEnergyJ { get; internal set; }

    /// <summary>Water that cannot be accounted for, g.</summary>
    public double WaterResidualG =>
        StartWaterG + LeakedInWaterG + DryAirWaterG + HumidifierWaterG - LeakedOutWaterG - FilmWaterG - StoredWaterG;

    /// <summary>Energy that cannot be accounted for, J.</summary>
    public double EnergyResidualJ =>
        StartEnergyJ + HeaterEnergyJ + FanEnergyJ + CarriedInEnergyJ - CarriedOutEnergyJ - FilmEnergyJ - WallLossEnergyJ - StoredEnergyJ;
}
