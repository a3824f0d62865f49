using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using ChamberFirmware.Casting;

namespace ChamberFirmware.Bench.Report;

/// <summary>A trace.csv, of the twin or of a chamber, column by column; what is no number is NaN, which a chart shows as a gap.</summary>
public sealed class TraceFile
{
    private readonly Dictionary<string, List<double>> _columns = [];

    /// <summary>Reads a file as this program writes it.</summary>
    public TraceFile(string path)
    {
        using StreamReader reader = new(path);
        string[] names = (reader.ReadLine() ?? "").Split(',');
        foreach (string name in names)
        {
            _columns[name] = [];
        }

        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split(',');
            for (int i = 0; i < names.Length; i++)
            {
                _columns[names[i]].Add(i < cells.Length
                    && double.TryParse(cells[i], NumberStyles.Float, CultureInfo.InvariantCulture, out double v) ? v : double.NaN);
            }
        }

        if (!_columns.ContainsKey("timeS") || !_columns.ContainsKey("measuredTemperatureC"))
        {
            throw new InvalidDataException($"{path} is no trace: it has no columns timeS and measuredTemperatureC.");
        }
    }

    /// <summary>A column by its name; null: the file has none.</summary>
    public IReadOnlyList<double>? Column(string name) => _columns.GetValueOrDefault(name);

    /// <summary>The curves of the plots.</summary>
    public Curves Curves()
    {
        var curves = new Curves();
        curves.Take(_columns);
        return curves;
    }

    /// <summary>The phases as a record has them.</summary>
    public static IReadOnlyList<PhaseStart> Phases(ReportSubject subject) =>
    [
        .. from phase in subject.Record["phases"] as System.Text.Json.Nodes.JsonArray ?? []
           let word = Records.RecordFile.TextOf(phase?["phase"])
           from known in Enum.GetValues<Phase>()
           where PhaseWords.Name(known) == word
           select new PhaseStart(known, (long)((Records.RecordFile.NumberOf(phase?["startS"]) ?? 0.0) * 1e6)),
    ];
}
