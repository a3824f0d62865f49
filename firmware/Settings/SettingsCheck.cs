namespace ChamberFirmware.Settings;

/// <summary>Whether settings describe a chamber. One with bad settings does not start, and says so at power-on.</summary>
public static class SettingsCheck
{
    private const double LongestLatencyUs = 2000000.0;

    /// <summary>The first fault in one sentence with name, value and range; an empty string when there is none.</summary>
    public static string FirstFault(ChamberSettings s)
    {
        string fault = Table(s.FanTableRpm, s.FanTableMPerS);
        fault = Next(fault, "FanFullSpeedRpm", s.FanFullSpeedRpm, 100.0, 30000.0);
        fault = Next(fault, "FanLowestDuty01", s.FanLowestDuty01, 0.0, 0.9);
        fault = Next(fault, "CarriageLatencyUs", s.CarriageLatencyUs, 0.0, LongestLatencyUs);
        fault = Next(fault, "ImmersionLatencyUs", s.ImmersionLatencyUs, 0.0, LongestLatencyUs);
        fault = Next(fault, "CarriageOverrunUs", s.CarriageOverrunUs, 0.0, 5000000.0);
        fault = Next(fault, "ImmersionHoldUs", s.ImmersionHoldUs, 0.0, 60000000.0);
        fault = Next(fault, "HeaterW", s.HeaterW, 10.0, 5000.0);
        fault = Next(fault, "WallLossWPerK", s.WallLossWPerK, 0.0, 100.0);
        fault = Next(fault, "WallHeatJPerK", s.WallHeatJPerK, 10.0, 1000000.0);
        fault = Next(fault, "AirToWallWPerK", s.AirToWallWPerK, 0.1, 1000.0);
        fault = Next(fault, "ChannelWallShare01", s.ChannelWallShare01, 0.0, 1.0);
        fault = Next(fault, "ChannelAreaM2", s.ChannelAreaM2, 0.0001, 1.0);
        fault = Next(fault, "AirMassG", s.AirMassG, 0.1, 10000.0);
        fault = Next(fault, "HumidifierGPerS", s.HumidifierGPerS, 0.0001, 10.0);
        fault = Next(fault, "HumidifierDeadTimeS", s.HumidifierDeadTimeS, 0.0, 10.0);
        fault = Next(fault, "HumidifierLagS", s.HumidifierLagS, 0.1, 120.0);
        fault = Next(fault, "DryAirGPerS", s.DryAirGPerS, 0.001, 100.0);
        fault = Next(fault, "PlateLengthM", s.PlateLengthM, 0.01, 2.0);
        fault = Next(fault, "FilmWidthM", s.FilmWidthM, 0.0, 2.0);
        return Next(fault, "LeakPerHour", s.LeakPerHour, 0.0, 1000.0);
    }

    private static string Table(double[] rpm, double[] mPerS)
    {
        if (rpm.Length < 5 || rpm.Length != mPerS.Length)
        {
            return $"The air velocity table has {rpm.Length} speeds and {mPerS.Length} velocities: give 5 pairs or more.";
        }

        for (int i = 0; i < rpm.Length; i++)
        {
            double rpmBefore = i > 0 ? rpm[i - 1] : 0.0;
            double mPerSBefore = i > 0 ? mPerS[i - 1] : 0.0;
            if (rpm[i] <= rpmBefore || mPerS[i] <= mPerSBefore)
            {
                return $"The air velocity table does not rise at {rpm[i]:F0} rpm: measure that point again.";
            }
        }

        return "";
    }

    private static string Next(string fault, string name, double value, double lowest, double highest)
    {
        bool isInside = !double.IsNaN(value) && value >= lowest && value <= highest;
        return fault.Length > 0 || isInside
            ? fault
            : $"{name} = {value:F4} is out of range: it must be between {lowest:F4} and {highest:F4}.";
    }
}
