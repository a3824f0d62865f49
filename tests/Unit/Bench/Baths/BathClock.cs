using System;
using System.Collections.Generic;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Baths;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Link;

namespace ChamberFirmware.Tests.Unit.Bench.Baths;

/// <summary>A clock that goes on when somebody waits, a person who types at set times of it, and what they are told.</summary>
internal sealed class BathClock : TimeProvider, IDeskView
{
    private readonly Queue<(double AtS, string Typed)> _typed;
    private long _ms;

    public BathClock(params (double AtS, string Typed)[] typed)
    {
        _typed = new Queue<(double, string)>(typed);
        Person = new Person(() => _typed.Count > 0 && _ms >= 1000 * _typed.Peek().AtS ? _typed.Dequeue().Typed : null);
        Guide = new BathGuide(Person, this, this, Wait);
    }

    public Person Person { get; }

    public BathGuide Guide { get; }

    public List<(double AtS, string Said)> Told { get; } = [];

    public List<double> RangAtS { get; } = [];

    public double GivesUpAtS { get; init; } = 3600;

    public bool ShowsUncertainty => false;

    public override long TimestampFrequency => 1000;

    public override long GetTimestamp() => _ms;

    public void Say(string sentence) => Told.Add((_ms / 1e3, sentence));

    public void Ring() => RangAtS.Add(_ms / 1e3);

    public void Look(PlateProgress plate, TelemetrySample sample)
    {
    }

    private void Wait(int ms)
    {
        _ms += ms;
        if (_ms >= 1000 * GivesUpAtS)
        {
            Person.Press(); // else a guide that waits for nothing never ends
        }
    }
}
