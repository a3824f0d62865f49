using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>
/// The loop as it would be built: sixteen cells in a ring, each well mixed, with walls of their own. The fan moves a mass flow around; a
/// cell keeps its volume and hands on what is too much, so that delays are volume over flow. At the vent the ring meets the room.
/// </summary>
internal sealed partial class RingLoop : ILoop
{
    private readonly TwinParameters _parameters;
    private readonly BuiltParameters _built;
    private readonly Balance _balance;
    private readonly double _stepS;
    private readonly double _perPressure;
    private readonly double _volumeM3;
    private readonly double _filmOfPlate01;
    private readonly Room _room;
    private readonly Saturation _saturation;
    private readonly RingCell[] _cells = new RingCell[RingLayout.Count];
    private readonly RingWall[] _walls;
    private readonly RingWall[] _firstWall = new RingWall[RingLayout.Count];
    private readonly RingWall _lid;
    private readonly RingWall _carrier;
    private readonly RingWall[] _plate = new RingWall[2];
    private readonly HeaterElement _heater;
    private readonly Mist _mist;
    private readonly Mist _tail;
    private readonly RingFilm _film;

    /// <summary>Air, walls and heater as the parameters start them; the balance starts with what they hold.</summary>
    public RingLoop(TwinParameters parameters, Balance balance, double stepS)
    {
        _parameters = parameters;
        _built = parameters.Built!;
        _balance = balance;
        _stepS = stepS;
        double pressurePa = parameters.RoomPressurePa;
        _perPressure = 1 / pressurePa;
        _room = new Room(parameters, balance);
        _saturation = new Saturation(pressurePa);
        double startC = parameters.StartAirTemperatureC ?? parameters.RoomTemperatureC;
        double startRatio = parameters.StartHumidityRatioGPerKg / 1000 ?? _room.HumidityRatio;
        _walls = [.. RingLayout.Walls(_built, parameters.StartWallTemperatureC ?? parameters.RoomTemperatureC)];
        for (int i = 0; i < _cells.Length; i++)
        {
            _cells[i] = new RingCell(RingLayout.VolumeM3(parameters, i), startC, startRatio, pressurePa);
            _volumeM3 += _cells[i].VolumeM3;
            _firstWall[i] = Array.Find(_walls, wall => wall.Cell == i)!;
            _firstWall[i].Soak(parameters.SorbedShareOfVapour01 * _cells[i].VapourKg);
        }

        _lid = Array.Find(_walls, wall => wall.Cell == RingLayout.Sensor && wall != _firstWall[RingLayout.Sensor])!;
        _carrier = Array.Find(_walls, wall => wall.Cell == RingLayout.FilmLast && wall.AreaM2 == 0)!;
        _plate[0] = Array.Find(_walls, wall => wall.Cell == RingLayout.FilmFirst && wall.IsPlate)!;
        _plate[1] = Array.Find(_walls, wall => wall.Cell == RingLayout.FilmLast && wall.IsPlate)!;
        _filmOfPlate01 = Math.Min(1, 0.5 * parameters.PlateLengthM * parameters.FilmWidthM / _plate[0].AreaM2);
        _heater = new HeaterElement(parameters, startC);
        double late = _built.MistTail01 * parameters.HumidifierMlPerH;
        _mist = new Mist(parameters with { HumidifierMlPerH = parameters.HumidifierMlPerH - late }, stepS);
        _tail = new Mist(parameters with { HumidifierMlPerH = late, HumidifierLagS = _built.MistTailS }, stepS);
        _film = new RingFilm(parameters, _built);
        SumUp();
        balance.StartWaterG = balance.StoredWaterG;
        balance.StartEnergyJ = balance.StoredEnergyJ;
    }

    /// <inheritdoc/>
    public void ResetFilm() => _film.Reset();

    /// <inheritdoc/>
    public void Step(in LoopInputs inputs)
    {
        _room.BecomeOther(inputs.RoomWarmerK, inputs.RoomWetterPct);
        double velocityMPerS = Math.Max(inputs.AirVelocityMPerS, _parameters.DraughtMPerS);
        double speed08 = Math.Pow(velocityMPerS, 0.8);
        RingCell film = _cells[RingLayout.FilmFirst];
        double circulatedKg = velocityMPerS * _parameters.ChannelAreaM2 * _stepS * film.DryKg / film.VolumeM3;

        Heat(inputs, velocityMPerS);
        Humidify(inputs);
        _film.Cover(inputs.Coated01, inputs.Wetted01, 1 - inputs.Shielded01);
        MeetWalls(speed08);
        Coat(velocityMPerS);
        Mix();
        LoseHeat();
        Leak(inputs.DoorOpen, velocityMPerS);
        if (inputs.IsOn(Loads.DryAir))
        {
            _balance.DryAirWaterG += Admit(_cells[_built.DryAirPlace], _room.DryAir, _parameters.DryAirLPerMin / 60_000 * _stepS);
        }

        Circulate(circulatedKg);
        SumUp();
    }

    private void Heat(in LoopInputs inputs, double velocityMPerS)
    {
        double powerW = 0;
        if (inputs.IsOn(Loads.Heater))
        {
            powerW = _parameters.HeaterPowerW * inputs.HeaterPower01 * PtcShare01();
        }

        RingCell cell = _cells[_built.HeaterPlace];
        cell.EnthalpyJ += _heater.Step(powerW, cell.TemperatureC, velocityMPerS, _stepS);
        _cells[RingLayout.Fan].EnthalpyJ += inputs.FanPowerW * _stepS;
        _balance.HeaterEnergyJ += powerW * _stepS;
        _balance.FanEnergyJ += inputs.FanPowerW * _stepS;
    }

    // A straight line from full power to a twentieth; a real PTC's is steeper, over a narrower range.
    private double PtcShare01() => _built.HeaterIsPtc
        ? Math.Clamp((_built.PtcEndC - _heater.TemperatureC) / (_built.PtcEndC - _built.PtcKneeC), 0.05, 1)
        : 1;

    private void Humidify(in LoopInputs inputs)
    {
        bool on = inputs.IsOn(Loads.Humidifier);
        _mist.Step(on, inputs.HumidifierStrength01);
        _tail.Step(on, inputs.HumidifierStrength01);
        double waterKg = MistKgPerS * _stepS;
        double energyJ = waterKg * AirVolume.HeatCapacityWater * (_parameters.RoomTemperatureC + _built.MistWarmerK);
        RingCell cell = _cells[_built.MistPlace];
        cell.DropletKg += waterKg;
        cell.EnthalpyJ += energyJ;
        _balance.HumidifierWaterG += waterKg * 1000;
        _balance.CarriedInEnergyJ += energyJ;
    }

    private void MeetWalls(double speed08)
    {
        foreach (RingWall wall in _walls)
        {
            if (wall.AreaM2 > 0)
            {
                double bare01 = wall.IsPlate ? 1 - _film.InAir01(wall == _plate[0] ? 0 : 1) * _filmOfPlate01 : 1;
                wall.Exchange(_cells[wall.Cell], wall.AirWPerK(speed08), bare01, _saturation, _stepS);
            }
        }
    }

    private void Coat(double velocityMPerS)
    {
        double waterKg = 0;
        for (int half = 0; half < 2; half++)
        {
            RingCell air = _cells[RingLayout.FilmFirst + half];
            _balance.FilmEnergyJ += _film.Step(half, air, _plate[half], velocityMPerS, _stepS, ref waterKg);
        }

        _balance.FilmWaterG += waterKg * 1000;
    }

    private void Mix()
    {
        double evaporation = 1000 * _stepS / _built.DropletEvaporationGPerKgS;
        double settling01 = _built.DropletSettlingPerS * _stepS;
        double sorption = _stepS / _parameters.SorptionTimeConstantS;
        for (int i = 0; i < _cells.Length; i++)
        {
            RingCell cell = _cells[i];
            double settledKg = cell.Mix(_saturation.HumidityRatio(cell.TemperatureC), evaporation, settling01, _stepS);
            if (settledKg > 0)
            {
                _firstWall[i].TakeLiquid(settledKg, cell.TemperatureC);
            }

            _firstWall[i].Sorb(cell, _parameters.SorbedShareOfVapour01, sorption);
        }
    }

    private void LoseHeat()
    {
        double lostJ = 0, roomC = _room.TemperatureC;
        foreach (RingWall wall in _walls)
        {
            lostJ += wall.Conduct(roomC, _stepS);
        }

        foreach (RingWall wall in _walls)
        {
            wall.Settle();
        }

        _balance.WallLossEnergyJ += lostJ;
    }

    // The fan draws room air in before itself; gaskets of door and lid breathe with the warmth.
    private void Leak(bool doorOpen, double velocityMPerS)
    {
        double warmerK = _cells[RingLayout.Sensor].TemperatureC - _room.TemperatureC;
        double breathPerH = doorOpen
            ? _parameters.DoorOpenLeakPerH
            : _built.LeakStillPerH + _built.LeakBuoyantPerH * Math.Sqrt(Math.Abs(warmerK));
        double perVolume = _volumeM3 / 3600 * _stepS;
        double breathM3 = perVolume * breathPerH / 3;
        double waterG = Admit(_cells[RingLayout.BeforeFan], _room.Air, perVolume * _built.LeakFanPerH * velocityMPerS);
        for (int i = RingLayout.FilmFirst; i <= RingLayout.Sensor; i++)
        {
            waterG += Admit(_cells[i], _room.Air, breathM3);
        }

        _balance.LeakedInWaterG += waterG;
    }

    // Once around from the vent: every cell takes in, mixes, and hands on what it cannot hold. What is too much at the vent leaves.
    private void Circulate(double dryKg)
    {
        RingCell from = _cells[RingLayout.Vent];
        RingCell vent = from;
        RingCell to = _cells[RingLayout.Vent + 1];
        from.MoveShare(Math.Min(0.5, dryKg / from.DryKg), to);
        int next = RingLayout.Vent + 1;
        for (int i = 1; i < RingLayout.Count; i++)
        {
            RingCell cell = to;
            next = next + 1 == RingLayout.Count ? 0 : next + 1;
            to = _cells[next];
            cell.Settle();
            double excessM3 = cell.ExcessM3(_perPressure);
            if (excessM3 >= 0)
            {
                cell.MoveShare(excessM3 / (cell.VolumeM3 + excessM3), to);
            }
            else
            {
                to.MoveShare(-excessM3 / to.VolumeM3, cell);
                cell.Settle();
            }
        }

        vent.Settle();
        MeetRoom(vent);
    }

    private void MeetRoom(RingCell vent)
    {
        double excessM3 = vent.ExcessM3(_perPressure);
        if (excessM3 < 0)
        {
            _balance.LeakedInWaterG += Admit(vent, _room.Air, -excessM3);
            vent.Settle();
            return;
        }

        double kept01 = vent.VolumeM3 / (vent.VolumeM3 + excessM3);
        _balance.LeakedOutWaterG += (vent.VapourKg + vent.DropletKg) * (1 - kept01) * 1000;
        _balance.CarriedOutEnergyJ += vent.EnthalpyJ * (1 - kept01);
        vent.Keep(kept01);
    }

    private double Admit(RingCell into, in Parcel parcel, double volumeM3)
    {
        double dryKg = volumeM3 * parcel.DryDensityKgPerM3;
        double vapourKg = dryKg * parcel.HumidityRatio;
        double enthalpyJ = dryKg * parcel.EnthalpyJPerKgDry;
        into.DryKg += dryKg;
        into.VapourKg += vapourKg;
        into.EnthalpyJ += enthalpyJ;
        _balance.CarriedInEnergyJ += enthalpyJ;
        return vapourKg * 1000;
    }
}
