using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>
/// The recirculating loop: supply and film channel, return duct, walls, heater and mist, and the room behind the leaks. Pressure is the
/// room's: what enters or expands pushes air from the channel into the return duct and from there out.
/// </summary>
internal sealed class AirLoop : ILoop
{
    private const double FogTimeConstantS = 0.5; // droplets of 20 um rain out of a 30 mm channel in seconds, screens catch them sooner

    private readonly TwinParameters _parameters;
    private readonly double _stepS;
    private readonly double _channelShare01;
    private readonly Room _room;
    private readonly Balance _balance;

    /// <summary>Air, walls and heater as the parameters start them; the balance starts with what they hold.</summary>
    public AirLoop(TwinParameters parameters, Balance balance, double stepS)
    {
        _parameters = parameters;
        _balance = balance;
        _stepS = stepS;
        double pressurePa = parameters.RoomPressurePa;
        _room = new Room(parameters, balance);
        double startC = parameters.StartAirTemperatureC ?? parameters.RoomTemperatureC;
        double startRatio = parameters.StartHumidityRatioGPerKg / 1000 ?? _room.HumidityRatio;
        Channel = new AirVolume(parameters.ChannelVolumeL / 1000, startC, startRatio, pressurePa);
        Return = new AirVolume(parameters.ReturnVolumeL / 1000, startC, startRatio, pressurePa);
        _channelShare01 = Channel.VolumeM3 / (Channel.VolumeM3 + Return.VolumeM3);
        Walls = new Walls(parameters, parameters.StartWallTemperatureC ?? parameters.RoomTemperatureC, Channel.VapourKg + Return.VapourKg);
        Heater = new HeaterElement(parameters, startC);
        Mist = new Mist(parameters, stepS);
        Film = parameters.FilmDope == null ? new Film(parameters) : new DiffusingFilm(parameters);
        balance.StartWaterG = StoredWaterG;
        balance.StartEnergyJ = StoredEnergyJ;
        SumUp();
    }

    /// <summary>Air in plenum and film channel.</summary>
    public AirVolume Channel { get; }

    /// <summary>Air in the return duct with the fan.</summary>
    public AirVolume Return { get; }

    /// <summary>Walls and duct; both volumes see them by their shares of the volume.</summary>
    public Walls Walls { get; }

    /// <summary>The heater, in the channel.</summary>
    public HeaterElement Heater { get; }

    /// <summary>The humidifier, up to the mist that enters the channel.</summary>
    public Mist Mist { get; }

    /// <summary>The film on the plate.</summary>
    public IFilm Film { get; }

    /// <inheritdoc/>
    public double FilmAirTemperatureC => Channel.TemperatureC;

    /// <inheritdoc/>
    public double FilmAirHumidityRatio => Channel.HumidityRatio;

    /// <inheritdoc/>
    public double MouthTemperatureC => Channel.TemperatureC;

    /// <inheritdoc/>
    public double MouthHumidityRatio => Channel.HumidityRatio;

    /// <inheritdoc/>
    public double SeenWallTemperatureC => Walls.TemperatureC;

    /// <inheritdoc/>
    public double ReturnTemperatureC => Return.TemperatureC;

    /// <inheritdoc/>
    public double ReturnHumidityRatio => Return.HumidityRatio;

    /// <inheritdoc/>
    public double HottestAirTemperatureC => Math.Max(Channel.TemperatureC, Return.TemperatureC);

    /// <inheritdoc/>
    public double WallTemperatureC => Walls.TemperatureC;

    /// <inheritdoc/>
    public double ColdestWallTemperatureC => Walls.TemperatureC;

    /// <inheritdoc/>
    public double CarrierTemperatureC => Walls.TemperatureC;

    /// <inheritdoc/>
    public double ColdestWallCondensedKg => Walls.CondensedKg;

    /// <inheritdoc/>
    public double CondensedKg => Walls.CondensedKg;

    /// <inheritdoc/>
    public double SorbedKg => Walls.SorbedKg;

    /// <inheritdoc/>
    public double HeaterTemperatureC => Heater.TemperatureC;

    /// <inheritdoc/>
    public double MistKgPerS => Mist.RateKgPerS;

    /// <inheritdoc/>
    public double FilmWaterKg => Film.WaterKg;

    /// <inheritdoc/>
    public double FilmTemperatureC => Film.TemperatureC(Channel.TemperatureC);

    /// <inheritdoc/>
    public double FilmDosePerM2G(int strip) => Film.DosePerM2G(strip);

    private double StoredWaterG => 1000 * (Channel.VapourKg + Return.VapourKg + Walls.CondensedKg + Walls.SorbedKg);

    private double StoredEnergyJ => Channel.EnthalpyJ + Return.EnthalpyJ + Walls.EnergyJ + Heater.EnergyJ;

    /// <summary>One step with the outputs as they stand at its start.</summary>
    public void Step(in LoopInputs inputs)
    {
        _room.BecomeOther(inputs.RoomWarmerK, inputs.RoomWetterPct);
        double velocityMPerS = Math.Max(inputs.AirVelocityMPerS, _parameters.DraughtMPerS);
        double circulatedM3 = velocityMPerS * _parameters.ChannelAreaM2 * _stepS;
        Channel.Swap(Return, circulatedM3 * Channel.DryKg / Channel.VolumeM3);

        double powerW = inputs.IsOn(Loads.Heater) ? _parameters.HeaterPowerW * inputs.HeaterPower01 : 0;
        Channel.AddHeat(Heater.Step(powerW, Channel.TemperatureC, velocityMPerS, _stepS));
        Return.AddHeat(inputs.FanPowerW * _stepS);
        _balance.HeaterEnergyJ += powerW * _stepS;
        _balance.FanEnergyJ += inputs.FanPowerW * _stepS;

        Humidify(inputs.IsOn(Loads.Humidifier), inputs.HumidifierStrength01);
        TakeFilmWater(inputs, velocityMPerS);

        double conductanceWPerK = Walls.ConductanceWPerK(velocityMPerS);
        double wallSaturation = WallSaturation();
        Walls.Exchange(Channel, _channelShare01, conductanceWPerK, wallSaturation, _stepS);
        Walls.Exchange(Return, 1 - _channelShare01, conductanceWPerK, wallSaturation, _stepS);
        RainOut(Channel);
        RainOut(Return);
        _balance.WallLossEnergyJ += Walls.LoseHeat(_room.TemperatureC, _stepS);

        // Last, next to the relief: what comes in must not look to walls and film like air of higher pressure.
        _room.Leak(Channel, inputs.DoorOpen, _stepS);
        _room.Leak(Return, inputs.DoorOpen, _stepS);
        if (inputs.IsOn(Loads.DryAir))
        {
            _room.BlowDryAir(Channel, _parameters.DryAirLPerMin, _stepS);
        }

        _room.RelievePressure(Channel, Return);
        SumUp();
    }

    /// <inheritdoc/>
    public void ResetFilm() => Film.Reset();

    // Bare walls that are clearly too warm to sweat need no number: what they could bear is beyond all that is there.
    private double WallSaturation()
    {
        bool dry = Walls.CondensedKg == 0 && IsClearlyUnsaturated(Channel, Walls.TemperatureC)
            && IsClearlyUnsaturated(Return, Walls.TemperatureC);
        return dry
            ? double.PositiveInfinity
            : HylandWexler.SaturationHumidityRatio(Walls.TemperatureC, _parameters.RoomPressurePa);
    }

    private bool IsClearlyUnsaturated(AirVolume air, double temperatureC) =>
        HylandWexler.IsClearlyUnsaturated(temperatureC, air.HumidityRatio, _parameters.RoomPressurePa);

    // The water stays at the room's usual temperature: a tank follows a changed room in hours.
    private void Humidify(bool on, double strength01)
    {
        Mist.Step(on, strength01);
        double waterKg = Mist.RateKgPerS * _stepS;
        double energyJ = waterKg * AirVolume.HeatCapacityWater * _parameters.RoomTemperatureC;
        _balance.HumidifierWaterG += waterKg * 1000;
        _balance.CarriedInEnergyJ += energyJ;

        // Liquid enthalpy for vapour mass: the latent heat comes out of the air's temperature by itself.
        if (IsClearlyUnsaturated(Channel, Channel.TemperatureC)
            || Channel.HumidityRatio < HylandWexler.SaturationHumidityRatio(Channel.TemperatureC, _parameters.RoomPressurePa))
        {
            Channel.Add(0, waterKg, energyJ);
        }
        else
        {
            Walls.TakeLiquid(waterKg, _parameters.RoomTemperatureC);
        }
    }

    private void TakeFilmWater(in LoopInputs inputs, double velocityMPerS)
    {
        double temperatureC = Channel.TemperatureC;
        double vapourPa = HylandWexler.VapourPressurePa(Channel.HumidityRatio, _parameters.RoomPressurePa);
        (double takenKg, double heatJ) = Film.Step(
            new FilmStep(inputs.Coated01, inputs.Wetted01, vapourPa, temperatureC, velocityMPerS, _stepS, 1.0 - inputs.Shielded01));
        Channel.AddVapour(-takenKg, temperatureC);
        Channel.AddHeat(-heatJ);
        _balance.FilmWaterG += takenKg * 1000;
        _balance.FilmEnergyJ += takenKg * AirVolume.VapourEnthalpyJPerKg(temperatureC) + heatJ;
    }

    private void RainOut(AirVolume air)
    {
        double temperatureC = air.TemperatureC;
        if (IsClearlyUnsaturated(air, temperatureC))
        {
            return;
        }

        double excess = air.HumidityRatio - HylandWexler.SaturationHumidityRatio(temperatureC, _parameters.RoomPressurePa);
        if (excess <= 0)
        {
            return;
        }

        double fogKg = excess * air.DryKg * Math.Min(1, _stepS / FogTimeConstantS);
        air.Add(0, -fogKg, -fogKg * AirVolume.HeatCapacityWater * temperatureC);
        Walls.TakeLiquid(fogKg, temperatureC);
    }

    private void SumUp()
    {
        _balance.StoredWaterG = StoredWaterG;
        _balance.StoredEnergyJ = StoredEnergyJ;
    }
}
