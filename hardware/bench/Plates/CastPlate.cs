using System;
using System.Collections.Generic;
using ChamberFirmware.Bench.Desk;

namespace ChamberFirmware.Bench;

/// <summary>A plate that is over, on the twin or in a chamber: what a campaign needs of it.</summary>
public sealed class CastPlate
{
    /// <summary>On the twin.</summary>
    public CastPlate(TwinPlate cast)
    {
        ArgumentNullException.ThrowIfNull(cast);
        RecordJson = cast.RecordJson;
        Columns = RunResult.Of(cast.Result);
        Why = cast.Result.FaultSentence;
        Line = ResultLine.Of(cast.Result);
    }

    /// <summary>In a chamber.</summary>
    public CastPlate(MeasuredRun run, string recordJson)
    {
        ArgumentNullException.ThrowIfNull(run);
        RecordJson = recordJson;
        Columns = RunResult.Of(run);
        Why = (string?)Columns["faultSentence"] ?? "";
        Line = ResultLine.Of(run);
    }

    /// <summary>How it ended.</summary>
    public string Outcome => Line.Outcome;

    /// <summary>The plate is cast: the next one can follow.</summary>
    public bool IsGood => IsGoodOutcome(Outcome);

    /// <summary>Whether the next plate of a campaign follows an outcome by itself.</summary>
    public static bool IsGoodOutcome(string outcome) => outcome is PlateRun.Complete or PlateRun.NotVerified;

    /// <summary>Fault or note in words; empty: neither.</summary>
    public string Why { get; }

    /// <summary>The content of its record.json.</summary>
    public string RecordJson { get; }

    /// <summary>What the run store keeps, by column.</summary>
    public Dictionary<string, object?> Columns { get; }

    /// <summary>Its line in a table of results.</summary>
    public ResultLine Line { get; }
}
