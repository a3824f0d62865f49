using System;
using ChamberFirmware.Drivers;
using ChamberFirmware.Model;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Unit.Twin;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Model;

/// <summary>The firmware's models with the twin's parameters, driven by the same switches, uncorrected.</summary>
internal sealed class ModelBesideTwin
{
    private readonly LiveTwin _twin;
    private readonly ChamberSettings _settings;

    public ModelBesideTwin(double fanDuty01)
    {
        TwinParameters p = TwinParameters.Reference with { FanWanderRms01 = 0.0, TurbulenceRms01 = 0.0 };
        _twin = new LiveTwin(p);
        _twin.Board.FanDuty.Write(fanDuty01);
        _settings = new ChamberSettings { HumidifierGPerS = p.HumidifierMlPerH * 0.998 / 3600.0, DryAirGPerS = 20.0 / 60.0 * 1.19 };
        Path = new AirPath(_settings);
        Heat = new ThermalModel(_settings, TickSchedule.TickS);
        Water = new WaterModel(_settings, TickSchedule.TickS);
        _twin.Run(10.0);
        Heat.Start(True.TemperatureC, p.RoomTemperatureC);
        Water.Start(True.HumidityRatioGPerKg, True.HumidityRatioGPerKg, Path.ChannelG + Path.ReturnG);
    }

    public TrueState True => _twin.True;

    public AirPath Path { get; }

    public ThermalModel Heat { get; }

    public WaterModel Water { get; }

    /// <summary>Called after every tick.</summary>
    public Action? AfterTick { get; set; }

    public ModelBesideTwin Run(double seconds, bool heater = false, bool humidifier = false, bool dryAir = false)
    {
        _twin.Board.LoadSwitch(Loads.Heater).Write(heater);
        _twin.Board.LoadSwitch(Loads.Humidifier).Write(humidifier);
        _twin.Board.LoadSwitch(Loads.DryAir).Write(dryAir);
        for (int i = 0; i < (int)Math.Round(seconds / TickSchedule.TickS); i++)
        {
            _twin.Run(TickSchedule.TickS);
            double dryGPerS = dryAir ? _settings.DryAirGPerS : 0.0;
            Path.SetAir(True.AirVelocityMPerS, Heat.AirC, Water.AirGPerKg, True.PressurePa);
            Heat.Step(Path, heater ? _settings.HeaterW : 0.0, Water.MistGPerS, dryGPerS);
            Water.Step(Path, humidifier ? 1.0 : 0.0, dryGPerS, 0.0, True.SensorTemperatureC);
            AfterTick?.Invoke();
        }

        return this;
    }
}
