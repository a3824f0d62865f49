using ChamberFirmware.Commands;

namespace ChamberFirmware.Scpi;

/// <summary>The common commands of IEEE 488.2 (10), and how a program waits.</summary>
internal static class CommonRows
{
    /// <summary>The rows: see <see cref="ScpiTable"/>.</summary>
    public static void Visit(IScpiVisitor rows, ScpiSession session)
    {
        StatusModel status = session.Status;
        if (rows.Row("*IDN?", "", "maker, model (a twin says so), serial number (SerialNumber; 0: none was given) and firmware version"))
        {
            session.Answer().Add(Identity.Name).Add(",").Add(session.Chamber.IsTwin ? Identity.TwinModel : Identity.Model).Add(",")
               .Whole(session.Chamber.Settings.SerialNumber).Add(",")
                .Add(Identity.Version);
        }
        else if (rows.Row(
            "*RST", "", "telemetry off and once a second, no recipe being entered, *OPC forgotten; a run goes on: RUN:ABORt ends one"))
        {
            session.Reset();
        }
        else if (rows.Row("*CLS", "", "clears errors and events, and forgets *OPC; what is enabled stays"))
        {
            session.Errors.Clear();
            status.Clear();
        }
        else if (rows.Row("*ESR?", "", "standard events since the last look, which clears them"))
        {
            session.Answer().Whole(status.Events);
            status.Events = 0;
        }
        else if (rows.Row("*ESE", "n", "which standard events count in bit 5 of the status byte, 0 to 255"))
        {
            status.EventsEnable = session.TryBits(255, out int bits) ? bits : status.EventsEnable;
        }
        else if (rows.Row("*ESE?", "", "the same"))
        {
            session.Answer().Whole(status.EventsEnable);
        }
        else if (rows.Row("*STB?", "", "the status byte"))
        {
            int answered = session.StatusByte();
            session.Answer().Whole(answered);
        }
        else if (rows.Row("*SRE", "n", "which bits of the status byte count in its bit 6, 0 to 255"))
        {
            status.RequestEnable = session.TryBits(255, out int bits) ? bits & ~64 : status.RequestEnable;
        }
        else if (rows.Row("*SRE?", "", "the same"))
        {
            session.Answer().Whole(status.RequestEnable);
        }
        else if (rows.Row("*OPC", "", "sets bit 0 of the standard events when nothing is pending any more"))
        {
            status.AwaitEnd(session.Chamber);
        }
        else if (rows.Row("*OPC?", "", "1, when nothing is pending any more; only this conversation waits"))
        {
            session.Holds = true;
            session.AnswersEnd = true;
        }
        else if (rows.Row("*WAI", "", "the rest of the line waits until nothing is pending any more"))
        {
            session.Holds = true;
        }
        else if (rows.Row("*TST?", "", "0, or the number of what keeps a run from starting now: a fault or a refusal"))
        {
            session.Answer().Whole(session.SelfTest());
        }
    }
}
