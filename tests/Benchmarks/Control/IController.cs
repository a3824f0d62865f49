namespace ChamberFirmware.Benchmarks.Control;

/// <summary>
/// What is compared: something that was built on a twin and holds its air. The benchmark lets virtual time pass, then calls
/// <see cref="Tick"/>.
/// </summary>
public interface IController
{
    /// <summary>As tables and lists have it.</summary>
    string Name { get; }

    /// <summary>Time between two ticks, us.</summary>
    long PeriodUs { get; }

    /// <summary>Why it has stopped since the last target was set; null while it works.</summary>
    string? Failure { get; }

    /// <summary>It says that the air is as it was asked for. Who never says so is never ready.</summary>
    bool IsReady => false;

    /// <summary>What it adds to its sensor's temperature for the air over the film, K: it holds the sum.</summary>
    double FilmWarmerK => 0.0;

    /// <summary>What it says of the air's temperature over the film, °C, and how well it is known, K; null: it does not say.</summary>
    (double TemperatureC, double UncertaintyK)? Stated => null;

    /// <summary>
    /// Casts a film now and takes it out of the air 30 s later. False: it does not, or not yet; nothing has moved.
    /// </summary>
    bool Casts() => false;

    /// <summary>
    /// Asks for another air. False: it says that it cannot, and keeps the climate it had. It may let virtual time pass while it changes
    /// over (an operator's commands take ticks); that time counts.
    /// </summary>
    bool TrySetTarget(Climate target);

    /// <summary>Reads the sensors and drives the outputs; the time is the twin's, us.</summary>
    void Tick(long nowUs);
}
