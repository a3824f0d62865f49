namespace ChamberFirmware.Twin;

/// <summary>What can break at one air sensor.</summary>
public sealed class SensorFaults
{
    /// <summary>The sensor does not acknowledge its address.</summary>
    public bool Unplugged { get; set; }

    /// <summary>
    /// How long a transfer that fails blocks the board, us. The ESP32's driver can block for up to 1 s (nanoFramework's I2C time-out).
    /// </summary>
    public long BlocksUs { get; set; }

    /// <summary>The data registers keep their last values while the chip answers.</summary>
    public bool Frozen { get; set; }

    /// <summary>Every byte read is 0x00 and the transfer claims success: data line stuck low.</summary>
    public bool AllZero { get; set; }

    /// <summary>Every byte read is 0xFF and the transfer claims success: data line stuck high.</summary>
    public bool AllOnes { get; set; }

    /// <summary>Every n-th transfer fails. 0: none.</summary>
    public int BusFailEveryN { get; set; }

    /// <summary>Drift since calibration, K, added to the chip's temperature bias.</summary>
    public double TemperatureDriftK { get; set; }

    /// <summary>Drift since calibration (solvent vapour, age), %RH, added to the chip's humidity bias.</summary>
    public double HumidityDriftPct { get; set; }
}
