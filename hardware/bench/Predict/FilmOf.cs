using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Air;
using ChamberFirmware.Drivers;
using ChamberFirmware.Films;
using ChamberFirmware.Model;
using ChamberFirmware.Recipes;
using ChamberFirmware.Sensing;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Bench.Predict;

/// <summary>What is known of a recipe's film in a chamber, and a sentence for everything that was assumed.</summary>
/// <param name="Known">Each number with how well it is known.</param>
/// <param name="Notes">Assumptions, in the order of the film: dope, plate, air.</param>
public sealed record FilmOf(KnownFilm Known, IReadOnlyList<string> Notes)
{
    /// <summary>How far a typed temperature may be off, K: a thermometer in the beaker, or laid on the plate.</summary>
    public const double TypedThermometerK = 1;

    private const double TitrationFactor = 1.15; // drops of water until it stays cloudy, by eye

    /// <summary>
    /// A recipe with what its file says of the film, in the chamber of these settings; <paramref name="startingLengthM"/> where theirs is
    /// not the one.
    /// </summary>
    public static FilmOf Recipe(Recipe recipe, FilmNotes film, ChamberSettings settings, double? startingLengthM = null)
    {
        DopeMix mix = DopeMix.Of(recipe.Dope);
        IAirSensor sensor = ((IBoard)new TwinChamber(TwinParameters.Reference, 1).Board).AirSensor;
        double temperatureC = recipe.TemperatureC, pressurePa = settings.SitePressurePa;
        double humidityPct = Psychrometrics.RelativeHumidityPct(temperatureC, recipe.HumidityRatioGPerKg, pressurePa);
        double limitPct = SensorClass.RelativeHumidityLimitPct(settings, sensor, humidityPct);
        double limitK = SensorClass.TemperatureLimitK(settings, sensor, temperatureC) + FilmAir.OwnHeatK;
        double limitMPerS = Math.Max(SensorClass.VelocityLimitMPerS(settings, recipe.AirVelocityMPerS), 0.05 * recipe.AirVelocityMPerS);
        double dewPointC = Psychrometrics.DewPointC(recipe.HumidityRatioGPerKg, pressurePa);
        var notes = new List<string>(mix.Notes);
        var known = new KnownFilm
        {
            Dope = mix.Dope,
            FilmM = recipe.FilmUm * 1e-6,

            // Limits are rectangular: a standard deviation is the limit over root 3.
            AirC = KnownNumber.Normal(temperatureC, 2 * limitK / Math.Sqrt(3)),
            RelativeHumidityPct = KnownNumber.Normal(humidityPct, 2 * limitPct / Math.Sqrt(3)),
            VelocityMPerS = KnownNumber.Normal(recipe.AirVelocityMPerS, 2 * limitMPerS / Math.Sqrt(3)),
            FilmC = Temperature(film, temperatureC, dewPointC, notes),
            StartingLengthM = startingLengthM ?? settings.InertLengthM,
            PressurePa = pressurePa,
            CloudPoint01 = Cloud(film, mix, notes),
        };
        if (recipe.UsesCover)
        {
            notes.Add($"cover: under it {settings.CoverLeftShare01:0.###} of the air's transfer comes to the film (CoverLeftShare01), "
                + "counted as that share of the time there; exposures along the plate are those that bring as much without one");
        }

        notes.Add("transfer: nobody weighed a pan of water in this channel, so 1 to 1.5 times that of a quiet plate");
        return new FilmOf(known, notes);
    }

    /// <summary>
    /// The same film in air whose transfer was weighed; null: nobody did, or in another chamber, which a note says.
    /// </summary>
    public FilmOf With(TransferFile? transfer, long serialNumber)
    {
        if (transfer == null || transfer.SerialNumber != serialNumber)
        {
            return transfer == null ? this : this with
            {
                Notes = [.. Notes, $"transfer: the one that was weighed is of chamber {transfer.SerialNumber}, not of {serialNumber}"],
            };
        }

        string[] others = [.. Notes.Where(n => !n.StartsWith("transfer", StringComparison.Ordinal))];
        return new FilmOf(Known with { Transfer = transfer.Known }, [.. others, transfer.Note]);
    }

    /// <summary>The same film with what a laboratory's own depths say of it.</summary>
    public FilmOf With(FilmFile film, string dope)
    {
        List<string> notes =
        [
            .. Notes.Where(n => !n.StartsWith("cloud point", StringComparison.Ordinal)
                && !n.StartsWith("transfer", StringComparison.Ordinal)),
            $"film {film.Name}: cloud point and diffusion of {film.Depths} depths",
        ];
        notes.AddRange(film.Dope == dope ? [] : [$"film {film.Name} was fitted for another dope: \"{film.Dope}\""]);
        double now = Known.Transfer.Median;
        notes.AddRange(Math.Abs(now / film.Transfer - 1) < 0.01 ? []
            : [$"film {film.Name} was fitted with a transfer of {film.Transfer:0.00}, now it is {now:0.00}: fit it anew"]);
        return new FilmOf(Known.With(film.Nodes) with { Transfer = KnownNumber.Of(film.Transfer) }, notes);
    }

    // Plate and dope are one temperature in the model: the plate's, which has a hundred times the heat of the film.
    private static KnownNumber Temperature(FilmNotes film, double airC, double dewPointC, List<string> notes)
    {
        if (film.MeasuredPlate is { } plate)
        {
            notes.Add($"plateC: measured as the cast began, {plate.C:0.0} C within {plate.UncertaintyK:0.0} K");
            return KnownNumber.Normal(plate.C, 2 * plate.UncertaintyK / Math.Sqrt(3));
        }

        if ((film.PlateC ?? film.DopeC) is { } given)
        {
            return KnownNumber.Normal(given, 2 * TypedThermometerK / Math.Sqrt(3));
        }

        double coldest = Math.Min(dewPointC, airC);
        notes.Add($"plateC: not given, so between the air's dew point, {coldest:0.#} C, and the air, {airC:0.#} C");
        return KnownNumber.Between(coldest, airC);
    }

    private static KnownNumber Cloud(FilmNotes film, DopeMix mix, List<string> notes)
    {
        if (film.CloudPointPct is not { } titrated)
        {
            return mix.CloudPoint01;
        }

        notes.RemoveAll(n => n.StartsWith("cloud point", StringComparison.Ordinal));
        return KnownNumber.About(titrated / 100, TitrationFactor);
    }
}
