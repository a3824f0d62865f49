using System;
using ChamberFirmware.Drivers;
using ChamberFirmware.Sensing;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Sensing;

/// <summary>Two thermometers on walls as one measurement: the colder counts, and both must behave like walls.</summary>
[TestClass]
public sealed class WallSensorsTests
{
    private readonly Readings _readings = new();
    private readonly ScriptedWall _lid = new() { TemperatureC = 22.0 };
    private readonly ScriptedWall _carrier = new() { TemperatureC = 23.0 };
    private WallSensors _walls = null!;

    [TestInitialize]
    public void BeBelieved()
    {
        _walls = new WallSensors(new WallBoard(_lid, _carrier));
        Seconds(1);
        Assert.IsTrue(_readings.WallSensorsAreFitted);
        Assert.IsFalse(_readings.WallIsMeasured, "a first reading has nothing to be held against");
        Seconds(1);
        Assert.AreEqual((true, 22.0, 23.0, 0.0), (_readings.WallIsMeasured, _readings.WallC, _readings.WarmerWallC, _readings.WallKPerS));
    }

    [TestMethod]
    public void They_are_read_once_a_second_and_said_to_be()
    {
        int before = _lid.Reads, read = 0;
        for (int i = 0; i < 100; i++)
        {
            _walls.Read(_readings, 1);
            read += _readings.WallIsRead ? 1 : 0;
        }

        Assert.AreEqual((10, 10), (_lid.Reads - before, read));
    }

    [TestMethod]
    public void The_colder_counts_with_its_own_slope()
    {
        for (int i = 0; i < 100; i++)
        {
            _lid.TemperatureC += 0.1;
            _carrier.TemperatureC += 0.02;
            Seconds(1);
        }

        Assert.AreEqual((25.0, 32.0), (Math.Round(_readings.WallC, 9), Math.Round(_readings.WarmerWallC, 9)));
        Assert.AreEqual(0.02, _readings.WallKPerS, 1e-6);
    }

    [TestMethod]
    public void Missed_ticks_count_for_the_slope()
    {
        for (int i = 0; i < 60; i++)
        {
            _lid.TemperatureC += 0.2;
            _carrier.TemperatureC += 0.2;
            _walls.Read(_readings, 20); // two seconds a reading
        }

        Assert.AreEqual(0.1, _readings.WallKPerS, 1e-4);
    }

    [TestMethod]
    [DataRow(4, true)]
    [DataRow(5, false)]
    public void A_cable_that_hangs_loose_is_forgiven_for_seconds(int seconds, bool isMeasured)
    {
        _carrier.IsSilent = true;
        Seconds(seconds);
        Assert.AreEqual(isMeasured, _readings.WallIsMeasured);
        _carrier.IsSilent = false;
        Seconds(2);
        Assert.IsTrue(_readings.WallIsMeasured);
    }

    /// <summary>A silent chip can block the bus; its cable may be plugged in again all the same.</summary>
    [TestMethod]
    public void One_that_is_gone_is_asked_once_a_minute_and_believed_again()
    {
        _carrier.IsSilent = true;
        Seconds(10);
        int before = _carrier.Reads;
        Seconds(600);
        Assert.AreEqual(10, _carrier.Reads - before);
        _carrier.IsSilent = false;
        Seconds(62);
        Assert.IsTrue(_readings.WallIsMeasured);
    }

    [TestMethod]
    public void What_changes_faster_than_a_wall_can_is_none()
    {
        _lid.TemperatureC = 22.6;
        Seconds(1);
        Assert.IsFalse(_readings.WallIsMeasured);
        Seconds(1);
        Assert.AreEqual((true, 22.6, 0.0), (_readings.WallIsMeasured, _readings.WallC, _readings.WallKPerS));
        _lid.TemperatureC = 21.9;
        Seconds(1);
        Assert.IsFalse(_readings.WallIsMeasured, "downward too");
    }

    [TestMethod]
    [DataRow(true, false)]
    [DataRow(false, true)]
    [DataRow(false, false)]
    public void One_alone_says_nothing_of_the_other(bool hasLid, bool hasCarrier)
    {
        var readings = new Readings();
        var walls = new WallSensors(new WallBoard(hasLid ? _lid : null, hasCarrier ? _carrier : null));
        for (int i = 0; i < 100; i++)
        {
            walls.Read(readings, 1);
        }

        Assert.AreEqual((false, false), (readings.WallSensorsAreFitted, readings.WallIsMeasured));
    }

    private void Seconds(int count)
    {
        for (int i = 0; i < 10 * count; i++)
        {
            _walls.Read(_readings, 1);
        }
    }

    private sealed class ScriptedWall : IWallSensor
    {
        public string Name => "scripted";

        public double TemperatureC { get; set; }

        public bool IsSilent { get; set; }

        public int Reads { get; private set; }

        public bool TryRead(out double temperatureC)
        {
            Reads++;
            temperatureC = TemperatureC;
            return !IsSilent;
        }
    }

    private sealed class WallBoard(IWallSensor? lid, IWallSensor? carrier) : BareBoard
    {
        public override IWallSensor? LidSensor => lid;

        public override IWallSensor? CarrierSensor => carrier;
    }
}
