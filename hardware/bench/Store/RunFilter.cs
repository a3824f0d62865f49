using System.Collections.Generic;

namespace ChamberFirmware.Bench;

/// <summary>Which runs are meant; what is null does not matter.</summary>
public sealed record RunFilter
{
    /// <summary>Only this run.</summary>
    public long? Number { get; init; }

    /// <summary>The recipe's name.</summary>
    public string? Recipe { get; init; }

    /// <summary>Who cast it.</summary>
    public string? Operator { get; init; }

    /// <summary>Begun then or later, UTC as the store writes it.</summary>
    public string? SinceUtc { get; init; }

    /// <summary>How it ended.</summary>
    public string? Outcome { get; init; }

    /// <summary>A plate of this campaign.</summary>
    public long? Campaign { get; init; }

    /// <summary>The condition in SQL, with the values as parameters; empty: every run.</summary>
    internal string Where(Dictionary<string, object> parameters)
    {
        var conditions = new List<string>();
        Add("number =", "$number", Number);
        Add("recipe =", "$recipe", Recipe);
        Add("operator =", "$operator", Operator);
        Add("begunUtc >=", "$since", SinceUtc);
        Add("outcome =", "$outcome", Outcome);
        Add("campaign =", "$campaign", Campaign);
        return conditions.Count == 0 ? "" : " WHERE " + string.Join(" AND ", conditions);

        void Add(string condition, string parameter, object? value)
        {
            if (value != null)
            {
                conditions.Add($"{condition} {parameter}");
                parameters[parameter] = value;
            }
        }
    }
}
