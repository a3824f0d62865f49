using System;

namespace ChamberFirmware.Twin;

/// <summary>
/// The recirculating loop: supply and film channel, return duct, walls, heater and mist, and the room behind the leaks. Pressure is the
/// room's: what enters or expands pushes air from the channel into the return duct and from there out.
/// </summary>
internal sealed class AirLoop
{
    private const double FogTimeConstantS = 0.5; // droplets of 20 um rain out of a 30 mm channel in seconds, screens catch them sooner

    private readonly TwinParameters parameters;
    private readonly double stepS;
    private readonly double channelShare01;
    private readonly Room room;
    private readonly Balance balance;

    public AirLoop(TwinParameters parameters, Balance balance, double stepS)
    {
        this.parameters = parameters;
        this.balance = balance;
        this.stepS = stepS;
        double pressurePa = parameters.RoomPressurePa;
        room = new Room(parameters, balance);
        double startC = parameters.StartAirTemperatureC ?? parameters.RoomTemperatureC;
        double startRatio = parameters.StartHumidityRatioGPerKg / 1000 ?? room.HumidityRatio;
        Channel = new AirVolume(parameters.ChannelVolumeL / 1000, startC, startRatio, pressurePa);
        Return = new AirVolume(parameters.ReturnVolumeL / 1000, startC, startRatio, pressurePa);
        channelShare01 = Channel.VolumeM3 / (Channel.VolumeM3 + Return.VolumeM3);
        Walls = new Walls(parameters, parameters.StartWallTemperatureC ?? parameters.RoomTemperatureC, Channel.VapourKg + Return.VapourKg);
        Heater = new HeaterElement(parameters, startC);
        Mist = new Mist(parameters, stepS);
        Film = new Film(parameters);
        balance.StartWaterG = StoredWaterG;
        balance.StartEnergyJ = StoredEnergyJ;
        SumUp();
    }

    public AirVolume Channel { get; }

    public AirVolume Return { get; }

    public Walls Walls { get; }

    public HeaterElement Heater { get; }

    public Mist Mist { get; }

    public Film Film { get; }

    private double StoredWaterG => 1000 * (Channel.VapourKg + Return.VapourKg + Walls.CondensedKg + Walls.SorbedKg);

    private double StoredEnergyJ => Channel.EnthalpyJ + Return.EnthalpyJ + Walls.EnergyJ + Heater.EnergyJ;

    /// <summary>One step with the outputs as they stand at its start.</summary>
    public void Step(in LoopInputs inputs)
    {
        room.BecomeOther(inputs.RoomWarmerK, inputs.RoomWetterPct);
        double velocityMPerS = Math.Max(inputs.AirVelocityMPerS, parameters.DraughtMPerS);
        double circulatedM3 = velocityMPerS * parameters.ChannelAreaM2 * stepS;
        Channel.Swap(Return, circulatedM3 * Channel.DryKg / Channel.VolumeM3);

        double powerW = inputs.HeaterOn ? parameters.HeaterPowerW : 0;
        Channel.AddHeat(Heater.Step(powerW, Channel.TemperatureC, velocityMPerS, stepS));
        Return.AddHeat(inputs.FanPowerW * stepS);
        balance.HeaterEnergyJ += powerW * stepS;
        balance.FanEnergyJ += inputs.FanPowerW * stepS;

        Humidify(inputs.HumidifierOn, inputs.HumidifierStrength01);
        TakeFilmWater(inputs.FilmInAir01, velocityMPerS);

        double conductanceWPerK = Walls.ConductanceWPerK(velocityMPerS);
        double wallSaturation = WallSaturation();
        Walls.Exchange(Channel, channelShare01, conductanceWPerK, wallSaturation, stepS);
        Walls.Exchange(Return, 1 - channelShare01, conductanceWPerK, wallSaturation, stepS);
        RainOut(Channel);
        RainOut(Return);
        balance.WallLossEnergyJ += Walls.LoseHeat(room.TemperatureC, stepS);

        // Last, next to the relief: what comes in must not look to walls and film like air of higher pressure.
        room.Leak(Channel, inputs.DoorOpen, stepS);
        room.Leak(Return, inputs.DoorOpen, stepS);
        if (inputs.DryAirOn)
            room.BlowDryAir(Channel, stepS);
        room.RelievePressure(Channel, Return);
        SumUp();
    }

    // Bare walls that are clearly too warm to sweat need no number: what they could bear is beyond all that is there.
    private double WallSaturation()
    {
        bool dry = Walls.CondensedKg == 0 && IsClearlyUnsaturated(Channel, Walls.TemperatureC)
            && IsClearlyUnsaturated(Return, Walls.TemperatureC);
        return dry
            ? double.PositiveInfinity
            : HylandWexler.SaturationHumidityRatio(Walls.TemperatureC, parameters.RoomPressurePa);
    }

    private bool IsClearlyUnsaturated(AirVolume air, double temperatureC) =>
        HylandWexler.IsClearlyUnsaturated(temperatureC, air.HumidityRatio, parameters.RoomPressurePa);

    // The water stays at the room's usual temperature: a tank follows a changed room in hours.
    private void Humidify(bool on, double strength01)
    {
        Mist.Step(on, strength01);
        double waterKg = Mist.RateKgPerS * stepS;
        double energyJ = waterKg * AirVolume.HeatCapacityWater * parameters.RoomTemperatureC;
        balance.HumidifierWaterG += waterKg * 1000;
        balance.CarriedInEnergyJ += energyJ;

        // Liquid enthalpy for vapour mass: the latent heat comes out of the air's temperature by itself.
        if (IsClearlyUnsaturated(Channel, Channel.TemperatureC)
            || Channel.HumidityRatio < HylandWexler.SaturationHumidityRatio(Channel.TemperatureC, parameters.RoomPressurePa))
            Channel.Add(0, waterKg, energyJ);
        else
            Walls.TakeLiquid(waterKg, parameters.RoomTemperatureC);
    }

    private void TakeFilmWater(double inAir01, double velocityMPerS)
    {
        double temperatureC = Channel.TemperatureC;
        double vapourPa = HylandWexler.VapourPressurePa(Channel.HumidityRatio, parameters.RoomPressurePa);
        double takenKg = Film.Step(inAir01, vapourPa, temperatureC, velocityMPerS, stepS);
        Channel.AddVapour(-takenKg, temperatureC);
        balance.FilmWaterG += takenKg * 1000;
        balance.FilmEnergyJ += takenKg * AirVolume.VapourEnthalpyJPerKg(temperatureC);
    }

    private void RainOut(AirVolume air)
    {
        double temperatureC = air.TemperatureC;
        if (IsClearlyUnsaturated(air, temperatureC))
            return;

        double excess = air.HumidityRatio - HylandWexler.SaturationHumidityRatio(temperatureC, parameters.RoomPressurePa);
        if (excess <= 0)
            return;

        double fogKg = excess * air.DryKg * Math.Min(1, stepS / FogTimeConstantS);
        air.Add(0, -fogKg, -fogKg * AirVolume.HeatCapacityWater * temperatureC);
        Walls.TakeLiquid(fogKg, temperatureC);
    }

    private void SumUp()
    {
        balance.StoredWaterG = StoredWaterG;
        balance.StoredEnergyJ = StoredEnergyJ;
    }
}
