using System;
using System.Collections.Generic;
using System.IO;

namespace ChamberFirmware.Bench;

/// <summary>What the program has of the world besides its output: tests bring their own.</summary>
/// <param name="Input">What a person types.</param>
/// <param name="Clock">Time and time zone of the room.</param>
/// <param name="Account">Who is logged in: the operator where nobody else is named.</param>
public sealed record Surroundings(TextReader Input, TimeProvider Clock, string Account)
{
    /// <summary>Command and arguments that open a file, which comes behind them; empty: what the system has.</summary>
    public IReadOnlyList<string> Opener { get; init; } = [];

    /// <summary>The process's own.</summary>
    public static Surroundings Real => new(Console.In, TimeProvider.System, Environment.UserName);
}
