namespace ChamberFirmware.Twin;

/// <summary>A casting line of the twin: web, drive, encoder, cover. Engineering estimates, measured on no line.</summary>
public sealed record WebParameters
{
    /// <summary>Speed that the line's controller asks for while nobody else does, m/min.</summary>
    public double SpeedMPerMin { get; init; } = 2.0;

    /// <summary>The drive follows the output of the chamber, 0 to 10 V for 0 to <see cref="FullSpeedMPerMin"/>.</summary>
    public bool SpeedFollowsRequest { get; init; }

    /// <summary>Speed at the full of that output, m/min.</summary>
    public double FullSpeedMPerMin { get; init; } = 10.0;

    /// <summary>Lag of the drive, s: pilot lines with geared servo motors take some tenths of a second.</summary>
    public double DriveLagS { get; init; } = 0.3;

    /// <summary>A share by which the drive gives more than it is asked for.</summary>
    public double DriveGain01 { get; init; } = 0.03;

    /// <summary>Greatest slow disturbance of the speed, share: a sine of <see cref="DisturbanceS"/>.</summary>
    public double Disturbance01 { get; init; }

    /// <summary>Its period, s: unwinder and dancer swing in tens of seconds.</summary>
    public double DisturbanceS { get; init; } = 20.0;

    /// <summary>Noise of the speed beside it, share, with a memory of 0.2 s.</summary>
    public double Noise01 { get; init; } = 0.002;

    /// <summary>How fast the drive stops and turns at its quickest, m/s2.</summary>
    public double MostMPerS2 { get; init; } = 0.5;

    /// <summary>Pulses of the encoder for a metre of its wheel's rim.</summary>
    public double PulsesPerM { get; init; } = 5000.0;

    /// <summary>The wheel turns so much less than the web runs, share.</summary>
    public double Slip01 { get; init; }

    /// <summary>A second channel tells the direction.</summary>
    public bool HasDirection { get; init; } = true;

    /// <summary>How fast the cover moves, m/s; 0: none is fitted.</summary>
    public double CoverMPerS { get; init; }

    /// <summary>How far its edge is from where it was asked to be when it has come to rest, m.</summary>
    public double CoverErrorM { get; init; } = 0.001;

    /// <summary>The board has no more pins for blade, plate and their switches, as an ESP32 that was switched on as a line's.</summary>
    public bool TakesPlatesPlace { get; init; }

    /// <summary>From blade to bath, m.</summary>
    public double WayM { get; init; } = 1.0;
}
