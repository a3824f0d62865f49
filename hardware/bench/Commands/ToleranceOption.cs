using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Bench.Records;

namespace ChamberFirmware.Bench;

/// <summary>--tolerance T=1,W=5%,v=5%: a laboratory's own tolerances for the verdicts of report and compare.</summary>
public static partial class ToleranceOption
{
    private const double MostPct = 100.0;

    private static readonly Known[] All =
    [
        new("T", "temperatureC", "K", 50.0), new("W", "humidityRatioGPerKg", "g/kg", 100.0), new("v", "airVelocityMPerS", "m/s", 10.0),
        new("exposure", "exposureS", "s", 3600.0),
    ];

    // What a tolerance may be: a symbol, a quantity of the record, its unit and the most of it.
    private sealed record Known(string Symbol, string Quantity, string Unit, double Most)
    {
        public bool HasShare => Symbol != "T";

        public string Units => HasShare ? $"{Unit} or %" : Unit;
    }

    /// <summary>The option; what is wrong with its words is said, every mistake of them.</summary>
    public static Option<LabTolerances> Make() => new("--tolerance")
    {
        Description = "Own tolerances for the verdict: T in K, W in g/kg or %, v in m/s or %, exposure in s or %; what is not named has "
            + "the record's.",
        HelpName = "T=1,W=5%,v=5%",
        DefaultValueFactory = _ => LabTolerances.None,
        CustomParser = result =>
        {
            var given = new List<LabTolerance>();
            string words = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            foreach (string word in words.Split(','))
            {
                string mistake = Take(word.Trim(), given);
                if (mistake.Length > 0)
                {
                    result.AddError($"--tolerance: {mistake}");
                }
            }

            return new LabTolerances(given);
        },
    };

    // One of the list: an empty string, or what is wrong with it.
    private static string Take(string word, List<LabTolerance> given)
    {
        int equals = word.IndexOf('=');
        if (equals <= 0)
        {
            return $"'{word}' is no tolerance: give QUANTITY=LIMIT, for example T=1,W=5%,v=5%; a decimal has a point: W=0.4.";
        }

        string symbol = word[..equals].Trim();
        Known? known = All.FirstOrDefault(k => k.Symbol == symbol || k.Quantity == symbol);
        if (known == null)
        {
            return $"there is no quantity '{symbol}'.{DidYouMean.Question(symbol, All.SelectMany(k => new[] { k.Symbol, k.Quantity }))} "
                + $"Quantities are {string.Join(", ", All.Select(k => k.Symbol))}.";
        }

        return given.Any(g => g.Symbol == known.Symbol) ? $"{known.Symbol} is given twice: give it once."
            : Limit(word[(equals + 1)..].Trim(), known, given);
    }

    private static string Limit(string text, Known known, List<LabTolerance> given)
    {
        Match match = NumberAndUnit().Match(text);
        if (!match.Success
            || !double.TryParse(match.Groups[1].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
        {
            return $"{known.Symbol} = '{text}' is no number: give it in {known.Units}, with a decimal point.";
        }

        string unit = match.Groups[2].Value;
        bool isShare = unit == "%";
        if (unit.Length > 0 && unit != known.Unit && !(isShare && known.HasShare))
        {
            return $"{known.Symbol} = '{text}': '{unit}' is no unit of it. Give it in {known.Units}"
                + (known.HasShare ? "." : ", a difference and no share.");
        }

        double most = isShare ? MostPct : known.Most;
        if (!(value > 0.0 && value <= most))
        {
            return string.Create(CultureInfo.InvariantCulture,
                $"{known.Symbol} = '{text}' is out of range: give more than 0, at most {most:0.###} {(isShare ? "%" : known.Unit)}.");
        }

        given.Add(new LabTolerance(known.Quantity, known.Symbol, isShare ? value / 100.0 : value, isShare, known.Unit));
        return "";
    }

    [GeneratedRegex(@"^([+-]?[0-9.]+(?:[eE][+-]?[0-9]+)?)\s*(.*)$")]
    private static partial Regex NumberAndUnit();
}
