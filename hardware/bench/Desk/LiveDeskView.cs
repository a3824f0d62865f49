using System;
using System.IO;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Casting;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench.Desk;

/// <summary>
/// For a person at a terminal: a row of measured over target values that is drawn over itself, and what is said above it.
/// </summary>
internal sealed class LiveDeskView : IDeskView
{
    private const string ToEnd = "\u001b[K"; // clears from here to the end of the row
    private const long RedrawMs = 100;

    private readonly TextWriter _output;
    private long _drawnAt;
    private Phase? _phase;
    private bool _isRow; // the cursor stands at the end of the row

    /// <summary>To a terminal.</summary>
    public LiveDeskView(TextWriter output) => _output = output;

    /// <inheritdoc/>
    public void Say(string sentence)
    {
        _output.WriteLine((_isRow ? "\r" : "") + sentence + ToEnd);
        _output.Flush();
        _isRow = false;
    }

    /// <inheritdoc/>
    public void Look(Plate plate, TelemetrySample sample)
    {
        long now = Environment.TickCount64;
        if (sample.Phase == _phase && now - _drawnAt < RedrawMs)
        {
            return;
        }

        _phase = sample.Phase;
        _drawnAt = now;
        _output.Write("\r" + Row(plate.Recipe, sample) + ToEnd);
        _output.Flush();
        _isRow = true;
    }

    /// <summary>The row, of at most 79 characters.</summary>
    internal static string Row(Recipe r, TelemetrySample s)
    {
        long seconds = s.AtUs / 1_000_000;
        return $"{PhaseWords.Name(s.Phase),-12} T {Value(s.TemperatureC, "F1")}/{r.TemperatureC:F1} C   "
            + $"W {Value(s.HumidityRatioGPerKg, "F1")}/{r.HumidityRatioGPerKg:F1} g/kg   "
            + $"v {Value(s.AirVelocityMPerS, "F2")}/{r.AirVelocityMPerS:F2} m/s   {seconds / 60}:{seconds % 60:00}";
    }

    private static string Value(double value, string format) => double.IsNaN(value) ? "-" : value.ToString(format);
}
