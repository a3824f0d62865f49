using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace ChamberFirmware.Bench.Link;

/// <summary>What a chamber that is a casting line says of it: values by name. One that casts plates says nothing.</summary>
public static class WebText
{
    /// <summary>What it is asked.</summary>
    public const string Question = "RUN:WEB?";

    /// <summary>What asks for the first metre that is kept with this number, from 0, or a higher one.</summary>
    public static string MetreQuestion(long number) => string.Create(CultureInfo.InvariantCulture, $"RUN:WEB:METRe? {number}");

    /// <summary>The chamber is a line. Firmware that does not know the question is none.</summary>
    /// <exception cref="LineLostException">The line to it is gone.</exception>
    /// <exception cref="ChamberSilentException">Nothing came in time.</exception>
    public static bool IsAskedOf(ChamberLink link)
    {
        try
        {
            return Read(link.AskOrRefuse(Question)).Count > 0;
        }
        catch (ChamberRefusedException)
        {
            return false;
        }
    }

    /// <summary>The values of an answer; none of a chamber that casts plates.</summary>
    public static IReadOnlyDictionary<string, string> Read(string answer) => ScpiText.Fields(answer)
        .Select(field => field.Split('=')).Where(pair => pair.Length == 2).DistinctBy(pair => pair[0])
        .ToDictionary(pair => pair[0], pair => pair[1]);
}
