using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace ChamberFirmware.Bench.Records;

/// <summary>
/// Whether a plate's air was that of claim 11 of GB 8701193, "an absolute humidity higher than 2 grams H2O/Kg air" "at a rate of higher
/// than 0.2 m/sec", by what the sensors know: the mean over the exposure less its expanded uncertainty must be above.
/// </summary>
public static class Claim11Verdict
{
    /// <summary>Above both limits, uncertainty taken off.</summary>
    public const string Held = "held";

    /// <summary>Not above one of them, uncertainty added.</summary>
    public const string NotHeld = "notHeld";

    /// <summary>A limit lies within the uncertainty, or one of them is not known.</summary>
    public const string NotVerifiable = "notVerifiable";

    /// <summary>No film was to be exposed: the patent's comparison.</summary>
    public const string DoesNotApply = "doesNotApply";

    /// <summary>One of the four words.</summary>
    public static string Of(PlateBudget budget, double exposureSetS)
    {
        string[] words =
        [
            Of(budget.HumidityRatio, PatentLimits.LeastHumidityRatioGPerKg), Of(budget.Velocity, PatentLimits.LeastAirVelocityMPerS),
        ];
        return !PatentLimits.Applies(exposureSetS) ? DoesNotApply
            : words.Contains(NotHeld) ? NotHeld : words.Contains(NotVerifiable) ? NotVerifiable : Held;
    }

    /// <summary>As record.json has it.</summary>
    public static JsonObject Json(PlateBudget budget, double exposureSetS) => new()
    {
        ["verdict"] = Of(budget, exposureSetS),
        ["quantities"] = new JsonArray(
            Json(budget.HumidityRatio, PatentLimits.LeastHumidityRatioGPerKg), Json(budget.Velocity, PatentLimits.LeastAirVelocityMPerS)),
    };

    /// <summary>The same for a reader; empty: the record has none.</summary>
    public static string Sentence(JsonObject record)
    {
        IEnumerable<string> shown =
            from quantity in record["claim11Verdict"]?["quantities"] as JsonArray ?? []
            let number = RecordFile.NumberOf(quantity!["achieved"])
            let known = RecordFile.NumberOf(quantity["expanded"])
            select number == null ? "nothing measured" : $"{number:0.##} ± {(known == null ? "?" : $"{known:0.##}")} "
                + $"{RecordFile.TextOf(quantity["unit"])} (more than {RecordFile.NumberOf(quantity["limit"]):0.##})";
        string claim = $"Claim 11 of GB 8701193, the sensors' uncertainty taken into account: ";
        return RecordFile.TextOf(record["claim11Verdict"]?["verdict"]) switch
        {
            "" => "",
            Held => $"{claim}held, {string.Join(", ", shown)}.",
            NotHeld => $"{claim}not held, {string.Join(", ", shown)}.",
            DoesNotApply => $"{claim}it does not speak of a film that is immersed at once.",
            _ => $"{claim}not verifiable, {string.Join(", ", shown)}.",
        };
    }

    private static string Of(QuantityBudget budget, double limit) =>
        budget.Achieved is not { } mean || budget.Expanded is not { } u ? NotVerifiable
        : mean - u > limit ? Held : mean + u <= limit ? NotHeld : NotVerifiable;

    private static JsonObject Json(QuantityBudget budget, double limit) => new()
    {
        ["quantity"] = budget.Quantity,
        ["unit"] = budget.Unit,
        ["limit"] = limit,
        ["achieved"] = JsonText.Round(budget.Achieved),
        ["expanded"] = JsonText.Round(budget.Expanded),
        ["verdict"] = Of(budget, limit),
    };
}
