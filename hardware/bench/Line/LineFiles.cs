using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using CsvHelper;
using Parquet;
using Parquet.Schema;

namespace ChamberFirmware.Bench.Line;

/// <summary>A run on a line as files: a log by metre as CSV and Parquet, everything as JSON.</summary>
internal static class LineFiles
{
    private static readonly (string Name, System.Func<LineMetre, double> Value)[] Numbers =
    [
        ("atS", m => m.AtS), ("exposureS", m => m.MeanS), ("shortestS", m => m.ShortestS), ("longestS", m => m.LongestS),
        ("temperatureC", m => m.TemperatureC), ("temperatureUncertaintyK", m => m.TemperatureUncertaintyK),
        ("humidityRatioGPerKg", m => m.HumidityRatioGPerKg), ("humidityUncertaintyGPerKg", m => m.HumidityUncertaintyGPerKg),
        ("airVelocityMPerS", m => m.AirVelocityMPerS), ("airVelocityUncertaintyMPerS", m => m.AirVelocityUncertaintyMPerS),
        ("coatedM", m => m.CoatedM), ("outM", m => m.OutM),
    ];

    /// <summary>A line for each metre.</summary>
    public static string Csv(IReadOnlyList<LineMetre> metres, bool hasDecimalComma)
    {
        var text = new StringWriter();
        text.Write(hasDecimalComma ? DecimalOption.Note + "\n" : "");
        var settings = new CsvHelper.Configuration.CsvConfiguration(CultureInfo.InvariantCulture)
        {
            NewLine = "\n", Delimiter = hasDecimalComma ? ";" : ",",
        };
        using var csv = new CsvWriter(text, settings);
        string[] header = ["metre", .. Numbers.Select(n => n.Name), "claim11"];
        IEnumerable<string[]> rows = metres.Select(m => (string[])
            [$"{m.Number}", .. Numbers.Select(n => Words(n.Value(m), hasDecimalComma)), m.Claim11]);
        foreach (string[] row in rows.Prepend(header))
        {
            foreach (string cell in row)
            {
                csv.WriteField(cell);
            }

            csv.NextRecord();
        }

        csv.Flush();
        return text.ToString();
    }

    /// <summary>The same as Apache Parquet.</summary>
    public static async Task<byte[]> ParquetAsync(IReadOnlyList<LineMetre> metres)
    {
        var metre = new DataField<long>("metre");
        DataField[] numbers = [.. Numbers.Select(n => new DataField<double>(n.Name))];
        var claim = new DataField<string>("claim11");
        var bytes = new MemoryStream();
        await using (ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema([metre, .. numbers, claim]), bytes))
        {
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            await group.WriteAsync<long>(metre, metres.Select(m => m.Number).ToArray());
            for (int i = 0; i < numbers.Length; i++)
            {
                await group.WriteAsync<double>(numbers[i], metres.Select(Numbers[i].Value).ToArray());
            }

            await group.WriteAsync(claim, [.. metres.Select(m => m.Claim11)]);
        }

        return bytes.ToArray();
    }

    /// <summary>Everything: what was asked, cells, metres, how far off, what was out, faults.</summary>
    public static byte[] Json(LineAsked asked, LineSession run)
    {
        LineNumbers numbers = LineNumbers.Of(run, asked.ExposureS);
        double cellM = asked.Settings.WebCellMm / 1000.0;
        var json = new JsonObject
        {
            ["recipe"] = asked.Recipe.Name,
            ["exposureS"] = asked.ExposureS,
            ["simulated"] = true,
            ["simulatedS"] = run.NowUs * 1e-6,
            ["seed"] = asked.Seed,
            ["exposureErrorPct"] = new JsonObject
            {
                ["p50"] = Round(numbers.ErrorP50Pct), ["p95"] = Round(numbers.ErrorP95Pct), ["max"] = Round(numbers.ErrorMaxPct),
            },
            ["fromAskedRmsPct"] = Round(numbers.RmsPct),
            ["outOfTolerance"] = numbers.OutOfTolerance,
            ["faults"] = new JsonArray([.. run.Fault == 0 ? [] : new[] { (JsonNode)run.Fault }]),
            ["metres"] = new JsonArray([.. run.Metres.Select(m => (JsonNode)Json(m))]),
            ["cells"] = new JsonArray([.. run.Cells().Select(c => (JsonNode)new JsonObject
            {
                ["atM"] = JsonText.Round(c.AtM(cellM)),
                ["coated"] = c.IsCoated,
                ["exposureS"] = JsonText.Round(c.ExposureS),
                ["trueExposureS"] = Round(c.TrueS),
                ["temperatureC"] = JsonText.Round(c.TemperatureC),
                ["humidityRatioGPerKg"] = JsonText.Round(c.HumidityGPerKg),
                ["airVelocityMPerS"] = JsonText.Round(c.VelocityMPerS),
            })]),
        };
        asked.Chamber?.AddTo(json);
        return JsonText.Bytes(json);
    }

    /// <summary>A metre, by the names of the log's columns.</summary>
    public static JsonObject Json(LineMetre metre)
    {
        var one = new JsonObject { ["metre"] = metre.Number };
        foreach ((string name, System.Func<LineMetre, double> value) in Numbers)
        {
            one[name] = JsonText.Round(value(metre));
        }

        one["claim11"] = metre.Claim11;
        return one;
    }

    private static JsonNode? Round(double value) => double.IsFinite(value) ? JsonText.Round(value) : null;

    private static string Words(double value, bool hasDecimalComma)
    {
        string words = value.ToString("0.####", CultureInfo.InvariantCulture);
        return hasDecimalComma ? words.Replace('.', ',') : words;
    }
}
