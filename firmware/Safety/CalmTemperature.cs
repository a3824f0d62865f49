namespace ChamberFirmware.Safety;

/// <summary>
/// The air's temperature as the checks of heat see it: it moves by no more than 2 K in a second, as air does, so that one disturbed
/// reading moves it by next to nothing.
/// </summary>
public sealed class CalmTemperature
{
    private const double MostK = 0.2; // in a tick
    private bool _hasReading;

    /// <summary>Degrees Celsius; 0 before the first reading.</summary>
    public double AirC;

    /// <summary>Takes in a valid reading, degrees Celsius.</summary>
    public void Add(double airC)
    {
        double change = airC - AirC;
        AirC += !_hasReading ? change : change > MostK ? MostK : change < -MostK ? -MostK : change;
        _hasReading = true;
    }
}
