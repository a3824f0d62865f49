using ChamberFirmware.Casting;
using ChamberFirmware.Climate;
using ChamberFirmware.Safety;

namespace ChamberFirmware.Commands;

/// <summary>The chamber's state in one line of key=value pairs, units last in the keys as in recipes and traces.</summary>
public static class TelemetryLine
{
    private const string CastRefused =
        " note=cast refused, the air had left its band, the sensor was silent, or carriage or plate were not back";

    public static string Status(Chamber chamber)
    {
        Readings r = chamber.Readings;
        string air = r.Air.IsValid
            ? $" temperatureC={r.Air.TemperatureC:F2} temperatureUncertaintyK={r.TemperatureUncertaintyK:F2}"
                + $" relativeHumidityPct={r.Air.RelativeHumidityPct:F2} pressurePa={r.Air.PressurePa:F0}"
                + $" humidityRatioGPerKg={r.HumidityRatioGPerKg:F2} humidityUncertaintyGPerKg={r.HumidityUncertaintyGPerKg:F2}"
                + $" dewPointC={Psychrometrics.DewPointC(r.HumidityRatioGPerKg, r.Air.PressurePa):F2}"
            : " air=invalid";
        string flow = r.FanRpmIsValid
            ? $" fanRpm={r.FanRpm:F0} airVelocityMPerS={r.AirVelocityMPerS:F2}"
                + $" airVelocityUncertaintyMPerS={r.AirVelocityUncertaintyMPerS:F2}"
            : " fan=invalid";
        string interlock = r.InterlockClosed ? " interlock=closed" : " interlock=open";
        return "phase=" + PhaseWords.Name(chamber.Run.Phase) + " isa88=" + PhaseWords.Isa88(chamber.Run.Phase) + interlock + air + flow
            + $" sensorStarts={r.SensorStarts}" + Sensors(r) + Targets(chamber.Run.Recipe) + FaultWords(chamber.Supervisor.Fault)
            + (chamber.Run.Phase == Phase.Commissioning ? " note=" + chamber.Task!.Result : "")
            + (chamber.Run.CastWasRefused ? CastRefused : "");
    }

    private static string Sensors(Readings r)
    {
        return r.SensorsFitted < 2
            ? ""
            : $" sensors={r.SensorsUsed}of{r.SensorsFitted}"
                + (r.SensorsUsed == 2 ? $" sensorDifferenceGPerKg={r.SensorDifferenceGPerKg:F2}" : "");
    }

    private static string Targets(Recipe? recipe)
    {
        return recipe == null
            ? ""
            : $" targetTemperatureC={recipe.TemperatureC:F2} targetHumidityRatioGPerKg={recipe.HumidityRatioGPerKg:F2}"
                + $" targetAirVelocityMPerS={recipe.AirVelocityMPerS:F2}";
    }

    private static string FaultWords(int fault)
    {
        return fault == FaultCode.None ? "" : $" fault={fault} " + FaultCode.Sentence(fault);
    }
}
