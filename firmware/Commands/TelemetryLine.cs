using ChamberFirmware.Air;
using ChamberFirmware.Casting;
using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Safety;
using ChamberFirmware.Text;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Commands;

/// <summary>The chamber's state in one line of key=value pairs, units last in the keys as in recipes and traces.</summary>
public static class TelemetryLine
{
    /// <summary>More bytes than the longest line has.</summary>
    public const int MostBytes = Conversation.Room;

    private const string CastRefused =
        " note=cast refused, the air had left its band, the sensor was silent, or carriage or plate were not back";

    /// <summary>Writes the line without its end. <paramref name="mode"/>: what lines key=value are for now; empty: nothing.</summary>
    public static void Write(Chamber chamber, string mode, TextBuffer to)
    {
        Readings r = chamber.Readings;
        Phase phase = chamber.Run.Phase;
        to.Add("phase=").Add(PhaseWords.Name(phase)).Add(" isa88=").Add(PhaseWords.Isa88(phase));
        to.Add(r.InterlockClosed ? " interlock=closed" : " interlock=open");
        Air(r, to);
        Flow(r, to);
        to.Add(" sensorStarts=").Whole(r.SensorStarts);
        Sensors(r, to);
        Targets(chamber.Run.Recipe, to);
        FaultWords(chamber.Supervisor.Fault, to);
        if (mode.Length > 0)
        {
            to.Add(" mode=").Add(mode);
        }

        if (phase == Phase.Commissioning)
        {
            to.Add(" note=");
            chamber.Task!.WriteResult(to);
        }

        to.Add(chamber.Run.CastWasRefused ? CastRefused : "");
    }

    private static void Air(Readings r, TextBuffer to)
    {
        if (!r.Air.IsValid)
        {
            to.Add(" air=invalid");
            return;
        }

        to.Add(" temperatureC=").Fixed(r.Air.TemperatureC, 2).Add(" temperatureUncertaintyK=").Fixed(r.TemperatureUncertaintyK, 2);
        to.Add(" relativeHumidityPct=").Fixed(r.Air.RelativeHumidityPct, 2).Add(" pressurePa=").Fixed(r.Air.PressurePa, 0);
        to.Add(" humidityRatioGPerKg=").Fixed(r.HumidityRatioGPerKg, 2);
        to.Add(" humidityUncertaintyGPerKg=").Fixed(r.HumidityUncertaintyGPerKg, 2);
        to.Add(" dewPointC=").Fixed(Psychrometrics.DewPointC(r.HumidityRatioGPerKg, r.Air.PressurePa), 2);
    }

    private static void Flow(Readings r, TextBuffer to)
    {
        if (!r.FanRpmIsValid)
        {
            to.Add(" fan=invalid");
            return;
        }

        to.Add(" fanRpm=").Fixed(r.FanRpm, 0).Add(" airVelocityMPerS=").Fixed(r.AirVelocityMPerS, 2);
        to.Add(" airVelocityUncertaintyMPerS=").Fixed(r.AirVelocityUncertaintyMPerS, 2);
    }

    private static void Sensors(Readings r, TextBuffer to)
    {
        if (r.SensorsFitted < 2)
        {
            return;
        }

        to.Add(" sensors=").Whole(r.SensorsUsed).Add("of").Whole(r.SensorsFitted);
        if (r.SensorsUsed == 2)
        {
            to.Add(" sensorDifferenceGPerKg=").Fixed(r.SensorDifferenceGPerKg, 2);
        }
    }

    private static void Targets(Recipe? recipe, TextBuffer to)
    {
        if (recipe != null)
        {
            to.Add(" targetTemperatureC=").Fixed(recipe.TemperatureC, 2);
            to.Add(" targetHumidityRatioGPerKg=").Fixed(recipe.HumidityRatioGPerKg, 2);
            to.Add(" targetAirVelocityMPerS=").Fixed(recipe.AirVelocityMPerS, 2);
        }
    }

    private static void FaultWords(int fault, TextBuffer to)
    {
        if (fault != FaultCode.None)
        {
            to.Add(" fault=").Whole(fault).Add(" ").Add(FaultCode.Sentence(fault));
        }
    }
}
