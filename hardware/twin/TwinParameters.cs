namespace ChamberFirmware.Twin;

/// <summary>
/// Everything that makes one chamber differ from another. The defaults are the reference chamber: engineering estimates until a chamber
/// is measured. The room and the run are here, the air path in TwinParameters.Plant.cs, loads in
/// TwinParameters.Loads.cs, sensor and actuators in
/// TwinParameters.Chips.cs.
/// </summary>
public sealed partial record TwinParameters
{
    /// <summary>The reference chamber in a 22 °C laboratory.</summary>
    public static TwinParameters Reference { get; } = new();

    /// <summary>
    /// What a chamber of the built family has beside these: a ring of cells with walls of several materials. Null: the simple twin, two
    /// volumes and one wall.
    /// </summary>
    public BuiltParameters? Built { get; init; }

    /// <summary>
    /// Room temperature, °C. ISO 554 standard atmospheres are 20, 23 and 27 °C; an air-conditioned laboratory lies between.
    /// </summary>
    public double RoomTemperatureC { get; init; } = 22;

    /// <summary>Room relative humidity, %RH. ISO 554 (50 ± 10 %), dry side.</summary>
    public double RoomRelativeHumidityPct { get; init; } = 45;

    /// <summary>
    /// Room and chamber pressure, Pa. Standard atmosphere, ISO 2533. The loop is open to the room, so there is one pressure.
    /// </summary>
    public double RoomPressurePa { get; init; } = 101325;

    /// <summary>Air temperature at time 0, °C. Null: as the room.</summary>
    public double? StartAirTemperatureC { get; init; }

    /// <summary>Wall temperature at time 0, °C. Null: as the room.</summary>
    public double? StartWallTemperatureC { get; init; }

    /// <summary>Humidity ratio at time 0, g/kg dry air. Null: as the room.</summary>
    public double? StartHumidityRatioGPerKg { get; init; }

    /// <summary>
    /// Plant integration step, us. 10 ms is one half wave of 50 Hz, so a zero-crossing relay switches on the same grid, and a fortieth
    /// of the shortest time constant (channel volume over fan flow, 0.4 s at full speed).
    /// </summary>
    public long StepUs { get; init; } = 10_000;

    /// <summary>A casting line in place of the plate. Null: none is fitted.</summary>
    public WebParameters? Web { get; init; }

    /// <summary>What one read of the clock costs on the board, us. Default 0: ignored; the interpreter needs some microseconds.</summary>
    public long ClockReadCostUs { get; init; }

    /// <summary>
    /// Shortest time from the call that starts a pulse train to the hardware's start, us. Engineering estimate: copying a few items and
    /// one native call of an interpreter take 0.1 to 0.4 ms.
    /// </summary>
    public long RmtStartCostUs { get; init; } = 100;

    /// <summary>The same takes up to this much longer, evenly, us. Engineering estimate, as above.</summary>
    public long RmtStartSpreadUs { get; init; } = 300;

    /// <summary>
    /// From the hardware's start to the call's return, us, 0 to this, evenly. Engineering estimate: what is left of the call is short.
    /// </summary>
    public long RmtReturnSpreadUs { get; init; } = 20;

    /// <summary>
    /// Work of the board between two garbage collections, us, in the mean; they fall at random. Default 0: none, because work in the twin
    /// is a few milliseconds a run.
    /// </summary>
    public long CollectionEveryUs { get; init; }

    /// <summary>Longest such collection, us; the shortest is 1000. nanoFramework collects a small heap in 1 ms.</summary>
    public long LongestCollectionUs { get; init; } = 5000;

    /// <summary>What a collection costs that the firmware asks for, us. As above.</summary>
    public long ForcedCollectionUs { get; init; } = 1000;

    /// <summary>
    /// How long a tick keeps the interpreter busy, us: the travel switches are not sampled meanwhile. Counted instructions
    /// (tests/Benchmarks tick) at the pessimistic end of an ESP32.
    /// </summary>
    public long TickWorkUs { get; init; } = 20_000;

    /// <summary>
    /// Between two samples of the travel switches without sleep, us. Engineering estimate: some ten calls of an interpreter at 20 us each.
    /// </summary>
    public long SampleUs { get; init; } = 500;

    /// <summary>
    /// What taking a pulse-train peripheral costs on the board, us. Engineering estimate: the native driver's installation.
    /// </summary>
    public long RmtPrepareCostUs { get; init; } = 1500;
}
