namespace ChamberFirmware.Twin;

public sealed partial record TwinParameters
{
    /// <summary>Path of the air from the plate to the sensor, m: 1.4 s at 0.7 m/s, 0.5 s at 2 m/s. Construction.</summary>
    public double SensorPathM { get; init; } = 1.0;

    /// <summary>Longest transport delay, s: with the fan at rest, mixing brings the air to the sensor. Engineering estimate.</summary>
    public double LongestSensorDelayS { get; init; } = 5;

    /// <summary>
    /// Lag of the chip's temperature at 1 m/s, s; it falls with the square root of speed (laminar). Engineering estimate: package on a
    /// small board.
    /// </summary>
    public double SensorTemperatureLagS { get; init; } = 3;

    /// <summary>Longest such lag, s, in still air. Engineering estimate.</summary>
    public double SensorStillLagS { get; init; } = 15;

    /// <summary>Lag of the humidity element to 63 %, s. BST-BME280-DS002 table 2.</summary>
    public double SensorHumidityLagS { get; init; } = 1;

    /// <summary>Kind of the air sensor. Construction.</summary>
    public TwinSensorKind SensorKind { get; init; }

    /// <summary>Chip above the air, K. Default 0; some tenths where the chip shares a board with a regulator.</summary>
    public double SensorSelfHeatingK { get; init; }

    /// <summary>Error of the temperature calibration, K. BST-BME280-DS002 table 4 allows ±1 over 0..65 °C.</summary>
    public double SensorTemperatureBiasK { get; init; }

    /// <summary>Error of the humidity calibration, %RH. BST-BME280-DS002 table 2 allows ±3 in 20..80 %RH at 25 °C.</summary>
    public double SensorHumidityBiasPct { get; init; }

    /// <summary>Error of the pressure calibration, Pa. BST-BME280-DS002 table 3 allows ±100.</summary>
    public double SensorPressureBiasPa { get; init; }

    /// <summary>A second air sensor beside the first. Construction; the reference chamber has one.</summary>
    public bool SecondSensorFitted { get; init; }

    /// <summary>Kind of the second sensor. Construction.</summary>
    public TwinSensorKind SecondSensorKind { get; init; }

    /// <summary>As <see cref="SensorTemperatureBiasK"/>, of the second chip, K.</summary>
    public double SecondSensorTemperatureBiasK { get; init; }

    /// <summary>As <see cref="SensorHumidityBiasPct"/>, of the second chip, %RH.</summary>
    public double SecondSensorHumidityBiasPct { get; init; }

    /// <summary>As <see cref="SensorPressureBiasPa"/>, of the second chip, Pa.</summary>
    public double SecondSensorPressureBiasPa { get; init; }

    /// <summary>Thermometers on lid and plate carrier. Construction; the reference chamber has none.</summary>
    public bool WallSensorsFitted { get; init; }

    /// <summary>
    /// What they show of the difference between air and wall, 0 to 1. Engineering estimate: glued on, a cap of foam over it, wires along
    /// the wall.
    /// </summary>
    public double WallSensorOfAir01 { get; init; } = 0.02;

    /// <summary>Their time constant, s. Engineering estimate: glue and a board of 1 mm.</summary>
    public double WallSensorLagS { get; init; } = 5;

    /// <summary>Their own error, K. SNOSD82D section 6.5 allows 0.15 to 70 °C.</summary>
    public double WallSensorBiasK { get; init; }

    /// <summary>A thermometer under the film's plate. Construction; the reference chamber has none.</summary>
    public bool PlateSensorFitted { get; init; }

    /// <summary>
    /// Time constant of the plate in the air, s. Engineering estimate: 3 mm of glass, 6.3 kJ/m²K, air of 26 W/m²K on one side.
    /// </summary>
    public double PlateLagS { get; init; } = 240;

    /// <summary>A thermometer in the coagulation bath. Construction; the reference chamber has none.</summary>
    public bool BathSensorFitted { get; init; }

    /// <summary>Temperature of the bath, °C. Construction: a tub of water that has stood in the room.</summary>
    public double BathTemperatureC { get; init; } = 22;

    /// <summary>Multiplies the noise of BST-BME280-DS002 section 3.6. 1 is the typical chip, 0 a quiet one.</summary>
    public double SensorNoiseScale { get; init; } = 1;

    /// <summary>Calibration words of the chip.</summary>
    public Bme280Trim SensorTrim { get; init; } = Bme280Trim.Example;

    /// <summary>Carriage speed, mm/s. Construction; recipes run 10 to 100.</summary>
    public double BladeSpeedMmPerS { get; init; } = 50;

    /// <summary>
    /// From power at the carriage motor to movement, us. Engineering estimate: relay 10 ms, slack and run-up of a gear motor 20 to 70
    /// ms.
    /// </summary>
    public double BladeLatencyUs { get; init; } = 55_000;

    /// <summary>
    /// From power at the immersion relay to the wet plate, us. Engineering estimate: solenoid 30 ms, a fall of 20 mm 64 ms.
    /// </summary>
    public double ImmersionLatencyUs { get; init; } = 90_000;

    /// <summary>
    /// Speed at which the bath wets the plate, from where the blade began, mm/s. Construction; 0: the plate drops flat and is wet at once.
    /// </summary>
    public double ImmersionSpeedMmPerS { get; init; }

    /// <summary>A cover over the film's course. Construction; the reference chamber has none.</summary>
    public bool CoverFitted { get; init; }

    /// <summary>
    /// From power at the cover's relay to a shut cover, us. Engineering estimate: relay 10 ms, a rotary solenoid's quarter turn 40 ms.
    /// </summary>
    public double CoverShutUs { get; init; } = 50_000;

    /// <summary>
    /// From the relay's loss of power to an open cover, us. Engineering estimate: relay 5 ms, a coil with a diode lets go late, its spring
    /// 50 ms.
    /// </summary>
    public double CoverOpenUs { get; init; } = 70_000;

    /// <summary>
    /// What the shut cover lets through of the air's transfer to the film, 0 to 1. Engineering estimate: leaks at its edges, and the air
    /// below it.
    /// </summary>
    public double CoverLeftShare01 { get; init; } = 0.1;

    /// <summary>A switch that the blade closes behind the plate. Construction; the reference chamber has none.</summary>
    public bool BladeSwitchFitted { get; init; }

    /// <summary>From the blade's leaving the plate to its switch's closing, us, 0 or more. Construction: 1 mm at 50 mm/s.</summary>
    public long BladeSwitchDelayUs { get; init; } = 20_000;

    /// <summary>A switch that the plate closes where it meets the bath. Construction; the reference chamber has none.</summary>
    public bool PlateSwitchFitted { get; init; }

    /// <summary>From the plate's first wet point to its switch's closing, us, 0 or more. Construction: at the water's level.</summary>
    public long PlateSwitchDelayUs { get; init; }

    /// <summary>
    /// All latencies vary by plus or minus this much from move to move, evenly, us. Default 0; about 2000 is to be expected after
    /// calibration.
    /// </summary>
    public double ActuatorJitterUs { get; init; }

    /// <summary>Supply relay of the cast relays: contact closes after, us. Small power relays operate in 10 ms at most.</summary>
    public long MotionSupplyOnUs { get; init; } = 10_000;

    /// <summary>Supply relay of the cast relays: contact opens after, us. Small power relays release in 5 ms at most.</summary>
    public long MotionSupplyOffUs { get; init; } = 5_000;

    /// <summary>
    /// Power outputs lose their supply when no rising heartbeat edge came for this long, us. 74HCT123 with its RC network, 0.38 to 0.57 s
    /// by tolerance (hardware/safety); the relay's own 0.03 s come on top and are not modelled.
    /// </summary>
    public long DeadManUs { get; init; } = 465_000;

    internal TwinParameters WithSecondSensorAsFirst() => this with
    {
        SensorKind = SecondSensorKind,
        SensorTemperatureBiasK = SecondSensorTemperatureBiasK,
        SensorHumidityBiasPct = SecondSensorHumidityBiasPct,
        SensorPressureBiasPa = SecondSensorPressureBiasPa,
    };
}
