using System;

namespace ChamberFirmware.Twin;

/// <summary>The world outside the loop: room air through leaks, dry air from its valve, and the way out for whatever is too much.</summary>
internal sealed class Room
{
    private readonly TwinParameters parameters;
    private readonly Balance balance;
    private Parcel roomAir;
    private Parcel dryAir;
    private double warmerK;
    private double wetterPct;

    public Room(TwinParameters parameters, Balance balance)
    {
        this.parameters = parameters;
        this.balance = balance;
        Settle();
    }

    /// <summary>The room as it is now, °C.</summary>
    public double TemperatureC => parameters.RoomTemperatureC + warmerK;

    public double HumidityRatio => roomAir.HumidityRatio;

    /// <summary>The weather changes, somebody opens a window: warmer and wetter than the parameters say.</summary>
    public void BecomeOther(double byK, double byPct)
    {
        if (byK == warmerK && byPct == wetterPct)
            return;

        warmerK = byK;
        wetterPct = byPct;
        Settle();
    }

    /// <summary>Room air that gets in although nobody wants it.</summary>
    public void Leak(AirVolume into, bool doorOpen, double stepS)
    {
        double perH = doorOpen ? parameters.DoorOpenLeakPerH : parameters.LeakPerH;
        balance.LeakedInWaterG += Admit(into, roomAir, into.VolumeM3 * perH / 3600 * stepS);
    }

    public void BlowDryAir(AirVolume into, double stepS) =>
        balance.DryAirWaterG += Admit(into, dryAir, parameters.DryAirLPerMin / 60_000 * stepS);

    /// <summary>Brings both volumes back to room pressure: the channel through the return duct, the return duct through its gaps.</summary>
    public void RelievePressure(AirVolume channel, AirVolume returnDuct)
    {
        double channelM3 = channel.ExcessM3(parameters.RoomPressurePa);
        if (channelM3 > 0)
            channel.MoveShare(channelM3 / (channel.VolumeM3 + channelM3), returnDuct);
        else
            returnDuct.MoveShare(-channelM3 / returnDuct.VolumeM3, channel);

        double returnM3 = returnDuct.ExcessM3(parameters.RoomPressurePa);
        if (returnM3 > 0)
        {
            double share01 = returnM3 / (returnDuct.VolumeM3 + returnM3);
            balance.LeakedOutWaterG += returnDuct.VapourKg * share01 * 1000;
            balance.CarriedOutEnergyJ += returnDuct.EnthalpyJ * share01;
            returnDuct.MoveShare(share01, null);
        }
        else
        {
            balance.LeakedInWaterG += Admit(returnDuct, roomAir, -returnM3);
        }
    }

    private void Settle()
    {
        double pressurePa = parameters.RoomPressurePa;
        double roomPct = Math.Clamp(parameters.RoomRelativeHumidityPct + wetterPct, 0, 100);
        double roomVapourPa = HylandWexler.SaturationPressurePa(TemperatureC) * roomPct / 100;
        double dryVapourPa = HylandWexler.SaturationPressurePa(parameters.DryAirFrostPointC);
        roomAir = new Parcel(TemperatureC, HylandWexler.HumidityRatio(roomVapourPa, pressurePa), pressurePa);
        dryAir = new Parcel(TemperatureC, HylandWexler.HumidityRatio(dryVapourPa, pressurePa), pressurePa);
    }

    // Ideal gases of nearly one heat capacity keep their volumes when they mix, so a volume admitted is a volume gained.
    private double Admit(AirVolume into, in Parcel parcel, double volumeM3)
    {
        double dryKg = volumeM3 * parcel.DryDensityKgPerM3;
        double vapourKg = dryKg * parcel.HumidityRatio;
        double enthalpyJ = dryKg * parcel.EnthalpyJPerKgDry;
        into.Add(dryKg, vapourKg, enthalpyJ);
        balance.CarriedInEnergyJ += enthalpyJ;
        return vapourKg * 1000;
    }

    /// <summary>Air of a fixed state.</summary>
    private readonly struct Parcel(double temperatureC, double humidityRatio, double pressurePa)
    {
        public double HumidityRatio { get; } = humidityRatio;

        public double DryDensityKgPerM3 { get; } = AirVolume.DryDensityKgPerM3(temperatureC, humidityRatio, pressurePa);

        public double EnthalpyJPerKgDry { get; } = AirVolume.EnthalpyJPerKgDry(temperatureC, humidityRatio);
    }
}
