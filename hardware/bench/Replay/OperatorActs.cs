using System;
using System.Globalization;
using ChamberFirmware.Casting;
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
        _recorder?.Act($"start {Text.Of(unverified)} {Text.Of(exposureS)} {Text.OneLine(recipe.Name)} {TapeRecipe.Words(recipe)}");
        return _chamber.Operator.Start(recipe, exposureS, unverified);
    }

    /// <summary>Casts the film, as <see cref="Operator.Cast"/> does: null, or why not.</summary>
    public Refusal? Cast(bool condensing = false) => Ask(condensing ? OperatorRequest.CastCondensing : OperatorRequest.Cast);

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
            case "start" when words.Length > 4:
                Recipe recipe = TapeRecipe.Of(Text.ManyLines(words[3]), words[4..]);
                chamber.Operator.Start(recipe, Text.Double(words[2]), words[1] == Text.True);
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
        OperatorRequest.CastCondensing => chamber.Operator.Cast(condensing: true),
        OperatorRequest.Abort => chamber.Operator.Abort(),
        _ => throw new FormatException($"{(int)request} is nothing that an operator asks on a tape"),
    };
}
