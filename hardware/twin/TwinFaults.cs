using System;

namespace ChamberFirmware.Twin;

/// <summary>What can break, for tests to break. A kind that is set counts from the present virtual time on, until it is cleared.</summary>
public sealed class TwinFaults
{
    /// <summary>The sensor does not acknowledge its address.</summary>
    public bool SensorUnplugged { get; set; }

    /// <summary>The data registers keep their last values while the chip answers.</summary>
    public bool SensorFrozen { get; set; }

    /// <summary>Every byte read is 0x00 and the transfer claims success: data line stuck low.</summary>
    public bool SensorAllZero { get; set; }

    /// <summary>Every byte read is 0xFF and the transfer claims success: data line stuck high.</summary>
    public bool SensorAllOnes { get; set; }

    /// <summary>Every n-th transfer fails. 0: none.</summary>
    public int SensorBusFailEveryN { get; set; }

    /// <summary>Drift since calibration, K, added to <see cref="TwinParameters.SensorTemperatureBiasK"/>.</summary>
    public double SensorTemperatureDriftK { get; set; }

    /// <summary>Drift since calibration (solvent vapour, age), %RH, added to <see cref="TwinParameters.SensorHumidityBiasPct"/>.</summary>
    public double SensorHumidityDriftPct { get; set; }

    /// <summary>The rotor is held.</summary>
    public bool FanBlocked { get; set; }

    /// <summary>The solid-state relay conducts whatever its input says, as long as the switched supply lives.</summary>
    public bool HeaterWelded { get; set; }

    /// <summary>The element is open.</summary>
    public bool HeaterDead { get; set; }

    /// <summary>No mist: water out or disc broken.</summary>
    public bool HumidifierDead { get; set; }

    /// <summary>Emergency stop, thermal cut-out or a broken wire: the interlock chain is open.</summary>
    public bool InterlockOpen { get; set; }

    /// <summary>The door is open: the chain too, and room air comes in.</summary>
    public bool DoorOpen { get; set; }

    /// <summary>The pulse-train peripheral refuses to start.</summary>
    public bool CastTimerRefuses { get; set; }

    /// <summary>The carriage does not move under power.</summary>
    public bool BladeStuck { get; set; }

    /// <summary>The plate does not drop under power.</summary>
    public bool ImmersionStuck { get; set; }

    internal bool ChainOpen => InterlockOpen || DoorOpen;

    internal Action? SensorSupplyDipped { get; set; }

    /// <summary>
    /// The sensor's supply dips once: the chip is back in its reset state, asleep, and answers again after its start-up time.
    /// </summary>
    public void SensorBrownOut() => SensorSupplyDipped?.Invoke();
}
