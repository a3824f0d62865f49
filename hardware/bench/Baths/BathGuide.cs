using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Bench.Desk;

namespace ChamberFirmware.Bench.Baths;

/// <summary>
/// Leads a person through the baths that follow the exposure: counts down, rings, and notes when they say that the plate was moved. It
/// needs no chamber: a cable that is pulled meanwhile changes nothing.
/// </summary>
public sealed class BathGuide
{
    /// <summary>From so long before a move on Enter means that it was done, s; before that only the word.</summary>
    public const double EnterCountsS = 10;

    /// <summary>Typed by a person: the plate was moved, however early.</summary>
    public const string MovedWord = "m";

    private const double RingAgainS = 30;
    private const int LookMs = 50;
    private static readonly double[] ToldS = [3600, 1800, 600, 300, 120, 60, 30, EnterCountsS];

    private readonly Person _person;
    private readonly IDeskView _view;
    private readonly TimeProvider _clock;
    private readonly Action<int> _wait;
    private double _beganAtS;
    private long _began;
    private int _presses;

    /// <summary>Who is led, and by which clock.</summary>
    /// <param name="person">Who moves the plate.</param>
    /// <param name="view">Where it is said.</param>
    /// <param name="clock">Its time stamps count.</param>
    /// <param name="wait">Lets so many ms pass.</param>
    public BathGuide(Person person, IDeskView view, TimeProvider clock, Action<int> wait)
    {
        _person = person;
        _view = view;
        _clock = clock;
        _wait = wait;
    }

    private double NowS => _beganAtS + _clock.GetElapsedTime(_began).TotalSeconds;

    /// <summary>Leads through all of them, or until the person ends it (q, Ctrl+C, nobody there); answers what is known of each.</summary>
    /// <param name="plate">Name of the plate.</param>
    /// <param name="steps">The baths; the plate is in the first.</param>
    /// <param name="sinceImmersionS">How long it has been there already, s.</param>
    /// <param name="keep">Called before the first move and after every one, with all that is known by then.</param>
    public IReadOnlyList<BathMove> Lead(
        string plate, IReadOnlyList<BathStep> steps, double sinceImmersionS, Action<IReadOnlyList<BathMove>> keep)
    {
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentNullException.ThrowIfNull(keep);
        (_beganAtS, _began, _presses) = (sinceImmersionS, _clock.GetTimestamp(), _person.Presses);
        var done = new List<BathMove>();
        keep(BathMove.Filled(steps, done, isImmersed: true));
        double inS = 0;
        for (int i = 0; i < steps.Count; i++)
        {
            BathStep step = steps[i];
            if (step.DurationS is not { } durationS)
            {
                done.Add(new BathMove(step, inS, null, BathMove.Stays));
                _view.Say($"{plate}: in {step.Bath}. The recipe gives no time for it: take the plate out when you like.");
                break;
            }

            string next = i + 1 < steps.Count ? $"into {steps[i + 1].Bath}" : "out of the bath";
            if (Await(plate, step, inS + durationS, next) is not { } outS)
            {
                _view.Say($"{plate}: not followed any more; what was done until now is in the record.");
                break;
            }

            done.Add(new BathMove(step, inS, outS, BathMove.Person));
            _view.Say($"{plate}: {next} {Late(outS - inS - durationS)}.");
            inS = outS;
            keep(BathMove.Filled(steps, done, isImmersed: true));
        }

        IReadOnlyList<BathMove> all = BathMove.Filled(steps, done, isImmersed: true);
        keep(all);
        return all;
    }

    // When the person says that the plate was moved, s since immersion; null: they will not.
    private double? Await(string plate, BathStep step, double atS, string next)
    {
        double toldS = double.PositiveInfinity, rangAtS = double.NegativeInfinity;
        _view.Say($"{plate}: in {step.Bath} for {step.TimeText}, then {next}. {MovedWord}: moved already; q ends.");
        while (true)
        {
            double nowS = NowS, leftS = atS - nowS;
            double dueS = ToldS.Where(s => s < step.DurationS && leftS <= s).DefaultIfEmpty(double.PositiveInfinity).Min();
            if (dueS < toldS && leftS > 0)
            {
                toldS = dueS;
                string hint = dueS == EnterCountsS ? " Enter when it is moved." : "";
                _view.Say($"{plate}: {Math.Ceiling(leftS):0} s left in {step.Bath}.{hint}");
            }

            if (leftS <= 0 && nowS - rangAtS >= RingAgainS)
            {
                rangAtS = nowS;
                _view.Ring();
                _view.Say($"{plate}: now {next}{(leftS > -1 ? "" : $", {-leftS:0} s late")}; Enter when it is there.");
            }

            string? typed = _person.Take();
            if (typed == MovedWord || (typed is { Length: 0 } && leftS <= EnterCountsS))
            {
                return nowS;
            }

            if (_person.Presses > _presses || typed is "q" or "Q" || (typed == null && _person.IsGone))
            {
                return null;
            }

            if (typed != null)
            {
                _view.Say($"{plate}: {Math.Ceiling(leftS):0} s left, nothing noted. {MovedWord} if the plate was moved already.");
            }

            _wait(LookMs);
        }
    }

    private static string Late(double s) => Math.Abs(s) < 0.5 ? "on time" : s > 0 ? $"{s:0} s late" : $"{-s:0} s early";
}
