using System.Linq;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Drivers;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench;

/// <summary>record.json: everything worth keeping of one plate, for the lab book.</summary>
public static class RecordJson
{
    /// <summary>Grows when a key changes its meaning; new keys alone do not change it.</summary>
    public const int FormatVersion = 1;

    private const string TwinStatement =
        "Simulated: the firmware drove the chamber's twin, whose parameters are engineering estimates, not measurements of a chamber.";

    /// <summary>Writes the record of a plate that is over; an older file is replaced.</summary>
    public static void Write(string path, PlateResult result)
    {
        Recipe r = result.Plate.Recipe;
        ExposureAir air = result.TrueAir;
        RunRecord measured = result.Measured;
        JsonText.Write(path, new
        {
            FormatVersion,
            Firmware = Identity.Text,
            Source = TwinStatement,
            Seed = result.Plate.RunSeed,
            PlateSeed = result.Plate.Seed,
            Recipe = new
            {
                r.Name,
                r.TemperatureC,
                HumidityRatioGPerKg = JsonText.Round(r.HumidityRatioGPerKg),
                r.AirVelocityMPerS,
                r.ExposureS,
                ExposurePoint = PlatePointWords.Name(r.ExposurePoint),
                BladeTravelS = JsonText.Round(result.BladeTravelS),
                ImmersionTravelS = JsonText.Round(result.ImmersionTravelS),
                r.FilmUm,
                r.FilmWaterPct,
                r.Bath,
                r.Dope,
            },
            result.Outcome,
            result.Fault,
            result.FaultSentence,
            ExposureSetS = result.Plate.ExposureS,
            ExposurePlannedS = JsonText.Round(result.ExposurePlannedS),
            ExposureActualS = JsonText.Round(result.ExposureActualS),
            ExposureAlongPlate = result.AlongPlate.Select(p => new
            {
                Point = PlatePointWords.Name(p.Point),
                PlannedS = JsonText.Round(p.PlannedS),
                ActualS = JsonText.Round(p.ActualS),
            }),
            result.SpreadWarning,
            TrueAir = TrueAir(r, air),
            MeasuredAir = MeasuredAir(r, measured),
            HumidityVerifiable = measured.HumidityIsVerifiable,
            Claim11 = air.InClaim11,
            CastStartS = JsonText.Round(result.CastStartS),
            measured.CastStartErrorUs,
            CastStartUncertaintyUs = CastTimer.StartUncertaintyUs,
            measured.CastStartTries,
            Motion = Motion(measured),
            BladeEndS = JsonText.Round(result.BladeEndS),
            PlateWetS = JsonText.Round(result.PlateWetS),
            Phases = result.Phases.Select(p => new { Phase = PhaseWords.Name(p.Phase), StartS = p.AtUs / 1e6 }),
            SimulatedS = JsonText.Round(result.SimulatedS),
        });
    }

    // Microseconds from the start of the trains; what the travel switches saw, where there are any.
    private static object? Motion(RunRecord r) => r.Plan == null ? null : new
    {
        r.Motion.IsVerified,
        BladeEndPlannedUs = r.Plan.BladeEndUs,
        BladeRelayOnUs = r.Plan.BladeOnUs,
        BladeEndMeasuredUs = r.Motion.BladeWasSeen ? r.Motion.BladeEndUs : (long?)null,
        BladeEndUncertaintyUs = r.Motion.BladeWasSeen ? r.Motion.BladeUncertaintyUs : (long?)null,
        PlateWetPlannedUs = r.Plan.PlateWetUs,
        ImmersionRelayOnUs = r.Plan.ImmersionOnUs + r.CastStartErrorUs,
        PlateWetMeasuredUs = r.Motion.PlateWasSeen ? r.Motion.PlateWetUs : (long?)null,
        PlateWetUncertaintyUs = r.Motion.PlateWasSeen ? r.Motion.PlateUncertaintyUs : (long?)null,
        ExposureMeasuredUs = r.Motion.IsVerified ? r.Motion.ExposureUs : (long?)null,
        ExposureUncertaintyUs = r.Motion.IsVerified ? r.Motion.UncertaintyUs : (long?)null,
        r.Motion.ToleranceUs,
        Verdict = MotionLines.Word(r.Motion.Verdict),
    };

    private static object TrueAir(Recipe recipe, ExposureAir air) => new
    {
        TemperatureC = Spread.Of(recipe.TemperatureC, air.TemperatureC),
        HumidityRatioGPerKg = Spread.Of(recipe.HumidityRatioGPerKg, air.HumidityRatioGPerKg),
        AirVelocityMPerS = Spread.Of(recipe.AirVelocityMPerS, air.AirVelocityMPerS),
    };

    private static object MeasuredAir(Recipe recipe, RunRecord r) => new
    {
        TemperatureC = MeasuredSpread.Of(recipe.TemperatureC, r.TemperatureC, r.TemperatureUncertaintyK),
        HumidityRatioGPerKg = MeasuredSpread.Of(recipe.HumidityRatioGPerKg, r.HumidityRatioGPerKg, r.HumidityUncertaintyGPerKg),
        AirVelocityMPerS = MeasuredSpread.Of(recipe.AirVelocityMPerS, r.AirVelocityMPerS, r.AirVelocityUncertaintyMPerS),
    };
}
