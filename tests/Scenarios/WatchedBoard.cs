using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Tests.Scenarios;

/// <summary>A board between firmware and twin that remembers what every output was last told. It changes nothing.</summary>
internal sealed class WatchedBoard : IBoard
{
    private readonly IBoard _board;

    public WatchedBoard(IBoard board)
    {
        _board = board;
        LoadWires = [.. Enumerable.Range(0, Loads.Count).Select(load => new WatchedSwitch(board.LoadSwitch(load)))];
        FanSupplyWire = new WatchedSwitch(board.FanSupply);
        MotionSupplyWire = new WatchedSwitch(board.MotionSupply);
        HeartbeatWire = new WatchedSwitch(board.Heartbeat);
        FanDutyWire = new WatchedDuty(board.FanDuty);
        BladeWire = new WatchedTrain(board.BladeCarriage, Order);
        ImmersionWire = new WatchedTrain(board.Immersion, Order);
        CoverWire = new WatchedTrain(board.Cover, Order);
        AirSensor = new WatchedSensor(board.AirSensor, Order);
        AirSensor2 = board.AirSensor2;
    }

    /// <summary>A wire to each load, in the order of <see cref="Loads"/>.</summary>
    public IReadOnlyList<WatchedSwitch> LoadWires { get; }

    public WatchedSwitch FanSupplyWire { get; }

    public WatchedSwitch MotionSupplyWire { get; }

    public WatchedSwitch HeartbeatWire { get; }

    public WatchedDuty FanDutyWire { get; }

    public WatchedTrain BladeWire { get; }

    public WatchedTrain ImmersionWire { get; }

    public WatchedTrain CoverWire { get; }

    public IMemory Memory => _board.Memory;

    public IMicrosecondClock Clock => _board.Clock;

    public IAirSensor AirSensor { get; init; }

    public IAirSensor? AirSensor2 { get; init; }

    public IWallSensor? LidSensor => _board.LidSensor;

    public IWallSensor? CarrierSensor => _board.CarrierSensor;

    public IWallSensor? PlateSensor => _board.PlateSensor;

    public IWallSensor? BathSensor => _board.BathSensor;

    /// <summary>Reads of the first sensor and calls of trains, while somebody watches.</summary>
    public CallOrder Order { get; } = new();

    public IDutyOutput FanDuty => FanDutyWire;

    public ISwitchOutput FanSupply => FanSupplyWire;

    public IPulseCounter FanTach => _board.FanTach;

    public ISwitchOutput LoadSwitch(int load) => LoadWires[load];

    public ISwitchOutput MotionSupply => MotionSupplyWire;

    public IPulseTrain BladeCarriage => BladeWire;

    public IPulseTrain Immersion => ImmersionWire;

    public IPulseTrain Cover => CoverWire;

    public ISwitchOutput Heartbeat => HeartbeatWire;

    public IFiles Files => _board.Files;

    public ILinePorts? Line => _board.Line;

    public ISwitchInput InterlockClosed => _board.InterlockClosed;

    public ITravelSwitch BladeAtEnd => _board.BladeAtEnd;

    public ITravelSwitch PlateInBath => _board.PlateInBath;

    /// <summary>Every load that is meant is off.</summary>
    public void AssertLoadsOff(string when, Func<Load, bool> isMeant)
    {
        foreach (int load in Enumerable.Range(0, Loads.Count).Where(load => isMeant(Loads.Row(load))))
        {
            Assert.IsFalse(LoadWires[load].IsOn, $"{Loads.Row(load).Name} {when}");
        }
    }

    /// <summary>Every output is off, whatever kind it is. The heartbeat's edges are counted elsewhere.</summary>
    public void AssertAllOff(string when)
    {
        AssertStopped(when);
        Assert.IsFalse(FanSupplyWire.IsOn, $"fan supply {when}");
        Assert.IsTrue(FanDutyWire.IsOff, $"fan duty {when}");
    }

    /// <summary>Every output but the fan's is off: after a fault the fan runs on.</summary>
    public void AssertStopped(string when)
    {
        AssertLoadsOff(when, _ => true);
        Assert.IsFalse(MotionSupplyWire.IsOn, $"motion supply {when}");
        Assert.IsFalse(BladeWire.MayPlay, $"blade train {when}");
        Assert.IsFalse(ImmersionWire.MayPlay, $"immersion train {when}");
        Assert.IsFalse(CoverWire.MayPlay, $"cover train {when}");
    }
}

internal sealed class WatchedSwitch(ISwitchOutput output) : ISwitchOutput
{
    public bool IsOn { get; private set; }

    public int RisingEdges { get; private set; }

    /// <summary>The driver throws from now on.</summary>
    public bool IsBroken { get; set; }

    public void Write(bool on)
    {
        Broken.ThrowIf(IsBroken);
        RisingEdges += on && !IsOn ? 1 : 0;
        IsOn = on;
        output.Write(on);
    }
}

internal sealed class WatchedDuty(IDutyOutput output) : IDutyOutput
{
    public bool IsOff { get; private set; } = true;

    public bool IsBroken { get; set; }

    public void Write(double duty01)
    {
        IsOff = false;
        output.Write(duty01);
    }

    public void Off()
    {
        Broken.ThrowIf(IsBroken);
        IsOff = true;
        output.Off();
    }
}

internal sealed class CallOrder
{
    public List<string>? Calls { get; private set; }

    public void Watch() => Calls = [];

    public void Note(string call) => Calls?.Add(call);
}

internal sealed class WatchedSensor(IAirSensor sensor, CallOrder order) : IAirSensor
{
    public string Name => sensor.Name;

    public bool MeasuresPressure => sensor.MeasuresPressure;

    public int StartCount => sensor.StartCount;

    public double PressureLimitPa => sensor.PressureLimitPa;

    public double HysteresisPct => sensor.HysteresisPct;

    public double YearlyDriftPct => sensor.YearlyDriftPct;

    public double TemperatureLimitK(double temperatureC) => sensor.TemperatureLimitK(temperatureC);

    public double RelativeHumidityLimitPct(double relativeHumidityPct) => sensor.RelativeHumidityLimitPct(relativeHumidityPct);

    public void Read(AirReading reading)
    {
        order.Note("sensor");
        sensor.Read(reading);
    }
}

internal sealed class WatchedTrain(IPulseTrain train, CallOrder order) : IPulseTrain
{
    /// <summary>Started and not stopped since; a train that has ended counts until somebody stops it.</summary>
    public bool MayPlay { get; private set; }

    public int Starts { get; private set; }

    public bool IsBroken { get; set; }

    public bool TryPrepare() => train.TryPrepare();

    public bool TryStart(byte[] items)
    {
        order.Note("train");
        MayPlay = train.TryStart(items);
        Starts += MayPlay ? 1 : 0;
        return MayPlay;
    }

    public void Stop()
    {
        Broken.ThrowIf(IsBroken);
        MayPlay = false;
        train.Stop();
    }
}

internal static class Broken
{
    public static void ThrowIf(bool isBroken)
    {
        if (isBroken)
        {
            throw new InvalidOperationException("The driver is broken.");
        }
    }
}
