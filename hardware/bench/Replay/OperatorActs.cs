using System;
using System.Globalization;
using System.Linq;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Refusals;

namespace ChamberFirmware.Bench.Replay;

/// <summary>What an operator does at the chamber, done and written down in one place, so that a replay does the same.</summary>
public sealed class OperatorActs
{
    private readonly Chamber _chamber;
    private readonly Recorder? _recorder;

    /// <summary>Acts on this chamber; without a recorder nothing is written down.</summary>
    public OperatorActs(Chamber chamber, Recorder? recorder)
    {
        _chamber = chamber;
        _recorder = recorder;
    }

    /// <summary>Starts a run as <see cref="Operator.Start(Recipe, double, bool)"/> does: null, or why not.</summary>
    public Refusal? Start(Recipe recipe, double exposureS, bool unverified)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        _recorder?.Act("start " + string.Join(' ', Words(recipe, exposureS, unverified)));
        return _chamber.Operator.Start(recipe, exposureS, unverified);
    }

    /// <summary>Casts the film: null, or why not.</summary>
    public Refusal? Cast() => Ask(OperatorRequest.Cast);

    /// <summary>Ends the run: null, or why not.</summary>
    public Refusal? Abort() => Ask(OperatorRequest.Abort);

    /// <summary>Clears a latched fault or an abort: null, or why not.</summary>
    public Refusal? Reset()
    {
        _recorder?.Act("reset");
        return _chamber.Operator.Reset();
    }

    /// <summary>Does what was written down. False: no such act.</summary>
    public static bool TryDo(Chamber chamber, string act)
    {
        ArgumentNullException.ThrowIfNull(chamber);
        string[] words = act.Split(' ');
        switch (words[0])
        {
            case "start" when words.Length == 16:
                chamber.Operator.Start(RecipeOf(words), Text.Double(words[2]), words[1] == Text.True);
                return true;
            case "ask" when words.Length == 2:
                Do(chamber, (OperatorRequest)int.Parse(words[1], CultureInfo.InvariantCulture));
                return true;
            case "reset":
                chamber.Operator.Reset();
                return true;
            default:
                return false;
        }
    }

    private Refusal? Ask(OperatorRequest request)
    {
        _recorder?.Act($"ask {(int)request}");
        return Do(_chamber, request);
    }

    private static Refusal? Do(Chamber chamber, OperatorRequest request) => request switch
    {
        OperatorRequest.Cast => chamber.Operator.Cast(),
        OperatorRequest.Abort => chamber.Operator.Abort(),
        _ => throw new FormatException($"{(int)request} is nothing that an operator asks on a tape"),
    };

    private static string[] Words(Recipe r, double exposureS, bool unverified) =>
    [
        Text.Of(unverified), Text.Of(exposureS), Text.OneLine(r.Name), Text.Of(r.TemperatureC), Text.Of(r.HumidityRatioGPerKg),
        Text.Of(r.AirVelocityMPerS), PlatePointWords.Name(r.ExposurePoint), Text.Of(r.Blade.TimeS), Text.Of(r.Blade.SpeedMmPerS),
        Text.Of(r.Immersion.TimeS), Text.Of(r.Immersion.SpeedMmPerS), Text.Of(r.FilmUm), Text.Of(r.FilmWaterPct), "-",
        string.Join(',', r.ExposureS.Select(Text.Of)),
    ];

    private static Recipe RecipeOf(string[] words)
    {
        PlatePoint point = PlatePointWords.TryParse(words[7], out PlatePoint p) ? p : throw new FormatException(words[7] + " is no point");
        return new Recipe(
            Text.ManyLines(words[3]), Text.Double(words[4]), Text.Double(words[5]), Text.Double(words[6]),
            [.. words[15].Split(',').Select(Text.Double)], point, new PlateTravel(Text.Double(words[8]), Text.Double(words[9])),
            new PlateTravel(Text.Double(words[10]), Text.Double(words[11])), Text.Double(words[12]), Text.Double(words[13]), "", "");
    }
}
