using System;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>
/// The twin's balances with all its parameters known and without its noise, as a plain state that can be copied and run ahead. The
/// equations are those of hardware/twin/Plant; steps may be longer than the twin's, and fog and evaporating condensate are left out,
/// because the bound never lets water onto the walls.
/// </summary>
internal sealed class PlantModel
{
    private const double AnchorReachK = 0.2;
    private static readonly double LewisFactor = Math.Pow(0.865, -2.0 / 3.0);

    private readonly double _channelM3;
    private readonly double _returnM3;
    private readonly double _channelShare01;
    private readonly double _driveKeep;
    private readonly double _coastKeep;
    private readonly double _lagKeep;
    private readonly double _perPressure;
    private readonly double[] _pipeline01;
    private double _channelVapourKg;
    private double _channelEnthalpyJ;
    private double _returnDryKg;
    private double _returnVapourKg;
    private double _returnEnthalpyJ;
    private double _conductanceAtRpm = double.NaN;
    private double _anchorC = double.NaN; // where saturation was worked out last; near it a short series does
    private double _anchorSaturation;
    private double _anchorPerK;
    private int _pipelineAt;
    private double _roomEnthalpy;

    /// <summary>
    /// A model of this plant in steps of <paramref name="stepS"/>; it has no air before it is started or takes a state over.
    /// </summary>
    public PlantModel(TwinParameters plant, double stepS)
    {
        Plant = plant;
        StepS = stepS;
        _channelM3 = plant.ChannelVolumeL / 1000;
        _returnM3 = plant.ReturnVolumeL / 1000;
        _channelShare01 = _channelM3 / (_channelM3 + _returnM3);
        _driveKeep = Math.Exp(-stepS / plant.FanLagS);
        _coastKeep = Math.Exp(-stepS / plant.FanCoastS);
        _perPressure = 1 / plant.RoomPressurePa;
        _lagKeep = Math.Exp(-stepS / plant.HumidifierLagS);
        _pipeline01 = new double[Math.Max(1, (int)Math.Round(plant.HumidifierDeadTimeS / stepS))];
        DryAirHumidityRatio = HylandWexler.HumidityRatio(
            HylandWexler.SaturationPressurePa(plant.DryAirFrostPointC), plant.RoomPressurePa);
        SetRoom(plant.RoomTemperatureC, plant.RoomRelativeHumidityPct);
    }

    /// <summary>What it is a model of.</summary>
    public TwinParameters Plant { get; }

    /// <summary>Length of a step, s.</summary>
    public double StepS { get; }

    /// <summary>What the humidifier gives of its rated flow, 0 to 1.</summary>
    public double HumidifierStrength01 { get; set; } = 1;

    /// <summary>Room, °C.</summary>
    public double RoomTemperatureC { get; private set; }

    /// <summary>Room, kg/kg.</summary>
    public double RoomHumidityRatio { get; private set; }

    /// <summary>Dry air, kg/kg.</summary>
    public double DryAirHumidityRatio { get; }

    /// <summary>Dry air's mass flow with the valve open, kg dry/s.</summary>
    public double DryAirKgPerS { get; private set; }

    /// <summary>Leak into channel and return duct together, kg dry/s.</summary>
    public double LeakKgPerS { get; private set; }

    /// <summary>Dry air in the channel, kg.</summary>
    public double ChannelDryKg { get; private set; }

    /// <summary>Dry air in the return duct, kg.</summary>
    public double ReturnDryKg => _returnDryKg;

    /// <summary>Air in the channel, °C.</summary>
    public double ChannelTemperatureC { get; private set; }

    /// <summary>Air in the return duct, °C.</summary>
    public double ReturnTemperatureC { get; private set; }

    /// <summary>kg/kg.</summary>
    public double ChannelHumidityRatio => _channelVapourKg / ChannelDryKg;

    /// <summary>kg/kg.</summary>
    public double ReturnHumidityRatio => _returnVapourKg / _returnDryKg;

    /// <summary>Of both volumes together, kg/kg.</summary>
    public double MeanHumidityRatio => VapourKg / (ChannelDryKg + _returnDryKg);

    /// <summary>Vapour in both volumes, kg.</summary>
    public double VapourKg => _channelVapourKg + _returnVapourKg;

    /// <summary>The heater's element, °C.</summary>
    public double ElementTemperatureC { get; private set; }

    /// <summary>Walls and duct, °C.</summary>
    public double WallTemperatureC { get; private set; }

    /// <summary>kg/kg.</summary>
    public double WallSaturation { get; private set; }

    /// <summary>How it grows, kg/kg per K of wall.</summary>
    public double WallSaturationPerK { get; private set; }

    /// <summary>Water in walls and seals, kg.</summary>
    public double SorbedKg { get; private set; }

    /// <summary>Water that came onto the walls, kg: 0 while the bound is honest.</summary>
    public double CondensedKg { get; private set; }

    /// <summary>Mist that enters the channel, kg/s.</summary>
    public double MistKgPerS { get; private set; }

    /// <summary>Mist between switch and channel, s of full flow.</summary>
    public double PipelineS { get; private set; }

    /// <summary>Speed of the fan, rpm.</summary>
    public double FanRpm { get; private set; }

    /// <summary>Over the film, m/s.</summary>
    public double AirVelocityMPerS { get; private set; }

    /// <summary>Mist at full on, kg/s.</summary>
    public double FullMistKgPerS => HumidifierStrength01 * Plant.HumidifierMlPerH * Mist.WaterDensityKgPerMl / 3600;

    /// <summary>Air to walls of the channel, W/K.</summary>
    public double ChannelWallWPerK => _channelShare01 * WallConductanceWPerK;

    /// <summary>Air to walls of the return duct, W/K.</summary>
    public double ReturnWallWPerK => (1 - _channelShare01) * WallConductanceWPerK;

    /// <summary>Element to air, W/K.</summary>
    public double ElementWPerK { get; private set; }

    /// <summary>Air that the fan swaps between channel and return duct, kg dry/s.</summary>
    public double CirculationKgPerS => MovingMPerS * Plant.ChannelAreaM2 * ChannelDryKg / _channelM3;

    /// <summary>The room's leak into the channel alone, kg dry/s.</summary>
    public double ChannelLeakKgPerS => _channelShare01 * LeakKgPerS;

    private double WallConductanceWPerK { get; set; }

    private double MovingMPerS => Math.Max(AirVelocityMPerS, Plant.DraughtMPerS);

    /// <summary>Speed of the fan that moves the air at this velocity, rpm.</summary>
    public static double Rpm(TwinParameters plant, double airVelocityMPerS) =>
        plant.FanFullRpm * Math.Pow(airVelocityMPerS / plant.FullSpeedAirVelocityMPerS, 1 / plant.AirVelocityExponent);

    /// <summary>Another room from now on.</summary>
    public void SetRoom(double temperatureC, double relativeHumidityPct)
    {
        RoomTemperatureC = temperatureC;
        double vapourPa = HylandWexler.SaturationPressurePa(temperatureC) * relativeHumidityPct / 100;
        RoomHumidityRatio = HylandWexler.HumidityRatio(vapourPa, Plant.RoomPressurePa);
        double roomDensity = DryDensity(temperatureC, RoomHumidityRatio);
        _roomEnthalpy = AirVolume.HeatCapacityDry * temperatureC + RoomHumidityRatio * VapourEnthalpy(temperatureC);
        LeakKgPerS = (_channelM3 + _returnM3) * Plant.LeakPerH / 3600 * roomDensity;
        DryAirKgPerS = Plant.DryAirLPerMin / 60_000 * DryDensity(temperatureC, DryAirHumidityRatio);
    }

    /// <summary>Air, walls and element as given, fan still, no mist on its way.</summary>
    public void Start(double airC, double humidityRatio, double wallC)
    {
        SetAir(airC, humidityRatio, airC, humidityRatio);
        ElementTemperatureC = airC;
        SetWall(wallC, Plant.SorbedShareOfVapour01 * VapourKg);
        CondensedKg = 0;
        MistKgPerS = 0;
        Array.Clear(_pipeline01);
        PipelineS = 0;
        SetFan(0);
    }

    /// <summary>The chamber as it stands before its first command.</summary>
    public void StartCold()
    {
        double airC = Plant.StartAirTemperatureC ?? Plant.RoomTemperatureC;
        double ratio = Plant.StartHumidityRatioGPerKg / 1000 ?? RoomHumidityRatio;
        Start(airC, ratio, Plant.StartWallTemperatureC ?? Plant.RoomTemperatureC);
    }

    /// <summary>
    /// Takes over the twin's true state.
    /// </summary>
    /// <param name="state">The truth.</param>
    /// <param name="pendingS">Full mist on its way, s, oldest cell first; each cell is one twin step.</param>
    public void Take(TrueState state, MistOnItsWay pendingS)
    {
        SetAir(
            state.TemperatureC, state.HumidityRatioGPerKg / 1000, state.ReturnTemperatureC, state.ReturnHumidityRatioGPerKg / 1000);
        ElementTemperatureC = state.HeaterTemperatureC;
        SetWall(state.WallTemperatureC, state.WallMoistureG / 1000);
        CondensedKg = 0;
        MistKgPerS = state.MistMgPerS * 1e-6;
        PipelineS = pendingS.TotalS;
        SetFan(state.FanRpm);
    }

    /// <summary>Resamples the mist on its way into the model's own steps; only a model that is stepped needs it.</summary>
    public void TakePipeline(MistOnItsWay pendingS)
    {
        _pipelineAt = 0;
        PipelineS = 0;
        for (int i = 0; i < _pipeline01.Length; i++)
        {
            _pipeline01[i] = pendingS.Mean01((double)i / _pipeline01.Length, (i + 1.0) / _pipeline01.Length);
            PipelineS += _pipeline01[i] * StepS;
        }
    }

    /// <summary>The other model's state; of mist on its way the cells too where both have as many.</summary>
    public void CopyFrom(PlantModel other)
    {
        HumidifierStrength01 = other.HumidifierStrength01;
        RoomTemperatureC = other.RoomTemperatureC;
        RoomHumidityRatio = other.RoomHumidityRatio;
        _roomEnthalpy = other._roomEnthalpy;
        DryAirKgPerS = other.DryAirKgPerS;
        LeakKgPerS = other.LeakKgPerS;
        ChannelDryKg = other.ChannelDryKg;
        _channelVapourKg = other._channelVapourKg;
        _channelEnthalpyJ = other._channelEnthalpyJ;
        _returnDryKg = other._returnDryKg;
        _returnVapourKg = other._returnVapourKg;
        _returnEnthalpyJ = other._returnEnthalpyJ;
        ChannelTemperatureC = other.ChannelTemperatureC;
        ReturnTemperatureC = other.ReturnTemperatureC;
        ElementTemperatureC = other.ElementTemperatureC;
        SetWall(other.WallTemperatureC, other.SorbedKg);
        CondensedKg = other.CondensedKg;
        MistKgPerS = other.MistKgPerS;
        PipelineS = other.PipelineS;
        if (_pipeline01.Length == other._pipeline01.Length)
        {
            Array.Copy(other._pipeline01, _pipeline01, _pipeline01.Length);
            _pipelineAt = other._pipelineAt;
        }

        SetFan(other.FanRpm);
    }

    /// <summary>The fan has this speed at once.</summary>
    public void SetFan(double rpm)
    {
        FanRpm = rpm;
        if (rpm == _conductanceAtRpm)
        {
            return;
        }

        _conductanceAtRpm = rpm;
        AirVelocityMPerS = Plant.FullSpeedAirVelocityMPerS * Math.Pow(rpm / Plant.FanFullRpm, Plant.AirVelocityExponent);
        WallConductanceWPerK = Plant.WallStillWPerK + Plant.WallForcedWPerK * Math.Pow(MovingMPerS, 0.8);
        ElementWPerK = Plant.HeaterStillWPerK + Plant.HeaterForcedWPerK * Math.Sqrt(MovingMPerS);
    }

    /// <summary>
    /// One step with these outputs. All flows are those of the step's start, so that a long step moves no steady state.
    /// </summary>
    public void Step(in BoundOutputs outputs)
    {
        StepFan(outputs);
        StepMist(outputs.Humidifier01);
        double channelC = ChannelTemperatureC, returnC = ReturnTemperatureC;
        double channelRatio = ChannelHumidityRatio, returnRatio = ReturnHumidityRatio;
        double swappedKg = CirculationKgPerS * StepS;
        double swappedVapourKg = swappedKg * (channelRatio - returnRatio);
        double swappedJ = swappedKg * (_channelEnthalpyJ / ChannelDryKg - _returnEnthalpyJ / _returnDryKg);
        double heatJ = ElementWPerK * (ElementTemperatureC - channelC) * StepS;
        ElementTemperatureC += (outputs.Heater01 * Plant.HeaterPowerW * StepS - heatJ) / Plant.HeaterHeatCapacityJPerK;
        double relative = FanRpm / Plant.FanFullRpm;
        double fanW = outputs.WantedRpm > 0 ? Plant.FanFullPowerW * relative * relative * relative : 0;

        ExchangeWithWalls(channelC, returnC, channelRatio);
        Admit(outputs.DryAir01);
        double mistKg = MistKgPerS * StepS;
        _channelVapourKg += mistKg - swappedVapourKg;
        _channelEnthalpyJ += heatJ - swappedJ + mistKg * AirVolume.HeatCapacityWater * Plant.RoomTemperatureC;
        _returnVapourKg += swappedVapourKg;
        _returnEnthalpyJ += swappedJ + fanW * StepS;
        Relieve();
    }

    private static double VapourEnthalpy(double temperatureC) => AirVolume.VapourEnthalpyJPerKg(temperatureC);

    private static double TemperatureOf(double dryKg, double vapourKg, double enthalpyJ) =>
        (enthalpyJ - vapourKg * AirVolume.EvaporationEnthalpy)
        / (dryKg * AirVolume.HeatCapacityDry + vapourKg * AirVolume.HeatCapacityVapour);

    private double DryDensity(double temperatureC, double humidityRatio) =>
        AirVolume.DryDensityKgPerM3(temperatureC, humidityRatio, Plant.RoomPressurePa);

    private double VolumeM3(double dryKg, double vapourKg, double temperatureC) =>
        (dryKg * AirVolume.GasConstantDry + vapourKg * AirVolume.GasConstantVapour) * (temperatureC + HylandWexler.ZeroCelsiusK)
        * _perPressure;

    private void SetAir(double channelC, double channelRatio, double returnC, double returnRatio)
    {
        ChannelTemperatureC = channelC;
        ReturnTemperatureC = returnC;
        ChannelDryKg = _channelM3 * DryDensity(channelC, channelRatio);
        _channelVapourKg = ChannelDryKg * channelRatio;
        _channelEnthalpyJ = ChannelDryKg * (AirVolume.HeatCapacityDry * channelC + channelRatio * VapourEnthalpy(channelC));
        _returnDryKg = _returnM3 * DryDensity(returnC, returnRatio);
        _returnVapourKg = _returnDryKg * returnRatio;
        _returnEnthalpyJ = _returnDryKg * (AirVolume.HeatCapacityDry * returnC + returnRatio * VapourEnthalpy(returnC));
    }

    private void SetWall(double temperatureC, double sorbedKg)
    {
        WallTemperatureC = temperatureC;
        SorbedKg = sorbedKg;
        double fromAnchorK = temperatureC - _anchorC;
        if (!(Math.Abs(fromAnchorK) < AnchorReachK))
        {
            _anchorC = temperatureC;
            fromAnchorK = 0;
            _anchorSaturation = HylandWexler.SaturationHumidityRatio(temperatureC, Plant.RoomPressurePa);
            double above = HylandWexler.SaturationHumidityRatio(temperatureC + AnchorReachK, Plant.RoomPressurePa);
            _anchorPerK = (above / _anchorSaturation - 1) / (AnchorReachK * (1 + 0.03 * AnchorReachK));
        }

        double x = _anchorPerK * fromAnchorK;
        WallSaturation = _anchorSaturation * (1 + x * (1 + 0.5 * x));
        WallSaturationPerK = _anchorSaturation * _anchorPerK * (1 + x);
    }

    private void StepFan(in BoundOutputs outputs)
    {
        if (outputs.WantedRpm <= 0)
        {
            SetFan(FanRpm * _coastKeep);
            return;
        }

        double lowest = Plant.FanFullRpm * Plant.FanMinimumDuty01;
        double up = Plant.FanFullRpm + (FanRpm - Plant.FanFullRpm) * _driveKeep;
        double down = lowest + (FanRpm - lowest) * _driveKeep;
        SetFan(Math.Clamp(outputs.WantedRpm, Math.Min(down, up), up));
    }

    private void StepMist(double humidifier01)
    {
        double arriving01 = _pipeline01[_pipelineAt];
        PipelineS += (humidifier01 - arriving01) * StepS;
        _pipeline01[_pipelineAt] = humidifier01;
        _pipelineAt = _pipelineAt + 1 == _pipeline01.Length ? 0 : _pipelineAt + 1;
        double arriving = arriving01 * FullMistKgPerS;
        MistKgPerS = arriving + (MistKgPerS - arriving) * _lagKeep;
    }

    private void ExchangeWithWalls(double channelC, double returnC, double channelRatio)
    {
        double channelJ = ChannelWallWPerK * (channelC - WallTemperatureC) * StepS;
        double returnJ = ReturnWallWPerK * (returnC - WallTemperatureC) * StepS;
        _channelEnthalpyJ -= channelJ;
        _returnEnthalpyJ -= returnJ;
        double wallJ = channelJ + returnJ - Plant.WallLossWPerK * (WallTemperatureC - RoomTemperatureC) * StepS;

        double perS = StepS / Plant.SorptionTimeConstantS;
        double channelKg = (Plant.SorbedShareOfVapour01 * _channelVapourKg - _channelShare01 * SorbedKg) * perS;
        double returnKg = (Plant.SorbedShareOfVapour01 * _returnVapourKg - (1 - _channelShare01) * SorbedKg) * perS;
        double wet = channelRatio - WallSaturation;
        if (wet > 0)
        {
            double onWalls = ChannelWallWPerK / AirVolume.HeatCapacityDry * LewisFactor * wet * StepS;
            CondensedKg += onWalls;
            channelKg += onWalls;
        }

        _channelVapourKg -= channelKg;
        _returnVapourKg -= returnKg;
        SorbedKg += channelKg + returnKg;
        double channelHeatJ = channelKg * VapourEnthalpy(channelKg > 0 ? channelC : WallTemperatureC);
        double returnHeatJ = returnKg * VapourEnthalpy(returnKg > 0 ? returnC : WallTemperatureC);
        _channelEnthalpyJ -= channelHeatJ;
        _returnEnthalpyJ -= returnHeatJ;
        double liquidJ = (channelKg + returnKg) * AirVolume.HeatCapacityWater * WallTemperatureC; // water in the walls counts as liquid
        wallJ += channelHeatJ + returnHeatJ - liquidJ;
        double capacity = Plant.WallHeatCapacityJPerK + SorbedKg * AirVolume.HeatCapacityWater;
        SetWall(WallTemperatureC + wallJ / capacity, SorbedKg);
    }

    private void Admit(double dryAir01)
    {
        double channelKg = _channelShare01 * LeakKgPerS * StepS;
        double returnKg = (1 - _channelShare01) * LeakKgPerS * StepS;
        double dryKg = dryAir01 * DryAirKgPerS * StepS;
        double dryC = RoomTemperatureC;
        ChannelDryKg += channelKg + dryKg;
        _channelVapourKg += channelKg * RoomHumidityRatio + dryKg * DryAirHumidityRatio;
        _channelEnthalpyJ += channelKg * _roomEnthalpy
            + dryKg * (AirVolume.HeatCapacityDry * dryC + DryAirHumidityRatio * VapourEnthalpy(dryC));
        _returnDryKg += returnKg;
        _returnVapourKg += returnKg * RoomHumidityRatio;
        _returnEnthalpyJ += returnKg * _roomEnthalpy;
    }

    private void Relieve()
    {
        double channelC = TemperatureOf(ChannelDryKg, _channelVapourKg, _channelEnthalpyJ);
        double filled = VolumeM3(ChannelDryKg, _channelVapourKg, channelC);
        double excess = filled - _channelM3;
        if (excess > 0)
        {
            ChannelToReturn(excess / filled);
        }
        else
        {
            ReturnToChannel(-excess / _returnM3);
        }

        double returnC = TemperatureOf(_returnDryKg, _returnVapourKg, _returnEnthalpyJ);
        filled = VolumeM3(_returnDryKg, _returnVapourKg, returnC);
        excess = filled - _returnM3;
        if (excess > 0)
        {
            double keep01 = 1 - excess / filled;
            _returnDryKg *= keep01;
            _returnVapourKg *= keep01;
            _returnEnthalpyJ *= keep01;
        }
        else
        {
            double dryKg = -excess * DryDensity(RoomTemperatureC, RoomHumidityRatio);
            _returnDryKg += dryKg;
            _returnVapourKg += dryKg * RoomHumidityRatio;
            _returnEnthalpyJ += dryKg * _roomEnthalpy;
        }

        ChannelTemperatureC = TemperatureOf(ChannelDryKg, _channelVapourKg, _channelEnthalpyJ);
        ReturnTemperatureC = TemperatureOf(_returnDryKg, _returnVapourKg, _returnEnthalpyJ);
    }

    private void ChannelToReturn(double share01) => Move(ChannelDryKg * share01, _channelVapourKg * share01, _channelEnthalpyJ * share01);

    private void ReturnToChannel(double share01) => Move(-_returnDryKg * share01, -_returnVapourKg * share01, -_returnEnthalpyJ * share01);

    private void Move(double dryKg, double vapourKg, double enthalpyJ)
    {
        ChannelDryKg -= dryKg;
        _channelVapourKg -= vapourKg;
        _channelEnthalpyJ -= enthalpyJ;
        _returnDryKg += dryKg;
        _returnVapourKg += vapourKg;
        _returnEnthalpyJ += enthalpyJ;
    }
}
