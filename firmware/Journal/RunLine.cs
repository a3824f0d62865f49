using ChamberFirmware.Casting;
using ChamberFirmware.Text;

namespace ChamberFirmware.Journal;

/// <summary>What is kept of a run that ended, in one line: which, and key=value pairs whose keys are the record's.</summary>
internal static class RunLine
{
    private const int MostBytes = 384;

    /// <summary>Of a run in words, with its record; without one power loss ended it.</summary>
    public static string Of(string run, RunRecord? record)
    {
        TextBuffer line = new TextBuffer(MostBytes).Add(run).Key("outcome");
        if (record == null)
        {
            return line.Add("PowerLost").ToString();
        }

        line.Add(PhaseWords.Name(record.Outcome)).Key("fault").Whole(record.Fault);
        if (record.Motion.IsVerified) // else nobody knows more than the exposure that was asked for
        {
            line.Key("exposureMeasuredS").Seconds(record.Motion.ExposureUs, 3);
        }

        WebTotals? web = record.Web;
        if (web != null && web.Cells > 0)
        {
            line.Key("webCoatedM").Fixed(web.CoatedM, 2).Key("webOutM").Fixed(web.OutM, 2);
            line.Key("webExposureMeanS").Fixed(web.ExposureS.Mean, 3);
        }

        if (record.TemperatureC.Count > 0) // the others are counted with it; a web's are too many for a line
        {
            line.Key("temperatureC").Fixed(record.TemperatureC.Mean, 2);
            line.Key("humidityRatioGPerKg").Fixed(record.HumidityRatioGPerKg.Mean, 3);
            line.Key("airVelocityMPerS").Fixed(record.AirVelocityMPerS.Mean, 3);
        }

        return line.ToString();
    }
}
