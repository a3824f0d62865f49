using ChamberFirmware.Fields;
using ChamberFirmware.Operation;
using ChamberFirmware.Refusals;
using ChamberFirmware.Settings;
using ChamberFirmware.Text;

namespace ChamberFirmware.Scpi;

/// <summary>SETTings: what is particular to this chamber, as the words settings, set and site.</summary>
internal static class SettingsRows
{
    /// <summary>The rows: see <see cref="ScpiTable"/>.</summary>
    public static void Visit(IScpiVisitor rows, ScpiSession session)
    {
        Operator acts = session.Chamber.Operator;
        if (rows.Row("SETTings:GET?", "s", "one setting by its name, as a string"))
        {
            Tell(session);
        }
        else if (rows.Row("SETTings:SET", "ss", "changes one and keeps it through power-off, both as strings; only in Idle"))
        {
            session.Did(acts.Set(session.Message.Text(0), session.Message.Text(1)));
        }
        else if (rows.Row("SETTings:ALL?", "", "the kept text with its check sum, line by line as strings"))
        {
            session.Say(new SettingsLines(session.Chamber.Settings));
        }
        else if (rows.Row("SETTings:DEFaults", "", "the reference chamber's settings; only in Idle"))
        {
            session.Did(acts.Defaults(out bool _));
        }
        else if (rows.Row("SETTings:SITE", "", "makes the air pressure of now the site's; only in Idle"))
        {
            session.Did(acts.TakeSitePressure());
        }
    }

    private static void Tell(ScpiSession session)
    {
        string name = session.Message.Text(0);
        var value = new TextBuffer(TextBuffer.Sentence);
        bool isFound = FieldWriter.Write(session.Chamber.Settings, name, value);
        if (session.Did(isFound ? null : SettingsRefusals.Unknown(name)))
        {
            string text = value.ToString();
            QuotedText.Write(session.Answer(), text.Substring(text.IndexOf('=') + 1));
        }
    }
}
