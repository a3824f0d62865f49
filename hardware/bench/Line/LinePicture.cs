using System.Collections.Generic;

namespace ChamberFirmware.Bench.Line;

/// <summary>A place of web with film: what it was exposed to.</summary>
/// <param name="AtM">Where, m of web.</param>
/// <param name="ExposureS">Exposure, s.</param>
/// <param name="HumidityRatioGPerKg">Humidity ratio of its air, g/kg; NaN: it met none.</param>
public sealed record LinePlace(double AtM, double ExposureS, double HumidityRatioGPerKg);

/// <summary>What a picture of a web shows: cells of a twin, or metres that a chamber has told.</summary>
/// <param name="Title">Above it.</param>
/// <param name="Words">Below the title.</param>
/// <param name="HasFault">A fault ended the run: the words are red.</param>
/// <param name="ExposureS">What was asked for, s.</param>
/// <param name="Tolerance01">Share of that which an exposure may be off.</param>
/// <param name="HumidityRatioGPerKg">What was asked for, g/kg.</param>
/// <param name="GapM">Places farther apart have web without film between them, m.</param>
/// <param name="Places">In their order.</param>
public sealed record LinePicture(
    string Title, string Words, bool HasFault, double ExposureS, double Tolerance01, double HumidityRatioGPerKg, double GapM,
    IReadOnlyList<LinePlace> Places)
{
    /// <summary>Each place is one of these.</summary>
    public string PlaceWord { get; init; } = "cell";
}
