namespace ChamberFirmware.Films;

/// <summary>
/// What is known of a film and its air, each number with how well. Nothing of it is fitted to one laboratory's films; a fit narrows
/// <see cref="CloudPoint01"/> and <see cref="Diffusion"/>.
/// </summary>
public sealed record KnownFilm
{
    /// <summary>The dope, as far as it is weighed.</summary>
    public required Dope Dope { get; init; }

    /// <summary>Wet thickness, m.</summary>
    public required double FilmM { get; init; }

    /// <summary>Of the air over the film, °C.</summary>
    public required Range AirC { get; init; }

    /// <summary>Of that air, %: what the recipe's humidity ratio is at its temperature.</summary>
    public required Range RelativeHumidityPct { get; init; }

    /// <summary>Of that air, m/s.</summary>
    public required Range VelocityMPerS { get; init; }

    /// <summary>Plate and dope as they are cast, °C: where nobody measured, between the air's dew point and the air.</summary>
    public required Range FilmC { get; init; }

    /// <summary>From the boundary layer's beginning to the film, m.</summary>
    public required double StartingLengthM { get; init; }

    /// <summary>Of the air, Pa.</summary>
    public double PressurePa { get; init; } = 101325;

    /// <summary>
    /// Transfer of water over what a quiet plate has: the channel's core is faster by 9 to 15 %, and turbulence of the inlet adds up to a
    /// half. Engineering estimate; a weighed pan of water says it.
    /// </summary>
    public Range Transfer { get; init; } = Range.Between(1.0, 1.5);

    /// <summary>Water in water and solvent by mass at which the dope clouds, 0 to 1.</summary>
    public required Range CloudPoint01 { get; init; }

    /// <summary>Diffusion over what Wilke and Chang, and Mackie and Meares, give: within a factor of 1.6.</summary>
    public Range Diffusion { get; init; } = Range.About(1, 1.6);

    /// <summary>Water and solvent, Flory and Huggins' parameter.</summary>
    public Range WaterSolventChi { get; init; } = Range.Between(0.5, 1.2);

    /// <summary>Final over cast thickness.</summary>
    public Range Shrunk01 { get; init; } = Range.Between(0.65, 0.95);
}
