using System.Collections.Generic;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Tests.Unit.Drivers;

/// <summary>A switch that writes down what it is told, in a list that several parts can share: the order is part of the promise.</summary>
internal sealed class RecordedSwitch(string name, List<string> log) : ISwitchOutput
{
    public bool IsOn { get; private set; }

    public void Write(bool on)
    {
        IsOn = on;
        log.Add($"{name} {(on ? "on" : "off")}");
    }
}

internal sealed class RecordedDuty(List<string> log) : IDutyOutput
{
    public double? Duty01 { get; private set; }

    public void Write(double duty01)
    {
        Duty01 = duty01;
        log.Add("duty");
    }

    public void Off()
    {
        Duty01 = null;
        log.Add("duty off");
    }
}

internal sealed class RecordedTrain(string name, List<string> log, StubClock clock) : IPulseTrain
{
    public bool PrepareFails { get; set; }

    public bool StartFails { get; set; }

    /// <summary>What each start costs, one after the other, us; the last one stays.</summary>
    public Queue<long> StartCostUs { get; } = new();

    public byte[] Items { get; private set; } = [];

    public bool TryPrepare()
    {
        log.Add(name + " prepare");
        clock.NowUs += 1500;
        return !PrepareFails;
    }

    public bool TryStart(byte[] items)
    {
        log.Add(name + " start");
        Items = [.. items]; // the native side copies them too
        if (StartCostUs.Count > 0)
        {
            clock.NowUs += StartCostUs.Count > 1 ? StartCostUs.Dequeue() : StartCostUs.Peek();
        }

        return !StartFails;
    }

    public void Stop() => log.Add(name + " stop");
}

internal sealed class RecordedMemory(List<string> log) : IMemory
{
    public long Collect()
    {
        log.Add("collect");
        return -1;
    }
}

internal sealed class StubClock : IMicrosecondClock
{
    public long NowUs { get; set; }
}

internal sealed class StubCounter : IPulseCounter
{
    public long Edges { get; set; }

    public long AtUs { get; set; }

    public long ReadEdges(out long atUs)
    {
        atUs = AtUs;
        return Edges;
    }
}
