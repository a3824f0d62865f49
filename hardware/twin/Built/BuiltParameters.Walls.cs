namespace ChamberFirmware.Twin;

public sealed partial record BuiltParameters
{
    /// <summary>Air to wall without wind, W/(m² K). Engineering estimate: free convection in small enclosures.</summary>
    public double AirStillWPerM2K { get; init; } = 3;

    /// <summary>
    /// Air to wall, added at 1 m/s of the film channel, W/(m² K); grows with speed to the power 0.8. Engineering estimate: 11 in all at
    /// 0.8 m/s; a laminar plate of 0.1 to 0.3 m has 7 to 10, the inlet's turbulence adds 20 to 50 %.
    /// </summary>
    public double AirForcedWPerM2K { get; init; } = 10;

    /// <summary>
    /// The forced part in duct and plenum over that in the film channel. Estimate: half the speed, bends double what is left.
    /// </summary>
    public double DuctForced01 { get; init; } = 0.9;

    /// <summary>Radiation between lid and floor of the channel, W/(m² K). 4 sigma T³ at 45 °C is 7.3; emissivities 0.9.</summary>
    public double RadiationWPerM2K { get; init; } = 6;

    /// <summary>Glass lid, mm. hardware/assembly section 1. 2.1 MJ/(m³ K).</summary>
    public double LidThicknessMm { get; init; } = 4;

    /// <summary>Lid to the room, W/(m² K): not insulated. Engineering estimate: free convection 3.5, radiation 5.</summary>
    public double LidOutsideWPerM2K { get; init; } = 8;

    /// <summary>Sheet of channel and plenum, mm of aluminium. hardware/assembly section 1. 2.43 MJ/(m³ K).</summary>
    public double SheetThicknessMm { get; init; } = 1.5;

    /// <summary>Sheet of the duct, mm of aluminium. Engineering estimate.</summary>
    public double DuctSheetMm { get; init; } = 1;

    /// <summary>Foam around all but the lid, mm. hardware/assembly section 1.</summary>
    public double FoamThicknessMm { get; init; } = 25;

    /// <summary>Foam, W/(m K). Closed-cell elastomer or polyurethane.</summary>
    public double FoamWPerMK { get; init; } = 0.035;

    /// <summary>Foam to the room, W/(m² K). As the lid.</summary>
    public double FoamOutsideWPerM2K { get; init; } = 8;

    /// <summary>Joints and flanges add this share to what goes through the foam. Engineering estimate.</summary>
    public double JointsShare01 { get; init; } = 0.5;

    /// <summary>Glass plate, mm. Engineering estimate: 3 mm float glass. The upper millimetre has a temperature of its own.</summary>
    public double PlateThicknessMm { get; init; } = 3;

    /// <summary>Carrier under the plate, mm of aluminium, with its foam. Engineering estimate.</summary>
    public double CarrierThicknessMm { get; init; } = 2;

    /// <summary>
    /// Area of each thermal bridge that the air touches, cm²: one at the fan's flange, one at the carriage's slot. Engineering estimate:
    /// a bracket with its bolts.
    /// </summary>
    public double BridgeAreaCm2 { get; init; } = 40;

    /// <summary>Heat capacity of each bridge, J/K. Engineering estimate: 22 g of steel.</summary>
    public double BridgeJPerK { get; init; } = 10;

    /// <summary>Each bridge to the room, W/K. Engineering estimate: an M5 bolt of steel through 35 mm.</summary>
    public double BridgeWPerK { get; init; } = 0.025;

    /// <summary>Condensate that covers a wall, g/m². As <see cref="TwinParameters.FullCoverCondensateG"/> over 1 m².</summary>
    public double FullCoverGPerM2 { get; init; } = 2;
}
