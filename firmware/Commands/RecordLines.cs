using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Safety;

namespace ChamberFirmware.Commands;

/// <summary>The record of the last run as lines of key=value pairs.</summary>
public static class RecordLines
{
    private const double UsPerS = 1000000.0;

    public static string Of(RunRecord record)
    {
        if (record.Recipe == null)
        {
            return "record=none";
        }

        string lines = "recipe=" + record.Recipe.Name + "\noutcome=" + PhaseWords.Name(record.Outcome) + "\n"
            + (record.ReadyUs > 0 ? $"readyAfterS={(record.ReadyUs - record.StartedUs) / UsPerS:F1}\n" : "readyAfterS=never\n")
            + $"exposureSetS={record.ExposureSetS:F3}\n" + Cast(record);
        lines += record.HumidityIsVerifiable ? "humidityVerifiable=yes\n" : "humidityVerifiable=no\n";
        lines += Line("temperatureC", record.TemperatureC, record.TemperatureUncertaintyK)
            + Line("humidityRatioGPerKg", record.HumidityRatioGPerKg, record.HumidityUncertaintyGPerKg)
            + Line("airVelocityMPerS", record.AirVelocityMPerS, record.AirVelocityUncertaintyMPerS);
        return record.Fault == FaultCode.None ? lines : lines + $"fault={record.Fault} " + FaultCode.Sentence(record.Fault) + "\n";
    }

    private static string Cast(RunRecord record)
    {
        CastPlan? plan = record.Plan;
        PlatePoint point = record.Recipe!.ExposurePoint;
        return plan == null
            ? "exposurePlannedS=none\n"
            : $"exposurePlannedS={plan.ExposureUs(point) / UsPerS:F6}\nexposurePoint=" + PlatePointWords.Name(point) + "\n"
                + AlongPlate(record, plan)
                + $"castStartErrorUs={record.CastStartErrorUs} uncertainty={CastTimer.StartUncertaintyUs} tries={record.CastStartTries}\n"
                + MotionLines.Of(record, plan)
                + (record.TicksOutOfTolerance == 0 ? "airHeld=yes\n" : $"airHeld=no ticksOutOfTolerance={record.TicksOutOfTolerance}\n");
    }

    private static string AlongPlate(RunRecord record, CastPlan plan)
    {
        string warning = PlateCheck.Warning(plan, record.ExposureSetS, record.ExposureSpread01);
        return $"exposureAlongPlateS first={plan.ExposureUs(PlatePoint.First) / UsPerS:F3}"
            + $" middle={plan.ExposureUs(PlatePoint.Middle) / UsPerS:F3} last={plan.ExposureUs(PlatePoint.Last) / UsPerS:F3}"
            + $" bladeTravel={plan.BladeTravelUs / UsPerS:F3} immersionTravel={plan.ImmersionTravelUs / UsPerS:F3}\n"
            + (warning.Length > 0 ? "warning=" + warning + "\n" : "");
    }

    private static string Line(string key, Tally tally, double uncertainty)
    {
        return tally.Count == 0
            ? ""
            : key + $" mean={tally.Mean:F3} least={tally.Least:F3} greatest={tally.Greatest:F3} uncertainty={uncertainty:F3}\n";
    }
}
