using ChamberFirmware.Drivers;
using ChamberFirmware.Learning;
using ChamberFirmware.Refusals;
using ChamberFirmware.Settings;
using ChamberFirmware.Text;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Learning;

/// <summary>A commissioning task that asks for everything, motion too.</summary>
internal sealed class GreedyTask : ICommissioningTask
{
    private int _ticks;

    public bool IsDone { get; set; }

    public ChamberSettings? Found => null;

    public Refusal? Refusal => null;

    public void WriteResult(TextBuffer to) => to.Add("greedy");

    public double TargetRpm => 1500.0;

    public double HeaterDuty01 { get; init; } = 1.0;

    public double WaterDuty01 { get; init; } = 0.5;

    /// <summary>Done after this many ticks; 0: never by itself.</summary>
    public int Ticks { get; init; }

    public void LetGo()
    {
    }

    public void Step(long nowUs, Readings readings, Outputs outputs)
    {
        outputs.FanOn = true;
        outputs.FanDuty01 = 0.5;
        System.Array.Fill(outputs.LoadDuty01, WaterDuty01);
        outputs.LoadDuty01[Loads.Heater] = HeaterDuty01;
        outputs.MotionAllowed = true;
        outputs.CastToStart = new CastPlan(1, 1, 2, 3, 4, 5, 0, 6);
        IsDone |= ++_ticks == Ticks;
    }
}
