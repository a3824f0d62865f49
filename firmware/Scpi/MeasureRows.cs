namespace ChamberFirmware.Scpi;

/// <summary>MEASure: what the sensors say at this tick. What is not measured is 9.91E37.</summary>
internal static class MeasureRows
{
    /// <summary>The rows: see <see cref="ScpiTable"/>.</summary>
    public static void Visit(IScpiVisitor rows, ScpiSession session)
    {
        if (rows.Row("MEASure:TEMPerature?", "", "air temperature over the film and its uncertainty, C and K"))
        {
            session.Measure("temperatureC");
        }
        else if (rows.Row("MEASure:RHUMidity?", "", "relative humidity, percent"))
        {
            session.Measure("relativeHumidityPct");
        }
        else if (rows.Row("MEASure:HRATio?", "", "humidity ratio and its uncertainty, g water per kg dry air"))
        {
            session.Measure("humidityRatioGPerKg");
        }
        else if (rows.Row("MEASure:DPOint?", "", "dew point, C"))
        {
            session.Measure("dewPointC");
        }
        else if (rows.Row("MEASure:PRESsure?", "", "air pressure, Pa"))
        {
            session.Measure("pressurePa");
        }
        else if (rows.Row("MEASure:VELocity?", "", "air velocity over the film and its uncertainty, m/s"))
        {
            session.Measure("airVelocityMPerS");
        }
        else if (rows.Row("MEASure:RPM?", "", "fan speed, revolutions per minute"))
        {
            session.Measure("fanRpm");
        }
        else if (rows.Row("MEASure:AIR?", "", "state of the air sensor, and valid or invalid"))
        {
            session.Measure("air");
        }
        else if (rows.Row("MEASure:FAN?", "", "0 when the fan's speed is measured, else 1, and the word"))
        {
            session.Measure("fan");
        }
        else if (rows.Row("MEASure:SENSors?", "", "air sensors that count now, and of how many"))
        {
            session.Measure("sensors");
        }
        else if (rows.Row("MEASure:SENSors:DIFFerence?", "", "humidity ratio of the first air sensor less that of the second, g/kg"))
        {
            session.Measure("sensorDifferenceGPerKg");
        }
        else if (rows.Row("MEASure:SENSors:STARts?", "", "how often the air sensor was configured since power-on"))
        {
            session.Measure("sensorStarts");
        }
        else if (rows.Row("MEASure:WALL?", "", "the colder of the thermometers on lid and plate carrier, C"))
        {
            session.Measure("coldestWallC");
        }
        else if (rows.Row("MEASure:WALL:ESTimate?", "", "what the firmware's model believes of the walls, C"))
        {
            session.Measure("wallEstimateC");
        }
        else if (rows.Row("MEASure:WALL:STATe?", "", "state of the thermometers on the walls"))
        {
            session.Measure("wallSensors");
        }
        else if (rows.Row("MEASure:PLATe?", "", "the film's plate by the thermometer under it, and its uncertainty, C and K"))
        {
            session.Measure("plateC");
        }
        else if (rows.Row("MEASure:PLATe:STATe?", "", "state of that thermometer"))
        {
            session.Measure("plateSensor");
        }
        else if (rows.Row("MEASure:BATH?", "", "the coagulation bath by the thermometer in it, and its uncertainty, C and K"))
        {
            session.Measure("bathC");
        }
        else if (rows.Row("MEASure:BATH:STATe?", "", "state of that thermometer"))
        {
            session.Measure("bathSensor");
        }
    }
}
