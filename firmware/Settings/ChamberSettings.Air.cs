using ChamberFirmware.Fields;

namespace ChamberFirmware.Settings;

#pragma warning disable CS8618 // every constructor walks the rows

/// <content>Settings of the air: how fast, how much.</content>
public sealed partial class ChamberSettings
{
    /// <summary>Fan speeds of the table of air velocity, revolutions per minute, rising.</summary>
    public double[] FanTableRpm;

    /// <summary>Air velocities at the speeds of <see cref="FanTableRpm"/>, m/s, rising.</summary>
    public double[] FanTableMPerS;

    /// <summary>Duties at the speeds of <see cref="FanTableRpm"/>, 0 to 1; not as many: speed is in proportion to duty.</summary>
    public double[] FanTableDuty01;

    /// <summary>Day of that table, yyyy-mm-dd; empty: measured nowhere.</summary>
    public string AirTableDate;

    /// <summary>Class of its anemometer, share of the reading.</summary>
    public double AnemometerClass01;

    /// <summary>Its share that does not grow with the velocity, m/s.</summary>
    public double AnemometerZeroMPerS;

    /// <summary>Fan speed at duty 1, revolutions per minute.</summary>
    public double FanFullSpeedRpm;

    /// <summary>Electrical power of the fan at full speed, W; all of it warms the air.</summary>
    public double FanFullPowerW;

    /// <summary>Lowest duty at which the fan's speed follows, 0 to 1.</summary>
    public double FanLowestDuty01;

    /// <summary>Lag of the driven fan, s.</summary>
    public double FanLagS;

    /// <summary>Cross-section of the film channel, m2.</summary>
    public double ChannelAreaM2;

    /// <summary>Supply plenum and film channel, L.</summary>
    public double ChannelVolumeL;

    /// <summary>Return duct with fan housing, L.</summary>
    public double ReturnVolumeL;

    /// <summary>Air changes with the room, 1/h.</summary>
    public double LeakPerHour;

    /// <summary>Air pressure where the chamber stands, Pa, in the weather of the day on which it was taken.</summary>
    public double SitePressurePa;

    private void AirTable(IFieldVisitor visitor)
    {
        visitor.Table("FanTableRpm", ref FanTableRpm, "600, 900, 1200, 1800, 2400, 3000", MostInTable, 1.0, 30000.0,
            "table of air velocity: fan speeds, rising");
        visitor.Table("FanTableMPerS", ref FanTableMPerS, "0.4613, 0.7061, 0.9552, 1.4622, 1.9778, 2.5", MostInTable, 0.01, 20.0,
            "table of air velocity: what they give over the film, rising");
        visitor.Table("FanTableDuty01", ref FanTableDuty01, "1", MostInTable, 0.01, 1.0,
            "duties at the speeds of FanTableRpm; not as many: the speed is in proportion to the duty");
        visitor.Date("AirTableDate", ref AirTableDate, "day of that table; empty: the reference chamber's, measured nowhere");
    }

    private void Anemometer(IFieldVisitor visitor)
    {
        ShortLimits.Number(visitor, "AnemometerClass01", ref AnemometerClass01, 0.03f, 0.0f, 0.5f,
            "class of the anemometer that the table was measured with, share of the reading");
        ShortLimits.Number(visitor, "AnemometerZeroMPerS", ref AnemometerZeroMPerS, 0.03f, 0.0f, 1.0f,
            "its share that does not grow with the velocity");
    }

    private void Fan(IFieldVisitor visitor)
    {
        ShortLimits.Number(visitor, "FanFullSpeedRpm", ref FanFullSpeedRpm, 3000, 100, 30000, "fan speed at duty 1; feed-forward only");
        ShortLimits.Number(visitor, "FanFullPowerW", ref FanFullPowerW, 2.4f, 0.0f, 500.0f,
            "electrical power of the fan at full speed, from its nameplate; all of it warms the air");
        ShortLimits.Number(visitor, "FanLowestDuty01", ref FanLowestDuty01, 0.2f, 0.0f, 0.9f,
            "below this duty the fan keeps its lowest speed");
        ShortLimits.Number(visitor, "FanLagS", ref FanLagS, 0.5f, 0.05f, 10.0f, "lag of the driven fan's speed");
    }

    private void Volumes(IFieldVisitor visitor)
    {
        ShortLimits.Number(visitor, "ChannelAreaM2", ref ChannelAreaM2, 0.006f, 0.0001f, 1.0f, "cross-section of the film channel");
        ShortLimits.Number(visitor, "ChannelVolumeL", ref ChannelVolumeL, 6.0f, 0.1f, 1000.0f, "supply plenum and film channel");
        ShortLimits.Number(visitor, "ReturnVolumeL", ref ReturnVolumeL, 12.0f, 0.1f, 1000.0f, "return duct with fan housing");
        ShortLimits.Number(visitor, "LeakPerHour", ref LeakPerHour, 6, 0, 1000, "air changes with the room in an hour");
        ShortLimits.Number(visitor, "SitePressurePa", ref SitePressurePa, 101325, 60000, 110000,
            "air pressure where the chamber stands; a reading further than 60 hPa from it is none; site takes the present one");
    }
}
