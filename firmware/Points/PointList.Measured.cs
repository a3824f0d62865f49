using ChamberFirmware.Air;
using ChamberFirmware.Operation;
using ChamberFirmware.Sensing;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Points;

/// <content>What was measured at this tick.</content>
public static partial class PointList
{
    private const int AirRows = 6;
    private const int FlowRows = 3;
    private const int SensorRows = 5;
    private const int FilmRows = 4;

    private static void Air(int row, Readings r, IPointVisitor visitor)
    {
        bool isValid = r.Air.IsValid;
        switch (row)
        {
            case 0:
                visitor.Word("air", (int)r.Air.Status, isValid ? "valid" : "invalid", !isValid);
                break;
            case 1:
                visitor.Measured(
                    "temperatureC", PointUnit.C, 2, r.Air.TemperatureC,
                    "temperatureUncertaintyK", r.TemperatureUncertaintyK, isValid);
                break;
            case 2:
                visitor.Number("relativeHumidityPct", PointUnit.Pct, 2, r.Air.RelativeHumidityPct, isValid);
                break;
            case 3:
                visitor.Number("pressurePa", PointUnit.Pa, 0, r.Air.PressurePa, isValid);
                break;
            case 4:
                visitor.Measured(
                    "humidityRatioGPerKg", PointUnit.GPerKg, 2, r.HumidityRatioGPerKg,
                    "humidityUncertaintyGPerKg", r.HumidityUncertaintyGPerKg, isValid);
                break;
            default:
                double dewPointC = isValid ? Psychrometrics.DewPointC(r.HumidityRatioGPerKg, r.Air.PressurePa) : 0.0;
                visitor.Number("dewPointC", PointUnit.C, 2, dewPointC, isValid);
                break;
        }
    }

    private static void Flow(int row, Readings r, IPointVisitor visitor)
    {
        bool isValid = r.AirVelocityIsValid;
        switch (row)
        {
            case 0:
                visitor.Word("fan", isValid ? 0 : 1, isValid ? "valid" : "invalid", !isValid);
                break;
            case 1:
                visitor.Number("fanRpm", PointUnit.Rpm, 0, r.FanRpm, isValid);
                break;
            default:
                visitor.Measured(
                    "airVelocityMPerS", PointUnit.MPerS, 2, r.AirVelocityMPerS,
                    "airVelocityUncertaintyMPerS", r.AirVelocityUncertaintyMPerS, isValid);
                break;
        }
    }

    private static void Sensors(int row, Chamber chamber, IPointVisitor visitor)
    {
        Readings r = chamber.Readings;
        switch (row)
        {
            case 0:
                visitor.Number("sensorStarts", PointUnit.None, 0, r.SensorStarts, true);
                break;
            case 1:
                int used = r.SensorsUsed;
                visitor.Word("sensors", used, used == 2 ? "2of2" : used == 1 ? "1of2" : "0of2", r.SensorsFitted == 2);
                break;
            case 2:
                bool areTwo = r.SensorsFitted == 2 && r.SensorsUsed == 2;
                visitor.Number("sensorDifferenceGPerKg", PointUnit.GPerKg, 2, r.SensorDifferenceGPerKg, areTwo);
                break;
            case 3:
                bool isBelieved = chamber.Believed.Heat.SpotIsMeasured;
                int state = !r.WallIsMeasured ? 0 : isBelieved ? 2 : 1;
                visitor.Word(
                    "wallSensors", state, state == 0 ? "unread" : state == 1 ? "inTheAir" : "good", r.WallSensorsAreFitted && !isBelieved);
                break;
            default:
                visitor.Number("coldestWallC", PointUnit.C, 2, r.WallC, r.WallIsMeasured);
                break;
        }
    }

    private static void Film(int row, Readings r, IPointVisitor visitor)
    {
        switch (row)
        {
            case 0:
                Thermometer("plateSensor", r.PlateSensorIsFitted, r.PlateIsMeasured, visitor);
                break;
            case 1:
                visitor.Measured(
                    "plateC", PointUnit.C, 2, r.PlateC, "plateUncertaintyK", FilmThermometers.PlateUncertaintyK(r), r.PlateIsMeasured);
                break;
            case 2:
                Thermometer("bathSensor", r.BathSensorIsFitted, r.BathIsMeasured, visitor);
                break;
            default:
                visitor.Measured(
                    "bathC", PointUnit.C, 2, r.BathC, "bathUncertaintyK", FilmThermometers.BathUncertaintyK, r.BathIsMeasured);
                break;
        }
    }

    private static void Thermometer(string name, bool isFitted, bool isMeasured, IPointVisitor visitor) => visitor.Word(
        name, isMeasured ? 2 : isFitted ? 1 : 0, isMeasured ? "good" : isFitted ? "unread" : "none", isFitted && !isMeasured);
}
