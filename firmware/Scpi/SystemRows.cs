using ChamberFirmware.Modbus;

namespace ChamberFirmware.Scpi;

/// <summary>SYSTem: errors, the version of the standard, and registers by a line of text.</summary>
internal static class SystemRows
{
    /// <summary>The rows: see <see cref="ScpiTable"/>.</summary>
    public static void Visit(IScpiVisitor rows, ScpiSession session)
    {
        if (rows.Row("SYSTem:ERRor[:NEXT]?", "", "the oldest error, which is forgotten: number, text"))
        {
            session.Errors.Take(session.Answer());
        }
        else if (rows.Row("SYSTem:ERRor:COUNt?", "", "errors in the queue, at most 16"))
        {
            session.Answer().Whole(session.Errors.Count);
        }
        else if (rows.Row("SYSTem:VERSion?", "", "version of SCPI: 1999.0"))
        {
            session.Answer().Add("1999.0");
        }
        else if (rows.Row("SYSTem:HELP:HEADers?", "", "every header, as strings"))
        {
            session.Say(new HeaderLines(session));
        }
        else if (rows.Row(
            "SYSTem:MODBus?", "s", "has a request of Modbus done, from its function on, in hexadecimal digits, and answers the answer"))
        {
            Request(session);
        }
    }
    private static void Request(ScpiSession session)
    {
        var request = new HexRequest(RegisterMap.Of(session.Chamber), session.Message.Text(0));
        if (request.IsGood)
        {
            session.Answer();
            session.Lines = request;
            return;
        }

        session.Fail(ScpiError.IllegalValue, "a request has 2 to 224 hexadecimal digits: \"0400000001\" reads the first input register");
    }
}
