namespace ChamberFirmware.Casting;

/// <summary>What an operator can ask of a run.</summary>
public enum OperatorRequest
{
    None = 0,
    Start = 1,
    Cast = 2,
    Abort = 3,
    Reset = 4,
    Commission = 5,

    /// <summary>The commissioning task is done; the chamber asks this itself.</summary>
    Finish = 6,
}
