using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Safety;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Points;

/// <summary>
/// Every value of the chamber that anybody may look at, once: its name, unit, decimals, where it is and when it is valid. Status, trace,
/// plots and the table on the PC's screen walk these rows; what each of them means stands in README.md beside this file. A row costs what
/// it computes, and nothing on the heap.
/// </summary>
public static partial class PointList
{
    /// <summary>Rows that the status has, the first of the list; the rest is for programs.</summary>
    public const int StatusCount = OfOutputs;

    /// <summary>All rows.</summary>
    public const int Count = OfModel + ModelRows;

    private const int OfAir = StateRows; // first row of the air
    private const int OfFlow = OfAir + AirRows;
    private const int OfSensors = OfFlow + FlowRows;
    private const int OfFilm = OfSensors + SensorRows;
    private const int OfTargets = OfFilm + FilmRows;
    private const int OfFault = OfTargets + TargetRows;
    private const int OfOutputs = OfFault + 1;
    private const int OfModel = OfOutputs + DutyRows;

    // Rows of each group in this file.
    private const int StateRows = 3;
    private const int TargetRows = 3;
    private const int DutyRows = Loads.Count + 1;
    private const int ModelRows = 2;

    /// <summary>Tells the visitor of one row, 0 to <see cref="Count"/> - 1, as it is now.</summary>
    public static void Visit(int row, Chamber chamber, IPointVisitor visitor)
    {
        if (row < OfAir)
        {
            State(row, chamber.Run.Phase, chamber.Readings.InterlockClosed, visitor);
        }
        else if (row < OfFlow)
        {
            Air(row - OfAir, chamber.Readings, visitor);
        }
        else if (row < OfSensors)
        {
            Flow(row - OfFlow, chamber.Readings, visitor);
        }
        else if (row < OfFilm)
        {
            Sensors(row - OfSensors, chamber, visitor);
        }
        else if (row < OfTargets)
        {
            Film(row - OfFilm, chamber.Readings, visitor);
        }
        else if (row < OfFault)
        {
            Targets(row - OfTargets, chamber.Run.Recipe, visitor);
        }
        else if (row < OfOutputs)
        {
            int fault = chamber.Supervisor.Fault;
            visitor.Sentence("fault", fault, FaultCode.Sentence(fault), fault != FaultCode.None);
        }
        else if (row < OfModel)
        {
            Duties(row - OfOutputs, chamber.Outputs, visitor);
        }
        else
        {
            Model(row - OfModel, chamber, visitor);
        }
    }

    private static void State(int row, Phase phase, bool isClosed, IPointVisitor visitor)
    {
        switch (row)
        {
            case 0:
                visitor.Word("phase", (int)phase, PhaseWords.Name(phase), true);
                break;
            case 1:
                visitor.Word("isa88", (int)phase, PhaseWords.Isa88(phase), true);
                break;
            default:
                bool rests = !PhaseRules.Drives(phase); // nothing is supplied, and nobody can see the chain
                visitor.Word("interlock", isClosed ? 1 : 0, isClosed ? "closed" : rests ? "resting" : "open", true);
                break;
        }
    }

    private static void Targets(int row, Recipe? recipe, IPointVisitor visitor)
    {
        bool isKnown = recipe != null;
        switch (row)
        {
            case 0:
                visitor.Number("targetTemperatureC", PointUnit.C, 2, isKnown ? recipe!.TemperatureC : 0.0, isKnown);
                break;
            case 1:
                visitor.Number("targetHumidityRatioGPerKg", PointUnit.GPerKg, 2, isKnown ? recipe!.HumidityRatioGPerKg : 0.0, isKnown);
                break;
            default:
                visitor.Number("targetAirVelocityMPerS", PointUnit.MPerS, 2, isKnown ? recipe!.AirVelocityMPerS : 0.0, isKnown);
                break;
        }
    }

    private static void Duties(int row, Outputs outputs, IPointVisitor visitor)
    {
        if (row < Loads.Count)
        {
            visitor.Duty(Loads.Row(row).Name, outputs.LoadDuty01[row]);
            return;
        }

        visitor.Number("fanDuty01", PointUnit.Share01, 2, outputs.FanDuty01, true);
    }

    private static void Model(int row, Chamber chamber, IPointVisitor visitor)
    {
        if (row == 0)
        {
            bool isHeld = PhaseRules.HoldsClimate(chamber.Run.Phase);
            visitor.Number("setHumidityRatioGPerKg", PointUnit.GPerKg, 2, chamber.HumiditySetGPerKg, isHeld);
            return;
        }

        visitor.Number("wallEstimateC", PointUnit.C, 2, chamber.Believed.Heat.WallC, chamber.Believed.IsStarted);
    }
}
