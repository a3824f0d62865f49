using ChamberFirmware.Air;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Model;

/// <summary>
/// Water in the chamber's air: mist behind its dead time and lag, channel and return duct, leak, dry air, what walls and seals hold, and
/// the sensor's element behind its way. The same equations follow the chamber during a run (Step), say what would hold an air (Hold) and
/// what is still to come (Forecast), and are fitted to the chamber during commissioning.
/// </summary>
public sealed partial class WaterModel
{
    /// <summary>Longest dead time that a humidifier's hose may have, s: as in the list of settings.</summary>
    public const double LongestDeadTimeS = 10.0;

    private const double GPerKgPerPct = Psychrometrics.MassRatioGPerKg / 100.0; // for vapour that is little of the air
    private const double MostMissed01 = 0.7; // of the humidifier: half its strength, and some leak

    private readonly ChamberSettings _settings;
    private readonly double _stepS;
    private readonly DelayLine _hose;
    private readonly DelayLine _toSensor;
    private readonly bool _follows;
    private int _steps;
    private double _saturationAtC = double.MinValue;
    private double _saturationPa;
    private double _element; // humidity ratio over saturation pressure: in proportion to relative humidity

    /// <summary>A model of a chamber whose dead time stays as it is now, with steps of <paramref name="stepS"/>, s, above 0.</summary>
    public WaterModel(ChamberSettings settings, double stepS)
        : this(settings, stepS, settings.HumidifierDeadTimeS, null)
    {
    }

    /// <summary>A model of a chamber whose dead time may change; it has no water before it is started.</summary>
    /// <param name="settings">The chamber.</param>
    /// <param name="stepS">Length of a step, s, above 0.</param>
    /// <param name="longestS">Longest dead time that the settings will have, s: as long is the hose.</param>
    /// <param name="ahead">
    /// A model with the same humidifier's duty whose hose this one looks into; it is started and stepped first, and at most one step more.
    /// Null: a hose of its own.
    /// </param>
    public WaterModel(ChamberSettings settings, double stepS, double longestS, WaterModel? ahead)
    {
        _settings = settings;
        _stepS = stepS;
        _follows = ahead != null;
        _hose = ahead != null ? ahead._hose : new DelayLine(stepS, longestS);
        _toSensor = new DelayLine(stepS, AirPath.LongestSensorDelayS);
    }

    /// <summary>Air over the film, now, g/kg.</summary>
    public double AirGPerKg;

    /// <summary>Air in the return duct, g/kg.</summary>
    public double ReturnGPerKg;

    /// <summary>What the sensor should show now, g/kg.</summary>
    public double SensorGPerKg;

    /// <summary>Mist that enters the channel now, g/s.</summary>
    public double MistGPerS;

    /// <summary>Water that walls and seals hold, g.</summary>
    public double SorbedG;

    /// <summary>The room around the chamber, as it is believed to be, g/kg.</summary>
    public double RoomGPerKg;

    /// <summary>
    /// Water that the channel's air gets and the model has missed, g/s, at most 0.7 of the humidifier's to either side: more leak than
    /// believed (below 0), a weak humidifier.
    /// </summary>
    public double MissedGPerS;

    /// <summary>Water that left the humidifier's switch and has not reached the channel, g.</summary>
    public double OnTheWayG =>
        _hose.OnTheWay(_settings.HumidifierDeadTimeS) * _settings.HumidifierGPerS + MistGPerS * _settings.HumidifierLagS;

    /// <summary>Humidifier duty as it leaves the hose so many seconds from now, 0 to 1; known up to the dead time.</summary>
    public double HoseDuty01In(double seconds) => _hose.Ago(_settings.HumidifierDeadTimeS - seconds, 0);

    /// <summary>What the sensor shows too much, g/kg: its offset in relative humidity, as found in the closed chamber.</summary>
    public double SensorOffsetGPerKg(double temperatureC, double pressurePa)
    {
        return _settings.SensorOffsetPct * GPerKgPerPct * SaturationPa(temperatureC) / pressurePa;
    }

    /// <summary>Air and room of these humidity ratios, g/kg; walls in balance with so many g of that air; no mist.</summary>
    public void Start(double humidityRatioGPerKg, double roomGPerKg, double airG)
    {
        RoomGPerKg = roomGPerKg;
        MistGPerS = MissedGPerS = 0.0;
        SorbedG = _settings.SorbedShare01 * humidityRatioGPerKg * airG / 1000.0;
        _steps = 0;
        if (!_follows)
        {
            _hose.Fill(0.0);
        }

        SetAir(humidityRatioGPerKg);
    }

    /// <summary>The air is known anew, g/kg; walls and hose stay as they are believed to be.</summary>
    public void SetAir(double humidityRatioGPerKg)
    {
        AirGPerKg = humidityRatioGPerKg;
        ReturnGPerKg = humidityRatioGPerKg;
        SensorGPerKg = humidityRatioGPerKg;
        _element = 0.0;
        _toSensor.Fill(humidityRatioGPerKg);
    }

    /// <summary>Moves the air, g/kg, and the flow that was missed, g/s, by what the sensor says.</summary>
    public void Correct(double airGPerKg, double missedGPerS)
    {
        AirGPerKg += airGPerKg;
        ReturnGPerKg += airGPerKg;
        double most = MostMissed01 * _settings.HumidifierGPerS;
        double missed = MissedGPerS + missedGPerS;
        MissedGPerS = missed > most ? most : missed < -most ? -most : missed;
    }

    /// <summary>The room has another humidity ratio than was thought, g/kg.</summary>
    public void SetRoom(double roomGPerKg) => RoomGPerKg = roomGPerKg;

    /// <summary>One step with humidifier duty, dry air in g/s, a film's uptake in g/s, and the chip's temperature.</summary>
    public void Step(AirPath path, double humidifierDuty01, double dryGPerS, double filmGPerS, double chipC)
    {
        ChamberSettings s = _settings;
        _steps++;
        if (!_follows)
        {
            _hose.Push(humidifierDuty01);
        }

        double arriving = _hose.Ago(s.HumidifierDeadTimeS, _hose.Pushes - _steps) * s.HumidifierGPerS;
        double mist = MistGPerS; // locals: on the device a property costs as much as a multiplication
        mist += (arriving - mist) * _stepS / (s.HumidifierLagS + _stepS);
        MistGPerS = mist;

        // Implicit Euler for the two volumes, as for heat. Milligrams a second over grams of air is g/kg a second.
        double share = path.ChannelShare01;
        double channelG = path.ChannelG;
        double returnG = path.ReturnG;
        double stream = path.StreamGPerS;
        double leak = path.LeakGPerS;
        double sorbedG = SorbedG;
        double sorptionS = s.SorptionS;
        double sorbing = s.SorbedShare01 / sorptionS; // of the vapour, a second
        double thousand = 1000.0; // a local has a ninth of a literal's byte code
        double channelSorbsMg = share * sorbedG / sorptionS * thousand;
        double returnSorbsMg = (1.0 - share) * sorbedG / sorptionS * thousand;
        double leakChannel = leak * share;
        double leakReturn = leak - leakChannel;
        double through = stream + dryGPerS + leakChannel;
        double a = channelG * (1.0 / _stepS + sorbing) + through;
        double b = channelG * AirGPerKg / _stepS + leakChannel * RoomGPerKg + dryGPerS * s.DryAirGPerKg
            + (mist + MissedGPerS - filmGPerS) * thousand + channelSorbsMg;
        double c = returnG * (1.0 / _stepS + sorbing) + through + leakReturn;
        double d = returnG * ReturnGPerKg / _stepS + leakReturn * RoomGPerKg + returnSorbsMg;
        double air = (b * c + stream * d) / (a * c - stream * through);
        double duct = (d + through * air) / c;
        AirGPerKg = air;
        ReturnGPerKg = duct;
        double vapourG = (channelG * air + returnG * duct) / thousand;
        SorbedG = sorbedG + (s.SorbedShare01 * vapourG - sorbedG) * _stepS / sorptionS;

        Sense(path, chipC);
    }

    // The element feels relative humidity at the chip's temperature, with a lag of its own; while the chip warms, its W is late.
    private void Sense(AirPath path, double chipC)
    {
        double saturationPa = SaturationPa(chipC);
        _toSensor.Push(AirGPerKg);
        double there = _toSensor.Ago(path.SensorDelayS) / saturationPa;
        _element = _element > 0.0 ? _element + (there - _element) * _stepS / (_settings.SensorHumidityLagS + _stepS) : there;
        SensorGPerKg = _element * saturationPa;
    }

    // Kept: a fit asks three times for each sample.
    private double SaturationPa(double chipC)
    {
        if (chipC != _saturationAtC)
        {
            _saturationAtC = chipC;
            _saturationPa = SaturationCurve.PressurePa(chipC);
        }

        return _saturationPa;
    }
}
