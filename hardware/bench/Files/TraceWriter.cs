using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using ChamberFirmware.Drivers;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Bench;

/// <summary>
/// trace.csv: a line per tick, units in the column names, fixed decimals, so that the same seed gives the same bytes. A measured value
/// that is not valid at that tick, and a target before there is a recipe, is an empty cell. What the firmware knows are rows of its list
/// of values; what the twin knows besides stands here.
/// </summary>
public sealed class TraceWriter
{
    private readonly Stream _stream;
    private readonly CsvLine _line = new();
    private readonly IReadOnlyList<Column> _columns = Columns();

    /// <summary>Starts with the header. The stream, better a buffered one, belongs to whoever opened it.</summary>
    public TraceWriter(Stream stream)
    {
        _stream = stream;
        _stream.Write(Encoding.ASCII.GetBytes(string.Join(',', _columns.Select(c => c.Name)) + "\n"));
    }

    /// <summary>Adds the line of the tick that has just been run.</summary>
    public void Add(PlateRun run)
    {
        foreach (Column column in _columns)
        {
            column.Write(run, _line);
        }

        _line.WriteTo(_stream);
    }

    private static IReadOnlyList<Column> Columns() =>
    [
        new("timeS", (run, line) => line.Number(run.NowUs / 1e6, "F1")),
        Word("phase"),
        Measured("temperatureC", "F3"), Measured("relativeHumidityPct", "F3"), Measured("pressurePa", "F1"),
        Measured("humidityRatioGPerKg", "F4"), Uncertainty("humidityRatioGPerKg", "F4"),
        Number("fanRpm", "F1"), Measured("airVelocityMPerS", "F4"),
        Number("targetTemperatureC", "F3"), Number("targetHumidityRatioGPerKg", "F4"), Number("targetAirVelocityMPerS", "F4"),
        Number("setHumidityRatioGPerKg", "F4"),
        .. Enumerable.Range(0, Loads.Count).Select(load => Number(PointReader.DutyName(Loads.Row(load).Name), "F4")),
        Number("fanDuty01", "F4"),
        Number("air", "F0") with { Name = "sensorStatus" }, Number("interlock", "F0") with { Name = "interlockClosed" },
        Number("fault", "F0"), Number("wallEstimateC", "F3"),
        True("trueTemperatureC", "F3", air => air.TemperatureC), True("trueHumidityRatioGPerKg", "F4", air => air.HumidityRatioGPerKg),
        True("trueAirVelocityMPerS", "F4", air => air.AirVelocityMPerS), True("trueFanRpm", "F1", air => air.FanRpm),
        True("trueWallTemperatureC", "F3", air => air.WallTemperatureC),
        True("trueHeaterTemperatureC", "F2", air => air.HeaterTemperatureC), True("trueCondensedG", "F4", air => air.CondensedG),
    ];

    private static Column Number(string row, string format)
    {
        var point = new PointReader(row);
        return new Column(row, (run, line) => line.Number(point.Read(run.Chamber).Value, format));
    }

    // Beside the twin's true value of the same name.
    private static Column Measured(string row, string format) =>
        Number(row, format) with { Name = "measured" + char.ToUpperInvariant(row[0]) + row[1..] };

    private static Column Uncertainty(string row, string format)
    {
        var point = new PointReader(row);
        return new Column(point.UncertaintyName, (run, line) => line.Number(point.Read(run.Chamber).Uncertainty, format));
    }

    private static Column Word(string row)
    {
        var point = new PointReader(row);
        return new Column(row, (run, line) => line.Word(point.Read(run.Chamber).Word));
    }

    private static Column True(string name, string format, Func<TrueState, double> value) =>
        new(name, (run, line) => line.Number(value(run.Twin.True), format));

    private sealed record Column(string Name, Action<PlateRun, CsvLine> Write);
}
