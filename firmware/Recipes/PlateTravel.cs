namespace ChamberFirmware.Recipes;

/// <summary>How blade or bath pass over the plate, as the recipe says it: in a time or at a speed.</summary>
public sealed class PlateTravel
{
    private readonly double _timeS;

    /// <summary>With a speed of 0 the time counts; a time of 0 is at once.</summary>
    public PlateTravel(double timeS, double speedMmPerS)
    {
        _timeS = timeS;
        SpeedMmPerS = speedMmPerS;
    }

    /// <summary>The speed that the recipe gives, mm/s; 0: it gives a time.</summary>
    public readonly double SpeedMmPerS;

    /// <summary>The time that the recipe gives, s; 0 with a speed.</summary>
    public double TimeS => SpeedMmPerS > 0.0 ? 0.0 : _timeS;

    /// <summary>Time over a plate, s; 0: at once.</summary>
    public double OverS(double plateLengthM) => SpeedMmPerS > 0.0 ? plateLengthM * 1000.0 / SpeedMmPerS : _timeS;
}
