namespace ChamberFirmware.Model;

// What is still to come: it tells the humidifier when to stop. The mist comes seconds after the switch and fades over a lag, dry air acts
// at once.
public sealed partial class WaterModel
{
    private const double ForecastStepS = 0.5;
    private const int ForecastSteps = 24; // 12 s: past the dead time and more than a lag

    /// <summary>
    /// How wet the channel's air will get, g/kg, at least as wet as it is now, from the mist that is on its way, if the humidifier stops
    /// <paramref name="moreOnS"/> from now and dry air takes out what it can above <paramref name="goalGPerKg"/>.
    /// </summary>
    public double ForecastGPerKg(AirPath path, double goalGPerKg, double moreOnS)
    {
        double air = AirGPerKg;
        double duct = ReturnGPerKg;
        double mist = MistGPerS;
        double peak = air;

        // Implicit Euler for both volumes at once: what one gives the other gets. Locals: on the device a property costs as much as a
        // multiplication, and this is the longest loop of a tick.
        double stepS = ForecastStepS;
        double returnG = path.ReturnG;
        double round = path.StreamGPerS * stepS;
        double c = returnG + round;
        double determinant = path.ChannelG * returnG + (path.ChannelG + returnG) * round;
        double perMg = stepS * c / determinant;
        double channelC = path.ChannelG * c;
        double roundReturn = round * returnG;
        double leakChannel = path.LeakGPerS * path.ChannelShare01;
        double roomGPerKg = RoomGPerKg;
        double missed = MissedGPerS;
        double deadTimeS = _settings.HumidifierDeadTimeS;
        double full = _settings.HumidifierGPerS;
        double lagS = _settings.HumidifierLagS + stepS;
        double dryGPerS = _settings.DryAirGPerS;
        double dryGPerKg = _settings.DryAirGPerKg;
        for (int i = 0; i < ForecastSteps; i++)
        {
            double inS = (i + 0.5) * stepS;
            double beyondS = inS - deadTimeS;
            double duty01 = beyondS < 0.0 ? HoseDuty01In(inS) : beyondS < moreOnS ? 1.0 : 0.0;
            mist += (duty01 * full - mist) * stepS / lagS;
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
