using ChamberFirmware.Safety;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Faults;

/// <summary>Given air that never gets there, when the time is over, then the fault names the value that stayed out.</summary>
[TestClass]
public sealed class TimeoutFaultTests
{
    [TestMethod]
    public void Air_that_cannot_get_warm_enough_is_fault_407()
    {
        TwinRun run = new TwinRun(TwinParameters.Reference with { HeaterPowerW = 60.0 }).Start("example-1", 10.0);
        AfterFault.WaitFor(run, FaultCode.TemperatureNotReached, 1900.0);
    }

    [TestMethod]
    public void Air_that_is_in_its_bands_now_and_then_is_fault_401()
    {
        TwinRun run = new TwinRun().Start("example-3", 15.0);
        int tick = 0;
        run.AfterTick = () => run.Twin.Faults.SensorTemperatureDriftK = tick++ % 200 < 20 ? 1.0 : 0.0;
        run.Until(() => run.Fault != FaultCode.None, 1900.0, "Fault 401");
        run.AfterTick = null;
        AfterFault.WaitFor(run, FaultCode.ConditioningTimeout, 0.1);
    }

    [TestMethod]
    public void A_fan_that_cannot_make_the_velocity_is_fault_409()
    {
        // A table that promises more than the fan has, and duties that fit what it does.
        var settings = new ChamberSettings { FanFullSpeedRpm = 2000.0, FanTableDuty01 = [] };
        TwinRun run = new TwinRun(TwinParameters.Reference with { FanFullRpm = 2000.0 }, settings: settings).Start("example-2", 10.0);
        AfterFault.WaitFor(run, FaultCode.VelocityNotReached, 1900.0);
    }

    [TestMethod]
    public void A_leak_three_times_as_large_as_believed_takes_the_water_and_is_fault_408()
    {
        var settings = new ChamberSettings { LeakPerHour = 30.0 };
        TwinRun run = new TwinRun(TwinParameters.Reference with { LeakPerH = 90.0 }, settings: settings).Start("example-2", 10.0);
        AfterFault.WaitFor(run, FaultCode.HumidityNotReached, 1900.0);
    }
}
