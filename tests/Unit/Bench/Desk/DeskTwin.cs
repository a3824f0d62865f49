using System;
using System.Threading;
using ChamberFirmware.Bench.Serve;
using ChamberFirmware.Commands;
using ChamberFirmware.Drivers;
using ChamberFirmware.Operation;
using ChamberFirmware.Scpi;
using ChamberFirmware.Settings;
using ChamberFirmware.Text;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Bench.Desk;

/// <summary>
/// A twin on a desk: the device's loop, conversation and language on a thread of their own, and a cable to it that a test can pull. The
/// conversation is the chamber's, not the cable's, as on a UART: what is said while the cable is out is lost. Its time waits for nobody but
/// one who reads, and while a cable that was plugged in again has not been heard yet.
/// </summary>
internal sealed class DeskTwin : IDisposable
{
    private const int PatienceMs = 2000;
    private const double LinePulsesPerM = 5000.0;

    private readonly ClientPort _port = new();
    private readonly TwinChamber _twin;
    private readonly Loop _loop;
    private readonly Thread _thread;
    private readonly Func<ICable> _plug;
    private ICable? _cable;
    private volatile bool _isOver;
    private readonly (long CastUs, long WetUs)[] _exposed = new (long, long)[3];
    private long _plugAtUs = long.MaxValue;
    private bool _isFresh;

    public DeskTwin(
        ulong seed, Func<ICable> plug, Action<DeskTwin>? eachPass = null, bool hasSwitches = true, TwinParameters? chamber = null)
    {
        TwinParameters parameters = (chamber ?? TwinParameters.Reference) with
        {
            BladeSwitchFitted = hasSwitches, PlateSwitchFitted = hasSwitches,
        };
        _twin = new TwinChamber(parameters, seed);
        Chamber = new Chamber(_twin.Board, !hasSwitches ? new ChamberSettings() : new ChamberSettings
        {
            BladeSwitchFitted = 1, BladeSwitchDelayUs = parameters.BladeSwitchDelayUs, PlateSwitchFitted = 1,
            WebPulsesPerM = parameters.Web == null ? 0.0 : LinePulsesPerM,
        });
        Language = new ScpiOrWords(Chamber);
        _loop = new Loop(Chamber, new Conversations(Chamber, new Conversation(_port, Language)), _twin.Board.Clock);
        EachPass = eachPass ?? (_ => { });
        _plug = plug;
        _cable = plug();
        _thread = new Thread(Run) { IsBackground = true };
        _thread.Start();
    }

    public Chamber Chamber { get; }

    public ScpiOrWords Language { get; }

    public Action<DeskTwin> EachPass { get; set; }

    public long NowUs => _twin.NowUs;

    /// <summary>When blade and bath truly passed a point of the last film, us since power on; look when it is over.</summary>
    public (long CastUs, long WetUs) TrulyExposed(PlatePoint point) => _exposed[(int)point];

    /// <summary>What is broken, from <see cref="EachPass"/>.</summary>
    public TwinFaults Faults => _twin.Faults;

    /// <summary>The door, from <see cref="EachPass"/>.</summary>
    public bool DoorIsOpen
    {
        get => _twin.Faults.DoorOpen;
        set => _twin.Faults.DoorOpen = value;
    }

    /// <summary>A line's controller lets its web be coated, from <see cref="EachPass"/>.</summary>
    public bool IsEnabled
    {
        get => _twin.Line!.Enable;
        set => _twin.Line!.Enable = value;
    }

    public Exception? Failure { get; private set; }

    public int Pulls { get; private set; }

    /// <summary>When the first byte came; -1: none yet.</summary>
    public long HeardUs { get; private set; } = -1;

    /// <summary>Lets so much of its time pass.</summary>
    public void Await(long us)
    {
        for (long untilUs = NowUs + us; NowUs < untilUs && Failure == null;)
        {
            Thread.Sleep(1);
        }
    }

    /// <summary>How often a phase began.</summary>
    public int[] Begun { get; } = new int[16];

    /// <summary>Ends it, and says what the firmware's record says.</summary>
    public string[] EndWithRecord()
    {
        Dispose();
        Assert.IsNull(Failure);
        return RecordNow();
    }

    /// <summary>What the firmware's record says now, on the twin's thread.</summary>
    public string[] RecordNow()
    {
        var text = new TextBuffer(8192);
        var lines = new RecordLines(Chamber.Record);
        for (int line = 0; lines.TryWrite(line, text); line++)
        {
        }

        return text.ToString().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Pulls the cable, on the twin's thread; after this time of the twin it is plugged in again.</summary>
    public void Pull(double forS)
    {
        _cable?.Dispose();
        _cable = null;
        Pulls++;
        _plugAtUs = NowUs + (long)(forS * 1e6);
    }

    public void Dispose()
    {
        _isOver = true;
        _thread.Join();
        _cable?.Dispose();
        _cable = null;
    }

    private void Run()
    {
        var hand = new PlateHand(_twin, Chamber);
        LineHand? controller = _twin.Line == null ? null : new LineHand(_twin.Line.Web, Chamber);
        try
        {
            while (!_isOver)
            {
                if (_cable == null && NowUs >= _plugAtUs)
                {
                    _cable = _plug();
                    _isFresh = true;
                }

                Move();
                _twin.AdvanceTo(Math.Max(_loop.Next(), _twin.NowUs));
                string mishap = _loop.Pass();
                Remember();
                hand.Look();
                controller?.Look();
                Failure = mishap.Length > 0 ? new InvalidOperationException(mishap) : Failure;
                Begun[(int)Chamber.Run.Phase] += Chamber.Run.PhaseIsNew ? 1 : 0;
                EachPass(this);
                Move();
            }
        }
        catch (Exception e)
        {
            Failure = e;
        }
    }

    // A fresh plate knows nothing of the last one.
    private void Remember()
    {
        foreach (PlatePoint point in Enum.GetValues<PlatePoint>())
        {
            if (_twin.Motion.CastUs(point) is { } castUs && _twin.Motion.WetUs(point) is { } wetUs)
            {
                _exposed[(int)point] = (castUs, wetUs);
            }
        }
    }

    // Bytes both ways; waits for a reader that is behind, and after a plug for its first word.
    private void Move()
    {
        var bytes = new byte[ClientPort.MostUnheard];
        long limit = Environment.TickCount64 + PatienceMs;
        do
        {
            int room = ClientPort.MostUnheard - _port.Waiting;
            int heard = _cable?.Read(bytes.AsSpan(0, room)) ?? 0;
            _port.Receive(bytes.AsSpan(0, heard));
            HeardUs = heard > 0 && HeardUs < 0 ? NowUs : HeardUs;
            _isFresh &= heard == 0 && _cable != null;
            int said;
            while (_port.Unsent > 0 && (said = _port.Send(bytes)) > 0 && _cable != null)
            {
                _cable.Write(bytes.AsSpan(0, said), () => _isOver || Environment.TickCount64 > limit);
            }
        }
        while (_isFresh && !_isOver && Environment.TickCount64 < limit && Wait());
    }

    private static bool Wait()
    {
        Thread.Sleep(1);
        return true;
    }
}
