using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench.Desk;

/// <summary>
/// trace.csv of a chamber: a line for each pushed one, with the columns of the twin's trace that telemetry has, under the same names, at
/// the firmware's time. A gap is a line with the word gap for its phase, the time at which it began, and no values: a chart breaks there.
/// </summary>
public sealed class MeasuredTrace
{
    /// <summary>What stands for the phase where nothing came.</summary>
    public const string GapWord = "gap";

    private const int LinesToFlush = 10; // what was seen until a second ago is in the file, whatever becomes of the program

    private readonly Stream _stream;
    private readonly Recipe _recipe;
    private readonly CsvLine _line = new();
    private int _lines;

    /// <summary>Starts with the header. The stream belongs to whoever opened it.</summary>
    public MeasuredTrace(Stream stream, Recipe recipe)
    {
        _stream = stream;
        _recipe = recipe;
        _stream.Write(Encoding.ASCII.GetBytes(string.Join(',', Names()) + "\n"));
    }

    /// <summary>Adds a line.</summary>
    public void Add(TelemetrySample sample)
    {
        bool isRunning = sample.Phase != Phase.Idle;
        _line.Number(sample.AtUs / 1e6, "F1");
        _line.Word(PhaseWords.Name(sample.Phase));
        _line.Number(sample.TemperatureC, "F2");
        _line.Number(sample.RelativeHumidityPct, "F2");
        _line.Number(sample.PressurePa, "F0");
        _line.Number(sample.HumidityRatioGPerKg, "F2");
        _line.Number(sample.AirVelocityMPerS, "F2");
        _line.Number(isRunning ? _recipe.TemperatureC : double.NaN, "F3");
        _line.Number(isRunning ? _recipe.HumidityRatioGPerKg : double.NaN, "F4");
        _line.Number(isRunning ? _recipe.AirVelocityMPerS : double.NaN, "F4");
        foreach (double duty01 in sample.LoadDuty01)
        {
            _line.Number(duty01, "F3");
        }

        _line.Number(sample.FanDuty01, "F3");
        Write();
    }

    /// <summary>Marks a gap.</summary>
    public void Add(Gap gap)
    {
        _line.Number(gap.FromUs / 1e6, "F1");
        _line.Word(GapWord);
        for (int i = 2; i < Names().Count; i++)
        {
            _line.Number(double.NaN, "F0");
        }

        Write();
    }

    private static List<string> Names() =>
    [
        "timeS", "phase", "measuredTemperatureC", "measuredRelativeHumidityPct", "measuredPressurePa", "measuredHumidityRatioGPerKg",
        "measuredAirVelocityMPerS",
        "targetTemperatureC", "targetHumidityRatioGPerKg", "targetAirVelocityMPerS",
        .. Enumerable.Range(0, Loads.Count).Select(load => PointReader.DutyName(Loads.Row(load).Name)),
        "fanDuty01",
    ];

    private void Write()
    {
        _line.WriteTo(_stream);
        if (++_lines % LinesToFlush == 0)
        {
            _stream.Flush();
        }
    }
}
