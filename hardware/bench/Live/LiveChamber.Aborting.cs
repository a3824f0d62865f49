using System;
using System.Collections.Generic;
using ChamberFirmware.Bench.Desk;

namespace ChamberFirmware.Bench.Live;

/// <content>Aborts: always heard, and answered when it is known whether they went to the chamber, not before.</content>
public sealed partial class LiveChamber
{
    private const string LostAbort = "The line is lost, an abort would not arrive: use the emergency stop at the chamber.";

    private readonly Queue<LiveAct> _heard = new(); // the run has them, and has not sent them yet
    private int _abortsSent; // by the run, and answered

    private void AbortWithoutRun()
    {
        while (HearAbort() != null)
        {
            try
            {
                _chamber.Link.Send("RUN:ABORt");
            }
            catch (Exception e) when (ChamberAtLine.IsLoss(e))
            {
                AnswerAborts(LostAbort, isSent: false);
                throw;
            }

            _book.Say("Abort sent.");
            AnswerAborts("Abort sent.", isSent: true);
        }
    }

    // A word for the run when somebody has pressed abort, also between its recipe and its start; null: nobody.
    private string? HearAbort()
    {
        while (_aborts.TryDequeue(out LiveAct? abort))
        {
            string obstacle = Obstacle(abort.Name);
            if (!abort.TryClaim())
            {
                continue;
            }

            if (obstacle.Length == 0)
            {
                _heard.Enqueue(abort);
                return MeasuredRun.AbortWord;
            }

            abort.Finish(new LiveAnswer(false, obstacle));
        }

        return null;
    }

    // After a step of the run.
    private void AnswerAborts(MeasuredRun run)
    {
        for (; _abortsSent < run.AbortsSent && _heard.TryDequeue(out LiveAct? sent); _abortsSent++)
        {
            sent.Finish(new LiveAnswer(true, "Abort sent."));
        }

        _abortsSent = run.AbortsSent;
        AnswerAborts(run.IsStartSent ? LostAbort : "Stopped before the start: nothing was started.", isSent: !run.IsStartSent);
    }

    private void AnswerAborts(string sentence, bool isSent)
    {
        while (_heard.TryDequeue(out LiveAct? abort))
        {
            abort.Finish(new LiveAnswer(isSent, sentence));
        }
    }
}
