namespace ChamberFirmware.Bench.Live;

/// <summary>
/// How the chamber stands and what may be done. The values of the air come beside it, because they change with every tick.
/// </summary>
/// <param name="Moment">To be sent back with whatever is pressed.</param>
/// <param name="Chamber">Which chamber.</param>
/// <param name="IsOpen">The line is open.</param>
/// <param name="LineSentence">Why it is not; empty: it is.</param>
/// <param name="Isa88">The phase in the words of ISA-88.</param>
/// <param name="May">What may be pressed now, words with blanks between them.</param>
/// <param name="Run">The run, under way or the last one; null: none was begun here.</param>
/// <param name="Fault">The latched fault; null: none.</param>
public sealed record LiveState(
    LiveMoment Moment, LiveChamberName Chamber, bool IsOpen, string LineSentence, string Isa88, string May, LiveRunState? Run,
    LiveFault? Fault)
{
    /// <summary>The campaign that pages lead through; null: none.</summary>
    public LiveCampaignState? Campaign { get; init; }

    /// <summary>A run that was under way when the program began, and what may be done about it; empty: none, or it is followed.</summary>
    public string UnderWay { get; init; } = "";

    /// <summary>The bath that the plate of a run that is over is in, and its way on; null: none is followed.</summary>
    public LiveBathState? Bath { get; init; }
}

/// <summary>Which chamber.</summary>
/// <param name="Name">Its line.</param>
/// <param name="Identity">What it says of itself.</param>
/// <param name="IsSimulated">It is a twin: nothing is measured.</param>
/// <param name="Speed">Its seconds in a second; 0: as many as there can be.</param>
public sealed record LiveChamberName(string Name, string Identity, bool IsSimulated, double Speed);

/// <summary>A run that was begun here.</summary>
/// <param name="Recipe">Its recipe's name.</param>
/// <param name="ExposureS">What was asked for, s.</param>
/// <param name="TargetC">Air temperature asked for, degrees Celsius.</param>
/// <param name="TargetGPerKg">Humidity ratio asked for, g/kg.</param>
/// <param name="TargetMPerS">Air velocity asked for, m/s.</param>
/// <param name="Number">Its number in the run store; 0: it has none.</param>
/// <param name="Outcome">How it ended; empty: it is under way.</param>
/// <param name="Note">Why, where the record does not say it.</param>
/// <param name="Plan">When blade and bath are due; null: nothing was cast yet.</param>
public sealed record LiveRunState(
    string Recipe, double ExposureS, double TargetC, double TargetGPerKg, double TargetMPerS, long Number, string Outcome, string Note,
    LivePlan? Plan)
{
    /// <summary>Which plate of the campaign it is; empty: of none.</summary>
    public string Plate { get; init; } = "";
}

/// <summary>The firmware's fault.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Sentence">What happened and what to do.</param>
public sealed record LiveFault(int Number, string Sentence);

/// <summary>Something that was said.</summary>
/// <param name="At">The room's clock, hh:mm:ss.</param>
/// <param name="Text">What.</param>
public sealed record LiveNotice(string At, string Text);
