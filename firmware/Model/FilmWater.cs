using ChamberFirmware.Air;
using ChamberFirmware.Drivers;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Model;

/// <summary>
/// Water that the fresh film will take out of the air, fed to the humidifier before the film is there. A film of 150 um under 2 m/s takes
/// up water nearly as fast as the humidifier makes it; feedback alone, behind dead time and lag, would let the air dry by 8 % during a 10
/// s exposure. The moment is known, the amount nearly: laminar boundary layer over the plate, a film that saturates.
/// </summary>
public sealed class FilmWater
{
    // Psychrometrics' constant, rounded: 0.005 % is nothing beside what the transfer is known to, and committed traces stay what they are.
    private const double VapourGasJPerKgK = 461.5;

    /// <summary>Mass of a film, g/m3: 15 to 20 % polymer in DMAc or NMP, between 1.0 and 1.1 g/mL.</summary>
    public const double FilmGPerM3 = 1050000.0;

    private const double MixingS = 0.5; // mist to the film, after the humidifier's dead time
    private const double LongestPrefeedS = 3.5;
    private const double SeenS = 15.0; // until sensor and observer have taken it in
    private const double Least01 = 0.25; // of what the recipe has: beyond that it is not the film
    private const double Most01 = 4.0;
    private const double Full01 = 0.5; // a film that has taken less says little of what it could hold

    private readonly ChamberSettings _settings;
    private double _travelS;
    private double _bladeStartS;
    private double _wetS;
    private double _wetTravelS;
    private double _openS;
    private double _shutS;
    private double _left01;
    private double _firstGPerS;
    private double _heldG;
    private double _prefeedS;
    private double _takenG;
    private double _lastGPerS;
    private double _owedG;
    private double _absorbedG;
    private double _sinceS;
    private double _reckonedG;
    private double _takenMoreG;
    private double _missedGPerS;
    private double _filmPct;

    /// <summary>No film yet. Plate, film and humidifier are the settings'.</summary>
    public FilmWater(ChamberSettings settings) => _settings = settings;

    /// <summary>What the film takes out of the air now, as reckoned, g/s; 0 without a film.</summary>
    public double UptakeGPerS;

    /// <summary>Water fed ahead that the film has not taken up yet, g: air and humidifier hold it for the film.</summary>
    public double BalanceG;

    /// <summary>A film is in the air or soon will be: water on its way is meant for it.</summary>
    public bool IsExpected;

    /// <summary>
    /// The recipe's filmWaterPct as the last film would have had it, by what the air lacked or had too much; 0: none was seen to its end.
    /// </summary>
    public double ProposedPct;

    /// <summary>Longest time between the cast command and the blade that feeding ahead can use, s.</summary>
    public static double LongestLeadS(ChamberSettings settings) => settings.HumidifierDeadTimeS + MixingS + LongestPrefeedS;

    /// <summary>Reckons the coming film's uptake from the air at this moment: a valid reading, and a velocity in m/s.</summary>
    public void Start(Recipe recipe, CastPlan plan, AirReading air, double airVelocityMPerS)
    {
        double million = 1000000.0; // a local has a ninth of a literal's byte code
        double areaM2 = _settings.PlateLengthM * _settings.FilmWidthM;
        double transfer = FilmTransfer.MeanMPerS(_settings, air.TemperatureC, airVelocityMPerS);
        double share01 = air.RelativeHumidityPct / 100.0;
        double vapourPa = share01 * SaturationCurve.PressurePa(air.TemperatureC);
        double temperatureK = air.TemperatureC + Psychrometrics.ZeroCelsiusK;
        _firstGPerS = transfer * areaM2 * vapourPa / (VapourGasJPerKgK * temperatureK) * 1000.0;
        _heldG = areaM2 * recipe.FilmUm / million * FilmGPerM3 * recipe.FilmWaterPct / 100.0 * share01;
        _travelS = plan.BladeTravelUs / million;
        _bladeStartS = (plan.BladeOnUs + _settings.CarriageLatencyUs) / million;
        _wetS = plan.PlateWetUs / million;
        _wetTravelS = plan.ImmersionTravelUs / million;
        CoverPlan? cover = plan.Cover;
        _openS = cover == null ? 0.0 : cover.OpenUs / million;
        _shutS = cover == null ? _wetS + _wetTravelS : cover.ShutUs / million;
        _left01 = cover == null ? 1.0 : cover.LeftShare01;
        _takenG = _lastGPerS = _owedG = _absorbedG = _reckonedG = _takenMoreG = _sinceS = 0.0;
        _filmPct = recipe.FilmWaterPct;
        ProposedPct = BalanceG = 0.0;

        // What the lag swallows and the humidifier cannot make up while the blade travels; half of it is fed before, half after. A bath
        // that follows the blade leaves only a strip of film in the air.
        double atWet01 = InAir01(_wetS);
        double atEnd01 = InAir01(_bladeStartS + _travelS);
        double mostGPerS = _firstGPerS * (atWet01 > atEnd01 ? atWet01 : atEnd01);
        double growsS = cover == null ? _travelS : 0.0; // a cover uncovers the whole film at once
        double shortG = mostGPerS * (_settings.HumidifierLagS + growsS / 2.0) - _settings.HumidifierGPerS * growsS;
        double prefeedS = shortG / _settings.HumidifierGPerS / 2.0;
        _prefeedS = prefeedS < 0.0 ? 0.0 : prefeedS > LongestPrefeedS ? LongestPrefeedS : prefeedS;
    }

    /// <summary>Another run: what the last film proposed is the last run's.</summary>
    public void Restart() => ProposedPct = _reckonedG = 0.0;

    /// <summary>There is no film: nothing is fed, and nothing is expected.</summary>
    public void Forget()
    {
        IsExpected = false;
        UptakeGPerS = BalanceG = 0.0;
    }

    /// <summary>
    /// One tick: reckons what the film takes up and returns the water to feed, g/s, 0 to <paramref name="mostGPerS"/>, which may be 0 or
    /// less: then none. Times are s; <paramref name="sinceCastS"/> counts from the start of the cast.
    /// </summary>
    public double Feed(double sinceCastS, double mostGPerS, double tickS)
    {
        Absorb(sinceCastS, tickS);
        double aheadS = sinceCastS + _settings.HumidifierDeadTimeS + MixingS + _prefeedS;
        IsExpected = aheadS >= _bladeStartS && sinceCastS < _wetS + _wetTravelS && _heldG > 0.0;
        double fed = 0.0;
        if (IsExpected && mostGPerS > 0.0)
        {
            _owedG += WantedGPerS(aheadS, tickS) * tickS;
            fed = _owedG / tickS;
            fed = fed > mostGPerS ? mostGPerS : fed < 0.0 ? 0.0 : fed;
            _owedG -= fed * tickS;
        }

        BalanceG = IsExpected ? BalanceG + (fed - UptakeGPerS) * tickS : 0.0;
        return fed;
    }

    /// <summary>
    /// One tick, also after the film: what the sensor says that the air got, or lost, beyond what was reckoned;
    /// <paramref name="addedGPerS"/> at once, <paramref name="missedGPerS"/> as a flow that was there before the film.
    /// </summary>
    public void Learn(double addedGPerS, double missedGPerS, double tickS)
    {
        _sinceS += tickS;
        if (_sinceS < _bladeStartS)
        {
            _missedGPerS = missedGPerS;
        }

        _reckonedG += UptakeGPerS * tickS;
        _takenMoreG -= (addedGPerS + missedGPerS - _missedGPerS) * tickS;
        if (ProposedPct == 0.0 && _reckonedG > Full01 * _heldG && _sinceS >= _wetS + _wetTravelS + SeenS)
        {
            double times = 1.0 + _takenMoreG / _reckonedG;
            ProposedPct = times > Least01 && times < Most01 ? _filmPct * times : 0.0;
        }
    }

    private void Absorb(double sinceCastS, double tickS)
    {
        bool isInAir = sinceCastS >= _bladeStartS && sinceCastS < _wetS + _wetTravelS && _heldG > 0.0;
        _absorbedG = KeptG(sinceCastS, tickS);
        UptakeGPerS = isInAir ? Uncovered01(sinceCastS) * (_firstGPerS * (InAir01(sinceCastS) - _absorbedG / _heldG)) : 0.0;
        _absorbedG += UptakeGPerS * tickS;
    }

    // Share of the plate that is coated and not in the bath yet. A plate that drops counts as if it stayed: mist that comes after the bath
    // harms nothing.
    private double InAir01(double sinceCastS) => Share01(sinceCastS - _bladeStartS, _travelS) - Wetted01(sinceCastS);

    // What of the air's transfer comes to the film.
    private double Uncovered01(double sinceCastS) => sinceCastS >= _openS && sinceCastS < _shutS ? 1.0 : _left01;

    private double Wetted01(double sinceCastS) => _wetTravelS > 0.0 ? Share01(sinceCastS - _wetS, _wetTravelS) : 0.0;

    // Water in the film that is still in the air, g: the strip that the bath took in this tick has taken its water along.
    private double KeptG(double sinceCastS, double tickS)
    {
        double taken01 = Wetted01(sinceCastS) - Wetted01(sinceCastS - tickS);
        double before01 = taken01 > 0.0 ? InAir01(sinceCastS - tickS) : 0.0;
        return taken01 <= 0.0 ? _absorbedG : taken01 >= before01 ? 0.0 : _absorbedG * (1.0 - taken01 / before01);
    }

    private static double Share01(double s, double wholeS) => s <= 0.0 ? 0.0 : wholeS > 0.0 && s < wholeS ? s / wholeS : 1.0;

    // Uptake at that time, and what the humidifier's lag needs on top to follow it.
    private double WantedGPerS(double aheadS, double tickS)
    {
        // What the bath takes along is not made up for: the mist of the humidifier's lag comes anyway.
        double uptake = Uncovered01(aheadS) * (_firstGPerS * (InAir01(aheadS) - _takenG / _heldG));
        double wanted = uptake + _settings.HumidifierLagS * (uptake - _lastGPerS) / tickS;
        _takenG += uptake * tickS;
        _lastGPerS = uptake;
        return wanted;
    }
}
