using System;
using System.Collections.Generic;
using System.Linq;

namespace ChamberFirmware.Benchmarks.Faults;

/// <summary>What one job of fuzzing has found.</summary>
internal sealed class Escapes
{
    private const int LongestShown = 120;

    /// <summary>Inputs that were given.</summary>
    public int Inputs { get; private set; }

    /// <summary>What escaped, one line each.</summary>
    public List<string> Lines { get; } = [];

    /// <summary>Gives an input; what is returned, unless null, or thrown is an escape.</summary>
    public void Try(string input, Func<string?> give)
    {
        Inputs++;
        string? what;
        try
        {
            what = give();
        }
#pragma warning disable CA1031 // whatever leaves the boundary is what is looked for
        catch (Exception e)
#pragma warning restore CA1031
        {
            what = $"{e.GetType().Name}: {e.Message} {e.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}";
        }

        if (what != null)
        {
            string shown = string.Concat(input.Select(c => c is >= ' ' and <= '~' ? c : '?'));
            Lines.Add($"'{(shown.Length > LongestShown ? shown[..LongestShown] + "..." : shown)}': {what}");
        }
    }
}
