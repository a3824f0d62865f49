using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Casting;

namespace ChamberFirmware.Bench.Live;

/// <content>What the chamber is asked beside its telemetry, and what pages are told.</content>
public sealed partial class LiveChamber
{
    private const long LooksInRunUs = 5_000_000; // an answer takes its tick's line out of the trace
    private const long LooksUs = 1_000_000;
    private const string RestRate = "0.5"; // s; a run has every tick

    private bool _isFollowed; // telemetry is on
    private bool _isLine; // a casting line, when it was asked last
    private long _lookedAtUs = -1;

    private string PhaseWord => _now == null ? "" : PhaseWords.Name(_now.Phase);

    private LiveMoment Moment => new(_session, _runs, _turn, PhaseWord);

    // No run of ours: the chamber is looked at, and comes back by itself after an unplug.
    private void Watch()
    {
        if (!_chamber.IsOpen)
        {
            if (!_chamber.TryReopen(out string why))
            {
                _lineSentence = why;
                Thread.Sleep(ListenMs);
                return;
            }

            _book.Say($"{_chamber.Name} is back.");
            _isFollowed = false;
        }

        _lineSentence = "";
        if (!_isFollowed)
        {
            _isLine = WebText.IsAskedOf(_chamber.Link);
            _chamber.Link.Tell("TELemetry:RATE " + RestRate);
            _chamber.Link.Tell("TELemetry:STATe ON");
            _isFollowed = true;
        }

        _chamber.Link.Listen(ListenMs);
        if (_chamber.Link.AgeMs > SilentMs)
        {
            _chamber.Link.Ask("RUN:PHASe?", SilentMs); // throws when nobody is there
            _isFollowed = false;
        }
    }

    private void Lose(Exception e)
    {
        _chamber.Close();
        _now = null; // what it does now is not known
        _fault = null;
        _lineSentence = e.Message + " Trying to reach it again.";
        _book.Say(e.Message + " The chamber goes on by itself; trying to reach it again.");
        _book.Break();
    }

    // By the chamber's time, so that the same run has the same questions at the same ticks, whoever looks on.
    private void Look()
    {
        if (_now == null || !_chamber.IsOpen)
        {
            return;
        }

        bool coats = _now.Phase == Phase.Coating; // no trace of a plate: what the line does counts more
        bool isMoving = PhaseRules.Moves(_now.Phase); // nothing is asked while a film is in the air
        long everyUs = IsRunning && !coats ? LooksInRunUs : LooksUs;
        bool isDue = _lookedAtUs < 0 || _now.AtUs < _lookedAtUs || _now.AtUs - _lookedAtUs >= everyUs;
        if (isDue && !isMoving)
        {
            _lookedAtUs = _now.AtUs;
            _book.Add(LiveAir.Read(Ask(LiveAir.Question) ?? "") ?? LiveAir.Unknown);
            _book.Add(_isLine ? LiveLine.Read(Ask(WebText.Question) ?? "") : null);
        }

        bool isFaulted = _now.Phase == Phase.Faulted;
        _fault = !isFaulted ? null : _fault ?? ReadFault(Ask("RUN:FAULt?"));
    }

    private string? Ask(string question) => IsRunning ? _filed!.Run.AskBeside(question) : _chamber.Link.Ask(question, SilentMs);

    private static LiveFault? ReadFault(string? answer)
    {
        string[] fields = answer == null ? [] : [.. ScpiText.Fields(answer)];
        return fields.Length > 1 && int.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0
            ? new LiveFault(number, string.Join(", ", fields.Skip(1)))
            : null;
    }

    private void Publish()
    {
        string plan = $"{_campaign?.Campaign.Number} {_campaign?.State.Plate} {_campaign?.State.Held} {MayFollow}";
        string turnOf = $"{PhaseWord} {_chamber.IsOpen} {_runs} {_filed != null} {_baths?.State?.Number} {plan}";
        _turn += turnOf == _turnOf ? 0 : 1;
        _turnOf = turnOf;
        long ageMs = _chamber.IsOpen ? _chamber.Link.AgeMs : Math.Max(Environment.TickCount64 - _validAtMs, 0);
        _validAtMs = Environment.TickCount64 - ageMs;
        _book.Set(
            new LiveState(
                Moment,
                new LiveChamberName(_chamber.Name, _chamber.Identity, _chamber.IsSimulated, _options.Speed),
                _chamber.IsOpen,
                _chamber.IsOpen ? "" : _lineSentence,
                _now == null ? "" : PhaseWords.Isa88(_now.Phase),
                string.Join(' ', LiveAct.All.Where(act => Obstacle(act).Length == 0)),
                _run,
                _fault)
            {
                Campaign = _campaign?.State, UnderWay = _underWay, Bath = _baths?.State,
            },
            ageMs);
    }

    private long _validAtMs = Environment.TickCount64;
}
