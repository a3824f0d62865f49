namespace ChamberFirmware.Twin;

/// <summary>What can break at one air sensor.</summary>
public class SensorFaults
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

    /// <summary>Error of the pressure since calibration, Pa: a hole that is blocked, an element that was pressed.</summary>
    public double PressureDriftPa { get; set; }

    /// <summary>Water stands on the humidity element: it shows more than 100 %RH.</summary>
    public bool Wet { get; set; }

    /// <summary>Another chip sits there and has this in its id register, like 0x58, a BMP280. 0: the chip's own.</summary>
    public byte OtherId { get; set; }

    /// <summary>The bit that reads wrong: eight times the register's address, and the bit's place, 0 to 7. -1: none.</summary>
    public int WrongBit { get; set; } = -1;

    /// <summary>So many of the next transfers with that register have it wrong, counting down; -1: all, as if it is in the chip.</summary>
    public int WrongTransfers { get; set; } = -1;

    /// <summary>A loose contact: open for <see cref="ContactOpenUs"/> at the end of each such time, us. 0: it is tight.</summary>
    public long ContactPeriodUs { get; set; }

    /// <summary>How long it is open, us.</summary>
    public long ContactOpenUs { get; set; }
}

/// <summary>What can break at a thermometer on a wall.</summary>
public sealed class WallSensorFaults : SensorFaults
{
    /// <summary>It came off its wall and hangs in the air.</summary>
    public bool CameOff { get; set; }
}
