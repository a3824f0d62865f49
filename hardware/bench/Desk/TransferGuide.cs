using System;
using System.Globalization;
using System.IO;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Casting;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench.Desk;

/// <summary>Water that was weighed before and after it lay in the chamber's air, and that air.</summary>
/// <param name="BeforeG">Wet, g.</param>
/// <param name="AfterG">The same afterwards, g.</param>
/// <param name="Air">While it lay there, by the chamber's sensors.</param>
/// <param name="WaterC">Of its surface, °C; null: nobody measured it.</param>
internal sealed record WeighedWater(double BeforeG, double AfterG, AirTally Air, double? WaterC);

/// <summary>
/// Leads a person through the weighing of water in a chamber at a line: the air of a recipe, the door by phase Filling, when to put the
/// blotter in and take it out, two weights. Times are the chamber's, from one Enter to the other, whatever the air does in between.
/// </summary>
internal sealed partial class TransferGuide
{
    private const int ListenMs = 100;
    private const double LeastCovered01 = 0.95;
    private const double LightestG = 0.1;
    private const double HeaviestG = 5000;
    private const double LeastLostG = 0.05;
    private const string Ended = "Ended by the person: nothing is stored.";
    private static readonly double[] ToldS = [600, 300, 60];

    private readonly ChamberAtLine _chamber;
    private readonly Person _person;
    private readonly TypedLines _typed;
    private readonly IDeskView _view;
    private TelemetrySample? _now;
    private AirTally? _air;
    private bool _isStarted;

    /// <summary>At a chamber that is open; keys are shown at <paramref name="echo"/>.</summary>
    public TransferGuide(ChamberAtLine chamber, Person person, IDeskView view, TextWriter echo)
    {
        (_chamber, _person, _view, _typed) = (chamber, person, view, new TypedLines(person, echo));
        _chamber.Follow = Take;
    }

    /// <summary>From the start to the two weights.</summary>
    /// <param name="recipe">Its air; nothing is cast.</param>
    /// <param name="minutes">How long the blotter is to lie there.</param>
    /// <param name="unverified">A humidity that no sensor can verify is accepted.</param>
    /// <exception cref="NotCastException">The person ends it, or the chamber does.</exception>
    /// <exception cref="ChamberRefusedException">The chamber does not take the recipe or the start.</exception>
    public WeighedWater Run(Recipe recipe, double minutes, bool unverified)
    {
        try
        {
            Start(recipe, unverified);
            _view.Say("The air is brought to the recipe. Wet the blotter and let it drain, or fill the pan to its rim.");
            Await(() => !IsEnded() && _now?.Phase == Phase.Ready);
            double beforeG = Weight("The air is held. Weight of the blotter on its plate, or of the pan, in g?", HeaviestG);
            OpenDoor();
            Enter("Put it in the film's place. Enter at the moment at which it lies there.");
            _air = new AirTally(_now!);
            CloseDoor();
            Hold(60 * minutes);
            OpenDoor();
            Enter("Take it out. Enter at the moment at which it is out.");
            AirTally air = _air;
            _air = null;
            LetGo();
            double afterG = Weight("Its weight now, in g?", beforeG - LeastLostG);
            double? waterC = Number("Temperature of its surface by a thermocouple, in C? Enter alone: nobody measured it.", 0, 90, true);
            return air.Covered01 >= LeastCovered01 ? new WeighedWater(beforeG, afterG, air, waterC) : throw new NotCastException(
                $"Of {100 * (1 - air.Covered01):0} % of the time nobody knows the air, because its lines did not come: weigh it anew.");
        }
        catch when (_isStarted)
        {
            Abort();
            throw;
        }
    }

    // Until the time is over by the chamber's clock; said now and then.
    private void Hold(double forS)
    {
        _view.Say($"It lies there for {forS / 60:0.#} min from that moment; leave the door closed.");
        double toldS = double.PositiveInfinity;
        Await(() =>
        {
            double leftS = IsEnded() ? 0 : forS - _air!.TimeS;
            foreach (double s in ToldS)
            {
                if (s < forS && leftS <= s && s < toldS)
                {
                    toldS = s;
                    _view.Say($"{Math.Ceiling(leftS / 60):0} min left.");
                }
            }

            return leftS <= 0;
        });
        _view.Ring();
        _view.Say("The time is over. Once the air is in its bands the door is asked for; it counts on until it is out.");
    }

    private double Weight(string question, double heaviestG) => Number(question, LightestG, heaviestG, isOptional: false)!.Value;

    private double? Number(string question, double lowest, double highest, bool isOptional)
    {
        _view.Say(question);
        double? found = null;
        bool isAnswered = false;
        Await(() =>
        {
            if (Line() is not { } line)
            {
                return false;
            }

            bool isNumber = double.TryParse(line, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value);
            isAnswered = (isNumber && value >= lowest && value <= highest) || (isOptional && line.Length == 0);
            found = isNumber ? value : null;
            if (!isAnswered)
            {
                _view.Say($"'{line}' is no number from {lowest:0.##} to {highest:0.##}: write it with a point, like 82.5; q ends.");
            }

            return isAnswered;
        });
        return found;
    }

    private void Enter(string question)
    {
        _view.Say(question);
        Await(() => Line() != null);
    }

    // A whole line; null: none yet.
    private string? Line()
    {
        bool isGone = _person.IsGone; // looked at first: a last line may have come before
        string? line = _typed.Take();
        return line is "q" or "Q" || (line == null && isGone) ? throw new NotCastException(Ended) : line;
    }

    // Where nothing is asked: what is typed is passed over, q is not.
    private bool IsEnded()
    {
        _ = Line();
        return false;
    }

    private void Take(TelemetrySample sample)
    {
        _now = sample;
        _air?.Add(sample);
    }
}
