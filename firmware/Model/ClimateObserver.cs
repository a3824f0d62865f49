using ChamberFirmware.Air;
using ChamberFirmware.Drivers;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Model;

/// <summary>
/// Runs the models beside the chamber and holds them to what the sensor says. It knows the air over the film now, which the sensor sees
/// seconds later, and walls, heater element and mist, which no sensor sees.
/// </summary>
public sealed class ClimateObserver
{
    // Gains, 1/s, for a sensor that is up to so many seconds behind: a correction that takes 10 s and more to act cannot swing. Where the
    // sensor is later, in slow or standing air, they fall with the square.
    private const double BehindS = 5.0;
    private const double ElementGain = 0.10;
    private const double WallGain = 0.20;
    private const double AirGain = 0.10;
    private const double MissedHeatPerS = 0.06; // of what a kelvin takes to the walls, W: no difference to the sensor lasts a minute
    private const double MissedWaterPerS2 = 0.004; // critically damped with AirGain: a quarter of its square, and a little more

    private const double WarmestRoomC = 32.0;
    private const double UsualRoomC = 22.0;
    private const double ColdK = 1.0; // walls and air this close to the room: the chamber shows the room's humidity
    private const double OpenSettlesS = 6.0; // air that came in through a door: until the sensor has seen it

    private readonly ChamberSettings _settings;
    private readonly double _tickS;
    private bool _isOpen;
    private double _strangeAirS;

    /// <summary>An observer with ticks of <paramref name="tickS"/>, s, above 0; it starts with the first valid reading.</summary>
    public ClimateObserver(ChamberSettings settings, double tickS)
    {
        _settings = settings;
        _tickS = tickS;
        Path = new AirPath(settings);
        Heat = new ThermalModel(settings, tickS);
        Water = new WaterModel(settings, tickS);
    }

    /// <summary>The air's way at this tick's velocity.</summary>
    public readonly AirPath Path;

    /// <summary>The heat as it is believed to be.</summary>
    public readonly ThermalModel Heat;

    /// <summary>The water as it is believed to be.</summary>
    public readonly WaterModel Water;

    /// <summary>Water that the last reading said the air has more than was believed, g/s; not in the flow that was missed.</summary>
    public double AddedGPerS;

    /// <summary>There has been a valid reading: the models have a state.</summary>
    public bool IsStarted;

    /// <summary>Walls and air are within 1 K of the room: what the sensor shows is the room.</summary>
    public bool IsCold => Near(Heat.WallC) && Near(Heat.AirC);

    /// <summary>One tick: what the outputs did since the last one and a film took up, g/s, and what the sensor says now.</summary>
    public void Step(Readings readings, Outputs last, double filmGPerS)
    {
        AirReading air = readings.Air;
        if (!IsStarted && !air.IsValid)
        {
            return;
        }

        double velocity = last.FanOn ? readings.AirVelocityMPerS : 0.0;
        Path.SetAir(velocity, Heat.AirC, Water.AirGPerKg, air.PressurePa);
        if (!IsStarted)
        {
            Start(readings);
        }

        bool supplied = readings.InterlockClosed;
        double dryGPerS = supplied && readings.LoadWasOn[Loads.DryAir] ? _settings.DryAirGPerS : 0.0;
        Heat.Step(Path, supplied && readings.LoadWasOn[Loads.Heater] ? _settings.HeaterW : 0.0, Water.MistGPerS, dryGPerS);
        if (readings.WallIsRead)
        {
            Heat.MeasureSpot(readings.WallC, readings.WallKPerS, readings.WarmerWallC);
        }
        else if (!readings.WallIsMeasured)
        {
            Heat.LoseSpot();
        }

        Water.Step(Path, supplied && readings.LoadWasOn[Loads.Humidifier] ? 1.0 : 0.0, dryGPerS, filmGPerS, air.TemperatureC);
        if (air.IsValid)
        {
            // Without edges nobody sees the chain: it is taken for what it was.
            _isOpen = last.HeartbeatAllowed ? !readings.InterlockClosed : _isOpen;
            Correct(readings, last.FanOn);
        }
    }

    /// <summary>Takes over what another observer of the same chamber believes; the mist that was on its way is forgotten.</summary>
    public void ContinueFrom(ClimateObserver other)
    {
        IsStarted = other.IsStarted;
        if (IsStarted)
        {
            Heat.Start(other.Heat.WallC, other.Heat.RoomC);
            Heat.KeepSpot(other.Heat);
            Heat.SetAir(other.Heat.AirC);
            double offset = NewOffsetGPerKg(other, other.Heat.ChipC);
            double roomOffset = NewOffsetGPerKg(other, other.Heat.RoomC);
            Water.Start(other.Water.AirGPerKg - offset, other.Water.RoomGPerKg - roomOffset, Path.ChannelG + Path.ReturnG);
        }
    }

    /// <summary>
    /// Before a run: takes over what is known of the room, and begins with the sensor's humidity where the chamber is cold.
    /// </summary>
    public void TakeOverRoom(Readings readings, RoomAir room)
    {
        double airGPerKg = TrueGPerKg(readings);
        double roomGPerKg = Water.RoomGPerKg;
        if (room.IsKnown)
        {
            Heat.SetRoom(room.TemperatureC);
            roomGPerKg = room.HumidityRatioGPerKg - Water.SensorOffsetGPerKg(room.TemperatureC, readings.Air.PressurePa);
            Water.SetRoom(roomGPerKg);
        }

        if (IsCold)
        {
            Water.Start(airGPerKg, roomGPerKg, Path.ChannelG + Path.ReturnG);
        }
    }

    // Air warmer than a room is (a restart in mid-run) says nothing about walls or room: then the walls are taken to be cold, which
    // keeps them dry.
    private void Start(Readings readings)
    {
        double airC = readings.Air.TemperatureC;
        double roomC = airC < WarmestRoomC ? airC : UsualRoomC;
        Heat.Start(roomC, roomC);
        Heat.SetAir(airC);
        double ratio = TrueGPerKg(readings);
        Water.Start(ratio, ratio, Path.ChannelG + Path.ReturnG);
        IsStarted = true;
    }

    private void Correct(Readings readings, bool fanOn)
    {
        _strangeAirS = _isOpen ? OpenSettlesS : _strangeAirS - _tickS;
        if (_strangeAirS > 0.0 && fanOn)
        {
            Heat.SetAir(readings.Air.TemperatureC);
            Water.SetAir(TrueGPerKg(readings));
            return;
        }

        double missK = readings.Air.TemperatureC - Heat.ChipC;
        double late = BehindS / (Path.SensorDelayS + Path.SensorLagS);
        double stepK = late < 1.0 ? late * late * _tickS * missK : _tickS * missK;
        Heat.Correct(ElementGain * stepK, WallGain * stepK, fanOn ? MissedHeatPerS * Path.WallsWPerK * stepK : 0.0);
        double missGPerKg = TrueGPerKg(readings) - Water.SensorGPerKg;
        double airKg = (Path.ChannelG + Path.ReturnG) / 1000.0;
        double flow = fanOn ? MissedWaterPerS2 * _tickS * missGPerKg * airKg : 0.0;
        AddedGPerS = AirGain * missGPerKg * airKg;
        Water.Correct(AirGain * _tickS * missGPerKg, flow);
    }

    // A commissioning may have found another offset of the sensor: what the other observer believes, it believes by its own offset.
    private double NewOffsetGPerKg(ClimateObserver other, double temperatureC)
    {
        return Water.SensorOffsetGPerKg(temperatureC, Psychrometrics.StandardPressurePa)
            - other.Water.SensorOffsetGPerKg(temperatureC, Psychrometrics.StandardPressurePa);
    }

    private double TrueGPerKg(Readings readings)
    {
        return readings.HumidityRatioGPerKg - Water.SensorOffsetGPerKg(readings.Air.TemperatureC, readings.Air.PressurePa);
    }

    private bool Near(double temperatureC) => temperatureC - Heat.RoomC < ColdK && Heat.RoomC - temperatureC < ColdK;
}
