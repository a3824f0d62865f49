namespace ChamberFirmware.Scpi;

/// <summary>STATus: what the chamber does (operation) and what of the air is not known (questionable). README.md has the bits.</summary>
internal static class StatusRows
{
    /// <summary>The rows: see <see cref="ScpiTable"/>.</summary>
    public static void Visit(IScpiVisitor rows, ScpiSession session)
    {
        StatusModel status = session.Status;
        if (rows.Row("STATus:OPERation[:EVENt]?", "", "what came of it since the last look, which clears it"))
        {
            session.Answer().Whole(status.Operation.Take());
        }
        else if (rows.Row("STATus:OPERation:CONDition?", "", "how it is"))
        {
            session.Answer().Whole(status.Operation.Condition);
        }
        else if (rows.Row("STATus:OPERation:ENABle", "n", "which of it counts in the status byte, 0 to 32767"))
        {
            status.Operation.Enable = session.TryBits(EventRegister.Most, out int bits) ? bits : status.Operation.Enable;
        }
        else if (rows.Row("STATus:OPERation:ENABle?", "", "the same"))
        {
            session.Answer().Whole(status.Operation.Enable);
        }
        else if (rows.Row("STATus:QUEStionable[:EVENt]?", "", "what came of it since the last look, which clears it"))
        {
            session.Answer().Whole(status.Questionable.Take());
        }
        else if (rows.Row("STATus:QUEStionable:CONDition?", "", "how it is"))
        {
            session.Answer().Whole(status.Questionable.Condition);
        }
        else if (rows.Row("STATus:QUEStionable:ENABle", "n", "which of it counts in the status byte, 0 to 32767"))
        {
            status.Questionable.Enable = session.TryBits(EventRegister.Most, out int bits) ? bits : status.Questionable.Enable;
        }
        else if (rows.Row("STATus:QUEStionable:ENABle?", "", "the same"))
        {
            session.Answer().Whole(status.Questionable.Enable);
        }
        else if (rows.Row("STATus:PRESet", "", "enables nothing in both"))
        {
            status.Operation.Enable = 0;
            status.Questionable.Enable = 0;
        }
    }
}
