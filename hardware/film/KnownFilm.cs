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
    public required KnownNumber AirC { get; init; }

    /// <summary>Of that air, %: what the recipe's humidity ratio is at its temperature.</summary>
    public required KnownNumber RelativeHumidityPct { get; init; }

    /// <summary>Of that air, m/s.</summary>
    public required KnownNumber VelocityMPerS { get; init; }

    /// <summary>Plate and dope as they are cast, °C: where nobody measured, between the air's dew point and the air.</summary>
    public required KnownNumber FilmC { get; init; }

    /// <summary>From the boundary layer's beginning to the film, m.</summary>
    public required double StartingLengthM { get; init; }

    /// <summary>Of the air, Pa.</summary>
    public double PressurePa { get; init; } = 101325;

    /// <summary>
    /// Transfer of water over what a quiet plate has: the channel's core is faster by 9 to 15 %, and turbulence of the inlet adds up to a
    /// half. Engineering estimate; a weighed pan of water says it.
    /// </summary>
    public KnownNumber Transfer { get; init; } = KnownNumber.Between(1.0, 1.5);

    /// <summary>Water in water and solvent by mass at which the dope clouds, 0 to 1.</summary>
    public required KnownNumber CloudPoint01 { get; init; }

    /// <summary>Diffusion over what Wilke and Chang, and Mackie and Meares, give: within a factor of 1.6.</summary>
    public KnownNumber Diffusion { get; init; } = KnownNumber.About(1, 1.6);

    /// <summary>Water and solvent, Flory and Huggins' parameter.</summary>
    public KnownNumber WaterSolventChi { get; init; } = KnownNumber.Between(0.5, 1.2);

    /// <summary>Final over cast thickness.</summary>
    public KnownNumber Shrunk01 { get; init; } = KnownNumber.Between(0.65, 0.95);

    /// <summary>
    /// What a laboratory's own films say of cloud point and diffusion together, each with its weight; empty: nothing. Where it is not, it
    /// takes the place of both, and what was in the middle when it was fitted stays there.
    /// </summary>
    public System.Collections.Generic.IReadOnlyList<FitNode> Fitted { get; init; } = [];

    /// <summary>The same film as a fit found it.</summary>
    public KnownFilm With(System.Collections.Generic.IReadOnlyList<FitNode> fitted) => this with
    {
        Fitted = fitted,
        Transfer = KnownNumber.Of(Transfer.Median),
        WaterSolventChi = KnownNumber.Of(WaterSolventChi.Median),
        Shrunk01 = KnownNumber.Of(Shrunk01.Median),
    };
}
