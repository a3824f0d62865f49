namespace ChamberFirmware.Casting;

/// <summary>Where a run is, in bench order. The numbers appear in traces and never change.</summary>
public enum Phase
{
    /// <summary>Nothing is on; settings, recipes and salts are for this phase.</summary>
    Idle = 0,
    /// <summary>The air is brought to the recipe and held for the soak, 30 s in all three bands.</summary>
    Conditioning = 1,
    /// <summary>The air has soaked and is held; the operator may cast.</summary>
    Ready = 2,
    /// <summary>The blade spreads the film, from the cast command to the blade's end.</summary>
    Casting = 3,
    /// <summary>The film is in the air, from the blade's end to the immersion's command.</summary>
    Exposing = 4,
    /// <summary>The plate goes into the bath, until both relays are off and the awaited switches have closed.</summary>
    Immersing = 5,
    /// <summary>The film is in the bath; the air is held for the next plate, at most 10 min.</summary>
    Complete = 6,
    /// <summary>The operator ended the run; all is off until a reset.</summary>
    Aborted = 7,
    /// <summary>A fault ended the run; all is off and without heartbeat until a reset.</summary>
    Faulted = 8,
    /// <summary>The chamber learns about itself: a commissioning task drives fan and loads, nothing moves.</summary>
    Commissioning = 9,
    /// <summary>
    /// Between Ready and a cast: loads off, fan on, cool enough for the door to be opened and dope to be brought to the blade.
    /// </summary>
    Filling = 10,
    /// <summary>
    /// A line: its web runs from the blade to the bath, is coated while air and line allow it, and the air is held until the operator ends
    /// it and the last film is in the bath.
    /// </summary>
    Coating = 11,
}

/// <summary>Words for phases (the device prints an enum as a number) and their ISA-88 states.</summary>
public static class PhaseWords
{
    /// <summary>The phase as a word, as its name in the code is written.</summary>
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
        Phase.Filling => "Filling",
        Phase.Coating => "Coating",
        _ => "Faulted",
    };

    /// <summary>
    /// The procedural state of ISA-88.00.01 (figure 18) that a pilot line's batch system would show. ISA-88 calls an orderly end by the
    /// operator Stopped and an emergency Aborted, so our Aborted is its Stopped and our Faulted its Aborted.
    /// </summary>
    public static string Isa88(Phase phase) => phase switch
    {
        Phase.Idle => "Idle",
        Phase.Conditioning or Phase.Casting or Phase.Exposing or Phase.Immersing or Phase.Commissioning or Phase.Coating => "Running",
        Phase.Ready or Phase.Filling => "Held",
        Phase.Complete => "Complete",
        Phase.Aborted => "Stopped",
        _ => "Aborted",
    };
}
