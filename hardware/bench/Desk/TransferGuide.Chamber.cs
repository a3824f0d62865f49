using System;
using System.Linq;
using System.Threading;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench.Desk;

/// <content>What the chamber is asked: air, door, end; and how a line that was lost is taken up again.</content>
internal sealed partial class TransferGuide
{
    private const double AgainS = 2; // a refusal is asked anew after so long
    private const int AbortLooks = 50;
    private const int SilentMs = 5000; // a line a second is pushed

    private void Start(Recipe recipe, bool unverified)
    {
        string phase = _chamber.Link.Ask("RUN:PHASe?");
        if (phase is not ("Idle" or "Complete"))
        {
            throw new NotCastException($"The chamber is in phase {phase}: water is weighed from Idle or Complete on.");
        }

        RecipeUpload.Send(_chamber.Link, recipe);
        Listen();
        _chamber.Link.Tell($"RUN:STARt {PlateFolder.Seconds(recipe.ExposureS[0])}{(unverified ? ",UNVerified" : "")}");
        _isStarted = true;
    }

    private void Listen()
    {
        _chamber.Link.Tell("TELemetry:RATE DEF"); // the long form: with uncertainties, and the chamber's own words about the door
        _chamber.Link.Tell("TELemetry:STATe ON");
    }

    // By phase Filling: loads off, and the chamber says when.
    private void OpenDoor()
    {
        Until(Phase.Ready, "RUN:FILL");
        _view.Say("Heat and mist are off. Wait until the door may be opened.");
        Await(() => !IsEnded() && _now!.Phase == Phase.Filling && _now.Notes.Contains(TelemetryLine.DoorMayOpen));
        _view.Say("The door may be opened now.");
    }

    private void CloseDoor()
    {
        Enter("Close the door, press S7 (ENABLE), then Enter.");
        Until(Phase.Filling, "RUN:FILLED");
    }

    // Again and again while the chamber says no, which is told once.
    private void Until(Phase from, string command)
    {
        double toldAtS = double.NegativeInfinity;
        string told = "";
        Await(() =>
        {
            if (IsEnded() || _now!.Phase != from || _now.AtUs / 1e6 - toldAtS < AgainS)
            {
                return false;
            }

            try
            {
                _chamber.Link.Tell(command);
                return true;
            }
            catch (ChamberRefusedException e)
            {
                _view.Say(e.Message == told ? "" : $"Not yet: {e.Message}");
                (toldAtS, told) = (_now.AtUs / 1e6, e.Message);
                return false;
            }
        });
    }

    // The blotter is out, and the door open: nothing of what the chamber believes to be in the blade is there.
    private void LetGo()
    {
        _isStarted = false;
        _chamber.Link.Send("RUN:ABORt");
        Await(() => _now!.Phase == Phase.Aborted, mayEnd: true);
        _chamber.Link.Tell("RUN:RESet");
        Await(() => _now!.Phase == Phase.Idle, mayEnd: true);
        try
        {
            _chamber.Link.Tell("RUN:PLATe:OUT");
        }
        catch (ChamberRefusedException e)
        {
            _view.Say($"The chamber does not take it that nothing is in it: {e.Message} Say so at its console: plate out.");
        }
    }

    private void Abort()
    {
        _isStarted = false;
        try
        {
            _chamber.Link.Send("RUN:ABORt");
            for (int i = 0; i < AbortLooks && _now?.Phase != Phase.Aborted; i++)
            {
                _chamber.Link.Listen(ListenMs); // so long that it has arrived before the line is closed
            }

            _view.Say(_now?.Phase == Phase.Aborted ? "Aborted. Take the blotter out, then reset the chamber."
                : "Abort sent, and not seen to arrive: look at the chamber. Take the blotter out, then reset it.");
        }
        catch (Exception e) when (ChamberAtLine.IsLoss(e))
        {
            _view.Say("The line is lost: end the run at the chamber.");
        }
    }

    // Hears the chamber and the person until it is so.
    private void Await(Func<bool> isSo, bool mayEnd = false)
    {
        int presses = _person.Presses;
        while (true)
        {
            try
            {
                Hear();
                if (!mayEnd && _isStarted && _now?.Phase is Phase.Aborted or Phase.Faulted)
                {
                    _isStarted = false;
                    throw new NotCastException($"The chamber is in phase {PhaseWords.Name(_now!.Phase)}: nothing is stored. Look at it.");
                }

                if (_person.Presses > presses)
                {
                    throw new NotCastException(Ended);
                }

                if (_now != null && isSo())
                {
                    return;
                }
            }
            catch (Exception e) when (ChamberAtLine.IsLoss(e))
            {
                _chamber.Close();
                _view.Say(e.Message + " The chamber goes on by itself; trying to reach it again.");
            }
        }
    }

    private void Hear()
    {
        if (_chamber.IsOpen)
        {
            _chamber.Link.Listen(ListenMs);
            if (_chamber.Link.AgeMs > SilentMs)
            {
                _chamber.Link.Ask("RUN:PHASe?", SilentMs); // throws when nobody is there
                Listen();
            }
        }
        else if (_chamber.TryReopen(out _))
        {
            Listen();
            _view.Say($"{_chamber.Name} is back.");
        }
        else
        {
            Thread.Sleep(ListenMs);
        }
    }
}
