using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Benchmarks.Control;
using ChamberFirmware.Tests.Portability;
using SetClimate = ChamberFirmware.Benchmarks.Control.Climate; // Climate alone is a namespace of the firmware

namespace ChamberFirmware.Tests.Unit.Documents;

/// <summary>
/// The picture of the page that says why the chamber has a model is what the benchmark draws today: the same words, and the same curves
/// within some widths of a line, since the regulation may become a little better before somebody draws it again.
/// </summary>
[TestClass]
[TestCategory(TestGroup.Slow)]
public sealed partial class ModelPageTests
{
    private const string Picture = "hardware/why/example-1-approach.svg";
    private const double WithinPx = 12.0; // of panels of 230

    [TestMethod]
    public void The_picture_of_the_model_page_is_what_the_benchmark_draws()
    {
        string made = Path.GetTempFileName();
        try
        {
            ControlPlot.WriteExample(made, SetClimate.Example1, Contender.All);
            string drawn = File.ReadAllText(made);
            string shown = File.ReadAllText(SourceTree.FullPath(Picture));
            CollectionAssert.AreEqual(Words(drawn), Words(shown));
            Compare(Curves(drawn), Curves(shown));
        }
        finally
        {
            File.Delete(made);
        }
    }

    private static void Compare(string[] drawn, string[] shown)
    {
        Assert.HasCount(3 * Contender.All.Count, drawn);
        Assert.HasCount(drawn.Length, shown);
        foreach (int i in new[] { 0, 1, 2, drawn.Length - 3, drawn.Length - 2, drawn.Length - 1 }) // ours and bound: peers swing for ever
        {
            (double X, double Y)[] made = Points(drawn[i]), old = Points(shown[i]);
            double[] apartPx = [.. made.Select(point => Math.Abs(point.Y - At(old, point.X))).Order()];
            double mostPx = apartPx[(int)(0.97 * (apartPx.Length - 1))]; // the fan's step may come a little earlier
            Assert.IsLessThan(WithinPx, mostPx, $"curve {i}: draw {Picture} anew, hardware/why/model.md says how");
        }
    }

    private static double At((double X, double Y)[] curve, double x)
    {
        int next = Math.Clamp(Array.FindIndex(curve, point => point.X >= x), 1, curve.Length - 1);
        ((double x0, double y0), (double x1, double y1)) = (curve[next - 1], curve[next]);
        return x1 > x0 ? y0 + (y1 - y0) * Math.Clamp((x - x0) / (x1 - x0), 0.0, 1.0) : y1;
    }

    private static string[] Words(string svg) => [.. Word().Matches(svg).Select(match => match.Groups[1].Value)];

    // Curves are the lines of many points; the rest are grid and ticks.
    private static string[] Curves(string svg) =>
        [.. Line().Matches(svg).Select(match => match.Groups[1].Value).Where(points => points.Length > 2000)];

    private static (double X, double Y)[] Points(string points) =>
        [.. points.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split(','))
            .Select(pair => (double.Parse(pair[0], CultureInfo.InvariantCulture), double.Parse(pair[1], CultureInfo.InvariantCulture)))];

    [GeneratedRegex("<text[^>]*>([^<]*)</text>")]
    private static partial Regex Word();

    [GeneratedRegex("<polyline points=\"([^\"]*)\"")]
    private static partial Regex Line();
}
