using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace ChamberFirmware.Bench.Baths;

/// <summary>What became of one bath. Times count from the moment at which the plate met the first bath.</summary>
/// <param name="Step">What was planned.</param>
/// <param name="InS">The plate came into it, s; null: nobody knows.</param>
/// <param name="OutS">It was taken out, s; null: nobody knows, or it stayed.</param>
/// <param name="By">Who says so.</param>
public sealed record BathMove(BathStep Step, double? InS, double? OutS, string By)
{
    /// <summary>A person confirmed it.</summary>
    public const string Person = "person";

    /// <summary>The twin has no hands: it is as planned.</summary>
    public const string Simulated = "simulated";

    /// <summary>Nobody said when, or whether.</summary>
    public const string Nobody = "nobody";

    /// <summary>The last bath, without a time: the plate stays.</summary>
    public const string Stays = "stays";

    /// <summary>When it was to be taken out, s: as long after it came in as the recipe says.</summary>
    public double? OutPlannedS => InS + Step.DurationS;

    /// <summary>How late it was taken out, s; below 0: early.</summary>
    public double? LateS => OutS - OutPlannedS;

    /// <summary>Every bath as planned, on the twin.</summary>
    public static IReadOnlyList<BathMove> AsPlanned(IReadOnlyList<BathStep> steps, bool isImmersed)
    {
        var moves = new List<BathMove>();
        double? inS = isImmersed ? 0 : null;
        foreach (BathStep step in steps)
        {
            double? outS = inS + step.DurationS;
            moves.Add(new BathMove(step, inS, outS, inS == null ? Nobody : step.DurationS == null ? Stays : Simulated));
            inS = outS;
        }

        return moves;
    }

    /// <summary>What was done, and the baths of which nobody knows; the next one began when the last was left.</summary>
    public static IReadOnlyList<BathMove> Filled(IReadOnlyList<BathStep> steps, IReadOnlyList<BathMove> done, bool isImmersed)
    {
        double? inS = done.Count > 0 ? done[^1].OutS : isImmersed ? 0 : null;
        return [.. done, .. steps.Skip(done.Count).Select((step, i) => new BathMove(step, i == 0 ? inS : null, null, Nobody))];
    }

    /// <summary>Adds bathSteps to a record; nothing where the recipe names none.</summary>
    public static void AddTo(JsonObject record, IReadOnlyList<BathMove> moves)
    {
        if (moves.Count > 0)
        {
            record["bathSteps"] = new JsonArray([.. moves.Select(Json)]);
        }
    }

    private static JsonNode Json(BathMove move) => JsonText.Object(new
    {
        move.Step.Bath,
        move.Step.TemperatureC,
        PlannedS = move.Step.DurationS,
        InS = JsonText.Round(move.InS),
        OutPlannedS = JsonText.Round(move.OutPlannedS),
        OutS = JsonText.Round(move.OutS),
        LateS = JsonText.Round(move.LateS),
        move.By,
    });
}
