using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Commands;
using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Bench.Talk;

/// <summary>What can be typed at a console, for completion: the words of its help, the recipes, the settings of this firmware.</summary>
public sealed class WordList
{
    private readonly string[] _lines;

    /// <summary>Asks a chamber of its own what there is: nothing is listed twice.</summary>
    public WordList()
    {
        var chamber = new Chamber(new TwinChamber(TwinParameters.Reference, 1).Board, new ChamberSettings());
        var console = new CommandInterpreter(chamber);
        IEnumerable<string> settings = Lines(console, "settings").Where(line => line.Contains('=')).Select(line => line.Split('=')[0]);
        IEnumerable<string> phases = Enum.GetValues<Casting.Phase>().Select(Casting.PhaseWords.Name);
        _lines =
        [
            .. Commands(console),
            .. ReferenceRecipes.Names.Select(name => "recipe " + name),
            .. settings.Select(name => "set " + name),
            .. phases.Select(name => "wait " + name),
            "exit",
        ];
    }

    /// <summary>Every line that begins like this, as far as its next word; sorted.</summary>
    public IReadOnlyList<string> Beginning(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return
        [
            .. _lines.Where(line => line.StartsWith(typed, StringComparison.Ordinal))
                .Select(line => NextWord(line, typed.Length)).Distinct().Order(StringComparer.Ordinal),
        ];
    }

    // Of the help's "timing, timing clear   how well ...": the words in lower case; what stands in capitals is for the person to fill in.
    private static IEnumerable<string> Commands(CommandInterpreter console) => Lines(console, "help")
        .SelectMany(line => line.Split("  ")[0].Split(", "))
        .Select(command => string.Join(' ', command.Split(' ').TakeWhile(word => word.All(char.IsAsciiLetterLower))))
        .Where(command => command.Length > 0);

    private static IEnumerable<string> Lines(CommandInterpreter console, string command) => console.Execute(command).Split('\n').Skip(1);

    private static string NextWord(string line, int from)
    {
        int end = line.IndexOf(' ', from);
        return end < 0 ? line : line[..end];
    }
}
