using ChamberFirmware.Commands;
using ChamberFirmware.Operation;
using ChamberFirmware.Refusals;
using ChamberFirmware.Text;

namespace ChamberFirmware.Scpi;

/// <summary>AUDit: who changes what and why, as the words who, because, clock, changes and change.</summary>
internal static class AuditRows
{
    /// <summary>The rows: see <see cref="ScpiTable"/>.</summary>
    public static void Visit(IScpiVisitor rows, ScpiSession session)
    {
        Chamber chamber = session.Chamber;
        if (rows.Row("AUDit:WHO", "s", "who changes something from now on, until power-off: noted with every change"))
        {
            session.Did(chamber.Author.Name(session.Message.Text(0)));
        }
        else if (rows.Row("AUDit:BECause", "s", "the reason for the next change"))
        {
            session.Did(chamber.Author.Explain(session.Message.Text(0)));
        }
        else if (rows.Row("AUDit:CLOCk", "s", "the time in UTC, as in \"2026-12-01T08:30:00Z\": the board has no clock of its own"))
        {
            session.Did(chamber.Utc.Set(session.Message.Text(0)));
        }
        else if (rows.Row("AUDit:CLOCk?", "", "the same, or unknown"))
        {
            var time = new TextBuffer(32);
            chamber.Utc.Write(time);
            QuotedText.Write(session.Answer(), time.ToString());
        }
        else if (rows.Row("AUDit:LAST?", "", "number of the last change; 0: none"))
        {
            session.Answer().Whole(chamber.Changes.Last);
        }
        else if (rows.Row("AUDit:CATalog?", "", "first lines of the changes that are kept, the newest first, as strings"))
        {
            if (session.Did(ChangeLines.RefusalOf(chamber)))
            {
                session.Say(new ChangeLines(chamber.Changes));
            }
        }
        else if (rows.Row("AUDit:CHANge?", "s", "one change by its number, all its lines as strings"))
        {
            Refusal? refusal = ChangeLines.Of(chamber, session.Message.Text(0), out IListing? lines);
            if (session.Did(refusal))
            {
                session.Say(lines!);
            }
        }
    }
}
