using ChamberFirmware.Films;

namespace ChamberFirmware.Twin;

public sealed partial record TwinParameters
{
    /// <summary>Film channel cross-section, m². Construction: 200 mm x 30 mm.</summary>
    public double ChannelAreaM2 { get; init; } = 0.006;

    /// <summary>Supply plenum and film channel, L. Construction: 2.4 L over the plate (400 mm long) and the plenum before it.</summary>
    public double ChannelVolumeL { get; init; } = 6;

    /// <summary>Return duct with fan housing, L. Construction: 18 L in all.</summary>
    public double ReturnVolumeL { get; init; } = 12;

    /// <summary>
    /// Room air that leaks in, changes of the whole volume per hour. Engineering estimate: 3 (gaskets) to 10 (shaft gaps of the
    /// carriage).
    /// </summary>
    public double LeakPerH { get; init; } = 6;

    /// <summary>The same with the door open, changes per hour. Engineering estimate: 0.1 m/s through a 0.02 m² gap is 2 L/s.</summary>
    public double DoorOpenLeakPerH { get; init; } = 400;

    /// <summary>
    /// Heat capacity of walls and duct that follows the air, J/K. Engineering estimate: 2 kg of aluminium inside the insulation (0.9
    /// kJ/(kg K)).
    /// </summary>
    public double WallHeatCapacityJPerK { get; init; } = 1800;

    /// <summary>Wall to room, W/K. Engineering estimate: 1 m² behind 25 mm of foam (0.035 W/(m K)) is 1.4, joints add the rest.</summary>
    public double WallLossWPerK { get; init; } = 1.5;

    /// <summary>
    /// Air to wall in still air, W/K. Engineering estimate: 1 m² at 8 W/(m² K), the free convection and radiation of small enclosures.
    /// </summary>
    public double WallStillWPerK { get; init; } = 8;

    /// <summary>
    /// Air to wall, added at 1 m/s, W/K; it grows with speed to the power 0.8 (turbulent ducts, Dittus-Boelter; Incropera, Fundamentals
    /// of Heat and Mass Transfer, section 8.5). Engineering estimate: 1 m² at 8 W/(m² K), twice a laminar plate of 0.2 m because of
    /// bends and screens.
    /// </summary>
    public double WallForcedWPerK { get; init; } = 8;

    /// <summary>
    /// Moisture held by walls and seals at equilibrium, share of the vapour in the air. Engineering estimate: gaskets and cable sheaths
    /// of 0.3 kg take up about 0.1 g from air of 40 g/kg.
    /// </summary>
    public double SorbedShareOfVapour01 { get; init; } = 0.04;

    /// <summary>
    /// Time constant of that moisture, s. Engineering estimate: diffusion through 0.3 mm of polymer skin, L²/D with D = 5e-10 m²/s.
    /// </summary>
    public double SorptionTimeConstantS { get; init; } = 180;

    /// <summary>Condensate that covers all walls, g. Engineering estimate: droplets cover 1 m² when their mean layer is 2 um.</summary>
    public double FullCoverCondensateG { get; init; } = 2;

    /// <summary>Speed of the fan at duty 1, rpm. Typical 92 mm fan.</summary>
    public double FanFullRpm { get; init; } = 3000;

    /// <summary>
    /// Below this duty the fan keeps its lowest speed, 0 to 1. Intel 4-Wire PWM Controlled Fans Specification 1.3, minimum rpm at 20 %.
    /// </summary>
    public double FanMinimumDuty01 { get; init; } = 0.2;

    /// <summary>Lag of the driven fan, s. Engineering estimate from the spin-up of such fans.</summary>
    public double FanLagS { get; init; } = 0.5;

    /// <summary>Lag of the fan that coasts without supply, s. Engineering estimate: only bearing and air brake it.</summary>
    public double FanCoastS { get; init; } = 1.5;

    /// <summary>Electrical power at full speed, W; all of it ends in the air, with the cube of speed. Nameplate 12 V, 0.2 A.</summary>
    public double FanFullPowerW { get; init; } = 2.4;

    /// <summary>Film velocity at full speed, m/s. Construction: 15 L/s through 60 cm².</summary>
    public double FullSpeedAirVelocityMPerS { get; init; } = 2.5;

    /// <summary>
    /// Film velocity grows with rpm to this power. Engineering estimate: loss between laminar (screens) and turbulent (bends) bends the
    /// fan law a little.
    /// </summary>
    public double AirVelocityExponent { get; init; } = 1.05;

    /// <summary>
    /// Slow wander of the fan's speed, share rms, and its correlation time, s. Engineering estimate: 12 V supply and bearing.
    /// </summary>
    public double FanWanderRms01 { get; init; } = 0.0025;

    /// <inheritdoc cref="FanWanderRms01"/>
    public double FanWanderTimeS { get; init; } = 2;

    /// <summary>
    /// Turbulence of the film velocity averaged over the channel, share rms, and its correlation time, s. Engineering estimate.
    /// </summary>
    public double TurbulenceRms01 { get; init; } = 0.003;

    /// <inheritdoc cref="TurbulenceRms01"/>
    public double TurbulenceTimeS { get; init; } = 0.3;

    /// <summary>Air movement with the fan at rest, m/s. Engineering estimate: buoyancy of a warm channel.</summary>
    public double DraughtMPerS { get; init; } = 0.02;

    /// <summary>Plate length along the air and the carriage, m. Construction.</summary>
    public double PlateLengthM { get; init; } = 0.15;

    /// <summary>Film width, m. Construction.</summary>
    public double FilmWidthM { get; init; } = 0.12;

    /// <summary>Wet film thickness, um. The process casts 150 um.</summary>
    public double FilmThicknessUm { get; init; } = 150;

    /// <summary>Dope density, g/mL. 15 to 20 % polymer in DMAc (0.94) or NMP (1.03): between 1.0 and 1.1.</summary>
    public double FilmDensityGPerMl { get; init; } = 1.05;

    /// <summary>
    /// Water that brings the film's water activity to 1, share of film mass. Engineering estimate: dopes of these kinds precipitate at
    /// 3 to 10 % water.
    /// </summary>
    public double FilmWaterCapacity01 { get; init; } = 0.05;

    /// <summary>
    /// From the straightener to the film, m: the boundary layer is not new there. hardware/mechanics.
    /// </summary>
    public double InertLengthM { get; init; } = 0.04;

    /// <summary>
    /// Transfer to the film over that of a laminar plate. Engineering estimate: the core of a channel of 30 mm is faster by 9 to 15 % over
    /// the film; turbulence of the inlet may add 20 to 50 %.
    /// </summary>
    public double FilmTransferFactor { get; init; } = 1.12;

    /// <summary>
    /// Blade and bath begin at the end where the air leaves the film. hardware/mechanics. False: where the air meets it.
    /// </summary>
    public bool BladeAgainstAir { get; init; } = true;

    /// <summary>
    /// The film's water goes by diffusion through this dope (hardware/film), in the simple twin. Null: a film that holds
    /// <see cref="FilmWaterCapacity01"/>, in both families.
    /// </summary>
    public Dope? FilmDope { get; init; }

    /// <summary>Dope and plate as such a film is cast, °C. Null: as the air.</summary>
    public double? FilmCastC { get; init; }
}
