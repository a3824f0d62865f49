using ChamberFirmware.Admission;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Recipes;
using ChamberFirmware.Safety;
using ChamberFirmware.Sensing;

namespace ChamberFirmware.Points;

/// <summary>
/// Every value of a run's record, once, line by line as the console tells them: its key, name, unit, decimals, and where it is. The
/// console's lines and the PC's record.json walk them; what each of them means stands in README.md beside this file.
/// </summary>
public static partial class RecordList
{
    /// <summary>First line of the cast; of its lines, up to <see cref="OfAir"/>, a run that was not cast has only this one.</summary>
    public const int OfCast = 4;

    /// <summary>The start of the cast trains.</summary>
    public const int OfStart = OfCast + 4;

    /// <summary>First line of what blade and plate did; only a run that was cast has them.</summary>
    public const int OfMotion = OfStart + 1;

    /// <summary>Whether the air was held: only for a run that was cast.</summary>
    public const int OfAir = OfMotion + 7;

    /// <summary>Whether the sensors can verify the air.</summary>
    public const int OfVerifiable = OfAir + 1;

    /// <summary>First line of the air over the exposure.</summary>
    public const int OfSpread = OfVerifiable + 1;

    /// <summary>The fault that ended the run, if any.</summary>
    public const int OfFault = OfSpread + 3;

    /// <summary>What the film says of the recipe.</summary>
    public const int OfFilm = OfFault + 1;

    /// <summary>Plate and bath, where they have thermometers.</summary>
    public const int OfPlate = OfFilm + 1;

    /// <summary>What all film of a web met, on a casting line.</summary>
    public const int OfWeb = OfPlate + 2;

    /// <summary>All lines.</summary>
    public const int Count = OfWeb + 1;

    /// <summary>Tells the visitor of one line, 0 to <see cref="Count"/> - 1, of a run that was started.</summary>
    public static void Visit(int line, RunRecord record, IRecordVisitor visitor)
    {
        if (line < OfCast)
        {
            Run(line, record, visitor);
        }
        else if (line < OfStart)
        {
            Cast(line - OfCast, record, visitor);
        }
        else if (line < OfMotion)
        {
            Start(record, visitor);
        }
        else if (line < OfAir)
        {
            Motion(line - OfMotion, record, record.Plan!, visitor);
        }
        else if (line < OfWeb)
        {
            Air(line - OfAir, record, visitor);
        }
        else if (record.Web != null)
        {
            Web(record.Web, visitor);
        }
    }

    private static void Run(int line, RunRecord record, IRecordVisitor visitor)
    {
        switch (line)
        {
            case 0:
                visitor.Word("recipe", record.Recipe!.Name);
                break;
            case 1:
                bool isUnseen = record.Outcome == Phase.Complete && !record.IsVerified;
                visitor.Word("outcome", isUnseen ? "notVerified" : PhaseWords.Name(record.Outcome));
                visitor.Word("film", FilmWords.Name(record.Film));
                break;
            case 2 when record.ReadyUs > 0:
                visitor.Time("readyAfterS", "readyAfterUs", 1, record.ReadyUs - record.StartedUs, true);
                visitor.Time("filledForS", "filledForUs", 1, record.FilledForUs, record.FilledForUs > 0);
                break;
            case 2:
                visitor.Word("readyAfterS", "never");
                break;
            default:
                visitor.Number("exposureSetS", "exposureSetS", PointUnit.S, 3, record.ExposureSetS, true);
                break;
        }
    }

    private static void Cast(int line, RunRecord record, IRecordVisitor visitor)
    {
        CastPlan? plan = record.Plan;
        PlatePoint point = record.Recipe!.ExposurePoint;
        switch (line)
        {
            case 0 when record.Web != null:
                break; // the encoder says what it was, and nothing was planned
            case 0 when plan == null:
                visitor.Word("exposurePlannedS", "none");
                break;
            case 0:
                visitor.Time("exposurePlannedS", "exposurePlannedUs", 6, plan!.ExposureUs(point), true);
                break;
            case 1:
                visitor.Word("exposurePoint", PlatePointWords.Name(point));
                break;
            case 2:
                visitor.Line("exposureAlongPlateS");
                visitor.Time("first", "exposureFirstUs", 3, plan!.ExposureUs(PlatePoint.First), true);
                visitor.Time("middle", "exposureMiddleUs", 3, plan.ExposureUs(PlatePoint.Middle), true);
                visitor.Time("last", "exposureLastUs", 3, plan.ExposureUs(PlatePoint.Last), true);
                visitor.Time("bladeTravel", "bladeTravelUs", 3, plan.BladeTravelUs, true);
                visitor.Time("immersionTravel", "immersionTravelUs", 3, plan.ImmersionTravelUs, true);
                break;
            case 3 when PlateCheck.Differs(plan!, record.ExposureSetS, record.ExposureSpread01):
                visitor.Warning("warning", plan!, record.ExposureSetS, record.ExposureSpread01);
                break;
            default:
                break;
        }
    }

    private static void Start(RunRecord record, IRecordVisitor visitor)
    {
        visitor.Number("castStartErrorUs", "castStartErrorUs", PointUnit.Us, 0, record.CastStartErrorUs, true);
        visitor.Number("uncertainty", "castStartUncertaintyUs", PointUnit.Us, 0, CastTimer.StartUncertaintyUs, true);
        visitor.Number("tries", "castStartTries", PointUnit.None, 0, record.CastStartTries, true);
    }

    private static void Air(int line, RunRecord record, IRecordVisitor visitor)
    {
        WebTotals? web = record.Web;
        switch (line)
        {
            case 0:
                int ticks = record.TicksOutOfTolerance;
                visitor.Flag("airHeld", "airHeld", record.AirWasHeld);
                visitor.Number("ticksOutOfTolerance", "ticksOutOfTolerance", PointUnit.None, 0, ticks, !record.AirWasHeld);
                break;
            case 1:
                visitor.Flag("humidityVerifiable", "humidityVerifiable", record.HumidityIsVerifiable);
                break;
            case 2:
                Tally temperature = web == null ? record.TemperatureC : web.TemperatureC;
                visitor.Spread("temperatureC", PointUnit.C, 3, temperature, record.TemperatureUncertaintyK);
                break;
            case 3:
                Tally ratio = web == null ? record.HumidityRatioGPerKg : web.HumidityRatioGPerKg;
                visitor.Spread("humidityRatioGPerKg", PointUnit.GPerKg, 3, ratio, record.HumidityUncertaintyGPerKg);
                break;
            case 4:
                Tally velocity = web == null ? record.AirVelocityMPerS : web.AirVelocityMPerS;
                visitor.Spread("airVelocityMPerS", PointUnit.MPerS, 3, velocity, record.AirVelocityUncertaintyMPerS);
                break;
            case 5 when record.Fault != FaultCode.None:
                visitor.Sentence("fault", record.Fault, FaultCode.Sentence(record.Fault));
                break;
            case 6 when record.FilmWaterProposedPct > 0.0:
                visitor.Number("filmWaterPct", "filmWaterProposedPct", PointUnit.Pct, 1, record.FilmWaterProposedPct, true);
                break;
            case 7 when record.PlateWasMeasured:
                visitor.Number("plateC", "plateC", PointUnit.C, 2, record.PlateC, true);
                visitor.Number("uncertainty", "plateUncertaintyK", PointUnit.K, 2, record.PlateUncertaintyK, true);
                visitor.Number("dewPoint", "castDewPointC", PointUnit.C, 2, record.CastDewPointC, true);
                break;
            case 8 when record.BathWasMeasured:
                visitor.Number("bathC", "bathC", PointUnit.C, 2, record.BathC, true);
                visitor.Number("uncertainty", "bathUncertaintyK", PointUnit.K, 2, FilmThermometers.BathUncertaintyK, true);
                break;
            default:
                break;
        }
    }

    private static void Web(WebTotals web, IRecordVisitor visitor)
    {
        bool isCoated = web.Cells > 0;
        visitor.Number("webCoatedM", "webCoatedM", PointUnit.M, 3, web.CoatedM, true);
        visitor.Number("out", "webOutM", PointUnit.M, 3, web.OutM, true);
        visitor.Number("exposureMean", "webExposureMeanS", PointUnit.S, 3, web.ExposureS.Mean, isCoated);
        visitor.Number("exposureShortest", "webExposureShortestS", PointUnit.S, 3, web.ExposureS.Least, isCoated);
        visitor.Number("exposureLongest", "webExposureLongestS", PointUnit.S, 3, web.ExposureS.Greatest, isCoated);
    }
}
