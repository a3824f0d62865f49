using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using CsvHelper;
using Parquet;
using Parquet.Schema;

namespace ChamberFirmware.Bench;

/// <summary>Runs as files for other programs: numbers with all their digits, times as text, what is not known empty or null.</summary>
public static class RunExport
{
    /// <summary>
    /// Comma-separated values after RFC 4180, a header line first. With decimal commas: semicolons between cells, and a first line that
    /// says so.
    /// </summary>
    public static string Csv(IReadOnlyList<RunRow> runs, bool hasDecimalComma = false)
    {
        var text = new StringWriter();
        text.Write(hasDecimalComma ? DecimalOption.Note + "\n" : "");
        var settings = new CsvHelper.Configuration.CsvConfiguration(CultureInfo.InvariantCulture)
        {
            NewLine = "\n", Delimiter = hasDecimalComma ? ";" : ",",
        };
        using var csv = new CsvWriter(text, settings);
        foreach (RunColumn column in RunColumns.WithResults)
        {
            csv.WriteField(column.Name);
        }

        foreach (RunRow run in runs)
        {
            csv.NextRecord();
            foreach (RunColumn column in RunColumns.WithResults)
            {
                string words = run.Words(column.Name);
                csv.WriteField(hasDecimalComma && column.Kind == ColumnKind.Number ? words.Replace('.', ',') : words);
            }
        }

        csv.NextRecord();
        csv.Flush();
        return text.ToString();
    }

    /// <summary>A list of objects: every column, the recipe as text, and the whole record.json as an object.</summary>
    public static string Json(IReadOnlyList<RunRow> runs, RunStore store)
    {
        var list = new JsonArray();
        foreach (RunRow run in runs)
        {
            var one = new JsonObject();
            foreach (RunColumn column in RunColumns.WithResults)
            {
                one[column.Name] = run[column.Name] switch
                {
                    long whole => whole,
                    double number => number,
                    string text => text,
                    _ => null,
                };
            }

            one["recipeText"] = store.TextOf(run.Words("recipeSha256"));
            one["record"] = store.RecordOf(run.Number) is string record ? JsonNode.Parse(record) : null;
            list.Add((JsonNode)one);
        }

        return JsonText.Text(list);
    }

    /// <summary>Apache Parquet: every column with its type.</summary>
    public static async Task<byte[]> ParquetAsync(IReadOnlyList<RunRow> runs)
    {
        DataField[] fields = [.. RunColumns.WithResults.Select(Field)];
        var bytes = new MemoryStream();
        await using (ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), bytes))
        {
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            foreach (DataField field in fields)
            {
                await WriteAsync(group, field, runs);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The same bytes as a text's file has: UTF-8 without a mark in front.</summary>
    public static byte[] Bytes(string text) => new UTF8Encoding(false).GetBytes(text);

    private static DataField Field(RunColumn column) => column.Kind switch
    {
        ColumnKind.Whole => new DataField<long?>(column.Name),
        ColumnKind.Number => new DataField<double?>(column.Name),
        _ => new DataField<string>(column.Name),
    };

    private static async Task WriteAsync(ParquetRowGroupWriter group, DataField field, IReadOnlyList<RunRow> runs)
    {
        if (field.ClrType == typeof(long))
        {
            await group.WriteAsync<long>(field, runs.Select(run => (long?)run[field.Name]).ToArray());
        }
        else if (field.ClrType == typeof(double))
        {
            await group.WriteAsync<double>(field, runs.Select(run => (double?)run[field.Name]).ToArray());
        }
        else
        {
            await group.WriteAsync(field, [.. runs.Select(run => (string?)run[field.Name]!)]);
        }
    }
}
