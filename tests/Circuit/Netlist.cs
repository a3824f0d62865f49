using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Tests.Portability;

namespace ChamberFirmware.Tests.Circuit;

/// <summary>A pin of a part: U1-16, K1-A2, H1--.</summary>
internal readonly record struct PartPin(string Part, string Number)
{
    public override string ToString() => $"{Part}-{Number}";

    public static PartPin Of(string text)
    {
        int dash = text.IndexOf('-', StringComparison.Ordinal);
        Assert.IsGreaterThan(0, dash, $"'{text}' is no pin: PART-NUMBER.");
        return new PartPin(text[..dash], text[(dash + 1)..]);
    }
}

/// <summary>What lepton-netlist makes of the three sheets: every net with its pins; and the values that stand in the sheets.</summary>
internal sealed partial class Netlist
{
    private static readonly Lazy<Netlist> Made = new(() => new Netlist(Lepton.Netlist("geda")));

    private readonly Dictionary<PartPin, string> _netOf;

    private Netlist(string text)
    {
        string[] lines = text.Split("START nets")[1].Split('\n');
        Nets = lines.Where(line => line.Contains(" : ", StringComparison.Ordinal)).Select(line => line.Split(" : "))
            .ToDictionary(parts => parts[0], parts => parts[1].Split(", ").Select(PinIn).ToArray());
        _netOf = Nets.SelectMany(net => net.Value.Select(pin => (pin, net.Key))).ToDictionary(entry => entry.pin, entry => entry.Key);
        Values = Lepton.Sheets.SelectMany(sheet => Component().Matches(SourceTree.Read($"{Lepton.Folder}/{sheet}.sch")))
            .ToDictionary(match => match.Groups["part"].Value, match => match.Groups["value"].Value);
    }

    public static Netlist OfTheSheets => Made.Value;

    public IReadOnlyDictionary<string, PartPin[]> Nets { get; }

    /// <summary>Reference and value of every part.</summary>
    public IReadOnlyDictionary<string, string> Values { get; }

    public string NetOf(PartPin pin) =>
        _netOf.TryGetValue(pin, out string? net) ? net : throw new AssertFailedException($"The schematic has no pin {pin}.");

    /// <summary>A part on the control board: electronics, the ESP32 in its sockets, the link to it; not the diodes at the loads.</summary>
    public static bool IsOnBoard(string part) => OnBoard().IsMatch(part);

    private static PartPin PinIn(string text)
    {
        string[] words = text.Split(' ');
        return new PartPin(words[0], words[1]);
    }

    [GeneratedRegex(@"^(A1|J1|[UQRC]\d+|D[15])$")]
    private static partial Regex OnBoard();

    [GeneratedRegex(@"^C [^\n]*\n\{\n[^}]*?refdes=(?<part>\w+)\nT [^\n]*\nvalue=(?<value>[^\n]+)\n\}", RegexOptions.Multiline)]
    private static partial Regex Component();
}
