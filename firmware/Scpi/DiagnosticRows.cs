using ChamberFirmware.Commands;
using ChamberFirmware.Operation;
using ChamberFirmware.Refusals;

namespace ChamberFirmware.Scpi;

/// <summary>COMMission: the chamber finds out what it is. DIAGnostic: how the loop keeps its time, and what the journal knows.</summary>
internal static class DiagnosticRows
{
    /// <summary>The rows: see <see cref="ScpiTable"/>.</summary>
    public static void Visit(IScpiVisitor rows, ScpiSession session)
    {
        if (rows.Row("DIAGnostic:TIMing?", "", "ticks, lateness and stages of the loop, line by line as strings"))
        {
            session.Say(TimingLines.Execute(session.Chamber, "")!);
        }
        else if (rows.Row("DIAGnostic:TIMing:CLEar", "", "begins these counts anew"))
        {
            TimingLines.Execute(session.Chamber, "clear");
        }
        else if (rows.Row("DIAGnostic:JOURnal?", "", "the last runs that ended, line by line as strings"))
        {
            session.Say(session.Chamber.Journal);
        }
    }

    /// <summary>The rows of the root COMMission.</summary>
    public static void Commission(IScpiVisitor rows, ScpiSession session)
    {
        Operator acts = session.Chamber.Operator;
        if (rows.Row("COMMission:STARt", "s", "the chamber finds out what it is, on that day; no plate, door closed"))
        {
            session.Did(acts.Commission(session.Message.Text(0)));
        }
        else if (rows.Row("COMMission:STATe?", "", "how that stands and what came of it, as a string"))
        {
            CalibrationRows.Tell(session, acts.Commissioning, TextRefusals.NeedsDay("COMMission:STARt"));
        }
        else if (rows.Row("COMMission:RESult?", "", "what the chamber is by its settings, line by line as strings"))
        {
            session.Say(new CommissionedLines(session.Chamber.Settings));
        }
    }
}
