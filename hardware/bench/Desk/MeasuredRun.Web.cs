using System.Collections.Generic;
using System.Globalization;
using ChamberFirmware.Bench.Line;
using ChamberFirmware.Bench.Link;

namespace ChamberFirmware.Bench.Desk;

/// <content>A casting line: its web is coated in place of a plate, and its metres are asked for as they come to the bath.</content>
public sealed partial class MeasuredRun
{
    private const long MetresUs = 3_000_000; // the fastest line makes half a metre meanwhile, and the chamber keeps 32
    private const long LengthUs = 500_000; // where a length is made

    private long _askedWebUs = long.MinValue / 2;
    private bool _isEnding;

    /// <summary>The chamber is a casting line.</summary>
    public bool IsLine { get; init; }

    /// <summary>Coated no more once so much web has passed the blade, m; null: when a person says so.</summary>
    public double? LengthM { get; init; }

    /// <summary>Metres of its web with film that have come to the bath.</summary>
    public ToldMetres Metres { get; } = new();

    private void FollowWeb(long nowUs)
    {
        if (LengthM == null && !_isEnding && _prompt != Prompt.EndCoat)
        {
            Ask(Prompt.EndCoat, "coating while the line runs and enables it. Enter ends it");
        }

        if (!LinkIsSettled || nowUs - _askedWebUs < (LengthM == null ? MetresUs : LengthUs))
        {
            return;
        }

        _askedWebUs = nowUs;
        AskMetres();
        if (LengthM is { } lengthM && !_isEnding && PassedM() >= lengthM)
        {
            EndCoat();
        }
    }

    private void AskMetres() => Metres.Ask(_chamber.Link, metre => _view.Say($"{Plate.Folder}: {Words(metre)}"));

    // Of the chamber's own count, which begins with the run.
    private double PassedM()
    {
        IReadOnlyDictionary<string, string> told = WebText.Read(_chamber.Link.Ask(WebText.Question));
        return TelemetrySample.NumberOf(told.GetValueOrDefault("webPassedM", ""));
    }

    // Once more where its answer was lost: a web that is coated no more is not coated less.
    private void EndCoat()
    {
        _prompt = Prompt.Nothing;
        try
        {
            _chamber.Link.Tell("RUN:COAT:END");
            _isEnding = true;
            _view.Say($"{Plate.Folder}: coated no more; complete when the last film is in the bath.");
        }
        catch (ChamberRefusedException e)
        {
            Refused = e.Message;
            _view.Say($"{Plate.Folder}: not done: {e.Message}");
        }
    }

    private static string Words(LineMetre m) => string.Create(
        CultureInfo.InvariantCulture,
        $"metre {m.Number}: {m.MeanS:F3} s ({m.ShortestS:F3} to {m.LongestS:F3}), {m.TemperatureC:F2} C, {m.HumidityRatioGPerKg:F2} g/kg, "
            + $"{m.AirVelocityMPerS:F2} m/s, film {m.CoatedM:F2} m, out of tolerance {m.OutM:F2} m");
}
