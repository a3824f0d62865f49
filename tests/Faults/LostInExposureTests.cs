using ChamberFirmware.Casting;
using ChamberFirmware.Safety;
using ChamberFirmware.Tests.Scenarios;

namespace ChamberFirmware.Tests.Faults;

[TestClass]
public sealed class LostInExposureTests
{
    [TestMethod]
    public void Readings_that_are_lost_while_a_film_is_exposed_are_not_averaged_into_its_air()
    {
        TwinRun run = TwinRun.In(Phase.Exposing);
        int before = run.Chamber.Record.TemperatureC.Count;
        run.Twin.Faults.SensorUnplugged = true;
        run.RunS(0.5);
        Assert.AreEqual((before, FaultCode.None), (run.Chamber.Record.TemperatureC.Count, run.Fault));
        run.Twin.Faults.SensorUnplugged = false;
        run.RunS(0.5);
        Assert.AreEqual(before + 5, run.Chamber.Record.TemperatureC.Count);
    }

    [TestMethod]
    public void Air_that_was_in_its_tolerances_until_an_abort_was_not_held_over_the_exposure()
    {
        TwinRun run = TwinRun.In(Phase.Exposing);
        run.RunS(5.0);
        run.Chamber.Operator.Abort();
        run.Tick();
        RunRecord record = run.Chamber.Record;
        Assert.AreEqual((0, false, FilmFate.InTheAir), (record.TicksOutOfTolerance, record.AirWasHeld, record.Film));
        Assert.IsGreaterThan(40, record.TemperatureC.Count);
    }
}
