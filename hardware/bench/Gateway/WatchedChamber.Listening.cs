using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Casting;

namespace ChamberFirmware.Bench.Gateway;

/// <content>
/// A reading: the chamber's status line, and behind it the answer to what the line does not tell. Until that has come nobody else may ask
/// anything, because he would take it for his.
/// </content>
public sealed partial class WatchedChamber
{
    private const long AnswerMs = 500; // for what is asked beside a reading
    private const int SettleNapMs = 5;
    private const int MostUnanswered = 3; // firmware that does not know the question is asked no more

    private void Settle()
    {
        long limit = Environment.TickCount64 + AnswerMs;
        while (_isOwed && Environment.TickCount64 < limit)
        {
            _isOwed = !_chamber.Link.TryHear(out _);
            Thread.Sleep(_isOwed ? SettleNapMs : 0);
        }

        _askedAtMs = 0;
        if (_isOwed)
        {
            throw new ChamberSilentException(_chamber.Name, PublishedPoint.Question, (int)AnswerMs);
        }
    }

    private string? Listen(long nowMs)
    {
        bool isHeard = _chamber.Link.TryHear(out string answer);
        bool isAnswered = isHeard && _askedAtMs > 0;
        _isOwed &= !isHeard;
        long ageMs = _chamber.Link.AgeMs;
        _now = _now with { ValidAtMs = nowMs - ageMs };
        if (ageMs > SilentMs)
        {
            throw new LineLostException(_chamber.Name, $"nothing came for {SilentMs / 1000} s");
        }

        if (_told == null)
        {
            return null;
        }

        bool mayAsk = _unanswered < MostUnanswered && !PhaseRules.Moves(_told.Phase); // nothing while a film is in the air
        if (_askedAtMs == 0 && mayAsk)
        {
            _chamber.Link.Send(_now.IsLine ? PublishedPoint.QuestionOfLine : PublishedPoint.Question);
            _isOwed = true;
            _askedAtMs = nowMs;
            return null;
        }

        bool isLate = _askedAtMs > 0 && nowMs - _askedAtMs > AnswerMs;
        if (_askedAtMs > 0 && !isAnswered && !isLate)
        {
            return null;
        }

        _unanswered = isLate && !isAnswered ? _unanswered + 1 : isAnswered ? 0 : _unanswered;
        return Read(_told, isAnswered ? answer.Split(';') : null);
    }

    private string Read(TelemetrySample told, string[]? answers)
    {
        _told = null;
        _askedAtMs = 0;
        _now = _now with
        {
            Phase = told.Values.GetValueOrDefault("phase", ""), Isa88 = told.Values.GetValueOrDefault("isa88", ""),
            Interlock = told.Values.GetValueOrDefault("interlock", ""), Fault = told.Fault, Last = ReadingText.Kept(
                WithFault(told), answers, _chamber.IsSimulated, _now.IsLine),
        };
        return _now.Last;
    }

    private static TelemetrySample WithFault(TelemetrySample told) => told.Fault.Length == 0 ? told : told with
    {
        Values = told.Values.Append(new(PublishedPoint.Fault, told.Fault.Split(' ')[0])).ToDictionary(v => v.Key, v => v.Value),
    };
}
