using ChamberFirmware.Drivers;

namespace ChamberFirmware.Tick;

/// <summary>Everything one tick asks of the world. Regulators fill it, the supervisor has the last word, then it is driven.</summary>
public sealed class Outputs
{
    public double HeaterDuty01;
    public double HumidifierDuty01;
    public double DryAirDuty01;
    public double FanDuty01;
    public bool FanOn;

    /// <summary>Blade and immersion may have their supply.</summary>
    public bool MotionAllowed;

    /// <summary>Start this plan now; null: nothing to start.</summary>
    public CastPlan? CastToStart;

    /// <summary>Edges for the dead-man. They stop with a fault: then the hardware drops all power outputs, a welded relay's too.</summary>
    public bool HeartbeatAllowed;

    /// <summary>A duty is not a number.</summary>
    public bool HasNaN()
    {
        return double.IsNaN(HeaterDuty01) || double.IsNaN(HumidifierDuty01) || double.IsNaN(DryAirDuty01) || double.IsNaN(FanDuty01);
    }

    /// <summary>Everything off. The state before the first tick and after the last.</summary>
    public void AllOff()
    {
        HeaterDuty01 = 0.0;
        HumidifierDuty01 = 0.0;
        DryAirDuty01 = 0.0;
        FanDuty01 = 0.0;
        FanOn = false;
        MotionAllowed = false;
        CastToStart = null;
        HeartbeatAllowed = false;
    }
}
