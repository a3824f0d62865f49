using System;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>
/// What somebody with a reference anemometer and a ruler wrote down at a plant before anything else: velocity at six fan speeds, full
/// speed, the duty below which the fan keeps its lowest speed, and the loop's sizes, each up to 5 % off. The anemometer is taken to be
/// right; ours and both peers get the same table.
/// </summary>
public static class FanCalibration
{
    private const int Points = 6;
    private const double Ruler01 = 0.05;

    /// <summary>Writes the table into settings.</summary>
    public static ChamberSettings Enter(ChamberSettings settings, TwinParameters plant)
    {
        var rpm = new double[Points];
        var mPerS = new double[Points];
        for (int i = 0; i < Points; i++)
        {
            double relative = plant.FanMinimumDuty01 + (1.0 - plant.FanMinimumDuty01) * i / (Points - 1);
            rpm[i] = plant.FanFullRpm * relative;
            mPerS[i] = plant.FullSpeedAirVelocityMPerS * Math.Pow(relative, plant.AirVelocityExponent);
        }

        var ruler = new Draw((ulong)BitConverter.DoubleToInt64Bits(plant.ChannelAreaM2));
        settings.ChannelAreaM2 = ruler.Spread(plant.ChannelAreaM2, Ruler01);
        settings.ChannelVolumeL = ruler.Spread(plant.ChannelVolumeL, Ruler01);
        settings.ReturnVolumeL = ruler.Spread(plant.ReturnVolumeL, Ruler01);
        settings.FanTableRpm = rpm;
        settings.FanTableMPerS = mPerS;
        settings.FanFullSpeedRpm = plant.FanFullRpm;
        settings.FanLowestDuty01 = plant.FanMinimumDuty01;
        return settings;
    }
}
