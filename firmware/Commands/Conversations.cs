using System;
using ChamberFirmware.Operation;

namespace ChamberFirmware.Commands;

/// <summary>
/// Everybody who talks with the chamber, once a pass of the loop, after the tick. All are heard in every pass, and an abort is done at
/// once, whoever says it: what the others said before it is forgotten. Then one of them, in turn, has a command executed and says a piece:
/// a pass bears no more, and two commands in one tick would not know of each other.
/// </summary>
public sealed class Conversations
{
    private readonly Chamber _chamber;
    private readonly Conversation[] _all;
    private int _turn;

    /// <summary>Conversations with this chamber; they share its operator.</summary>
    public Conversations(Chamber chamber, params Conversation[] all)
    {
        _chamber = chamber;
        _all = all;
    }

    /// <summary>Says a line by itself to everybody, at power-on.</summary>
    public void Tell(string line)
    {
        for (int i = 0; i < _all.Length; i++)
        {
            _all[i].Tell(line);
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
        for (int i = 0; i < _all.Length; i++)
        {
            try
            {
                aborting = _all[i].Hear(nowUs) ? i : aborting;
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

        return mishap;
    }

    private void Speak(long nowUs, int aborting)
    {
        _turn = aborting >= 0 ? aborting : (_turn + 1) % _all.Length;
        if (aborting >= 0)
        {
            ForgetAllBut(aborting);
        }

        if (_chamber.AwaitsTravel(nowUs))
        {
            return;
        }

        if (aborting < 0) // the abort takes effect in the next tick; what is asked before is answered for another state
        {
            _all[_turn].Do(nowUs);
        }

        _all[_turn].Say();
    }

    private void ForgetAllBut(int aborting)
    {
        for (int i = 0; i < _all.Length; i++)
        {
            if (i != aborting)
            {
                _all[i].Forget();
            }
        }
    }
}
