using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Drivers;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Bench;

/// <summary>One quantity at every tick.</summary>
public sealed class Curve
{
    /// <summary>The values so far; NaN is a gap.</summary>
    public List<double> Values { get; } = new(8192);

    /// <summary>The next tick's value.</summary>
    public void Add(double value) => Values.Add(value);

    /// <summary>Another curve of the same ticks.</summary>
    public Curve Map(Func<IReadOnlyList<double>, IReadOnlyList<double>> values)
    {
        var other = new Curve();
        other.Values.AddRange(values(Values));
        return other;
    }
}

/// <summary>
/// What a plate's plot can show, tick by tick: every row of the firmware's values, and the air over the film, which only the twin knows.
/// NaN is a gap: not measured, or no target yet.
/// </summary>
public sealed class Curves
{
    private readonly List<(PointReader Point, Curve Curve)> _rows = [.. PointReader.All().Select(p => (p, new Curve()))];

    /// <summary>Seconds since power on.</summary>
    public Curve TimeS { get; } = new();

    /// <summary>Air over the film, °C.</summary>
    public Curve TrueTemperatureC { get; } = new();

    /// <summary>Air over the film, g water per kg dry air.</summary>
    public Curve TrueHumidityRatioGPerKg { get; } = new();

    /// <summary>Air over the film, m/s.</summary>
    public Curve TrueAirVelocityMPerS { get; } = new();

    /// <summary>A row of the firmware's values by its name.</summary>
    public Curve Of(string row) => _rows.First(r => r.Point.Name == row).Curve;

    /// <summary>Duty asked of a load, 0 to 1.</summary>
    public Curve OfLoad(int load) => Of(PointReader.DutyName(Loads.Row(load).Name));

    /// <summary>Adds what a chamber has sent; the rows that telemetry does not have are gaps.</summary>
    public void Add(TelemetrySample sample)
    {
        AddNothing(sample.AtUs);
        Set("temperatureC", sample.TemperatureC);
        Set("humidityRatioGPerKg", sample.HumidityRatioGPerKg);
        Set("airVelocityMPerS", sample.AirVelocityMPerS);
        Set("fanDuty01", sample.FanDuty01);
        for (int load = 0; load < Loads.Count; load++)
        {
            OfLoad(load).Values[^1] = sample.LoadDuty01[load];
        }
    }

    /// <summary>Adds a break to every curve, as long as the ticks of which nothing came.</summary>
    public void AddGap(Gap gap)
    {
        for (long us = gap.FromUs + TickSchedule.TickUs; us < gap.ToUs; us += TickSchedule.TickUs)
        {
            AddNothing(us);
        }
    }

    private void AddNothing(long atUs)
    {
        TimeS.Add(atUs / 1e6);
        TrueTemperatureC.Add(double.NaN);
        TrueHumidityRatioGPerKg.Add(double.NaN);
        TrueAirVelocityMPerS.Add(double.NaN);
        foreach ((_, Curve curve) in _rows)
        {
            curve.Add(double.NaN);
        }
    }

    private void Set(string row, double value) => Of(row).Values[^1] = value;

    /// <summary>Takes the columns of a trace.csv; rows of the firmware's values that it does not have are gaps.</summary>
    public void Take(IReadOnlyDictionary<string, List<double>> columns)
    {
        List<double> times = columns["timeS"];
        List<double> Column(string name) => columns.TryGetValue(name, out List<double>? values)
            ? values
            : [.. Enumerable.Repeat(double.NaN, times.Count)];
        TimeS.Values.AddRange(times);
        TrueTemperatureC.Values.AddRange(Column("trueTemperatureC"));
        TrueHumidityRatioGPerKg.Values.AddRange(Column("trueHumidityRatioGPerKg"));
        TrueAirVelocityMPerS.Values.AddRange(Column("trueAirVelocityMPerS"));
        foreach ((PointReader point, Curve curve) in _rows)
        {
            string measured = "measured" + char.ToUpperInvariant(point.Name[0]) + point.Name[1..];
            curve.Values.AddRange(Column(columns.ContainsKey(measured) ? measured : point.Name));
        }
    }

    /// <summary>Adds the tick that has just been run to every curve.</summary>
    public void Add(PlateRun run)
    {
        TimeS.Add(run.NowUs / 1e6);
        TrueTemperatureC.Add(run.Twin.True.TemperatureC);
        TrueHumidityRatioGPerKg.Add(run.Twin.True.HumidityRatioGPerKg);
        TrueAirVelocityMPerS.Add(run.Twin.True.AirVelocityMPerS);
        foreach ((PointReader point, Curve curve) in _rows)
        {
            curve.Add(point.Read(run.Chamber).Value);
        }
    }
}
