namespace ChamberFirmware.Scpi;

/// <summary>FETCh, DATA, TARGet, OUTPut: values by their names, what the recipe asks for, and what the loads are asked for.</summary>
internal static class ValueRows
{
    /// <summary>The rows of one of these roots: see <see cref="ScpiTable"/>.</summary>
    public static void Visit(int group, IScpiVisitor rows, ScpiSession session)
    {
        switch (ScpiTable.Root(group))
        {
            case "TARGet":
                Targets(rows, session);
                break;
            case "OUTPut":
                Outputs(rows, session);
                break;
            case "FETCh":
                Fetch(rows, session);
                break;
            default:
                Data(rows, session);
                break;
        }
    }

    private static void Fetch(IScpiVisitor rows, ScpiSession session)
    {
        if (rows.Row("FETCh?", "S", "value, seconds since power-on, number of the tick, 0 (not 0: no value); none named: of the last"))
        {
            session.Fetch(session.Message.Text(0));
        }
    }

    private static void Data(IScpiVisitor rows, ScpiSession session)
    {
        if (rows.Row("DATA:POINt?", "s", "one value by its name, and its uncertainty or its word; a load's: heaterDuty01"))
        {
            session.Measure(session.Message.Text(0));
        }
        else if (rows.Row("DATA:CATalog?", "", "the names of all values, as strings"))
        {
            session.SayNames();
        }
    }

    private static void Targets(IScpiVisitor rows, ScpiSession session)
    {
        if (rows.Row("TARGet:TEMPerature?", "", "air temperature that the run's recipe asks for, C"))
        {
            session.Measure("targetTemperatureC");
        }
        else if (rows.Row("TARGet:HRATio?", "", "humidity ratio that it asks for, g/kg"))
        {
            session.Measure("targetHumidityRatioGPerKg");
        }
        else if (rows.Row("TARGet:HRATio:PRESent?", "", "humidity ratio that the loop works to now, on its way there, g/kg"))
        {
            session.Measure("setHumidityRatioGPerKg");
        }
        else if (rows.Row("TARGet:VELocity?", "", "air velocity that it asks for, m/s"))
        {
            session.Measure("targetAirVelocityMPerS");
        }
    }

    private static void Outputs(IScpiVisitor rows, ScpiSession session)
    {
        if (rows.Row("OUTPut:HEATer?", "", "mean duty that is asked of the heater, 0 to 1"))
        {
            session.Measure("heaterDuty01");
        }
        else if (rows.Row("OUTPut:HUMidifier?", "", "mean duty that is asked of the humidifier, 0 to 1"))
        {
            session.Measure("humidifierDuty01");
        }
        else if (rows.Row("OUTPut:DAIR?", "", "mean duty that is asked of the dry air's valve, 0 to 1"))
        {
            session.Measure("dryAirDuty01");
        }
        else if (rows.Row("OUTPut:FAN?", "", "duty that is asked of the fan, 0 to 1"))
        {
            session.Measure("fanDuty01");
        }
    }
}
