namespace ChamberFirmware.Commands;

/// <summary>How well the loop keeps its time, as lines of key=value pairs: the console's <c>timing</c>.</summary>
public static class TimingLines
{
    /// <summary>The answer to <c>timing</c> and <c>timing clear</c>.</summary>
    public static string Execute(Chamber chamber, string rest)
    {
        if (rest == "clear")
        {
            chamber.Schedule?.Clear();
            chamber.Stages.Clear();
        }
        else if (rest.Length > 0)
        {
            return "ERROR timing " + rest + ": type timing, or timing clear to start anew.";
        }

        return "OK\n" + Of(chamber);
    }

    private static string Of(Chamber chamber)
    {
        TickSchedule? schedule = chamber.Schedule;
        if (schedule == null)
        {
            return "timing=none, no loop has told its deadlines\n";
        }

        string lines = $"ticks={schedule.Ticks} dropped={schedule.Dropped} periodUs={Chamber.TickUs} latenessUs={schedule.LatenessUs}"
            + $" meanLatenessUs={schedule.MeanLatenessUs} longestLatenessUs={schedule.LongestLatenessUs}"
            + $" longestTickUs={schedule.LongestTickUs}\n";
        for (int i = 0; i < StageTimes.Count; i++)
        {
            var stage = (Stage)i;
            long longestUs = chamber.Stages.LongestUs(stage);
            string over = longestUs > StageTimes.BudgetUs(stage) ? " over" : "";
            lines += "stage=" + StageTimes.Name(stage)
                + $" meanUs={chamber.Stages.MeanUs(stage)} longestUs={longestUs} budgetUs={StageTimes.BudgetUs(stage)}" + over + "\n";
        }

        return lines;
    }
}
