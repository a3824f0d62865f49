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

    /// <summary>The walls' coldest spot, a lid of glass or a bolt: its rise above the room, of the air's, at rest, 0.1 to 1.</summary>
    public double ColdestWall01;

    /// <summary>Lag of that spot's temperature behind the air's at 1 m/s, s.</summary>
    public double ColdestWallLagS;

    private void Heater(IFieldVisitor visitor)
    {
        ShortLimits.Number(visitor, "HeaterW", ref HeaterW, 300, 10, 5000, "heater power at duty 1");
        ShortLimits.Number(visitor, "HeaterElementJPerK", ref HeaterElementJPerK, 40, 1, 1000,
            "heat capacity of the element with its fins");
        ShortLimits.Number(visitor, "HeaterStillWPerK", ref HeaterStillWPerK, 1.0f, 0.1f, 100.0f, "element to air in still air");
        ShortLimits.Number(visitor, "HeaterForcedWPerK", ref HeaterForcedWPerK, 4.0f, 0.1f, 500.0f,
            "element to air, added at 1 m/s; grows with the square root of velocity");
    }

    private void Walls(IFieldVisitor visitor)
    {
        ShortLimits.Number(visitor, "WallLossWPerK", ref WallLossWPerK, 1.5f, 0.0f, 100.0f, "heat that the walls lose to the room");
        ShortLimits.Number(visitor, "WallHeatJPerK", ref WallHeatJPerK, 1800, 10, 1000000,
            "heat capacity of walls and duct as the air sees it");
        ShortLimits.Number(visitor, "ColdestWall01", ref ColdestWall01, 1.0f, 0.1f, 1.0f,
            "the walls' coldest spot: its rise above the room, of the air's, after half an hour; 1: not measured, as the walls");
        ShortLimits.Number(visitor, "ColdestWallLagS", ref ColdestWallLagS, 400, 1, 10000,
            "lag of that spot behind the air at 1 m/s: a lid of 4 mm of glass");
        ShortLimits.Number(visitor, "WallStillWPerK", ref WallStillWPerK, 8.0f, 0.1f, 500.0f, "air to walls in still air");
        ShortLimits.Number(visitor, "WallForcedWPerK", ref WallForcedWPerK, 8.0f, 0.1f, 500.0f,
            "air to walls, added at 1 m/s; grows with velocity to the power 0.8");
    }
}
