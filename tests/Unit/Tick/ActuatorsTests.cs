using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Drivers;
using ChamberFirmware.Tests.Unit.Drivers;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Tick;

/// <summary>The only writer of outputs: what it writes first, and what last.</summary>
[TestClass]
public sealed class ActuatorsTests
{
    private static readonly string[] LoadsOff = [.. Enumerable.Range(0, Loads.Count).Select(load => $"{Loads.Row(load).Name} off")];

    private readonly List<string> _log = [];
    private readonly Outputs _outputs = new();
    private readonly Actuators _actuators;

    public ActuatorsTests() => _actuators = new Actuators(new RecordedBoard(_log));

    [TestMethod]
    public void MakeSafe_takes_away_first_what_can_do_harm_first()
    {
        _actuators.MakeSafe();
        string[] order = ["motion off", .. LoadsOff, "blade stop", "immersion stop", "cover stop", "fan off", "duty off", "heartbeat off"];
        Assert.AreEqual(string.Join(", ", order), string.Join(", ", _log));
    }

    [TestMethod]
    public void A_tick_ends_the_last_edge_stops_what_moves_then_the_loads_then_the_fan_and_makes_its_edge_last()
    {
        _outputs.HeartbeatAllowed = true;
        _outputs.FanOn = true;
        _outputs.FanDuty01 = 0.5;
        _actuators.Drive(_outputs, 0.1);
        string[] order =
        [
            "heartbeat off", "motion off", "blade stop", "immersion stop", "cover stop", .. LoadsOff, "duty", "fan on", "heartbeat on",
        ];
        Assert.AreEqual(string.Join(", ", order), string.Join(", ", _log));
    }

    [TestMethod]
    public void A_fan_that_is_not_asked_for_is_switched_off()
    {
        _outputs.FanOn = true;
        _outputs.FanDuty01 = 0.5;
        _actuators.Drive(_outputs, 0.1);
        _outputs.FanOn = false;
        _log.Clear();
        _actuators.Drive(_outputs, 0.1);
        Assert.Contains("fan off", _log);
        Assert.Contains("duty off", _log);
    }

    [TestMethod]
    public void A_tick_without_permission_makes_no_edge()
    {
        _actuators.Drive(_outputs, 0.1);
        Assert.AreEqual("heartbeat off", _log[^1]);
        Assert.DoesNotContain("heartbeat on", _log);
    }

    [TestMethod]
    public void A_plan_that_may_not_move_is_not_started_and_one_that_may_is()
    {
        _outputs.CastToStart = new CastPlan(100_000, 1, 2, 200_000, 300_000, 4, 0, 400_000, 5, 6);
        _actuators.Drive(_outputs, 0.1);
        Assert.DoesNotContain("blade start", _log);
        _outputs.MotionAllowed = true;
        _actuators.Drive(_outputs, 0.1);
        Assert.Contains("blade start", _log);
        Assert.IsTrue(_actuators.CastTimer.IsStarted);
    }

    [TestMethod]
    public void It_tells_which_loads_were_on_and_the_duty_that_the_fan_really_had()
    {
        var readings = new Readings();
        _outputs.FanDuty01 = 0.4;
        _outputs.LoadDuty01[Loads.Heater] = 1.0;
        foreach ((bool isOn, bool isTried, double told) in new[] { (true, false, 0.4), (true, true, 0.0), (false, false, 0.0) })
        {
            _outputs.FanOn = isOn;
            _outputs.FanIsTried = isTried;
            _actuators.Drive(_outputs, 0.1);
            _actuators.Tell(readings);
            Assert.AreEqual(told, readings.FanDuty01, $"on {isOn}, tried {isTried}");
        }

        CollectionAssert.AreEqual(new[] { true, false, false }, readings.LoadWasOn);
    }

    private sealed class RecordedBoard(List<string> log) : IBoard
    {
        private readonly StubClock _clock = new();

        public IMicrosecondClock Clock => _clock;

        public IAirSensor AirSensor => throw new NotSupportedException();

        public IAirSensor? AirSensor2 => null;

        public IWallSensor? LidSensor => null;

        public IWallSensor? CarrierSensor => null;

        public IWallSensor? PlateSensor => null;

        public IWallSensor? BathSensor => null;

        public IDutyOutput FanDuty { get; } = new RecordedDuty(log);

        public ISwitchOutput FanSupply { get; } = new RecordedSwitch("fan", log);

        public IPulseCounter FanTach { get; } = new StubCounter();

        public ISwitchOutput MotionSupply { get; } = new RecordedSwitch("motion", log);

        public IPulseTrain BladeCarriage => field ??= new RecordedTrain("blade", log, _clock);

        public IPulseTrain Immersion => field ??= new RecordedTrain("immersion", log, _clock);

        public IPulseTrain Cover => field ??= new RecordedTrain("cover", log, _clock);

        public ISwitchOutput Heartbeat { get; } = new RecordedSwitch("heartbeat", log);

        public IMemory Memory { get; } = new RecordedMemory(log);

        public IFiles Files => throw new NotSupportedException();

        public ILinePorts? Line => null;

        public ISwitchInput InterlockClosed => throw new NotSupportedException();

        public ITravelSwitch BladeAtEnd => throw new NotSupportedException();

        public ITravelSwitch PlateInBath => throw new NotSupportedException();

        public ISwitchOutput LoadSwitch(int load) => new RecordedSwitch(Loads.Row(load).Name, log);
    }
}
