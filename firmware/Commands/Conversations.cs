using System;
using ChamberFirmware.Operation;

namespace ChamberFirmware.Commands;

/// <summary>
/// Everybody who talks with the chamber, once a pass of the loop, after the tick. All are heard in every pass, and an abort is done at
/// once, whoever says it: what the others said before it is forgotten. Then one of them, the next who has something to do, has a command
/// executed and says a piece: a pass bears no more, and two commands in one tick would not know of each other.
/// </summary>
public sealed class Conversations
{
    private const int PassesToRest = 20; // while somebody always has something to say

    private readonly Chamber _chamber;
    private readonly ISpeaker?[] _all;
    private int _turn;
    private int _passesToRest = PassesToRest;

    /// <summary>Conversations with this chamber; they share its operator. A place may be empty: null.</summary>
    public Conversations(Chamber chamber, params ISpeaker?[] all)
    {
        _chamber = chamber;
        _all = all;
    }

    /// <summary>Between two passes: somebody takes a place, or leaves it (null) and what was not said yet is not said.</summary>
    public void Seat(int place, ISpeaker? speaker) => _all[place] = speaker;

    /// <summary>Says a line by itself to everybody, at power-on.</summary>
    public void Tell(string line)
    {
        for (int i = 0; i < _all.Length; i++)
        {
            _all[i]?.Tell(line);
        }
    }

    /// <summary>
    /// One pass. <paramref name="nowUs"/>: the deadline of its tick. What went wrong at one of them is returned, empty when nothing did;
    /// the others are heard all the same.
    /// </summary>
    public string Pass(long nowUs)
    {
        string mishap = "";
        int aborting = -1;
        _chamber.Watch?.Look(nowUs);
        for (int i = 0; i < _all.Length; i++)
        {
            try
            {
                ISpeaker? one = _all[i];
                aborting = one != null && Named(one).Hear(nowUs) ? i : aborting;
            }
            catch (Exception e)
            {
                mishap = e.Message;
            }
        }

        try
        {
            Speak(nowUs, aborting);
        }
        catch (Exception e)
        {
            mishap = e.Message;
        }

        _chamber.AskedBy(_chamber.Itself);

        return mishap;
    }

    private void Speak(long nowUs, int aborting)
    {
        if (aborting >= 0)
        {
            _turn = aborting;
            ForgetAllBut(aborting);
        }

        // after an abort nothing is executed: it takes effect in the next tick; what is asked before is answered for another state
        bool isQuiet = _chamber.AwaitsTravel(nowUs);
        bool speaks = !isQuiet && (aborting >= 0 || TakesTurn(nowUs));
        if (speaks)
        {
            Named(_all[_turn]!).Say();
        }

        if (!speaks || --_passesToRest == 0)
        {
            _passesToRest = PassesToRest;
            _chamber.Rest();
        }
    }

    // An idle one takes no turn: with many of them the one who asked would wait for all the others to say nothing.
    private bool TakesTurn(long nowUs)
    {
        for (int i = 0; i < _all.Length; i++)
        {
            _turn = (_turn + 1) % _all.Length;
            ISpeaker? next = _all[_turn];
            if (next != null && Named(next).Do(nowUs))
            {
                return true;
            }
        }

        return false;
    }

    // Whatever he does now, he does it: hearing finishes a line, and saying makes the rest of an answer.
    private ISpeaker Named(ISpeaker speaker)
    {
        _chamber.AskedBy(speaker.Author);
        return speaker;
    }

    private void ForgetAllBut(int aborting)
    {
        for (int i = 0; i < _all.Length; i++)
        {
            if (i != aborting)
            {
                _all[i]?.Forget();
            }
        }
    }
}
