namespace ChamberFirmware.Journal;

/// <summary>What with solvent may be in the loop. The numbers are stored and never change.</summary>
public enum PlateMark
{
    /// <summary>Nothing that the chamber knows of.</summary>
    None = 0,

    /// <summary>A blade filled with dope.</summary>
    Filled = 1,

    /// <summary>A coated plate, or a blade that was about to coat it.</summary>
    Coated = 2,
}
