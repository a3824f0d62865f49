using ChamberFirmware.Casting;
using ChamberFirmware.Text;

namespace ChamberFirmware.Journal;

/// <summary>What is kept of a run that ended, in one line of key=value pairs; the keys are the record's.</summary>
internal static class RunLine
{
    private const int MostBytes = 384;

    /// <summary>Of a run with its exposure, s; without a record: power loss ended it.</summary>
    public static string Of(int run, string recipe, double exposureS, RunRecord? record)
    {
        TextBuffer line = new TextBuffer(MostBytes).Key("run").Whole(run).Key("recipe").Add(recipe).Key("exposureSetS").Fixed(exposureS, 3);
        line.Key("outcome").Add(record == null ? "PowerLost" : PhaseWords.Name(record.Outcome));
        if (record == null || record.Plan == null)
        {
            return line.ToString();
        }

        bool isMeasured = record.Motion.IsVerified;
        line.Key("fault").Whole(record.Fault).Key(isMeasured ? "exposureMeasuredS" : "exposurePlannedS");
        line.Seconds(isMeasured ? record.Motion.ExposureUs : record.Plan.ExposureUs(record.Recipe!.ExposurePoint), 3);
        Mean(line, "temperatureC", record.TemperatureC);
        Mean(line, "humidityRatioGPerKg", record.HumidityRatioGPerKg);
        Mean(line, "airVelocityMPerS", record.AirVelocityMPerS);
        return line.ToString();
    }

    private static void Mean(TextBuffer line, string name, Tally tally)
    {
        if (tally.Count > 0)
        {
            line.Key(name).Fixed(tally.Mean, 3);
        }
    }
}
