using System;
using System.Runtime.CompilerServices;
using ChamberFirmware.Audit;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Operation;
using ChamberFirmware.Scpi;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Tick;

/// <summary>
/// A day of a chamber at its console: power-on with stored settings, a commissioning, a cast. What it holds can grow only where something
/// is allocated, so it is counted after every tick and every line that allocated, and the greatest count is the peak of all ticks.
/// </summary>
public sealed class HeapProbe
{
    private const int TelemetryTicks = 10;
    private const int CommandTicks = 3; // until a command has taken effect
    private const int LongestTicks = 60_000;
    private const int CharBytes = 2; // here; on the device a character takes one, and texts are nearly all that is dropped

    private readonly TwinChamber _twin;
    private readonly Chamber _chamber;
    private readonly TypedPort _port = new();
    private readonly Conversations _conversations;
    private readonly Loop _loop; // it counts, and is not run: what tick and talk allocate is looked at one by one
    private HeapCount _most;
    private long _momentBytes;
    private int _passesSinceTyped;
    private long _nowUs;

    private HeapProbe()
    {
        foreach (Type type in typeof(Chamber).Assembly.GetTypes())
        {
            RuntimeHelpers.RunClassConstructor(type.TypeHandle); // as the device does at power-on
        }

        _twin = new TwinChamber(TwinParameters.Reference with { BladeSwitchFitted = true, PlateSwitchFitted = true }, 1);
        var stored = new ChamberSettings { BladeSwitchFitted = 1, BladeSwitchDelayUs = 20_000, PlateSwitchFitted = 1 };
        var log = new ChangeLog(_twin.Board.Files, new UtcClock());
        new StoredSettings(new ChamberSettings(), _twin.Board.Files, log).Restore(stored, "restored", new Author("test"));
        _chamber = new Chamber(_twin.Board, new ChamberSettings());
        _chamber.LoadSettings();
        _conversations = new Conversations(_chamber, new Conversation(_port, new ScpiOrWords(_chamber)));
        _loop = new Loop(_chamber, _conversations, _twin.Board.Clock);
        _most = Now();
        for (int i = 0; i < 3 * TelemetryTicks; i++)
        {
            Tick(); // compiled from here on
        }

        _momentBytes = 0;
    }

    /// <summary>Commissions a chamber and casts on it; throws where commissioning finds nothing.</summary>
    public static HeapResults Measure()
    {
        (int tables, int methods) = HeapOfDevice.Tables();
        var probe = new HeapProbe();
        probe.Do("commission 2026-11-23", Phase.Idle);
        if (probe._chamber.Settings.CommissionedDate.Length == 0)
        {
            throw new InvalidOperationException("Commissioning found nothing: " + probe._chamber.Task!.Result());
        }

        var commissioning = new HeapUse(probe._most, (int)probe._momentBytes, tables);
        probe._most = probe.Now();
        probe._momentBytes = 0;
        probe.Do("recipe example-1", Phase.Idle);
        probe.Do("start 10", Phase.Ready);
        probe.Do("cast", Phase.Complete);
        var cast = new HeapUse(probe._most, (int)probe._momentBytes, tables);
        return new HeapResults(commissioning, cast, HeapOfDevice.LibrariesMethods + methods);
    }

    // Types a line and waits for a phase.
    private void Do(string line, Phase until)
    {
        _port.Type(line + "\n");
        int ticks = 0;
        do
        {
            Tick();
            if (++ticks > LongestTicks || _chamber.Run.Phase is Phase.Aborted or Phase.Faulted)
            {
                throw new InvalidOperationException($"{line}: {PhaseWords.Name(_chamber.Run.Phase)} after {ticks} ticks.");
            }
        }
        while (_chamber.Run.Phase != until || ticks < CommandTicks);
    }

    private void Tick()
    {
        _nowUs += TickSchedule.TickUs;
        _twin.AdvanceTo(_nowUs);
        long before = GC.GetAllocatedBytesForCurrentThread();
        _chamber.Tick(_nowUs);
        if (GC.GetAllocatedBytesForCurrentThread() > before)
        {
            Look();
        }

        _passesSinceTyped = _port.Waiting > 0 ? 0 : _passesSinceTyped + 1;
        before = GC.GetAllocatedBytesForCurrentThread();
        _conversations.Pass(_nowUs);
        if (_passesSinceTyped < TelemetryTicks) // a command waits until the status has left
        {
            Look();
            return; // what a command takes for a moment it takes between runs
        }

        long moment = (GC.GetAllocatedBytesForCurrentThread() - before) / CharBytes;
        _momentBytes = Math.Max(_momentBytes, moment);
    }

    private void Look()
    {
        HeapCount now = Now();
        _most = now.Bytes > _most.Bytes ? now : _most;
    }

    private HeapCount Now() => HeapCount.Of([.. HeapCount.Statics(), _loop]);
}
