using System;
using System.Threading;
using ChamberFirmware.Bench.Link;

namespace ChamberFirmware.Bench.Desk;

/// <summary>
/// Before a start: the recipe is uploaded and the chamber asked whether it would begin. What a hand has to do first it says itself; a
/// person does it and presses Enter, and it is asked again. Nothing is claimed for a person who is not asked.
/// </summary>
internal sealed class DeskStart
{
    private const int PlateInLoop = 4502;
    private const int JournalUnreadable = 4503;
    private const int BladeNotBack = 4105;
    private const int PlateNotBack = 4106;
    private const int LookMs = 200;
    private const int DoorLookMs = 1500; // the chamber looks for half a second of its own time
    private const int HandMs = 10 * 60 * 1000; // as long as the air is kept for the next plate

    private readonly ChamberAtLine _chamber;
    private readonly Person _person;
    private readonly IDeskView _view;
    private readonly bool _yes;

    /// <summary>In this chamber; with <paramref name="yes"/> nobody is asked.</summary>
    public DeskStart(ChamberAtLine chamber, Person person, IDeskView view, bool yes)
    {
        _chamber = chamber;
        _person = person;
        _view = view;
        _yes = yes;
    }

    /// <summary>Comes back when the chamber would begin; true: it has begun already, for a program that ended meanwhile.</summary>
    /// <exception cref="NotCastException">It would not, and nobody does anything about it.</exception>
    public bool Prepare(Plate plate)
    {
        long limit = Environment.TickCount64 + HandMs;
        string told = "";
        while (true)
        {
            string phase = _chamber.Link.Ask("RUN:PHASe?");
            if (IsUnderWay(plate, phase))
            {
                return true;
            }

            if (phase is "Aborted" or "Faulted")
            {
                Reset(phase);
                continue;
            }

            (int number, string sentence) = Refusal(plate, phase);
            if (number == 0)
            {
                return false;
            }

            Await(number, sentence, limit, ref told);
        }
    }

    // The chamber's own record says which plate it is about while it runs.
    private bool IsUnderWay(Plate plate, string phase)
    {
        if (phase is not ("Conditioning" or "Ready" or "Filling" or "Casting" or "Exposing" or "Immersing" or "Coating"))
        {
            return false;
        }

        var record = new RecordText(ScpiText.Fields(_chamber.Link.Ask("RUN:RECord?")));
        bool isSame = record.Word("recipe") == plate.Recipe.Name
            && record.Number("exposureSetS") is { } setS && Math.Abs(setS - plate.ExposureS) < 1e-3;
        return isSame && (_yes || DeskPrompts.AwaitEnter(
            _person, _view, $"The chamber is in phase {phase} with a plate of {plate.Folder}, begun by a program that has ended. "
                + "Enter follows it as this one; q ends."));
    }

    private (int Number, string Sentence) Refusal(Plate plate, string phase)
    {
        if (phase is "Idle" or "Complete")
        {
            RecipeUpload.Send(_chamber.Link, plate.Recipe); // a run that is under way has its own
        }

        string answer = _chamber.Link.AskOrRefuse(
            $"RUN:CHECk? {PlateFolder.Seconds(plate.ExposureS)}{(plate.Unverified ? ",UNVerified" : "")}");
        string[] fields = [.. ScpiText.Fields(answer)];
        return (int.Parse(fields[0]), fields[^1]);
    }

    private void Reset(string phase)
    {
        string why = ScpiText.Fields(_chamber.Link.Ask("RUN:FAULt?"))[^1];
        Require($"The chamber is {phase}: {why} Look at it; Enter resets it, q ends.", $"The chamber is {phase}: {why}");
        _chamber.Link.Tell("RUN:RESet");
        Thread.Sleep(LookMs);
    }

    private void Await(int number, string sentence, long limit, ref string told)
    {
        if (number is PlateInLoop or JournalUnreadable)
        {
            TakeOut(sentence);
        }
        else if (_yes && number is BladeNotBack or PlateNotBack && Environment.TickCount64 < limit)
        {
            if (told != sentence)
            {
                _view.Say(sentence + " Waiting for it.");
                told = sentence;
            }

            EndIfAsked(sentence);
            Thread.Sleep(LookMs);
        }
        else
        {
            Require(sentence + " Enter asks the chamber again, q ends.", sentence);
        }
    }

    // The chamber believes the word only with the door open.
    private void TakeOut(string sentence)
    {
        Require(sentence + " Do so, and with the door open press Enter; q ends.", sentence);
        _chamber.Link.Tell("RUN:PLATe:OUT");
        Thread.Sleep(DoorLookMs);
        Require("Close the door; Enter goes on, q ends.", sentence);
    }

    private void Require(string question, string refusal)
    {
        if (_yes || !DeskPrompts.AwaitEnter(_person, _view, question))
        {
            throw new NotCastException(refusal);
        }
    }

    private void EndIfAsked(string sentence)
    {
        if (_person.Take() is "q" or "Q" || _person.Presses > 0)
        {
            throw new NotCastException("Stopped. " + sentence);
        }
    }
}
