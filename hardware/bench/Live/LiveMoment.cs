namespace ChamberFirmware.Bench.Live;

/// <summary>
/// The state that a page showed when something was pressed on it. An act whose moment has gone is refused: a request that comes late or
/// twice was meant for another state.
/// </summary>
/// <param name="Session">Of this start of the program; random.</param>
/// <param name="Run">Runs begun here so far.</param>
/// <param name="Turn">Changes of phase, link and run so far.</param>
/// <param name="Phase">The chamber's phase as a word.</param>
public sealed record LiveMoment(string Session, long Run, long Turn, string Phase);
