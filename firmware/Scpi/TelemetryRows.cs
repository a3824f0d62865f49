using ChamberFirmware.Tick;

namespace ChamberFirmware.Scpi;

/// <summary>TELemetry: lines that come unasked. README.md beside this file has their form.</summary>
internal static class TelemetryRows
{
    /// <summary>The rows: see <see cref="ScpiTable"/>.</summary>
    public static void Visit(IScpiVisitor rows, ScpiSession session)
    {
        PushedLine pushed = session.Pushed;
        if (rows.Row("TELemetry:STATe", "b", "turns them on or off; off at power-on and after *RST"))
        {
            pushed.IsOn = session.Message.IsOn(0);
        }
        else if (rows.Row("TELemetry:STATe?", "", "1 on, 0 off"))
        {
            session.Answer().Whole(pushed.IsOn ? 1 : 0);
        }
        else if (rows.Row(
            "TELemetry:RATE", "n", "seconds from one to the next, 0.1 (every tick) to 60, DEFault 1; below 1 they are short"))
        {
            SetRate(session, pushed);
        }
        else if (rows.Row("TELemetry:RATE?", "", "the same"))
        {
            session.Answer().Fixed(pushed.Passes * TickSchedule.TickS, 1);
        }
    }

    private static void SetRate(ScpiSession session, PushedLine pushed)
    {
        const double Slowest = PushedLine.MostPasses * TickSchedule.TickS;
        if (session.Message.TryNumber(0, TickSchedule.TickS, Slowest, PushedLine.PassesOfLong * TickSchedule.TickS, out double everyS))
        {
            pushed.Passes = (int)(everyS / TickSchedule.TickS + 0.5);
        }
        else
        {
            session.Fail(ScpiError.OutOfRange, "TELemetry:RATE is 0.1 to 60 seconds");
        }
    }
}
