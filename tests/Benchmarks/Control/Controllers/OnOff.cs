using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>
/// Thermostat and humidistat. After ESPHome 2024.11.0-dev (33fdbbe), thermostat_climate.cpp: an action begins below
/// target less dead band and ends above target plus overrun, between them nothing changes. Its defaults are 0.5 and 0.5 K; Home
/// Assistant's generic_thermostat has 0.3 K, generic_hygrostat 3 %RH. Here the finest that makes sense to enter: 0.1 K and 0.5 %RH of
/// dead band and no overrun, since every chamber overshoots by itself.
/// </summary>
public sealed class OnOff : Peer
{
    /// <summary>Of the temperature, K.</summary>
    public const double DeadBandK = 0.1;

    /// <summary>Of the humidity, %RH.</summary>
    public const double DeadBandPct = 0.5;

    private bool _heats;
    private bool _humidifies;
    private bool _dries;

    /// <summary>Everything is off until there is a target.</summary>
    public OnOff(TwinChamber twin, TwinParameters plant)
        : base(twin, plant)
    {
    }

    /// <inheritdoc/>
    public override string Name => "on/off";

    /// <summary>Nothing to prepare: the same for every plant.</summary>
    public static Installation Prepare(TwinParameters plant, ulong seed) => twin => new OnOff(twin, plant);

    /// <inheritdoc/>
    protected override void Regulate(
        long nowUs, double temperatureC, double relativeHumidityPct, out double heater01, out double humidity)
    {
        _heats = Required(_heats, Target!.TemperatureC - temperatureC, DeadBandK);
        _humidifies = Required(_humidifies, TargetPct - relativeHumidityPct, DeadBandPct);
        _dries = Required(_dries, relativeHumidityPct - TargetPct, DeadBandPct);
        heater01 = _heats ? 1.0 : 0.0;
        humidity = _humidifies ? 1.0 : _dries ? -1.0 : 0.0;
    }

    // heating_required_() with an overrun of 0; the same for water, both ways.
    private static bool Required(bool isOn, double missing, double deadBand) => missing > deadBand || (missing >= 0.0 && isOn);
}
