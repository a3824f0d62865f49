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

    /// <summary>Starts a run as <see cref="Chamber.Start(Recipe, double, bool)"/> does: null, or why not.</summary>
    public Refusal? Start(Recipe recipe, double exposureS, bool unverified)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        _recorder?.Act($"start {Text.Of(unverified)} {Text.Of(exposureS)} {Text.OneLine(recipe.Name)} {TapeRecipe.Words(recipe)}");
        return _chamber.Start(recipe, exposureS, unverified);
    }

    /// <summary>Leaves a request for the chamber's next tick.</summary>
    public void Ask(OperatorRequest request)
    {
        _recorder?.Act($"ask {(int)request}");
        _chamber.Run.Ask(request);
    }

    /// <summary>Clears a latched fault or an abort; where there is none, nothing happens.</summary>
    public void Reset()
    {
        _recorder?.Act("reset");
        _chamber.Reset();
    }

    /// <summary>Does what was written down. False: no such act.</summary>
    public static bool TryDo(Chamber chamber, string act)
    {
        ArgumentNullException.ThrowIfNull(chamber);
        string[] words = act.Split(' ');
        switch (words[0])
        {
            case "start" when words.Length > 4:
                chamber.Start(TapeRecipe.Of(Text.ManyLines(words[3]), words[4..]), Text.Double(words[2]), words[1] == Text.True);
                return true;
            case "ask" when words.Length == 2:
                chamber.Run.Ask((OperatorRequest)int.Parse(words[1], CultureInfo.InvariantCulture));
                return true;
            case "reset":
                chamber.Reset();
                return true;
            default:
                return false;
        }
    }
}
