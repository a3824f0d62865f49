namespace ChamberFirmware.Films;

/// <summary>
/// How the film is cast, and on what. The carrier is a slab that lets no heat out below: glass of 5 mm needs 50 s before anything is felt
/// there.
/// </summary>
/// <param name="FilmM">Wet thickness, m.</param>
/// <param name="DopeC">Temperature of the dope as it is cast, °C.</param>
/// <param name="PlateC">Temperature of the plate, °C.</param>
public sealed record FreshFilm(double FilmM, double DopeC, double PlateC)
{
    /// <summary>Thickness of the carrier, m: a glass plate.</summary>
    public double CarrierM { get; init; } = 0.005;

    /// <summary>Heat conduction in the carrier, W/(m K): soda-lime glass.</summary>
    public double CarrierWPerMK { get; init; } = 1.0;

    /// <summary>Heat capacity of the carrier, J/(m³ K): soda-lime glass.</summary>
    public double CarrierJPerM3K { get; init; } = 2.1e6;

    /// <summary>Heat conduction in the film, W/(m K). Engineering estimate.</summary>
    public double FilmWPerMK { get; init; } = 0.18;

    /// <summary>Heat capacity of the film, J/(m³ K). Engineering estimate.</summary>
    public double FilmJPerM3K { get; init; } = 2.0e6;
}
