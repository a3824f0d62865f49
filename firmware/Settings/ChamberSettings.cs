namespace ChamberFirmware.Settings;

/// <summary>
/// What is particular to one chamber. The defaults describe the reference chamber (engineering estimates: nobody has measured one yet);
/// hardware/calibration says how to measure each on yours.
/// </summary>
public sealed class ChamberSettings
{
    /// <summary>Calibration of air velocity: fan speed, revolutions per minute, rising.</summary>
    public double[] FanTableRpm = { 600.0, 900.0, 1200.0, 1800.0, 2400.0, 3000.0 };

    /// <summary>Calibration of air velocity: m/s over the film at the speeds of <see cref="FanTableRpm"/>, rising.</summary>
    public double[] FanTableMPerS = { 0.4613, 0.7061, 0.9552, 1.4622, 1.9778, 2.5 };

    /// <summary>Fan speed at duty 1, revolutions per minute; feed-forward only.</summary>
    public double FanFullSpeedRpm = 3000.0;

    /// <summary>Below this duty the fan keeps its lowest speed.</summary>
    public double FanLowestDuty01 = 0.2;

    /// <summary>From the carriage relay's command to the blade's start, us.</summary>
    public long CarriageLatencyUs = 55000;

    /// <summary>From the immersion relay's command to the plate's meeting the bath, us.</summary>
    public long ImmersionLatencyUs = 90000;

    /// <summary>Longer than the blade needs, us: the carriage's end stop ends its travel, not the relay.</summary>
    public long CarriageOverrunUs = 100000;

    /// <summary>How long the immersion relay stays on after the plate is wet, us.</summary>
    public long ImmersionHoldUs = 1500000;

    /// <summary>Heater power at duty 1, W.</summary>
    public double HeaterW = 300.0;

    /// <summary>Heat that the walls lose to the room, W/K.</summary>
    public double WallLossWPerK = 1.5;

    /// <summary>Heat capacity of walls and duct as the air sees it, J/K.</summary>
    public double WallHeatJPerK = 1800.0;

    /// <summary>Conductance between air and walls, W/K, at an air velocity of 1 m/s.</summary>
    public double AirToWallWPerK = 16.0;

    /// <summary>Share of the walls that the film channel's air sees before it goes to the return duct, 0 to 1.</summary>
    public double ChannelWallShare01 = 0.33;

    /// <summary>Cross-section of the film channel, m2.</summary>
    public double ChannelAreaM2 = 0.006;

    /// <summary>Dry air in chamber and duct, g.</summary>
    public double AirMassG = 20.0;

    /// <summary>Humidifier at duty 1, g water a second: 30 mL/h.</summary>
    public double HumidifierGPerS = 0.00833;

    /// <summary>Humidifier dead time, s.</summary>
    public double HumidifierDeadTimeS = 2.0;

    /// <summary>Humidifier lag (63 %), s.</summary>
    public double HumidifierLagS = 8.0;

    /// <summary>Dry air at duty 1, g a second: 20 L/min.</summary>
    public double DryAirGPerS = 0.4;

    /// <summary>Length of the film along the blade's way and the air, m.</summary>
    public double PlateLengthM = 0.15;

    /// <summary>Width of the film, m.</summary>
    public double FilmWidthM = 0.12;

    /// <summary>Air changes with the room, 1/h.</summary>
    public double LeakPerHour = 6.0;
}
