using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace ChamberFirmware.Benchmarks.Gateway;

/// <summary>
/// What a subscriber that is not ours got, counted by the numbers in the messages. It knows nothing of how the gateway came to them.
/// </summary>
public sealed class HeardReadings
{
    private readonly Dictionary<string, Dictionary<long, int>> _times = []; // a chamber's number, and how often it came

    /// <summary>Readings that came as ones of now.</summary>
    public int Live { get; private set; }

    /// <summary>Readings that came as ones of before.</summary>
    public int Backfilled { get; private set; }

    /// <summary>Came more than once, counted each further time.</summary>
    public int Twice => _times.Values.Sum(numbers => numbers.Values.Sum(times => times - 1));

    /// <summary>Different readings that came.</summary>
    public int Different => _times.Values.Sum(numbers => numbers.Count);

    /// <summary>Takes a line "topic payload"; what is no reading counts for nothing.</summary>
    public void Take(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        int end = line.IndexOf(' ', StringComparison.Ordinal);
        string[] levels = line[..Math.Max(end, 0)].Split('/');
        bool isLate = levels[^1] == "backfill";
        if (levels.Length != 4 || (levels[^1] != "reading" && !isLate))
        {
            return;
        }

        using JsonDocument message = JsonDocument.Parse(line[end..]);
        long number = message.RootElement.GetProperty("sequence").GetInt64();
        Live += isLate ? 0 : 1;
        Backfilled += isLate ? 1 : 0;
        Dictionary<long, int> numbers = _times.TryGetValue(levels[2], out Dictionary<long, int>? known) ? known : _times[levels[2]] = [];
        numbers[number] = numbers.GetValueOrDefault(number) + 1;
    }

    /// <summary>How many of a chamber's readings 1 to <paramref name="last"/> never came.</summary>
    public long LostOf(string chamber, long last) =>
        last - (_times.TryGetValue(chamber, out Dictionary<long, int>? numbers) ? numbers.Keys.Count(n => n >= 1 && n <= last) : 0);

    /// <summary>For a person: chambers, live and late.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{_times.Count} chambers, {Live} readings and {Backfilled} of before");
}
