using System;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>Casts one film at the end of a leg and looks at the air over it while it lies there.</summary>
internal sealed class FilmLook
{
    private readonly TwinChamber _twin;
    private double _temperatureSum;
    private double _humidityRatioSum;
    private double _statedSumK;
    private double _uncertaintySumK;
    private TrueTarget? _target;
    private int _looks;
    private int _stated;

    /// <summary>A fresh plate on this twin; nothing is asked yet.</summary>
    public FilmLook(TwinChamber twin) => _twin = twin;

    /// <summary>The controller took the word.</summary>
    public bool IsAsked { get; private set; }

    /// <summary>Mean over the film, less the target, percent of it; null: there was none.</summary>
    public double? HumidityRatioErrorPct =>
        _looks == 0 ? null : (_humidityRatioSum / _looks / _target!.HumidityRatioGPerKg - 1.0) * 100.0;

    /// <summary>Mean over the film, less the target, K; null: there was none.</summary>
    public double? TemperatureErrorK => _looks == 0 ? null : _temperatureSum / _looks - _target!.TemperatureC;

    /// <summary>The controller's word on that temperature held, in the mean over the film; null: there was none.</summary>
    public bool? IsAsStated => _stated == 0 ? null : Math.Abs(_statedSumK) <= _uncertaintySumK;

    /// <summary>Asks for the film, until it is taken; the air is judged by <paramref name="target"/>.</summary>
    public void Cast(IController controller, TrueTarget target)
    {
        _target = target;
        IsAsked = IsAsked || controller.Casts();
    }

    /// <summary>The air of now, where a film lies in it.</summary>
    public void Look(IController controller)
    {
        if (!IsAsked || _twin.Motion.Coated01 <= 0.0 || _twin.Motion.PlateWetUs <= _twin.NowUs)
        {
            return;
        }

        _temperatureSum += _twin.True.TemperatureC;
        _humidityRatioSum += _twin.True.HumidityRatioGPerKg;
        _looks++;
        if (controller.Stated is (double temperatureC, double uncertaintyK))
        {
            _statedSumK += temperatureC - _twin.True.TemperatureC;
            _uncertaintySumK += uncertaintyK;
            _stated++;
        }
    }
}
