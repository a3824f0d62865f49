using System.Linq;
using System.Text.Json.Nodes;
using ChamberFirmware.Bench.Records;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace ChamberFirmware.Bench;

/// <summary>
/// Dose and depth along a plate as two charts beside each other, from what its record has (<see cref="Predict.CastFilm"/>).
/// </summary>
internal static class AlongPlot
{
    /// <summary>Height of the strip.</summary>
    public const double HeightPx = 310;

    private const double HeadPx = 34; // above the charts: what it stands on
    private const double TitlePx = 20;
    private const double BottomPx = 44; // axis and its title
    private const string Guess = "#B00020";

    private static readonly (string Key, string Title)[] Columns =
    [
        ("dosePerM2G", "water taken up / (g/m²): median, band 10 to 90 %"),
        ("depthUm", "depth of the layer / µm: median, band 10 to 90 %"),
    ];

    /// <summary>What it says in a sentence; empty: there is nothing.</summary>
    public static string Words(JsonNode? along) => RecordFile.TextOf(along?["words"]) is { Length: > 0 } words
        ? $"Along the plate: {words}{(words.EndsWith('.') ? "" : ".")}" : "";

    /// <summary>Draws the strip; where nothing is known, the reason.</summary>
    public static void Draw(SvgText svg, JsonNode along, double topPx, string id)
    {
        bool isGuess = RecordFile.FlagOf(along["calibrated"]) != true;
        svg.Text(PlotStyle.LeftPx, topPx + 12, Words(along), 12, isGuess ? Guess : "#222222");
        for (int column = 0; column < Columns.Length && Places(along).Length > 0; column++)
        {
            double xPx = column * PlotStyle.ColumnWidthPx;
            svg.Text(xPx + PlotStyle.LeftPx, topPx + HeadPx + 10, Columns[column].Title, 13);
            svg.Chart(
                Model(along, column), xPx, topPx + HeadPx + TitlePx, PlotStyle.ColumnWidthPx, HeightPx - HeadPx - TitlePx, $"{id}{column}");
        }
    }

    /// <summary>One of the charts as a picture of its own, for a page; empty: nothing is known.</summary>
    public static string Column(JsonNode along, int column, string id)
    {
        if (Places(along).Length == 0)
        {
            return "";
        }

        (_, string title) = Columns[column];
        var svg = new SvgText(PlotStyle.ColumnWidthPx, HeightPx - HeadPx, title, Words(along), id);
        svg.Text(PlotStyle.LeftPx, 15, title, 13);
        svg.Chart(Model(along, column), 0, TitlePx, PlotStyle.ColumnWidthPx, HeightPx - HeadPx - TitlePx, id);
        return svg.ToString();
    }

    /// <summary>How many charts there are.</summary>
    public static int Count => Columns.Length;

    private static JsonNode[] Places(JsonNode along) => [.. (along["places"] as JsonArray ?? []).OfType<JsonNode>()];

    private static PlotModel Model(JsonNode along, int column)
    {
        JsonNode[] places = Places(along);
        var model = new PlotModel
        {
            DefaultFont = PlotStyle.FontFamily, DefaultFontSize = 12, Padding = new OxyThickness(0),
            PlotMargins = new OxyThickness(PlotStyle.LeftPx, 6, PlotStyle.RightPx, BottomPx), PlotAreaBorderColor = OxyColors.Gray,
        };
        var band = new AreaSeries { Color = OxyColors.Transparent, Color2 = OxyColors.Transparent, Fill = PlotStyle.Band };
        var line = new LineSeries
        {
            Color = PlotStyle.True, StrokeThickness = 2, MarkerType = MarkerType.Circle, MarkerFill = PlotStyle.True,
        };
        double most = 0;
        foreach (JsonNode place in places)
        {
            double xMm = Number(place, "positionMm");
            JsonNode? of = place[Columns[column].Key];
            band.Points.Add(new DataPoint(xMm, Number(of, "p10")));
            band.Points2.Add(new DataPoint(xMm, Number(of, "p90")));
            line.Points.Add(new DataPoint(xMm, Number(of, "p50")));
            most = System.Math.Max(most, Number(of, "p90"));
        }

        model.Axes.Add(Axis(AxisPosition.Left, "", most > 0 ? 1.06 * most : 1));
        model.Axes.Add(Axis(
            AxisPosition.Bottom, "along the plate, from the end that the air meets first / mm",
            Number(places[0], "positionMm") + Number(places[^1], "positionMm")));
        model.Series.Add(band);
        model.Series.Add(line);
        return model;
    }

    private static LinearAxis Axis(AxisPosition at, string title, double most) => new()
    {
        Position = at, Minimum = 0, Maximum = most, Title = title, AxisTitleDistance = 8, MajorGridlineStyle = LineStyle.Solid,
        MajorGridlineColor = PlotStyle.Grid,
    };

    private static double Number(JsonNode? node, string key) => RecordFile.NumberOf(node?[key]) ?? 0;
}
