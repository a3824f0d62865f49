using System;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Casting;

namespace ChamberFirmware.Bench.Desk;

/// <content>What whole words do, for those who type no keys: a pipe, a page; and what a page has to know to offer them.</content>
public sealed partial class MeasuredRun
{
    /// <summary>Typed by a person: ends the run, outputs off. At a terminal Ctrl+C twice says the same.</summary>
    public const string AbortWord = "abort";

    /// <summary>Typed by a person: loads off, so that the blade can be filled.</summary>
    public const string FillWord = "fill";

    /// <summary>Typed by a person: the blade is filled and the door closed.</summary>
    public const string FilledWord = "filled";

    /// <summary>Typed by a person at a casting line: its web is coated.</summary>
    public const string CoatWord = "coat";

    /// <summary>Typed by a person at a casting line: its web is coated no more.</summary>
    public const string EndCoatWord = "coat end";

    /// <summary>How many aborts went to the chamber by the word; one whose line was lost did not.</summary>
    public int AbortsSent { get; private set; }

    /// <summary>The start was sent; whether it arrived may not be known.</summary>
    public bool IsStartSent => _start != Asked.No;

    /// <summary>The chamber's sentence when it refused what was typed last; empty: it did not.</summary>
    public string Refused { get; private set; } = "";

    /// <summary>At Ready, and whoever says so casts.</summary>
    public bool MayCast => _prompt == Prompt.Cast && _chamber.IsOpen && _now is { Phase: Phase.Ready } && _cast == Asked.No;

    /// <summary>Asks the chamber something beside the run, between two steps; null: the line is lost.</summary>
    public string? AskBeside(string question)
    {
        try
        {
            return _chamber.IsOpen ? _chamber.Link.Ask(question, SilentMs) : null;
        }
        catch (Exception e) when (ChamberAtLine.IsLoss(e))
        {
            Lose(e); // an answer that comes later would be taken for another one's
            return null;
        }
    }

    // For those who have buttons.
    private string Offer(Prompt prompt) => prompt switch
    {
        Prompt.EndCoat => "the web is coated. End the coating when there is enough.",
        Prompt.Cast when IsLine => "ready. Coat the web.",
        Prompt.Filled => "when the blade is filled and the door closed, say filled.",
        Prompt.Fill => "ready. Fill the blade first.",
        _ => "ready. Cast, or fill the blade.",
    };

    private void HearWord(string word)
    {
        if (word is AbortWord)
        {
            Abort();
        }
        else if (_chamber.IsOpen && _start == Asked.Yes)
        {
            (string command, string done) = word switch
            {
                FillWord => ("RUN:FILL", "Filling: loads off. Open the door only when the air is cool enough and the chamber says so."),
                FilledWord => ("RUN:FILLED", "Filled: the door is closed, the air is conditioned again."),
                CoatWord => ("RUN:COAT", "Coat sent."),
                EndCoatWord => ("RUN:COAT:END", "Coated no more."),
                _ => ("", ""),
            };
            TellByWord(command, done);
        }
    }

    // Not kept for later: a chamber that is found again may be in another run.
    private void Abort()
    {
        if (_start == Asked.No)
        {
            Leave("Stopped before the start");
        }
        else if (!_chamber.IsOpen)
        {
            _view.Say("The line is lost, an abort would not arrive: use the emergency stop at the chamber.");
        }
        else
        {
            _chamber.Link.Send("RUN:ABORt");
            AbortsSent++;
            _view.Say("Abort sent.");
        }
    }

    private void TellByWord(string command, string done)
    {
        try
        {
            if (command.Length > 0)
            {
                _chamber.Link.Tell(command);
                _view.Say(done);
            }
        }
        catch (ChamberRefusedException e)
        {
            Refused = e.Message;
            _view.Say($"{Plate.Folder}: not done: {e.Message}");
        }
    }
}
