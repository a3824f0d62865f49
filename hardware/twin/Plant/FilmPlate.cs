namespace ChamberFirmware.Twin;

/// <summary>
/// The film's plate as one temperature: put in at the room's, then after the air over it. The air does not feel it; the film, where
/// it is one of diffusion, has a temperature of its own (<see cref="TwinParameters.FilmCastC"/>).
/// </summary>
internal sealed class FilmPlate
{
    private readonly double _freshC;
    private readonly double _keep;

    /// <summary>A plate that was just put in.</summary>
    public FilmPlate(TwinParameters parameters, double stepS)
    {
        _freshC = parameters.RoomTemperatureC;
        _keep = parameters.PlateLagS / (parameters.PlateLagS + stepS);
        TemperatureC = _freshC;
    }

    /// <summary>Its temperature now, °C.</summary>
    public double TemperatureC { get; private set; }

    /// <summary>Another plate, as warm as the room.</summary>
    public void Change() => TemperatureC = _freshC;

    /// <summary>One step in air of a temperature, °C, and something that cools it by so many K.</summary>
    public void Step(double airC, double colderK)
    {
        double towardsC = airC - colderK;
        TemperatureC = towardsC + (TemperatureC - towardsC) * _keep;
    }
}
