using ChamberFirmware.Operation;
using ChamberFirmware.Text;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Commands;

/// <summary>How well the loop keeps its time, as lines of key=value pairs: the console's <c>timing</c>.</summary>
public sealed class TimingLines : IListing
{
    private readonly Chamber _chamber;

    private TimingLines(Chamber chamber) => _chamber = chamber;

    /// <summary>The answer to <c>timing</c> and <c>timing clear</c>; null: what else was typed is not known.</summary>
    public static TimingLines? Execute(Chamber chamber, string rest)
    {
        if (rest == "clear")
        {
            chamber.Schedule?.Clear();
            chamber.Stages.Clear();
        }

        return rest.Length == 0 || rest == "clear" ? new TimingLines(chamber) : null;
    }

    public bool TryWrite(int line, TextBuffer to)
    {
        TickSchedule? schedule = _chamber.Schedule;
        if (schedule == null)
        {
            return line == 0 && WriteNone(to);
        }

        if (line == 0)
        {
            WriteSchedule(schedule, _chamber.Stages, to);
        }
        else if (line <= StageTimes.Count)
        {
            WriteStage((Stage)(line - 1), _chamber.Stages, to);
        }

        return line <= StageTimes.Count;
    }

    private static bool WriteNone(TextBuffer to)
    {
        to.Add("timing=none, no loop has told its deadlines").Line();
        return true;
    }

    private static void WriteSchedule(TickSchedule schedule, StageTimes stages, TextBuffer to)
    {
        to.Add("ticks=").Whole(schedule.Done).Add(" dropped=").Whole(schedule.Dropped).Add(" periodUs=").Whole(TickSchedule.TickUs);
        to.Add(" latenessUs=").Whole(schedule.LatenessUs).Add(" meanLatenessUs=").Whole(schedule.MeanLatenessUs);
        to.Add(" longestLatenessUs=").Whole(schedule.LongestLatenessUs).Add(" longestTickUs=").Whole(schedule.LongestTickUs);
        to.Add(" longestHeartbeatGapUs=").Whole(stages.LongestHeartbeatGapUs).Line();
    }

    private static void WriteStage(Stage stage, StageTimes stages, TextBuffer to)
    {
        long longestUs = stages.LongestUs(stage);
        to.Add("stage=").Add(StageTimes.Name(stage)).Add(" meanUs=").Whole(stages.MeanUs(stage)).Add(" longestUs=").Whole(longestUs);
        to.Add(" budgetUs=").Whole(StageTimes.BudgetUs(stage)).Add(longestUs > StageTimes.BudgetUs(stage) ? " over" : "").Line();
    }
}
