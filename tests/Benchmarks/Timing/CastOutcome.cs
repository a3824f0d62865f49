namespace ChamberFirmware.Benchmarks.Timing;

/// <summary>One cast, seen from outside and by the firmware.</summary>
/// <param name="AskedS">Exposure asked for, s.</param>
/// <param name="ErrorUs">True film time, from blade end to plate wet, less the exposure asked for, us; NaN: no film was made.</param>
/// <param name="RecordedErrorUs">What the firmware's record says of it, us.</param>
/// <param name="Tries">Starts of the pulse trains that the cast took.</param>
/// <param name="Collections">Garbage collections that fell into the board's work during this cast.</param>
/// <param name="StallMs">Longest stall of the sensor's bus in this cast, ms; 0: none.</param>
/// <param name="Fault">Fault number that ended the cast; 0: complete.</param>
public sealed record CastOutcome(
    double AskedS, double ErrorUs, double RecordedErrorUs, int Tries, int Collections, double StallMs, int Fault)
{
    /// <summary>The film time is wrong by more than this, us: the promise of the firmware and its timer.</summary>
    public const double LimitUs = 100.0;

    /// <summary>A film was made and the firmware calls the cast complete.</summary>
    public bool IsFilm => Fault == 0 && !double.IsNaN(ErrorUs);

    /// <summary>Neither film nor fault, or a film whose record is wrong by more than the record admits.</summary>
    public bool IsUnnoticed(double admittedUs)
    {
        return IsFilm ? System.Math.Abs(ErrorUs - RecordedErrorUs) > admittedUs : Fault == 0;
    }
}
