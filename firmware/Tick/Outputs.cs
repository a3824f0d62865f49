using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Tick;

/// <summary>Everything one tick asks of the world. Regulators fill it, the supervisor has the last word, then it is driven.</summary>
public sealed class Outputs
{
    /// <summary>Mean duty of every load, 0 to 1, in the order of <see cref="Loads"/>.</summary>
    public readonly double[] LoadDuty01 = new double[Loads.Count];

    /// <summary>Duty of the fan, 0 to 1; of no account while it is off.</summary>
    public double FanDuty01;

    /// <summary>The fan has its supply.</summary>
    public bool FanOn;

    /// <summary>A task tries what the fan does at a duty: nobody knows its speed better.</summary>
    public bool FanIsTried;

    /// <summary>Blade and immersion may have their supply.</summary>
    public bool MotionAllowed;

    /// <summary>Start this plan now; null: nothing to start.</summary>
    public CastPlan? CastToStart;

    /// <summary>A line: dope's valve or pump may have its supply (<see cref="IBoard.MotionSupply"/>), in phase Coating.</summary>
    public bool CoatIsSupplied;

    /// <summary>A line: dope's valve or pump is on.</summary>
    public bool Coats;

    /// <summary>A line, to its controller: coating may begin or goes on.</summary>
    public bool LineIsReady;

    /// <summary>A line, to its controller: no fault is latched.</summary>
    public bool LineHasNoFault;

    /// <summary>A line, to its controller: the last film that came to the bath was exposed as asked for.</summary>
    public bool ExposureIsHeld;

    /// <summary>A line: what is asked of cover or drive, 0 to 1.</summary>
    public double LineRequest01;

    /// <summary>Edges for the dead-man. They stop with a fault: then the hardware drops all power outputs, a welded relay's too.</summary>
    public bool HeartbeatAllowed;

    /// <summary>A duty is not a number.</summary>
    public bool HasNaN()
    {
        double sum = FanDuty01 + LineRequest01; // one that is not a number makes the sum none
        for (int load = 0; load < Loads.Count; load++)
        {
            sum += LoadDuty01[load];
        }

        return double.IsNaN(sum);
    }

    /// <summary>Everything off. The state before the first tick and after the last.</summary>
    public void AllOff()
    {
        LoadsOff();
        FanDuty01 = 0.0;
        FanOn = false;
        FanIsTried = false;
        MotionAllowed = false;
        CastToStart = null;
        HeartbeatAllowed = false;
        LineHasNoFault = false;
        LineOff();
    }

    /// <summary>A line's web is neither coated nor asked for anything.</summary>
    public void LineOff()
    {
        CoatIsSupplied = false;
        Coats = false;
        LineIsReady = false;
        ExposureIsHeld = false;
        LineRequest01 = 0.0;
    }

    /// <summary>All loads off; the fan may go on.</summary>
    public void LoadsOff()
    {
        Array.Clear(LoadDuty01, 0, Loads.Count);
    }
}
