using ChamberFirmware.Commands;
using ChamberFirmware.Learning;
using ChamberFirmware.Operation;
using ChamberFirmware.Refusals;

namespace ChamberFirmware.Scpi;

/// <summary>CALibration: what the chamber learns with somebody's help, as the words salt, airtable and commission.</summary>
internal static class CalibrationRows
{
    /// <summary>The rows: see <see cref="ScpiTable"/>.</summary>
    public static void Visit(IScpiVisitor rows, ScpiSession session)
    {
        Operator acts = session.Chamber.Operator;
        if (rows.Row(
            "CALibration:SALT", "sN", "averages over a salt (LiCl, MgCl2, NaCl, ...); then what a thermometer in the jar says, C"))
        {
            session.Did(acts.TakeSalt(session.Message.Text(0), session.Message.Text(1)));
        }
        else if (rows.Row("CALibration:SALT?", "", "points and correction, line by line as strings"))
        {
            session.Say(new SaltLines(session.Chamber));
        }
        else if (rows.Row("CALibration:SALT:STORe", "s", "makes the correction of the points and keeps it with that day"))
        {
            session.Did(acts.KeepSalts(session.Message.Text(0)));
        }
        else if (rows.Row("CALibration:SALT:CLEar", "", "forgets points and correction"))
        {
            session.Did(acts.ClearSalts());
        }
        else if (rows.Row("CALibration:AIRTable:STARt", "s", "begins the table of air velocities on that day: only the fan runs"))
        {
            session.Did(acts.BeginAirTable(session.Message.Text(0)));
        }
        else if (rows.Row("CALibration:AIRTable", "n", "what the anemometer shows at the present speed, m/s"))
        {
            session.Did(acts.EnterVelocity(session.Message.Text(0)));
        }
        else if (rows.Row("CALibration:AIRTable?", "", "how the table stands and what to do, as a string"))
        {
            Tell(session, acts.AirTable, LearningRefusals.NoAirTable());
        }
        else if (rows.Row("CALibration:AIRTable:BACK", "", "takes the last velocity back"))
        {
            session.Did(acts.TakeVelocityBack());
        }
        else if (rows.Row("CALibration:AIRTable:STORe", "", "ends the table and keeps it"))
        {
            session.Did(acts.KeepAirTable());
        }
    }

    /// <summary>Answers with what a task says of itself, as a string; there is none: with the refusal of it.</summary>
    public static void Tell(ScpiSession session, ICommissioningTask? task, Refusal refusalOfNone)
    {
        if (session.Did(task == null ? refusalOfNone : null))
        {
            int body = QuotedText.Begin(session.Answer());
            task!.WriteResult(session.To);
            QuotedText.End(session.To, body);
        }
    }
}
