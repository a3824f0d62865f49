using ChamberFirmware.Learning;
using ChamberFirmware.Operation;
using ChamberFirmware.Settings;
using ChamberFirmware.Text;

namespace ChamberFirmware.Commands;

/// <summary>commission DAY: lets the chamber find out what it is. commissioned: what it found, in plain words.</summary>
public static class CommissionCommands
{
    /// <summary>What follows the word commission; without a day: how it stands.</summary>
    public static void Execute(Chamber chamber, string rest, TextBuffer to)
    {
        if (rest.Length == 0 && chamber.Operator.Commissioning != null)
        {
            Tell(chamber, chamber.Operator.Commissioning, to);
        }
        else if (Answer.IsAccepted(to, chamber.Operator.Commission(rest)))
        {
            Answer.Begin(to, "the chamber tests itself for ").Fixed(Identification.ExperimentMinutes, 0)
                .Add(" min, hot and wet by turns, then "
                + "works out the result; door closed, no plate; type commission to see how it stands").Line();
        }
    }

    /// <summary>What commissioning found, for people.</summary>
    public static IListing Report(Chamber chamber, TextBuffer to)
    {
        ChamberSettings s = chamber.Settings;
        if (s.CommissionedDate.Length == 0)
        {
            Answer.Ok(to, "never commissioned: these are the reference chamber's values, measured on no chamber");
        }
        else
        {
            Answer.Begin(to, "commissioned on ").Add(s.CommissionedDate).Add(", all relative to the ")
                .Fixed(s.ChannelVolumeL + s.ReturnVolumeL, 1).Add(" L of air that were entered").Line();
        }

        return new CommissionedLines(s);
    }

    private static void Tell(Chamber chamber, Identification task, TextBuffer to)
    {
        if (!Answer.IsAccepted(to, task.Refusal ?? (task.Found != null ? chamber.KeepRefusal : null)))
        {
            return;
        }

        bool runs = chamber.Operator.Runs(task);
        Answer.Ok(to).Add(runs || task.IsDone ? " " : " stopped; ");
        task.WriteResult(to);
        to.Line();
    }
}
