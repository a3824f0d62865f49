using System;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Text;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Demo;

/// <summary>
/// Example 3 (15 s, a bare plate) from power-on to five seconds after its end, with a hash over every bit that the firmware was told and
/// asked for: the same seed gives the same hash on every runtime.
/// </summary>
public sealed class DemoRun
{
    private const int StartTick = 20;
    private const int RestTicks = 50;
    private const int LongestTicks = 20000;
    private const ulong FnvPrime = 1099511628211UL;

    private readonly DemoBoard _board;
    private readonly ulong _seed;
    private int _restTicks;

    /// <summary>A chamber at power-on.</summary>
    public DemoRun(ulong seed)
    {
        _seed = seed;
        _board = new DemoBoard(seed);
        Chamber = new Chamber(_board, new ChamberSettings());
    }

    /// <summary>The firmware that runs.</summary>
    public Chamber Chamber { get; }

    /// <summary>Ticks so far, 100 ms each.</summary>
    public int Ticks { get; private set; }

    /// <summary>FNV-1a over 64-bit words.</summary>
    public ulong Hash { get; private set; } = 14695981039346656037UL;

    /// <summary>Five seconds have passed since the end, or 20 000 ticks in all.</summary>
    public bool IsOver => _restTicks >= RestTicks || Ticks >= LongestTicks;

    /// <summary>One tick of world, firmware and operator.</summary>
    public void Tick()
    {
        Ticks++;
        long nowUs = Ticks * TickSchedule.TickUs;
        _board.Advance(nowUs);
        Chamber.Tick(nowUs);
        Add();
        if (Ticks == StartTick)
        {
            Chamber.Operator.Start(BarePlate(), 15.0);
        }
        else if (Chamber.Run.Phase == Phase.Ready)
        {
            Chamber.Operator.Cast();
        }

        bool ended = Chamber.Run.Phase == Phase.Complete || Chamber.Run.Phase == Phase.Faulted;
        _restTicks += ended ? 1 : 0;
    }

    /// <summary>Runs to the end without printing; the hash as 16 hexadecimal digits.</summary>
    public static string HashOf(ulong seed)
    {
        var run = new DemoRun(seed);
        while (!run.IsOver)
        {
            run.Tick();
        }

        return run.HashText;
    }

    /// <summary>The hash as 16 hexadecimal digits.</summary>
    public string HashText => new TextBuffer(16).Hex((uint)(Hash >> 32)).Hex((uint)Hash).ToString();

    /// <summary>One line at the end.</summary>
    public string Summary => new TextBuffer(TextBuffer.Sentence).Add("demo seed=").Whole((long)_seed).Add(" ticks=").Whole(Ticks)
        .Add(" phase=").Add(PhaseWords.Name(Chamber.Run.Phase)).Add(" hash=").Add(HashText).ToString();

    // Example 3 without a film: the demo's plant has none, so none is fed.
    private static Recipe BarePlate()
    {
        RecipeDraft draft = ReferenceRecipes.Draft("example-3", "demo")!;
        draft.Set("filmWaterPct", "0");
        return draft.Finish(out _)!;
    }

    private void Add()
    {
        Readings r = Chamber.Readings;
        Outputs o = Chamber.Outputs;
        Add(r.Air.TemperatureC);
        Add(r.Air.RelativeHumidityPct);
        Add(r.Air.PressurePa);
        Add(r.HumidityRatioGPerKg);
        Add(r.FanRpm);
        Add(r.AirVelocityMPerS);
        for (int load = 0; load < Loads.Count; load++)
        {
            Add(load, o.LoadDuty01[load]);
        }

        Add(o.FanDuty01);
        Add((ulong)r.CastStartedUs);
        Add((ulong)(int)Chamber.Run.Phase);
    }

    // A load that was not there when the hash was made, and is never asked for, leaves it as it is.
    private void Add(int load, double duty01)
    {
        bool isOfTheFirst = load == Loads.Heater || load == Loads.Humidifier || load == Loads.DryAir;
        if (isOfTheFirst || duty01 != 0.0)
        {
            Add(duty01);
        }
    }

    private void Add(double value) => Add((ulong)BitConverter.DoubleToInt64Bits(value));

    private void Add(ulong word) => Hash = (Hash ^ word) * FnvPrime;
}
