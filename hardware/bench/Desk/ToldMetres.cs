using System;
using System.Collections.Generic;
using ChamberFirmware.Bench.Line;
using ChamberFirmware.Bench.Link;

namespace ChamberFirmware.Bench.Desk;

/// <summary>Metres of web of which a chamber told nothing any more, from the first to the last.</summary>
/// <param name="From">Number of the first, from 0.</param>
/// <param name="To">Number of the last.</param>
public sealed record LostMetres(long From, long To);

/// <summary>
/// The metres of a run on a casting line, asked for one after the other: those that came to the bath while the cable was out are told when
/// it is back, as long as the chamber keeps them.
/// </summary>
public sealed class ToldMetres
{
    private string _begun = "";

    /// <summary>In their order; web without film has none.</summary>
    public List<LineMetre> All { get; } = [];

    /// <summary>What was not asked for in time, and is not kept any more.</summary>
    public List<LostMetres> Lost { get; } = [];

    /// <summary>Another run has begun: its metres are not these.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Asks for what is new; <paramref name="each"/> is told of every metre.</summary>
    /// <exception cref="LineLostException">The line is gone: what was told by then stays.</exception>
    /// <exception cref="ChamberSilentException">As before.</exception>
    public void Ask(ChamberLink link, Action<LineMetre> each)
    {
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(each);
        while (!IsOver && Next(link.Ask(WebText.MetreQuestion(NextNumber)), out long oldest) is { } metre)
        {
            if (oldest > NextNumber)
            {
                Lost.Add(new LostMetres(NextNumber, oldest - 1));
            }

            All.Add(metre);
            each(metre);
        }
    }

    private long NextNumber => All.Count == 0 ? 0 : All[^1].Number + 1;

    private LineMetre? Next(string answer, out long oldest)
    {
        IReadOnlyDictionary<string, string> told = WebText.Read(answer);
        LineMetre? metre = LineMetre.Read(told);
        string begun = told.GetValueOrDefault("begunS", "");
        IsOver = metre != null && _begun.Length > 0 && begun != _begun;
        _begun = metre != null && !IsOver ? begun : _begun;
        return long.TryParse(told.GetValueOrDefault("oldest"), out oldest) && !IsOver ? metre : null;
    }
}
