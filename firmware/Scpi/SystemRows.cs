namespace ChamberFirmware.Scpi;

/// <summary>SYSTem: errors and the version of the standard.</summary>
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
    }
}
