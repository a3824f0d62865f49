using System;
using System.Collections.Generic;
using System.Threading;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Commands;

namespace ChamberFirmware.Tests.Unit.Bench.Desk;

/// <summary>Who presses Enter whenever that is asked for, and keeps what was said.</summary>
internal sealed class DeskPerson : IDeskView
{
    private bool _isAsked;
    private bool _wasToldDoor;

    public DeskPerson() => Person = new Person(Answer);

    public Person Person { get; }

    /// <summary>Enter is pressed.</summary>
    public bool Answers { get; set; } = true;

    /// <summary>It was said that the door may be opened.</summary>
    public bool WasToldDoor { get => Volatile.Read(ref _wasToldDoor); private set => Volatile.Write(ref _wasToldDoor, value); }

    public List<string> Said { get; } = [];

    public int Enters { get; private set; }

    public bool ShowsUncertainty { get; init; }

    public int Samples { get; private set; }

    public Action<TelemetrySample> Looks { get; set; } = _ => { };

    public void Say(string sentence)
    {
        Said.Add(sentence);
        WasToldDoor |= sentence.Contains(TelemetryLine.DoorMayOpen, StringComparison.Ordinal);
        _isAsked |= sentence.Contains("Enter", StringComparison.Ordinal);
    }

    public void Look(PlateProgress plate, TelemetrySample sample)
    {
        Samples++;
        Looks(sample);
    }

    private string? Answer()
    {
        bool answers = _isAsked && Answers;
        Enters += answers ? 1 : 0;
        _isAsked &= !answers;
        return answers ? "" : null;
    }
}
