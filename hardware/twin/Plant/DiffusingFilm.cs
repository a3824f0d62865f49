using System;
using System.Linq;
using ChamberFirmware.Films;

namespace ChamberFirmware.Twin;

/// <summary>
/// The wet film as hardware/film has it, strip by strip: water goes in and solvent out through the film's own resistance, heat into plate
/// and film. A strip is cast when the blade, and in the bath when the bath, passes its middle. For judging what the sink of
/// <see cref="Film"/> leaves out; ten films are reckoned at every step.
/// </summary>
internal sealed class DiffusingFilm : IFilm
{
    private readonly TwinParameters _parameters;
    private readonly FilmStrips _strips;
    private readonly WetFilm?[] _films = new WetFilm?[FilmStrips.Count];

    /// <summary>Nothing is coated yet.</summary>
    public DiffusingFilm(TwinParameters parameters)
    {
        _parameters = parameters;
        _strips = new FilmStrips(parameters);
    }

    /// <inheritdoc/>
    public double WaterKg => _films.Sum(film => film?.WaterKgPerM2 ?? 0) * _strips.AreaM2;

    /// <inheritdoc/>
    public double TemperatureC(double airC) => _films[FilmStrips.Count / 2]?.SurfaceC ?? airC;

    /// <inheritdoc/>
    public double DosePerM2G(int strip) => 1000 * (_films[strip]?.WaterKgPerM2 ?? 0);

    /// <inheritdoc/>
    public void Reset()
    {
        _strips.Reset();
        Array.Clear(_films);
    }

    /// <inheritdoc/>
    public (double TakenKg, double HeatJ) Step(in FilmStep step)
    {
        _strips.Cover(step.Coated01, step.Wetted01);
        if (!_strips.IsAnyInAir)
        {
            return (0, 0);
        }

        double humidityPct = 100 * step.VapourPa / Water.PressurePa(step.TemperatureC);
        var air = new GasSide(
            step.TemperatureC, humidityPct, step.VelocityMPerS, _parameters.RoomPressurePa, _parameters.InertLengthM);
        double ofAir = step.Left01 * GasSide.OfAir(step.TemperatureC, step.VelocityMPerS, _parameters.RoomPressurePa);
        double takenPerM2Kg = 0, heatPerM2J = 0;
        for (int i = 0; i < FilmStrips.Count; i++)
        {
            if (_strips.Coated01(i) >= 0.5 && _strips.Coated01(i) - _strips.InAir01(i) < 0.5)
            {
                double transferMPerS = _strips.TransferMPerS(i, ofAir);
                WetFilm film = _films[i] ??= Fresh(air, transferMPerS);
                film.Meet(air, transferMPerS);
                double waterBefore = film.WaterKgPerM2, heatBefore = film.SensibleJPerM2;
                film.Step(step.StepS);
                takenPerM2Kg += film.WaterKgPerM2 - waterBefore;
                heatPerM2J += film.SensibleJPerM2 - heatBefore;
            }
        }

        return (takenPerM2Kg * _strips.AreaM2, heatPerM2J * _strips.AreaM2);
    }

    private WetFilm Fresh(GasSide air, double transferMPerS)
    {
        double plateC = _parameters.FilmCastC ?? air.TemperatureC;
        return new WetFilm(
            _parameters.FilmDope!, new FreshFilm(_parameters.FilmThicknessUm * 1e-6, plateC, plateC), air, transferMPerS, FilmGrid.Usual);
    }
}
