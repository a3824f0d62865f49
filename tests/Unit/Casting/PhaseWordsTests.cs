using System;
using ChamberFirmware.Casting;

namespace ChamberFirmware.Tests.Unit.Casting;

[TestClass]
public sealed class PhaseWordsTests
{
    [TestMethod]
    public void Every_phase_is_called_by_its_name()
    {
        foreach (Phase phase in Enum.GetValues<Phase>())
        {
            Assert.AreEqual(phase.ToString(), PhaseWords.Name(phase));
        }
    }

    [TestMethod]
    [DataRow(Phase.Idle, 0, "Idle", false, false)]
    [DataRow(Phase.Conditioning, 1, "Running", true, false)]
    [DataRow(Phase.Ready, 2, "Held", true, false)]
    [DataRow(Phase.Casting, 3, "Running", true, true)]
    [DataRow(Phase.Exposing, 4, "Running", true, true)]
    [DataRow(Phase.Immersing, 5, "Running", true, true)]
    [DataRow(Phase.Complete, 6, "Complete", true, false)]
    [DataRow(Phase.Aborted, 7, "Stopped", false, false)]
    [DataRow(Phase.Faulted, 8, "Aborted", false, false)]
    [DataRow(Phase.Commissioning, 9, "Running", false, false)]
    [DataRow(Phase.Filling, 10, "Held", false, false)]
    [DataRow(Phase.Coating, 11, "Running", true, false)]
    public void Number_ISA_88_state_climate_and_motion_of_each_phase(Phase phase, int number, string isa88, bool climate, bool moves)
    {
        Assert.AreEqual(number, (int)phase, "numbers appear in traces and never change");
        Assert.AreEqual(isa88, PhaseWords.Isa88(phase));
        Assert.AreEqual(climate, PhaseRules.HoldsClimate(phase));
        Assert.AreEqual(moves, PhaseRules.Moves(phase));
        Assert.AreEqual(climate || phase is Phase.Commissioning or Phase.Filling, PhaseRules.Drives(phase));
        Assert.AreEqual(climate || phase == Phase.Commissioning, PhaseRules.Conditions(phase));
    }
}
