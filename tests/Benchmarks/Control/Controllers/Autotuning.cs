using System.Collections.Generic;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>
/// The afternoon on which the owner of a plant autotunes it: climate after climate from cool to warm, first the temperature while a
/// humidistat keeps the humidity, then the humidity while the new temperature loop runs.
/// </summary>
public sealed class Autotuning : Peer
{
    private const double NoiseBand = 0.25; // ESPHome's default, in K and in %RH
    private const double LimitS = 1800.0; // for one loop
    private const int MostAttempts = 3;

    private readonly PidLoop _temperature = new(0.0, 1.0);
    private RelayAutotune? _heaterTune;
    private RelayAutotune? _humidityTune;
    private bool _humidifies;

    private Autotuning(TwinChamber twin, TwinParameters plant)
        : base(twin, plant)
    {
    }

    /// <inheritdoc/>
    public override string Name => "autotune";

    /// <summary>Nobody can tune at a set point that the chamber cannot hold.</summary>
    public static bool CanTune(TwinParameters plant, Climate climate) =>
        Reachability.Obstacle(plant, TrueTarget.Of(climate, plant)).Length == 0;

    /// <summary>Gains for every one of these climates that the plant can hold.</summary>
    public static IReadOnlyDictionary<string, PidTuning> Run(TwinParameters plant, ulong seed, IEnumerable<Climate> climates)
    {
        var twin = new TwinChamber(plant, seed);
        var tuner = new Autotuning(twin, plant);
        var tunings = new Dictionary<string, PidTuning>();
        RunFor(twin, tuner, 2.0);
        foreach (Climate climate in climates)
        {
            if (CanTune(plant, climate))
            {
                tuner.TrySetTarget(climate);
                tunings[climate.Name] = tuner.Tune(twin);
            }
        }

        return tunings;
    }

    /// <inheritdoc/>
    protected override void Regulate(
        long nowUs, double temperatureC, double relativeHumidityPct, out double heater01, out double humidity)
    {
        double nowS = nowUs * 1e-6;
        heater01 = _heaterTune?.Step(Target!.TemperatureC, temperatureC, nowS)
            ?? _temperature.Step(Target!.TemperatureC, temperatureC, TickSchedule.TickS);
        _humidifies = relativeHumidityPct < TargetPct;
        humidity = _humidityTune?.Step(TargetPct, relativeHumidityPct, nowS) ?? (_humidifies ? 1.0 : -1.0);
    }

    private static void RunFor(TwinChamber twin, Autotuning tuner, double seconds)
    {
        long endUs = twin.NowUs + (long)(seconds * 1e6);
        while (twin.NowUs < endUs)
        {
            long nowUs = twin.NowUs + tuner.PeriodUs;
            twin.AdvanceTo(nowUs);
            tuner.Tick(nowUs);
        }
    }

    private PidTuning Tune(TwinChamber twin)
    {
        PidGains heat = Swing(twin, 1.0, 0.0, tune => _heaterTune = tune);
        _temperature.Gains = heat;
        PidGains water = Swing(twin, 1.0, -1.0, tune => _humidityTune = tune);
        return new PidTuning(heat, water);
    }

    // "Your output is not symmetrical: reduce positive_output" says ESPHome's log after such a run, and so somebody does.
    private PidGains Swing(TwinChamber twin, double positive, double negative, System.Action<RelayAutotune?> install)
    {
        var gains = default(PidGains);
        for (int attempt = 0; attempt < MostAttempts; attempt++)
        {
            var tune = new RelayAutotune(positive, negative, NoiseBand);
            install(tune);
            double endS = twin.NowUs * 1e-6 + LimitS;
            while (!tune.IsFinished && twin.NowUs * 1e-6 < endS)
            {
                RunFor(twin, this, 1.0);
            }

            install(null);
            if (!tune.IsFinished)
            {
                break; // what an earlier attempt found stays
            }

            gains = PidGains.ZieglerNichols(tune.UltimateGain, tune.UltimatePeriodS);
            if (tune.IsSymmetrical)
            {
                break;
            }

            positive = tune.RisesFaster ? 0.5 * positive : positive;
            negative = tune.RisesFaster ? negative : 0.5 * negative;
        }

        return gains;
    }
}
