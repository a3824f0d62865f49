namespace ChamberFirmware.Twin;

/// <summary>The wet film as the air of the simple twin meets it, whatever it does with the water.</summary>
internal interface IFilm
{
    /// <summary>Water that this film has taken up, kg.</summary>
    double WaterKg { get; }

    /// <summary>Of its surface, °C, in air of <paramref name="airC"/>; the air's without a film.</summary>
    double TemperatureC(double airC);

    /// <summary>Water that a strip has taken up for its area, g/m²; strips from the end that the air meets first.</summary>
    double DosePerM2G(int strip);

    /// <summary>
    /// One step, in which blade and bath have come so far over the plate: vapour taken from the air, kg, negative when the film dries, and
    /// heat besides, J. What the bath takes of the film takes its share of the water along.
    /// </summary>
    (double TakenKg, double HeatJ) Step(in FilmStep step);

    /// <summary>A fresh plate.</summary>
    void Reset();
}

/// <summary>What a film meets in a step.</summary>
/// <param name="Coated01">How far the blade has come over the plate, 0 to 1.</param>
/// <param name="Wetted01">How far the bath has, 0 to 1.</param>
/// <param name="VapourPa">Of the air over the film, Pa.</param>
/// <param name="TemperatureC">Of that air, °C.</param>
/// <param name="VelocityMPerS">Of that air, m/s.</param>
/// <param name="StepS">Length of the step, s.</param>
/// <param name="Left01">What a cover leaves of the air's transfer to it, 0 to 1.</param>
internal readonly record struct FilmStep(
    double Coated01, double Wetted01, double VapourPa, double TemperatureC, double VelocityMPerS, double StepS, double Left01);
