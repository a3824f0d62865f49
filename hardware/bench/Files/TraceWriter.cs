using System.IO;
using System.Text;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Bench;

/// <summary>
/// trace.csv: a line per tick, units in the column names, fixed decimals, so that the same seed gives the same bytes. A measured value
/// that is not valid at that tick, and a target before there is a recipe, is an empty cell.
/// </summary>
public sealed class TraceWriter
{
    /// <summary>The first line: a name for each column, with its unit.</summary>
    public const string Header = "timeS,phase,"
        + "measuredTemperatureC,measuredRelativeHumidityPct,measuredPressurePa,measuredHumidityRatioGPerKg,"
        + "humidityUncertaintyGPerKg,fanRpm,measuredAirVelocityMPerS,targetTemperatureC,targetHumidityRatioGPerKg,targetAirVelocityMPerS,"
        + "setHumidityRatioGPerKg,heaterDuty01,humidifierDuty01,dryAirDuty01,fanDuty01,sensorStatus,interlockClosed,fault,wallEstimateC,"
        + "trueTemperatureC,trueHumidityRatioGPerKg,trueAirVelocityMPerS,trueFanRpm,"
        + "trueWallTemperatureC,trueHeaterTemperatureC,trueCondensedG\n";

    private readonly Stream _stream;
    private readonly CsvLine _line = new();
    private bool _wallIsEstimated;

    /// <summary>Starts with the header. The stream, better a buffered one, belongs to whoever opened it.</summary>
    public TraceWriter(Stream stream)
    {
        _stream = stream;
        _stream.Write(Encoding.ASCII.GetBytes(Header));
    }

    /// <summary>Adds the line of the tick that has just been run.</summary>
    public void Add(PlateRun run)
    {
        Chamber chamber = run.Chamber;
        _line.Number(run.NowUs / 1e6, "F1");
        _line.Word(PhaseWords.Name(chamber.Run.Phase));
        Measured(chamber.Readings);
        Targets(chamber);
        Driven(chamber);
        _wallIsEstimated |= chamber.Readings.Air.IsValid; // the estimate starts with the first air
        _line.Number(_wallIsEstimated ? chamber.Believed.Heat.WallC : double.NaN, "F3");
        True(run.Twin.True);
        _line.WriteTo(_stream);
    }

    private void Measured(Readings readings)
    {
        bool air = readings.Air.IsValid;
        bool fan = readings.FanRpmIsValid;
        _line.Number(air ? readings.Air.TemperatureC : double.NaN, "F3");
        _line.Number(air ? readings.Air.RelativeHumidityPct : double.NaN, "F3");
        _line.Number(air ? readings.Air.PressurePa : double.NaN, "F1");
        _line.Number(air ? readings.HumidityRatioGPerKg : double.NaN, "F4");
        _line.Number(air ? readings.HumidityUncertaintyGPerKg : double.NaN, "F4");
        _line.Number(fan ? readings.FanRpm : double.NaN, "F1");
        _line.Number(fan ? readings.AirVelocityMPerS : double.NaN, "F4");
    }

    private void Targets(Chamber chamber)
    {
        Recipe? recipe = chamber.Run.Recipe;
        _line.Number(recipe?.TemperatureC ?? double.NaN, "F3");
        _line.Number(recipe?.HumidityRatioGPerKg ?? double.NaN, "F4");
        _line.Number(recipe?.AirVelocityMPerS ?? double.NaN, "F4");
        _line.Number(PhaseWords.HoldsClimate(chamber.Run.Phase) ? chamber.HumiditySetGPerKg : double.NaN, "F4");
    }

    private void Driven(Chamber chamber)
    {
        _line.Number(chamber.Outputs.LoadDuty01[Loads.Heater], "F4");
        _line.Number(chamber.Outputs.LoadDuty01[Loads.Humidifier], "F4");
        _line.Number(chamber.Outputs.LoadDuty01[Loads.DryAir], "F4");
        _line.Number(chamber.Outputs.FanDuty01, "F4");
        _line.Whole((long)chamber.Readings.Air.Status);
        _line.Whole(chamber.Readings.InterlockClosed ? 1 : 0);
        _line.Whole(chamber.Supervisor.Fault);
    }

    private void True(TrueState air)
    {
        _line.Number(air.TemperatureC, "F3");
        _line.Number(air.HumidityRatioGPerKg, "F4");
        _line.Number(air.AirVelocityMPerS, "F4");
        _line.Number(air.FanRpm, "F1");
        _line.Number(air.WallTemperatureC, "F3");
        _line.Number(air.HeaterTemperatureC, "F2");
        _line.Number(air.CondensedG, "F4");
    }
}
