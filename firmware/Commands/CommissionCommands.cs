using ChamberFirmware.Casting;
using ChamberFirmware.Learning;
using ChamberFirmware.Operation;
using ChamberFirmware.Refusals;
using ChamberFirmware.Settings;
using ChamberFirmware.Text;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Commands;

/// <summary>commission DAY: lets the chamber find out what it is. commissioned: what it found, in plain words.</summary>
public sealed class CommissionCommands
{
    private readonly Chamber _chamber;
    private Identification? _task;

    public CommissionCommands(Chamber chamber) => _chamber = chamber;

    /// <summary>What follows the word commission; without a day: how it stands.</summary>
    public void Execute(string rest, TextBuffer to)
    {
        if (rest.Length == 0 && _task != null)
        {
            Tell(_task, to);
            return;
        }

        if (!DateText.IsDay(rest))
        {
            Answer.Error(to, TextRefusals.NeedsDay("commission"));
            return;
        }

        var task = new Identification(_chamber.Settings, _chamber.Believed, TickSchedule.TickS, rest);
        if (Answer.IsAccepted(to, _chamber.StartCommissioning(task)))
        {
            _task = task;
            Answer.Ok(to).Add(" the chamber tests itself for ").Fixed(Identification.ExperimentMinutes, 0)
                .Add(" min, hot and wet by turns, then "
                + "works out the result; door closed, no plate; type commission to see how it stands").Line();
        }
    }

    /// <summary>What commissioning found, for people.</summary>
    public IListing Report(TextBuffer to)
    {
        ChamberSettings s = _chamber.Settings;
        if (s.CommissionedDate.Length == 0)
        {
            Answer.Ok(to, "never commissioned: these are the reference chamber's values, measured on no chamber");
        }
        else
        {
            Answer.Ok(to).Add(" commissioned on ").Add(s.CommissionedDate).Add(", all relative to the ")
                .Fixed(s.ChannelVolumeL + s.ReturnVolumeL, 1).Add(" L of air that were entered").Line();
        }

        return new CommissionedLines(s);
    }

    private void Tell(Identification task, TextBuffer to)
    {
        if (!Answer.IsAccepted(to, task.Refusal ?? (task.Found != null ? _chamber.KeepRefusal : null)))
        {
            return;
        }

        bool runs = _chamber.Run.Phase == Phase.Commissioning && _chamber.Task == task;
        Answer.Ok(to).Add(runs || task.IsDone ? " " : " stopped; ");
        task.WriteResult(to);
        to.Line();
    }
}
