using ChamberFirmware.Air;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Model;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Safety;

/// <summary>
/// Whether humidifier and dry air do what they are told, by counting water: what the air gained, with what leaked away, against what the
/// humidifier and the dry air should have given and taken. Looked at in windows of half a minute and more: with the humidifier on, and with
/// it off, less what is still on its way. Walls that may be wet take and give water too; then nothing is said.
/// </summary>
public sealed class WaterCheck
{
    private const int Nothing = 0;
    private const int Mists = 1;
    private const int Rests = 2;

    private const int StrangeTicks = 120; // after an opened door: until the sensor has seen the air that came in
    private const double LeastDuty01 = 0.3; // with less mist, a leak that is not as believed counts too much
    private const double MistTicks = 420.0; // of full mist; its dead time and lag come on top
    private const double RestTicks = 360.0;
    private const double OnTheWay = 1.5; // times what is believed to be
    private const double Drops01 = 0.3; // of the mist: drops that evaporate after it, and what walls and seals held
    private const double Dead01 = 0.17; // of the mist; half a humidifier, 30 % weaker than believed, shows 0.25
    private const double Welded01 = 0.45; // of the mist: more than drops
    private const double Credit01 = 0.5; // dry air takes at least that share of what it should, if it is not dead
    private const double MostCredit01 = 0.35; // of the mist: what dead dry air seems to take is no humidifier
    private const double DryDead01 = 0.25; // of what dry air should take
    private const double Dried01 = 0.3; // of the air's water: walls and seals give a twentieth of it
    private const double LeastDry01 = 0.12; // of the mist: with less, a leak that is not as believed counts too much
    private const double DriedWet01 = 3.0; // walls that may be wet give much more
    private const double MostWallsS = 60.0; // of full mist: water that did not come is taken to be on the walls, but no more
    private const int MostMissed = 8; // looks in a row, six minutes of full mist: nobody wants walls that take so much
    private const double NearWet01 = 0.9; // of saturation at the room's temperature: no wall is colder
    private const double Falls01 = 0.5; // of what the leak takes
    private const double WarmsK = 3.0; // in a window: no humidifier warms the air, a sensor that drifts makes it look wetter
    private const double WallMarginK = 3.0; // how far walls may be from what is believed

    private int _doing;
    private int _strangeTicks;
    private bool _wasLost;
    private double _airG;
    private double _leakedMg; // since it began to do what it does, less mist that was on its way
    private double _nowMg; // in the air, and leaked
    private double _fromMg; // the same at the window's begin
    private double _fromGPerKg;
    private double _fromC;
    private double _fromLeakedMg;
    private double _mistMg;
    private double _dryMg;
    private double _dryFromMg; // since dry air was last judged, or did nothing
    private double _driedMg;
    private double _dryShare01;
    private double _wallsMg;
    private int _missed; // looks in a row whose mist the air did not get

    /// <summary>Everything begins anew.</summary>
    public void Restart()
    {
        _doing = Nothing;
        _wallsMg = 0.0;
    }

    /// <summary>
    /// Once a tick: the fault, or <see cref="FaultCode.None"/>. <paramref name="last"/>: what the last tick asked for;
    /// <paramref name="believed"/>: the chamber at the last tick.
    /// </summary>
    public int Judge(Phase phase, Readings readings, Outputs last, ClimateObserver believed, ChamberSettings settings)
    {
        double duty01 = last.LoadDuty01[Loads.Humidifier];
        bool matters = PhaseRules.Drives(phase) && !PhaseRules.Moves(phase) && last.FanOn && believed.IsStarted;
        _strangeTicks = !readings.InterlockClosed ? StrangeTicks : _strangeTicks > 0 ? _strangeTicks - 1 : 0;
        int does = !matters || _strangeTicks > 0 ? Nothing
            : _wasLost ? _doing // after a lost reading the loads were taken away for a tick
            : duty01 >= LeastDuty01 ? Mists
            : duty01 <= 0.0 ? Rests : Nothing;
        _wasLost = !readings.Air.IsValid;
        double gPerKg = readings.SmoothHumidityRatioGPerKg;
        AirPath path = believed.Path;
        WaterModel water = believed.Water;
        if (does != _doing)
        {
            if (_doing == Mists)
            {
                MissedMg(gPerKg, readings, believed, settings);
            }

            _doing = does;
            _missed = 0;
            _airG = path.ChannelG + path.ReturnG;
            _leakedMg = 0.0;
            _nowMg = _airG * gPerKg;
            Begin(gPerKg, readings.Air.TemperatureC);
            BeginDry();
            _leakedMg = does == Rests ? -OnTheWay * 1000.0 * water.OnTheWayG : 0.0;
        }

        if (does == Nothing)
        {
            return FaultCode.None;
        }

        double fullMg = settings.HumidifierGPerS * (1000.0 * TickSchedule.TickS);
        _leakedMg += path.LeakGPerS * (gPerKg - water.RoomGPerKg) * TickSchedule.TickS;
        _nowMg = _airG * gPerKg + _leakedMg;
        _mistMg += does == Mists ? water.MistGPerS * (1000.0 * TickSchedule.TickS) : fullMg;
        if (readings.LoadWasOn[Loads.DryAir])
        {
            double takesMg = settings.DryAirGPerS * (gPerKg - settings.DryAirGPerKg) * TickSchedule.TickS;
            _dryMg += takesMg;
            _driedMg += takesMg;
        }

        int fault = FaultCode.None;
        bool isWarming = readings.Air.TemperatureC - _fromC > WarmsK;
        if (does == Rests && _driedMg > _dryShare01 * _airG * gPerKg + Drops01 * RestTicks * fullMg + _wallsMg)
        {
            fault = AfterDry(gPerKg, readings, believed);
        }
        else if (_mistMg >= fullMg * (does == Mists ? MistTicks : RestTicks))
        {
            fault = does == Mists ? AfterMist(gPerKg, readings, believed, settings) : AfterRest(readings, believed);
            Begin(gPerKg, readings.Air.TemperatureC);
        }

        return isWarming && fault == FaultCode.WetsUncommanded ? FaultCode.None : fault;
    }

    private int AfterMist(double gPerKg, Readings readings, ClimateObserver believed, ChamberSettings settings)
    {
        bool isMissed = MissedMg(gPerKg, readings, believed, settings) > (1.0 - Dead01) * _mistMg;
        bool falls = _airG * (_fromGPerKg - gPerKg) > Falls01 * (_leakedMg - _fromLeakedMg);
        _missed = isMissed ? _missed + 1 : 0;
        return isMissed && (_wallsMg <= 0.0 || falls || _missed >= MostMissed) ? FaultCode.DoesNotWet : FaultCode.None;
    }

    // Mist that the air did not get; on walls that may be wet it is remembered.
    private double MissedMg(double gPerKg, Readings readings, ClimateObserver believed, ChamberSettings settings)
    {
        double missedMg = _mistMg - _nowMg + _fromMg;
        double mostMg = MostWallsS * 1000.0 * settings.HumidifierGPerS;
        double wallsMg = _wallsMg + missedMg;
        double wetGPerKg = Psychrometrics.SaturationHumidityRatioGPerKg(believed.Heat.RoomC, readings.Air.PressurePa);
        bool areDry = gPerKg < NearWet01 * wetGPerKg; // no wall is colder than the room
        _wallsMg = areDry || wallsMg < 0.0 ? 0.0 : wallsMg < mostMg ? wallsMg : mostMg;
        return missedMg;
    }

    private int AfterRest(Readings readings, ClimateObserver believed)
    {
        double creditMg = Credit01 * _dryMg < MostCredit01 * _mistMg ? Credit01 * _dryMg : MostCredit01 * _mistMg;
        bool wets = _nowMg - _fromMg + creditMg - _wallsMg > Welded01 * _mistMg;
        if (_dryMg < LeastDry01 * _mistMg)
        {
            BeginDry();
        }

        // Walls that were wet would have kept it wetter.
        return wets && _fromGPerKg < WallsGPerKg(readings, believed) ? FaultCode.WetsUncommanded : FaultCode.None;
    }

    private int AfterDry(double gPerKg, Readings readings, ClimateObserver believed)
    {
        double wentMg = _dryFromMg - _nowMg;
        bool isDead = wentMg < DryDead01 * _driedMg;
        bool isWetter = wentMg < -DryDead01 * _driedMg;
        if (isDead && gPerKg > WallsGPerKg(readings, believed) && _dryShare01 < DriedWet01)
        {
            _dryShare01 = DriedWet01; // it may be the walls' water: look again much later
            return FaultCode.None;
        }

        BeginDry();
        return isWetter ? FaultCode.WetsUncommanded : isDead ? FaultCode.DoesNotDry : FaultCode.None;
    }

    private void BeginDry()
    {
        _dryFromMg = _nowMg;
        _driedMg = 0.0;
        _dryShare01 = Dried01;
    }

    private void Begin(double gPerKg, double airC)
    {
        _fromC = airC;
        _fromMg = _nowMg;
        _fromGPerKg = gPerKg;
        _fromLeakedMg = _leakedMg;
        _mistMg = _dryMg = 0.0;
    }

    // Wetter air than that may have wetted them, and they may wet the air.
    private static double WallsGPerKg(Readings readings, ClimateObserver believed) =>
        Psychrometrics.SaturationHumidityRatioGPerKg(believed.Heat.ColdestC - WallMarginK, readings.Air.PressurePa);
}
