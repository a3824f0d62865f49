namespace ChamberFirmware.Scpi;

/// <summary>
/// Every header of the SCPI language, once, with its parameters, its meaning and what it does: rows in a class for each root. The command
/// reference beside this file is made of them.
/// </summary>
public static class ScpiTable
{
    /// <summary>Groups of rows; those of a group have the same root.</summary>
    public const int Groups = 16;

    /// <summary>The first mnemonic of a group's headers; an asterisk for the common commands.</summary>
    public static string Root(int group) => group switch
    {
        0 => "*",
        1 => "MEASure",
        2 => "FETCh",
        3 => "DATA",
        4 => "TARGet",
        5 => "OUTPut",
        6 => "RUN",
        7 => "RECipe",
        8 => "SETTings",
        9 => "TELemetry",
        10 => "SYSTem",
        11 => "STATus",
        12 => "CALibration",
        13 => "COMMission",
        14 => "AUDit",
        _ => "DIAGnostic",
    };

    /// <summary>Tells the visitor of a group's rows, and does what the row does for which it says so.</summary>
    public static void Visit(int group, IScpiVisitor visitor, ScpiSession session)
    {
        switch (group)
        {
            case 0:
                CommonRows.Visit(visitor, session);
                break;
            case 1:
                MeasureRows.Visit(visitor, session);
                break;
            case 2 or 3 or 4 or 5:
                ValueRows.Visit(group, visitor, session);
                break;
            case 6:
                RunRows.Visit(visitor, session);
                break;
            case 7:
                RecipeRows.Visit(visitor, session);
                break;
            case 8:
                SettingsRows.Visit(visitor, session);
                break;
            case 9:
                TelemetryRows.Visit(visitor, session);
                break;
            case 10:
                SystemRows.Visit(visitor, session);
                break;
            case 11:
                StatusRows.Visit(visitor, session);
                break;
            case 12:
                CalibrationRows.Visit(visitor, session);
                break;
            case 13:
                DiagnosticRows.Commission(visitor, session);
                break;
            case 14:
                AuditRows.Visit(visitor, session);
                break;
            default:
                DiagnosticRows.Visit(visitor, session);
                break;
        }
    }
}
