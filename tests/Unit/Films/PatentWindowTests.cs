using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Air;
using ChamberFirmware.Films;
using ChamberFirmware.Tests.Unit.Documents;

namespace ChamberFirmware.Tests.Unit.Films;

/// <summary>
/// The window of US 4,840,733 (15 to 60 °C, 10 to 80 %RH, 0.2 to 4 m/s, 2 to 17 s), which says "inside" of all of it: what the model says
/// of its corners and middles. It does not agree, and the page has the counts.
/// </summary>
[TestClass]
public sealed class PatentWindowTests
{
    private const int Draws = 400;
    private static readonly double[] ExposureS = [2, 6, 17];

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void The_page_has_how_many_of_81_places_of_the_window_the_model_calls_inside()
    {
        string page = Document.Read("hardware/film/README.md");
        FilmBand example2 = FilmBand.Of(Known(40, 60, 2, null), 0.075, [5.5], Draws, 1).With(new SeenDepth(5.5, 10, 0.2));
        Assert.Contains($"| of Example 2, by its one point | {Counts(null, example2)} |", page, "calibrated");
        Assert.Contains($"| that clouds at 1.5 % water | {Counts(0.015, null)} |", page, "near its cloud point");
    }

    private string Counts(double? cloud01, FilmBand? judge)
    {
        var states = new List<LayerState>();
        foreach (double t in new[] { 15.0, 37.5, 60.0 })
        {
            foreach (double humidityPct in new[] { 10.0, 45.0, 80.0 })
            {
                foreach (double velocity in new[] { 0.2, 1.0, 4.0 })
                {
                    FilmBand band = FilmBand.Of(Known(t, humidityPct, velocity, cloud01), 0.075, ExposureS, Draws, 1);
                    band = judge == null ? band : band.WeighedAs(judge);
                    states.AddRange(ExposureS.Select(band.State));
                }
            }
        }

        string counts = string.Join(" | ", new[] { LayerState.AtSurface, LayerState.Inside, LayerState.Through }
            .Select(s => $"{states.Count(state => state == s)}"));
        TestContext.WriteLine(counts);
        return counts;
    }

    // Plate and dope between dew point and air; never colder than a room.
    private static KnownFilm Known(double airC, double humidityPct, double velocity, double? cloud01)
    {
        double ratio = Psychrometrics.HumidityRatioGPerKg(airC, humidityPct, 101325), dewPointC = Psychrometrics.DewPointC(ratio, 101325);
        return Example2.Known(0.04) with
        {
            AirC = KnownNumber.Of(airC),
            RelativeHumidityPct = KnownNumber.Of(humidityPct),
            VelocityMPerS = KnownNumber.Of(velocity),
            FilmC = KnownNumber.Between(Math.Max(dewPointC, Math.Min(airC, 20)), airC),
            CloudPoint01 = cloud01 is { } known ? KnownNumber.Of(known) : Example2.Known().CloudPoint01,
        };
    }
}
