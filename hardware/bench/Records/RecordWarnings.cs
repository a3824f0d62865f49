using System.Collections.Generic;

namespace ChamberFirmware.Bench.Records;

/// <summary>What a reader of a record should know before using it.</summary>
public static class RecordWarnings
{
    private const double OldYears = 1.0;

    /// <summary>The recipe against the patent, calibrations against the day, the air against what the loops hold.</summary>
    public static IEnumerable<string> Of(BudgetInputs inputs)
    {
        foreach (string warning in PatentLimits.Warnings(inputs.Recipe, inputs.ExposureSetS))
        {
            yield return warning;
        }

        foreach (string warning in OfAge(inputs))
        {
            yield return warning;
        }

        foreach (string warning in FilmTemperatures.Warnings(inputs.Record))
        {
            yield return warning;
        }

        if (inputs.Number("ticksOutOfTolerance") is > 0.0 and { } ticks)
        {
            yield return $"The air as the sensors read it left the loops' own tolerance (0.5 K, 3 % of W and of the velocity) in "
                + $"{ticks:0} tick(s) of 0.1 s.";
        }

        if (inputs.Number("motion", "coverOpensUs") != null)
        {
            yield return "A cover made the exposure, and no switch sees it: its time is the plan's (coverSeen).";
        }

        if (RecordFile.FlagOf(inputs.Record["humidityVerifiable"]) == false && inputs.Record["motion"] != null)
        {
            yield return "The sensors cannot tell that the recipe's humidity ratio was there (humidityVerifiable).";
        }
    }

    private static IEnumerable<string> OfAge(BudgetInputs inputs)
    {
        (string What, string Date)[] calibrations =
        [
            ("The calibration over salts", inputs.Settings.SaltCalibrationDate),
            ("The table of air velocity", inputs.Settings.AirTableDate),
        ];
        foreach ((string what, string date) in calibrations)
        {
            if (inputs.YearsSince(date) is > OldYears and { } years)
            {
                yield return $"{what} is of {date}, {years:0.0} years old.";
            }
        }
    }
}
