using ChamberFirmware.Settings;

namespace ChamberFirmware.Model;

/// <summary>
/// How wet the air will get from the mist that is already on its way, if the humidifier stops now and dry air takes out what it can. It
/// tells the humidifier when to stop: the mist comes seconds after the switch and fades over a lag, dry air acts at once.
/// </summary>
public sealed class BrakeForecast
{
    private const double StepS = 0.5;
    private const int Steps = 24; // 12 s: past the dead time and more than a lag

    private readonly ChamberSettings _settings;

    public BrakeForecast(ChamberSettings settings) => _settings = settings;

    /// <summary>Wettest air to come, g/kg, with <paramref name="moreOnS"/> of humidifier from now on.</summary>
    public double PeakGPerKg(double goalGPerKg, double moreOnS, AirPath path, WaterModel water)
    {
        double air = water.AirGPerKg;
        double duct = water.ReturnGPerKg;
        double mist = water.MistGPerS;
        double peak = air;

        // Implicit Euler for both volumes at once: what one gives the other gets. Locals: on the device a property costs as much as a
        // multiplication, and this is the longest loop of a tick.
        double returnG = path.ReturnG;
        double round = path.StreamGPerS * StepS;
        double c = returnG + round;
        double determinant = path.ChannelG * returnG + (path.ChannelG + returnG) * round;
        double perMg = StepS * c / determinant;
        double channelC = path.ChannelG * c;
        double roundReturn = round * returnG;
        double leakChannel = path.LeakGPerS * path.ChannelShare01;
        double roomGPerKg = water.RoomGPerKg;
        double missed = water.MissedGPerS;
        double deadTimeS = _settings.HumidifierDeadTimeS;
        double full = _settings.HumidifierGPerS;
        double lagS = _settings.HumidifierLagS + StepS;
        double dryGPerS = _settings.DryAirGPerS;
        double dryGPerKg = _settings.DryAirGPerKg;
        for (int i = 0; i < Steps; i++)
        {
            double inS = (i + 0.5) * StepS;
            double beyondS = inS - deadTimeS;
            double duty01 = beyondS < 0.0 ? water.HoseDuty01In(inS) : beyondS < moreOnS ? 1.0 : 0.0;
            mist += (duty01 * full - mist) * StepS / lagS;
            double comes = (mist + missed) * 1000.0 + leakChannel * (roomGPerKg - air);
            double mixed = (channelC * air + roundReturn * duct) / determinant;
            double takes = comes - (goalGPerKg - mixed) / perMg;
            double most = dryGPerS * (air - dryGPerKg);
            takes = takes < 0.0 ? 0.0 : takes < most ? takes : most;
            double next = mixed + (comes - takes) * perMg;
            duct = (returnG * duct + round * next) / c;
            air = next;
            peak = air > peak ? air : peak;
        }

        return peak;
    }
}
