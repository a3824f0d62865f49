using System.Collections.Generic;

namespace ChamberFirmware.Bench;

/// <summary>One run as the store has it: a value for each of <see cref="RunColumns.WithResults"/>, null where nothing is known.</summary>
public sealed class RunRow
{
    private readonly Dictionary<string, object?> _values;

    internal RunRow(Dictionary<string, object?> values) => _values = values;

    /// <summary>The run's number.</summary>
    public long Number => (long)_values["number"]!;

    /// <summary>A string, a long, a double or null.</summary>
    public object? this[string column] => _values[column];

    /// <summary>A column as words; empty: nothing is known.</summary>
    public string Words(string column) => _values[column]?.ToString() ?? "";
}
