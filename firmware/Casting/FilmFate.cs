namespace ChamberFirmware.Casting;

/// <summary>What became of the film of a run.</summary>
public enum FilmFate
{
    /// <summary>None was cast: the blade never began.</summary>
    None = 0,

    /// <summary>It was cast and is not known to have met the bath: dried and coated, in the loop.</summary>
    InTheAir = 1,

    /// <summary>Its plate was seen in the bath.</summary>
    Immersed = 2,

    /// <summary>The immersion was commanded, with its supply, and no switch is fitted that saw it.</summary>
    NotVerified = 3,
}

/// <summary>Words for it: the device prints an enum as a number.</summary>
public static class FilmWords
{
    /// <summary>A word without a blank.</summary>
    public static string Name(FilmFate film) => film switch
    {
        FilmFate.InTheAir => "inTheAir",
        FilmFate.Immersed => "immersed",
        FilmFate.NotVerified => "notVerified",
        _ => "none",
    };
}
