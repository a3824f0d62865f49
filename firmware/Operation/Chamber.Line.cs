using ChamberFirmware.Refusals;

namespace ChamberFirmware.Operation;

/// <content>A board that is a line's.</content>
public sealed partial class Chamber
{
    /// <summary>The board's pins were opened for a line, and the settings say plates by now: nothing is there that could cast.</summary>
    internal Refusal? RefusalOfPins() => _linePorts is { TakesPlatesPlace: true } ? LineRefusals.PinsAreLines() : null;
}
