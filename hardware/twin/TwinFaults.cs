using System;

namespace ChamberFirmware.Twin;

/// <summary>What can break, for tests to break. A kind that is set counts from the present virtual time on, until it is cleared.</summary>
public sealed class TwinFaults
{
    /// <summary>What can break at the air sensor, the first of two.</summary>
    public SensorFaults Sensor { get; } = new();

    /// <summary>What can break at the second air sensor, where <see cref="TwinParameters.SecondSensorFitted"/>.</summary>
    public SensorFaults SecondSensor { get; } = new();

    /// <summary>What can break at the thermometer on the lid, where <see cref="TwinParameters.WallSensorsFitted"/>.</summary>
    public WallSensorFaults LidSensor { get; } = new();

    /// <summary>What can break at the one in the plate's carrier.</summary>
    public WallSensorFaults CarrierSensor { get; } = new();

    /// <summary>What can break at the thermometer under the plate, where <see cref="TwinParameters.PlateSensorFitted"/>.</summary>
    public WallSensorFaults PlateSensor { get; } = new();

    /// <summary>What can break at the one in the bath, where <see cref="TwinParameters.BathSensorFitted"/>.</summary>
    public WallSensorFaults BathSensor { get; } = new();

    /// <summary>Something cools the plate, a draught, a cold carrier: it tends to this many K below the air.</summary>
    public double PlateColderK { get; set; }

    /// <summary>The bath is warmer than <see cref="TwinParameters.BathTemperatureC"/> by this, K.</summary>
    public double BathWarmerK { get; set; }

    /// <inheritdoc cref="SensorFaults.Unplugged"/>
    public bool SensorUnplugged { get => Sensor.Unplugged; set => Sensor.Unplugged = value; }

    /// <inheritdoc cref="SensorFaults.BlocksUs"/>
    public long SensorBlocksUs { get => Sensor.BlocksUs; set => Sensor.BlocksUs = value; }

    /// <inheritdoc cref="SensorFaults.Frozen"/>
    public bool SensorFrozen { get => Sensor.Frozen; set => Sensor.Frozen = value; }

    /// <inheritdoc cref="SensorFaults.AllZero"/>
    public bool SensorAllZero { get => Sensor.AllZero; set => Sensor.AllZero = value; }

    /// <inheritdoc cref="SensorFaults.AllOnes"/>
    public bool SensorAllOnes { get => Sensor.AllOnes; set => Sensor.AllOnes = value; }

    /// <inheritdoc cref="SensorFaults.BusFailEveryN"/>
    public int SensorBusFailEveryN { get => Sensor.BusFailEveryN; set => Sensor.BusFailEveryN = value; }

    /// <inheritdoc cref="SensorFaults.TemperatureDriftK"/>
    public double SensorTemperatureDriftK { get => Sensor.TemperatureDriftK; set => Sensor.TemperatureDriftK = value; }

    /// <inheritdoc cref="SensorFaults.HumidityDriftPct"/>
    public double SensorHumidityDriftPct { get => Sensor.HumidityDriftPct; set => Sensor.HumidityDriftPct = value; }

    /// <summary>The rotor is held.</summary>
    public bool FanBlocked { get; set; }

    /// <summary>Edges that the tach gives for each true one: a wrong pole count, coupling, a worn sensor. 1: sound.</summary>
    public double TachFactor { get; set; } = 1;

    /// <summary>Below this duty, 0 to 1, the tach gives <see cref="TachSag01"/> of its edges: a weak pull-up. 0: sound.</summary>
    public double TachSagsBelowDuty01 { get; set; }

    /// <summary>Share of the true edges that the tach gives below <see cref="TachSagsBelowDuty01"/>.</summary>
    public double TachSag01 { get; set; } = 0.7;

    /// <summary>Share of the duty's speed that the fan turns at: a blocked filter, a low supply. 1: sound.</summary>
    public double FanStrength01 { get; set; } = 1;

    /// <summary>The solid-state relay conducts whatever its input says, as long as the switched supply lives.</summary>
    public bool HeaterWelded { get; set; }

    /// <summary>The element is open.</summary>
    public bool HeaterDead { get; set; }

    /// <summary>Share of the heater's power that the mains give it: 0.85 is a voltage that sags by 8 %. 1: sound.</summary>
    public double HeaterPower01 { get; set; } = 1;

    /// <summary>The humidifier runs whatever its input says, as long as the switched supply lives.</summary>
    public bool HumidifierWelded { get; set; }

    /// <summary>The dry air's valve stays closed, or has no pressure.</summary>
    public bool DryAirDead { get; set; }

    /// <summary>The dry air's valve stays open, with or without supply.</summary>
    public bool DryAirWelded { get; set; }

    /// <summary>No mist: water out or disc broken.</summary>
    public bool HumidifierDead { get; set; }

    /// <summary>Share of its rated water that the humidifier makes, 0 to 1: a worn disc, a low level. Shows one dead time later.</summary>
    public double HumidifierStrength01 { get; set; } = 1;

    /// <summary>Room warmer than <see cref="TwinParameters.RoomTemperatureC"/> by this, K; leaks, dry air and walls feel it.</summary>
    public double RoomWarmerK { get; set; }

    /// <summary>Room wetter than <see cref="TwinParameters.RoomRelativeHumidityPct"/> by this, %RH at its present temperature.</summary>
    public double RoomWetterPct { get; set; }

    /// <summary>Emergency stop, thermal cut-out or a broken wire: the interlock chain is open.</summary>
    public bool InterlockOpen { get; set; }

    /// <summary>So many of the next looks at a closed chain find it open: a spike on the wire. Counts down.</summary>
    public int InterlockSpikes { get; set; }

    /// <summary>The contactor K1 is welded: the switched supply lives whatever chain and dead-man say.</summary>
    public bool SupplyRelayWelded { get; set; }

    /// <summary>
    /// How many times as long as it should the one-shot waits, from the next edge on: leakage at its timing pin; a very large number: it
    /// never ends.
    /// </summary>
    public double DeadManSlower { get; set; } = 1;

    /// <summary>The sense of the supply reads "on" whatever it is: U4 shorted, its wire at 3.3 V.</summary>
    public bool SenseStuckOn { get; set; }

    /// <summary>The sense of the supply reads "off" whatever it is: a broken wire.</summary>
    public bool SenseStuckOff { get; set; }

    /// <summary>The door is open: the chain too, and room air comes in.</summary>
    public bool DoorOpen { get; set; }

    /// <summary>The pulse-train peripheral refuses to start.</summary>
    public bool CastTimerRefuses { get; set; }

    /// <summary>The carriage does not move under power.</summary>
    public bool BladeStuck { get; set; }

    /// <summary>The plate does not drop under power.</summary>
    public bool ImmersionStuck { get; set; }

    /// <summary>The cover stays as it is, powered or not: a jammed shaft.</summary>
    public bool CoverStuck { get; set; }

    /// <summary>A line: the driver of dope's valve is shorted; only its supply keeps it shut.</summary>
    public bool CoatStuckOn { get; set; }

    /// <summary>The blade's end switch never closes: a broken wire, a lost magnet.</summary>
    public bool BladeSwitchDead { get; set; }

    /// <summary>The blade's end switch is closed whatever the blade does; or the carriage was not brought back.</summary>
    public bool BladeSwitchWelded { get; set; }

    /// <summary>The plate's switch never closes.</summary>
    public bool PlateSwitchDead { get; set; }

    /// <summary>The plate's switch is closed whatever the plate does.</summary>
    public bool PlateSwitchWelded { get; set; }

    /// <summary>The flash takes no new text; the old ones stay.</summary>
    public bool StoreWriteFails { get; set; }

    /// <summary>The flash does not answer.</summary>
    public bool StoreReadFails { get; set; }

    /// <summary>The power is cut when the flash has taken so many bytes more; null: it is not. Counts down.</summary>
    public long? FlashBytesUntilPowerCut { get; set; }

    /// <summary>The web's encoder gives no pulses.</summary>
    public bool EncoderDead { get; set; }

    /// <summary>The web's encoder loses this share of its pulses: a dirty disc, a long cable.</summary>
    public double EncoderLoses01 { get; set; }

    /// <summary>What a write that is cut leaves behind its last byte.</summary>
    public FlashTear FlashTear { get; set; }

    /// <summary>The flash has no power: whoever asks it meets a <see cref="PowerCutException"/>.</summary>
    public bool PowerIsCut { get; set; }

    /// <summary>
    /// Damages stored texts as a worn or torn flash would: both files of the settings, or the one that is named. They stay damaged until
    /// they are written again.
    /// </summary>
    public void DamageStore(Func<string, string> damage, string? file = null) => StoreDamaged?.Invoke(damage, file);

    internal Action<Func<string, string>, string?>? StoreDamaged { get; set; }

    /// <summary>The tach's wire catches so many edges at once, on top of the fan's.</summary>
    public void TachBurst(int edges) => TachBurstEdges += edges;

    internal int TachBurstEdges { get; set; }

    internal bool ChainOpen => InterlockOpen || DoorOpen;

    internal Action? SensorSupplyDipped { get; set; }

    /// <summary>
    /// The sensor's supply dips once: the chip is back in its reset state, asleep, and answers again after its start-up time.
    /// </summary>
    public void SensorBrownOut() => SensorSupplyDipped?.Invoke();
}
