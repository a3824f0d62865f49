using ChamberFirmware.Admission;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Recipes;
using ChamberFirmware.Safety;
using ChamberFirmware.Text;

namespace ChamberFirmware.Commands;

/// <summary>The record of the last run as lines of key=value pairs.</summary>
public sealed class RecordLines : IListing
{
    private const int OfCast = 4; // first line of the cast
    private const int OfMotion = OfCast + 5;
    private const int OfAir = OfMotion + MotionLines.Count;
    private const int Count = OfAir + 6;

    private readonly RunRecord _record;

    public RecordLines(RunRecord record) => _record = record;

    public bool TryWrite(int line, TextBuffer to)
    {
        if (_record.Recipe == null)
        {
            if (line == 0)
            {
                to.Add("record=none").Line();
            }

            return line == 0;
        }

        CastPlan? plan = _record.Plan;
        if (line < OfCast)
        {
            WriteRun(line, to);
        }
        else if (line >= OfAir)
        {
            WriteAir(line - OfAir, to);
        }
        else if (plan != null && line < OfMotion)
        {
            WriteCast(line - OfCast, plan, to);
        }
        else if (plan != null)
        {
            MotionLines.Write(line - OfMotion, _record, plan, to);
        }
        else if (line == OfCast)
        {
            to.Add("exposurePlannedS=none").Line();
        }

        return line < Count;
    }

    private void WriteRun(int line, TextBuffer to)
    {
        switch (line)
        {
            case 0:
                to.Add("recipe=").Add(_record.Recipe!.Name).Line();
                break;
            case 1:
                to.Add("outcome=").Add(PhaseWords.Name(_record.Outcome)).Line();
                break;
            case 2:
                to.Add("readyAfterS=");
                TextBuffer ready = _record.ReadyUs > 0 ? to.Seconds(_record.ReadyUs - _record.StartedUs, 1) : to.Add("never");
                ready.Line();
                break;
            default:
                to.Add("exposureSetS=").Fixed(_record.ExposureSetS, 3).Line();
                break;
        }
    }

    private void WriteCast(int line, CastPlan plan, TextBuffer to)
    {
        PlatePoint point = _record.Recipe!.ExposurePoint;
        switch (line)
        {
            case 0:
                to.Add("exposurePlannedS=").Seconds(plan.ExposureUs(point), 6).Line();
                break;
            case 1:
                to.Add("exposurePoint=").Add(PlatePointWords.Name(point)).Line();
                break;
            case 2:
                to.Add("exposureAlongPlateS first=").Seconds(plan.ExposureUs(PlatePoint.First), 3);
                to.Add(" middle=").Seconds(plan.ExposureUs(PlatePoint.Middle), 3);
                to.Add(" last=").Seconds(plan.ExposureUs(PlatePoint.Last), 3);
                to.Add(" bladeTravel=").Seconds(plan.BladeTravelUs, 3).Add(" immersionTravel=").Seconds(plan.ImmersionTravelUs, 3).Line();
                break;
            case 3:
                Warn(plan, to);
                break;
            default:
                to.Add("castStartErrorUs=").Whole(_record.CastStartErrorUs).Add(" uncertainty=").Whole(CastTimer.StartUncertaintyUs);
                to.Add(" tries=").Whole(_record.CastStartTries).Line();
                break;
        }
    }

    private void Warn(CastPlan plan, TextBuffer to)
    {
        if (PlateCheck.Differs(plan, _record.ExposureSetS, _record.ExposureSpread01))
        {
            to.Add("warning=");
            PlateCheck.Warn(plan, _record.ExposureSetS, _record.ExposureSpread01, to);
            to.Line();
        }
    }

    private void WriteAir(int line, TextBuffer to)
    {
        switch (line)
        {
            case 0 when _record.Plan == null:
                break;
            case 0 when _record.TicksOutOfTolerance == 0:
                to.Add("airHeld=yes").Line();
                break;
            case 0:
                to.Add("airHeld=no ticksOutOfTolerance=").Whole(_record.TicksOutOfTolerance).Line();
                break;
            case 1:
                to.Add(_record.HumidityIsVerifiable ? "humidityVerifiable=yes" : "humidityVerifiable=no").Line();
                break;
            case 2:
                WriteTally("temperatureC", _record.TemperatureC, _record.TemperatureUncertaintyK, to);
                break;
            case 3:
                WriteTally("humidityRatioGPerKg", _record.HumidityRatioGPerKg, _record.HumidityUncertaintyGPerKg, to);
                break;
            case 4:
                WriteTally("airVelocityMPerS", _record.AirVelocityMPerS, _record.AirVelocityUncertaintyMPerS, to);
                break;
            case 5 when _record.Fault != FaultCode.None:
                to.Add("fault=").Whole(_record.Fault).Add(" ").Add(FaultCode.Sentence(_record.Fault)).Line();
                break;
            default:
                break;
        }
    }

    private static void WriteTally(string key, Tally tally, double uncertainty, TextBuffer to)
    {
        if (tally.Count > 0)
        {
            to.Add(key).Add(" mean=").Fixed(tally.Mean, 3).Add(" least=").Fixed(tally.Least, 3).Add(" greatest=").Fixed(tally.Greatest, 3);
            to.Add(" uncertainty=").Fixed(uncertainty, 3).Line();
        }
    }
}
