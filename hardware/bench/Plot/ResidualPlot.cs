using System.Text;
using ChamberFirmware.Learning;
using ChamberFirmware.Model;
using ChamberFirmware.Settings;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace ChamberFirmware.Bench;

/// <summary>
/// A commissioning as a picture: what the sensor showed, what the model that was found says of the same test, and what is left between
/// them. Noise is a band around 0; waves and steps are what the model does not know.
/// </summary>
internal static class ResidualPlot
{
    private const double WidthPx = 1000;
    private const double HeightPx = 900;
    private const double Gap01 = 0.05; // between two panels

    /// <summary>Draws the test of a commissioning that found something; an older file is replaced.</summary>
    public static void Write(string path, ResponseLog log, ChamberSettings found)
    {
        var exporter = new SvgExporter { Width = WidthPx, Height = HeightPx, UseVerticalTextAlignmentWorkaround = true };
        WholeFile.Write(path, Encoding.UTF8.GetBytes(exporter.ExportToString(Draw(log, found))));
    }

    private static PlotModel Draw(ResponseLog log, ChamberSettings found)
    {
        var model = new PlotModel
        {
            Title = "Commissioning: sensor (orange), model that was found (blue), what is left (black)", TitleFontSize = 15,
            DefaultFont = "sans-serif", PlotMargins = new OxyThickness(76, double.NaN, double.NaN, double.NaN),
        };
        model.Axes.Add(new LinearAxis { Position = AxisPosition.Bottom, Title = "time in the test / min" });
        string[] titles = ["T / °C", "sensor less model / K", "W / (g/kg)", "sensor less model / (g/kg)"];
        for (int panel = 0; panel < titles.Length; panel++)
        {
            double top01 = 1.0 - panel / 4.0;
            model.Axes.Add(new LinearAxis
            {
                Position = AxisPosition.Left, Key = titles[panel], Title = titles[panel], AxisTitleDistance = 24,
                StartPosition = top01 - 0.25 + Gap01, EndPosition = top01, MajorGridlineStyle = LineStyle.Solid,
                MajorGridlineColor = OxyColor.FromAColor(40, OxyColors.Gray),
            });
        }

        LineSeries Line(int panel, OxyColor colour)
        {
            var line = new LineSeries { YAxisKey = titles[panel], Color = colour, StrokeThickness = 1.2 };
            model.Series.Add(line);
            return line;
        }

        LineSeries sensorC = Line(0, PlotStyle.Measured), modelC = Line(0, PlotStyle.True), leftK = Line(1, OxyColors.Black);
        LineSeries sensorG = Line(2, PlotStyle.Measured), modelG = Line(2, PlotStyle.True), leftG = Line(3, OxyColors.Black);
        var path = new AirPath(found);
        var guess = new Guess(found, path, hasHeat: true, hasWater: true);
        guess.Restart(log);
        for (int i = 0; i < log.Count; i++)
        {
            double minutes = i * ResponseLog.SampleS / 60.0;
            double gPerKg = guess.HumidityRatioGPerKg(log, i); // first: its mist cools the air
            double temperatureC = guess.TemperatureC(log, i, guess.MistGPerS);
            sensorC.Points.Add(new DataPoint(minutes, log.TemperatureC(i)));
            modelC.Points.Add(new DataPoint(minutes, temperatureC));
            leftK.Points.Add(new DataPoint(minutes, log.TemperatureC(i) - temperatureC));
            sensorG.Points.Add(new DataPoint(minutes, log.HumidityRatioGPerKg(i)));
            modelG.Points.Add(new DataPoint(minutes, gPerKg));
            leftG.Points.Add(new DataPoint(minutes, log.HumidityRatioGPerKg(i) - gPerKg));
        }

        return model;
    }
}
