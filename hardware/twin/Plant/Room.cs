using System;

namespace ChamberFirmware.Twin;

/// <summary>The world outside the loop: room air through leaks, dry air from its valve, and the way out for whatever is too much.</summary>
internal sealed class Room
{
    private readonly TwinParameters _parameters;
    private readonly Balance _balance;
    private Parcel _roomAir;
    private Parcel _dryAir;
    private double _warmerK;
    private double _wetterPct;

    /// <summary>The room of the parameters; what comes in and goes out is written to the balance.</summary>
    public Room(TwinParameters parameters, Balance balance)
    {
        _parameters = parameters;
        _balance = balance;
        Settle();
    }

    /// <summary>The room as it is now, °C.</summary>
    public double TemperatureC => _parameters.RoomTemperatureC + _warmerK;

    /// <summary>The room as it is now, kg/kg.</summary>
    public double HumidityRatio => _roomAir.HumidityRatio;

    /// <summary>A parcel of the room's air as it is now.</summary>
    public ref readonly Parcel Air => ref _roomAir;

    /// <summary>A parcel of the dry air that comes from the valve, at room temperature.</summary>
    public ref readonly Parcel DryAir => ref _dryAir;

    /// <summary>The weather changes, somebody opens a window: warmer and wetter than the parameters say.</summary>
    public void BecomeOther(double byK, double byPct)
    {
        if (byK == _warmerK && byPct == _wetterPct)
        {
            return;
        }

        _warmerK = byK;
        _wetterPct = byPct;
        Settle();
    }

    /// <summary>Room air that gets in although nobody wants it.</summary>
    public void Leak(AirVolume into, bool doorOpen, double stepS)
    {
        double perH = doorOpen ? _parameters.DoorOpenLeakPerH : _parameters.LeakPerH;
        _balance.LeakedInWaterG += Admit(into, _roomAir, into.VolumeM3 * perH / 3600 * stepS);
    }

    /// <summary>A step's dry air from an open valve, at room temperature.</summary>
    public void BlowDryAir(AirVolume into, double lPerMin, double stepS) =>
        _balance.DryAirWaterG += Admit(into, _dryAir, lPerMin / 60_000 * stepS);

    /// <summary>Brings both volumes back to room pressure: the channel through the return duct, the return duct through its gaps.</summary>
    public void RelievePressure(AirVolume channel, AirVolume returnDuct)
    {
        double channelM3 = channel.ExcessM3(_parameters.RoomPressurePa);
        if (channelM3 > 0)
        {
            channel.MoveShare(channelM3 / (channel.VolumeM3 + channelM3), returnDuct);
        }
        else
        {
            returnDuct.MoveShare(-channelM3 / returnDuct.VolumeM3, channel);
        }

        double returnM3 = returnDuct.ExcessM3(_parameters.RoomPressurePa);
        if (returnM3 > 0)
        {
            double share01 = returnM3 / (returnDuct.VolumeM3 + returnM3);
            _balance.LeakedOutWaterG += returnDuct.VapourKg * share01 * 1000;
            _balance.CarriedOutEnergyJ += returnDuct.EnthalpyJ * share01;
            returnDuct.MoveShare(share01, null);
        }
        else
        {
            _balance.LeakedInWaterG += Admit(returnDuct, _roomAir, -returnM3);
        }
    }

    private void Settle()
    {
        double pressurePa = _parameters.RoomPressurePa;
        double roomPct = Math.Clamp(_parameters.RoomRelativeHumidityPct + _wetterPct, 0, 100);
        double roomVapourPa = HylandWexler.SaturationPressurePa(TemperatureC) * roomPct / 100;
        double dryVapourPa = HylandWexler.SaturationPressurePa(_parameters.DryAirFrostPointC);
        _roomAir = new Parcel(TemperatureC, HylandWexler.HumidityRatio(roomVapourPa, pressurePa), pressurePa);
        _dryAir = new Parcel(TemperatureC, HylandWexler.HumidityRatio(dryVapourPa, pressurePa), pressurePa);
    }

    // Ideal gases of nearly one heat capacity keep their volumes when they mix, so a volume admitted is a volume gained.
    private double Admit(AirVolume into, in Parcel parcel, double volumeM3)
    {
        double dryKg = volumeM3 * parcel.DryDensityKgPerM3;
        double vapourKg = dryKg * parcel.HumidityRatio;
        double enthalpyJ = dryKg * parcel.EnthalpyJPerKgDry;
        into.Add(dryKg, vapourKg, enthalpyJ);
        _balance.CarriedInEnergyJ += enthalpyJ;
        return vapourKg * 1000;
    }
}
