using System;
using System.Collections.Concurrent;
using System.Threading;
using ChamberFirmware.Commands;
using ChamberFirmware.Operation;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Bench.Serve;

/// <summary>
/// A twin with the ESP32's program on it: loop, conversations and language are the device's own. <see cref="Pass"/> is one thread's; who
/// comes and goes may do so from any.
/// </summary>
public sealed class ServedTwin
{
    /// <summary>Programs and people that may talk at a time; an empty place costs nothing.</summary>
    public const int Places = 64;

    private readonly ConcurrentQueue<Guest> _coming = new();
    private readonly ConcurrentQueue<ClientPort> _leaving = new();
    private readonly Guest?[] _seated = new Guest?[Places];
    private readonly Conversations _conversations;
    private readonly Loop _loop;
    private readonly PlateHand _hand;
    private readonly LineHand? _lineHand;
    private readonly string _settingsLine;
    private int _guests;

    /// <summary>At power-on, with what <paramref name="state"/> has of its flash; null: nothing is kept.</summary>
    public ServedTwin(TwinParameters parameters, ulong seed, StateFile? state = null)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        Twin = new TwinChamber(parameters with { BladeSwitchFitted = true, PlateSwitchFitted = true }, seed);
        state?.Attach(Twin.Flash);
        Chamber = new Chamber(Twin.Board, Told(parameters)) { IsTwin = true };
        _conversations = new Conversations(Chamber, new ISpeaker?[Places]);
        _loop = new Loop(Chamber, _conversations, Twin.Board.Clock);
        _hand = new PlateHand(Twin, Chamber);
        _lineHand = Twin.Line == null ? null : new LineHand(Twin.Line.Web, Chamber);
        _settingsLine = Chamber.LoadSettings();
    }

    /// <summary>The chamber that the firmware drives.</summary>
    public TwinChamber Twin { get; }

    /// <summary>The firmware. Only the thread of <see cref="Pass"/> may look.</summary>
    public Chamber Chamber { get; }

    /// <summary>
    /// Bytes that wait for one who is told the status unasked: at a speed beyond real time it comes faster than a serial port may carry.
    /// </summary>
    public int Untold { get; private set; }

    /// <summary>The last exception's message while somebody was talked with; empty: none yet.</summary>
    public string Mishap { get; private set; } = "";

    /// <summary>
    /// Somebody wants to talk. False: all places are taken. From the next pass on the port is heard; who is told at power-on
    /// (<paramref name="isTold"/>) hears what the ESP32 says then.
    /// </summary>
    public bool TrySeat(ClientPort port, Func<Chamber, ILanguage> language, bool isTold) =>
        TrySeat(port, (at, chamber) => new Conversation(at, language(chamber)), isTold);

    /// <summary>The same with whoever speaks there.</summary>
    public bool TrySeat(ClientPort port, Func<ClientPort, Chamber, ISpeaker> speaker, bool isTold)
    {
        if (Interlocked.Increment(ref _guests) > Places)
        {
            Interlocked.Decrement(ref _guests);
            return false;
        }

        _coming.Enqueue(new Guest(port, speaker, isTold));
        return true;
    }

    /// <summary>Somebody who had a place has gone. What the chamber does goes on.</summary>
    public void Leave(ClientPort port) => _leaving.Enqueue(port);

    /// <summary>One pass of the loop: time goes on to the next deadline, a tick, and talk. The time of the next one, us.</summary>
    public long Pass()
    {
        Seat();
        Twin.AdvanceTo(Math.Max(_loop.Next(), Twin.NowUs));
        string mishap = _loop.Pass();
        _hand.Look();
        _lineHand?.Look();
        Mishap = mishap.Length > 0 ? mishap : Mishap;
        foreach (Guest? guest in _seated)
        {
            guest?.Port.Look(guest.Speaker!.IsDone);
        }

        LookAtTold();
        return Twin.NowUs;
    }

    /// <summary>Looks at <see cref="Untold"/> again; on the thread of <see cref="Pass"/>.</summary>
    public void LookAtTold()
    {
        Untold = 0;
        foreach (Guest? guest in _seated)
        {
            Untold = guest is { IsTold: true } ? Math.Max(Untold, guest.Port.Unsent) : Untold;
        }
    }

    private void Seat()
    {
        while (_coming.TryDequeue(out Guest? guest))
        {
            int place = Array.IndexOf(_seated, null);
            ISpeaker speaker = guest.Make(guest.Port, Chamber);
            _seated[place] = guest with { Speaker = speaker };
            _conversations.Seat(place, speaker);
            if (guest.IsTold)
            {
                speaker.Tell(_settingsLine);
                speaker.Tell(Identity.Text + " ready");
            }
        }

        while (_leaving.TryDequeue(out ClientPort? port))
        {
            int place = Array.FindIndex(_seated, guest => guest?.Port == port);
            _seated[place] = null;
            _conversations.Seat(place, null);
            Interlocked.Decrement(ref _guests);
        }
    }

    private static ChamberSettings Told(TwinParameters parameters)
    {
        var settings = new ChamberSettings
        {
            BladeSwitchFitted = 1, BladeSwitchDelayUs = parameters.BladeSwitchDelayUs, PlateSwitchFitted = 1,
            CoverFitted = parameters.CoverFitted ? 1 : 0,
        };
        if (parameters.Web is { } web)
        {
            settings.WebPulsesPerM = web.PulsesPerM;
            settings.WebOpenToM = [web.WayM];
            settings.WebFastestMPerMin = web.FullSpeedMPerMin;
            settings.WebHold = web.SpeedFollowsRequest ? 2 : web.CoverMPerS > 0.0 ? 1 : 0;
            settings.WebCoverMPerS = web.CoverMPerS > 0.0 ? web.CoverMPerS : settings.WebCoverMPerS;
        }

        return settings;
    }

    private sealed record Guest(ClientPort Port, Func<ClientPort, Chamber, ISpeaker> Make, bool IsTold, ISpeaker? Speaker = null);
}
