using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Casting;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Tests.Unit.Bench.Desk;

/// <summary>A measured run at a <see cref="ScriptedChamber"/>, stepped after each piece of telemetry.</summary>
internal sealed class ScriptedDesk : IDisposable
{
    private readonly MemoryStream _trace = new();
    private readonly List<ChamberAtLine> _lines = [];

    public ScriptedDesk(bool showsUncertainty = true)
    {
        Chamber = new ScriptedChamber(Plate);
        Person = new DeskPerson { Answers = false, ShowsUncertainty = showsUncertainty };
    }

    public Plate Plate { get; } = new(ReferenceRecipes.Load("example-3", out _)!, 15.0, 0);

    public ScriptedChamber Chamber { get; }

    public DeskPerson Person { get; }

    public string All => string.Join('\n', Person.Said);

    public string Trace => Encoding.ASCII.GetString(_trace.ToArray());

    public void Dispose()
    {
        _lines.ForEach(line => line.Dispose());
        _trace.Dispose();
    }

    public MeasuredRun Run(bool yes, Plate? plate = null, bool isUnderWay = false, bool fills = false)
    {
        var line = new ChamberAtLine("scripted", Chamber.Open);
        _lines.Add(line);
        line.Open();
        var trace = new MeasuredTrace(_trace, Plate.Recipe);
        return new MeasuredRun(line, plate ?? Plate, yes, Person.Person, Person, trace) { IsUnderWay = isUnderWay, Fills = fills };
    }

    /// <summary>Past the seconds in which a start may be on its way still.</summary>
    public MeasuredRun Started(bool yes, bool fills = false)
    {
        MeasuredRun run = Run(yes, fills: fills);
        run.Step();
        Step(run, Phase.Conditioning, 0.1);
        Step(run, Phase.Conditioning, 4.0);
        return run;
    }

    public void Step(MeasuredRun run, Phase phase, double s)
    {
        Chamber.Tell(phase, s);
        run.Step();
    }

    public void Lose(MeasuredRun run)
    {
        Chamber.IsCut = true;
        run.Step();
        Reopen(run);
    }

    public void Reopen(MeasuredRun run)
    {
        Chamber.IsCut = false;
        run.Step();
    }
}
