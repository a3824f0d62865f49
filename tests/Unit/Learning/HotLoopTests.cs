using ChamberFirmware.Benchmarks.Control;
using ChamberFirmware.Casting;
using ChamberFirmware.Learning;
using ChamberFirmware.Safety;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Learning;

/// <summary>
/// A commissioning begins with what was entered. To such a model the loop may be too hot to heat, and the air does not rise: that is no
/// dead heater. Plant 287 of the twin's is one.
/// </summary>
[TestClass]
public sealed class HotLoopTests
{
    [TestMethod]
    [DataRow(287, false)]
    [DataRow(287, true)]
    [DataRow(0, true)]
    public void A_loop_that_is_too_hot_to_a_strange_model_is_no_dead_heater_and_of_a_dead_one_nothing_is_kept(int plant, bool isDead)
    {
        var parameters = Plants.Make(plant);
        var run = new TwinRun(parameters, Plants.NoiseSeed(plant), FanCalibration.Enter(new ChamberSettings(), parameters));
        run.RunS(2.0);
        run.Twin.Faults.HeaterDead = isDead;
        Assert.IsNull(run.Chamber.Operator.Learn(
            new Identification(run.Chamber.Settings, run.Chamber.Believed, TickSchedule.TickS, "2026-11-30")));
        run.Tick();
        run.Until(() => run.Phase != Phase.Commissioning, 7200.0, "The end");
        run.Tick();
        Assert.IsTrue(isDead || run.Fault == FaultCode.None, $"{run.Fault}");
        Assert.AreEqual(!isDead, run.Chamber.Settings.CommissionedDate.Length > 0);
    }
}
