namespace ChamberFirmware.Line;

/// <summary>Is told of every cell of web when it comes to the bath, in the order in which they were coated.</summary>
public interface IWebWatcher
{
    /// <summary>
    /// A cell, by its number from the coating's begin: whether it has film, its exposure, s, and the mean air over it while it was open.
    /// </summary>
    void Wet(long cell, bool isCoated, double exposureS, double temperatureC, double humidityGPerKg, double velocityMPerS);
}
