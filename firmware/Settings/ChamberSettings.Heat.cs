using ChamberFirmware.Fields;

namespace ChamberFirmware.Settings;

/// <content>Settings of what is warm.</content>
public sealed partial class ChamberSettings
{
    /// <summary>Heater power at duty 1, W.</summary>
    public double HeaterW;

    /// <summary>Heat capacity of the element, J/K.</summary>
    public double HeaterElementJPerK;

    /// <summary>Element to still air, W/K.</summary>
    public double HeaterStillWPerK;

    /// <summary>Element to air, added at 1 m/s, W/K.</summary>
    public double HeaterForcedWPerK;

    /// <summary>Walls to the room, W/K.</summary>
    public double WallLossWPerK;

    /// <summary>Heat capacity of the walls, J/K.</summary>
    public double WallHeatJPerK;

    /// <summary>Still air to walls, W/K.</summary>
    public double WallStillWPerK;

    /// <summary>Air to walls, added at 1 m/s, W/K.</summary>
    public double WallForcedWPerK;

    /// <summary>The coldest spot's rise above the room, of the walls' rise as the model has it, 0.1 to 1: a lid of glass, a bolt.</summary>
    public double ColdestWall01;

    private void Heater(IFieldVisitor visitor)
    {
        WholeLimits.Number(visitor, "HeaterW", ref HeaterW, 300, 10, 5000, "heater power at duty 1");
        WholeLimits.Number(visitor, "HeaterElementJPerK", ref HeaterElementJPerK, 40, 1, 1000,
            "heat capacity of the element with its fins");
        visitor.Number("HeaterStillWPerK", ref HeaterStillWPerK, 1.0, 0.1, 100.0, "element to air in still air");
        visitor.Number("HeaterForcedWPerK", ref HeaterForcedWPerK, 4.0, 0.1, 500.0,
            "element to air, added at 1 m/s; grows with the square root of velocity");
    }

    private void Walls(IFieldVisitor visitor)
    {
        visitor.Number("WallLossWPerK", ref WallLossWPerK, 1.5, 0.0, 100.0, "heat that the walls lose to the room");
        WholeLimits.Number(visitor, "WallHeatJPerK", ref WallHeatJPerK, 1800, 10, 1000000,
            "heat capacity of walls and duct as the air sees it");
        visitor.Number("ColdestWall01", ref ColdestWall01, 1.0, 0.1, 1.0,
            "coldest spot of the walls: its rise above the room, of wallEstimateC's, after half an hour in Ready");
        visitor.Number("WallStillWPerK", ref WallStillWPerK, 8.0, 0.1, 500.0, "air to walls in still air");
        visitor.Number("WallForcedWPerK", ref WallForcedWPerK, 8.0, 0.1, 500.0,
            "air to walls, added at 1 m/s; grows with velocity to the power 0.8");
    }
}
