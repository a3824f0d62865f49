using System.Collections.Generic;
using System.IO;
using System.Linq;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench;

/// <summary>A plan as lines: what every plate is, and besides its air and exposure whatever differs from plate to plate.</summary>
internal static class PlanTable
{
    private static readonly string[] Columns =
        ["exposureS", "temperatureC", "humidityRatioGPerKg", "airVelocityMPerS"];

    /// <summary>A header, and a line for each plate.</summary>
    public static void Write(IReadOnlyList<PlannedPlate> plan, TextWriter output)
    {
        string[] others =
        [
            .. from value in plan.SelectMany(plate => plate.Treatment.Values)
               where !Columns.Contains(value.Key)
               group value.Value by value.Key into one
               where one.Distinct().Count() > 1 || one.Count() < plan.Count
               select one.Key,
        ];
        output.WriteLine($"plate block recipe                 T C  W g/kg  v m/s exposure s {string.Join(' ', others)}".TrimEnd());
        foreach (PlannedPlate plate in plan)
        {
            Recipe r = plate.Treatment.Recipe;
            Dictionary<string, string> values = plate.Treatment.Values.ToDictionary(v => v.Key, v => v.Value);
            string name = r.Name.Length <= 20 ? r.Name : r.Name[..19] + "~";
            output.WriteLine(
                $"{plate.Number,5} {plate.Block,5} {name,-20} {r.TemperatureC,5:F1} {r.HumidityRatioGPerKg,7:F2} {r.AirVelocityMPerS,6:F2} "
                + $"{PlateFolder.Seconds(plate.Treatment.ExposureS),10} "
                + string.Join(' ', others.Select(key => values.GetValueOrDefault(key, "-").PadRight(key.Length))).TrimEnd());
        }
    }
}
