namespace ChamberFirmware.Twin;

/// <summary>
/// What a chamber of the built family has beside <see cref="TwinParameters"/>: a ring of cells laid out as hardware/assembly draws it, with
/// walls of several materials. All defaults are engineering estimates or come from drawings until a chamber is measured. This family is for
/// judging: no constant of the firmware may be fitted to it.
/// </summary>
public sealed partial record BuiltParameters
{
    /// <summary>
    /// Cell of <see cref="RingLayout"/> in which the heater stands. hardware/assembly section 3: at the end of the plenum, downstream of
    /// mist and dry air.
    /// </summary>
    public int HeaterPlace { get; init; } = RingLayout.Plenum;

    /// <summary>Cell into which the mist comes. hardware/assembly section 4: the duct's last bend.</summary>
    public int MistPlace { get; init; } = RingLayout.Inlets;

    /// <summary>Cell into which the dry air comes. hardware/assembly section 4: as the mist.</summary>
    public int DryAirPlace { get; init; } = RingLayout.Inlets;

    /// <summary>
    /// Room air that leaks in with the fan and the warmth off, changes of the whole volume per hour. Engineering estimate: gaskets.
    /// </summary>
    public double LeakStillPerH { get; init; } = 2;

    /// <summary>
    /// The same, added at 1 m/s, changes per hour, in proportion to speed: gaps with turbulent flow, pressure with the square of speed.
    /// Engineering estimate: with the other two 3 to 10 in all at Example 1, as <see cref="TwinParameters.LeakPerH"/>.
    /// </summary>
    public double LeakFanPerH { get; init; } = 3;

    /// <summary>
    /// The same, added by air that is 1 K warmer than the room, changes per hour; grows with the root of the difference (buoyancy
    /// through an orifice). Engineering estimate.
    /// </summary>
    public double LeakBuoyantPerH { get; init; } = 0.4;

    /// <summary>
    /// Heater whose power falls as its element gets hot (PTC). False: a resistor. hardware/bom H1 asks for a PTC.
    /// </summary>
    public bool HeaterIsPtc { get; init; } = true;

    /// <summary>Element up to which a PTC heater has its full power, °C. Engineering estimate.</summary>
    public double PtcKneeC { get; init; } = 110;

    /// <summary>Element at which it has a twentieth of it, °C. hardware/bom H1: surface limited to 150 °C, and 5 K to its inside.</summary>
    public double PtcEndC { get; init; } = 155;

    /// <summary>
    /// Droplets evaporate with the time constant of this over the saturation deficit of the air around them, (g/kg) s. Engineering
    /// estimate: 8 um droplets in a plume of 1 s at 8 g/kg (d²-law 0.1 to 0.5 s, the rest is mixing).
    /// </summary>
    public double DropletEvaporationGPerKgS { get; init; } = 8;

    /// <summary>
    /// Share of the droplets in the air that lands on walls, per second. Engineering estimate: 2 mm/s of settling in a 100 mm duct, and as
    /// much again in bends.
    /// </summary>
    public double DropletSettlingPerS { get; init; } = 0.04;

    /// <summary>
    /// Share of the mist that comes late: water in the hose and on its walls, the tank's plume. Engineering estimate.
    /// </summary>
    public double MistTail01 { get; init; } = 0.15;

    /// <summary>Lag of that share, s: it is missing after the start and drips on after the end. Engineering estimate.</summary>
    public double MistTailS { get; init; } = 25;

    /// <summary>Water above the usual room, K. Engineering estimate: the disc's driver and 20 W in a tank of 1 L.</summary>
    public double MistWarmerK { get; init; } = 6;

    /// <summary>Lag of the sensor's housing at 1 m/s, s; falls with the root of speed. Estimate: tube of PTFE or steel.</summary>
    public double SensorHousingLagS { get; init; } = 15;

    /// <summary>Share of the housing in what the chip feels, 0 to 1; the rest is air. Engineering estimate: openings to the flow.</summary>
    public double SensorHousingShare01 { get; init; } = 0.15;

    /// <summary>
    /// The housing's heat by radiation over that by convection at 1 m/s. Engineering estimate: 5 over 25 W/(m² K) (tube of 20 mm).
    /// </summary>
    public double SensorRadiation01 { get; init; } = 0.2;

    /// <summary>The chip's own heat at 1 m/s, K; falls with the root of speed. Estimate: some tenths of a milliwatt.</summary>
    public double SensorSelfHeatingAt1MPerSK { get; init; } = 0.1;

    /// <summary>
    /// ln(p/Pa) = A - B/(T/K + C) of the film's solvent. Landolt-Börnstein, dimethylacetamide (Example 1): 548 Pa at 25 °C, 3520 at 60.
    /// </summary>
    public double SolventAntoineA { get; init; } = 27.27596;

    /// <inheritdoc cref="SolventAntoineA"/>
    public double SolventAntoineB { get; init; } = 7538.203;

    /// <inheritdoc cref="SolventAntoineA"/>
    public double SolventAntoineC { get; init; } = 61.34;

    /// <summary>Activity of the solvent in the dope, 0 to 1. Engineering estimate: 70 to 80 % solvent, negative deviation.</summary>
    public double SolventActivity01 { get; init; } = 0.75;

    /// <summary>Solvent in the dope, share of mass. Example 1: 60 of 100 parts, Example 2: 70.</summary>
    public double SolventShare01 { get; init; } = 0.7;

    /// <summary>Heat of vaporisation of the solvent, J/kg. Dimethylacetamide 50.2 kJ/mol, 87.12 g/mol.</summary>
    public double SolventHeatJPerKg { get; init; } = 576_000;

    /// <summary>Molar mass of the solvent, kg/mol. Dimethylacetamide.</summary>
    public double SolventKgPerMol { get; init; } = 0.08712;

    /// <summary>Transfer of the solvent's vapour over that of water: (0.87/2.50)^(2/3) (Fuller, Chilton-Colburn).</summary>
    public double SolventTransfer01 { get; init; } = 0.49;

    /// <summary>Heat of mixing water into the dope, J per kg of water. Engineering estimate.</summary>
    public double MixingHeatJPerKg { get; init; } = 150_000;
}
