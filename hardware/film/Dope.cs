namespace ChamberFirmware.Films;

/// <summary>
/// The dope as the model sees it: what does not evaporate, solvent and water, by volume, and how they like each other (Flory and Huggins'
/// parameters).
/// </summary>
/// <param name="Solvent">The good solvent.</param>
/// <param name="NonVolatile01">Share of the fresh dope's volume that does not evaporate: polymer, PVP, PEG, salt.</param>
/// <param name="Water01">Share of the fresh dope's volume that is water.</param>
public sealed record Dope(Solvent Solvent, double NonVolatile01, double Water01)
{
    /// <summary>Water and solvent: between 0.5 and 1.2 (activity of water in these solvents, UNIFAC).</summary>
    public double WaterSolventChi { get; init; } = 0.8;

    /// <summary>Water and polymer: polysulfone 2.7 (common literature, from memory); a membrane's polymer is a poor friend of
    /// water.</summary>
    public double WaterPolymerChi { get; init; } = 2.7;

    /// <summary>Solvent and polymer: 0.24 (polysulfone in NMP; common literature, from memory).</summary>
    public double SolventPolymerChi { get; init; } = 0.24;

    /// <summary>
    /// Diffusion in the dope of water and solvent, m²/s at 25 °C and without polymer; what a fit moves. With 16 kJ/mol, and with polymer
    /// ((1 - φ)/(1 + φ))² of it (Mackie and Meares).
    /// </summary>
    public double DiffusionM2PerS { get; init; } = Solvent.WaterM2PerS;

    /// <summary>Water over non-volatile, by volume, in the fresh dope.</summary>
    public double FreshWater => Water01 / NonVolatile01;

    /// <summary>Solvent over non-volatile, by volume, in the fresh dope.</summary>
    public double FreshSolvent => (1 - Water01 - NonVolatile01) / NonVolatile01;
}
