namespace ChamberFirmware.Casting;

/// <summary>Where a run is, in bench order. The numbers appear in traces and never change.</summary>
public enum Phase
{
    Idle = 0,
    Conditioning = 1,
    Ready = 2,
    Casting = 3,
    Exposing = 4,
    Immersing = 5,
    Complete = 6,
    Aborted = 7,
    Faulted = 8,
    Commissioning = 9,
}

/// <summary>Words for phases (the device prints an enum as a number) and their ISA-88 states.</summary>
public static class PhaseWords
{
    public static string Name(Phase phase) => phase switch
    {
        Phase.Idle => "Idle",
        Phase.Conditioning => "Conditioning",
        Phase.Ready => "Ready",
        Phase.Casting => "Casting",
        Phase.Exposing => "Exposing",
        Phase.Immersing => "Immersing",
        Phase.Complete => "Complete",
        Phase.Aborted => "Aborted",
        Phase.Commissioning => "Commissioning",
        _ => "Faulted",
    };

    /// <summary>
    /// The procedural state of ISA-88.00.01 (figure 18) that a pilot line's batch system would show. ISA-88 calls an orderly end by the
    /// operator Stopped and an emergency Aborted, so our Aborted is its Stopped and our Faulted its Aborted.
    /// </summary>
    public static string Isa88(Phase phase) => phase switch
    {
        Phase.Idle => "Idle",
        Phase.Conditioning or Phase.Casting or Phase.Exposing or Phase.Immersing or Phase.Commissioning => "Running",
        Phase.Ready => "Held",
        Phase.Complete => "Complete",
        Phase.Aborted => "Stopped",
        _ => "Aborted",
    };
}
