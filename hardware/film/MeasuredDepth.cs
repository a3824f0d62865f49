namespace ChamberFirmware.Films;

/// <summary>A depth that somebody saw in a section of a membrane, with the conditions it was made at.</summary>
/// <param name="Air">Air over the film.</param>
/// <param name="FilmC">Plate and dope as they were cast, °C.</param>
/// <param name="FilmM">Wet thickness, m.</param>
/// <param name="PlaceM">From the upstream edge of the film, m.</param>
/// <param name="ExposureS">At that place, s.</param>
/// <param name="DepthUm">From the top of the finished membrane, um; 0: the layer is the surface.</param>
/// <param name="Scatter01">One standard deviation over the depth.</param>
public sealed record MeasuredDepth(
    GasSide Air, double FilmC, double FilmM, double PlaceM, double ExposureS, double DepthUm, double Scatter01);
