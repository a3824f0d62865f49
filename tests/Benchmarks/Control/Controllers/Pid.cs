using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>
/// Two PID loops, temperature to heater and %RH to humidifier and dry air, with gains that a relay autotune found on this very plant. The
/// peer of the ratios has a set of gains for each climate, entered together with its set points (climate.pid.set_control_parameters):
/// more trouble than users take, and as good as this algorithm gets. The other has one set, as ESPHome and Arduino users do.
/// </summary>
public sealed class Pid : Peer
{
    private readonly IReadOnlyDictionary<string, PidTuning> _tunings;
    private readonly PidLoop _temperature = new(0.0, 1.0);
    private readonly PidLoop _humidity = new(-1.0, 1.0);

    /// <summary>Loops whose gains are found by the climate's name; a climate without gains keeps the last ones.</summary>
    public Pid(TwinChamber twin, TwinParameters plant, IReadOnlyDictionary<string, PidTuning> tunings)
        : base(twin, plant)
    {
        _tunings = tunings;
    }

    /// <inheritdoc/>
    public override string Name => "PID";

    /// <summary>An autotune at each climate that the plant can hold.</summary>
    public static Installation PreparePerClimate(TwinParameters plant, ulong seed)
    {
        IReadOnlyDictionary<string, PidTuning> tunings = Autotuning.Run(plant, seed, Climate.All);
        return twin => new Pid(twin, plant, tunings);
    }

    /// <summary>One autotune, at the middle climate; where the fan is too weak for that one, at Example 1.</summary>
    public static Installation PrepareOnce(TwinParameters plant, ulong seed)
    {
        Climate at = Autotuning.CanTune(plant, Climate.Example2) ? Climate.Example2 : Climate.Example1;
        PidTuning tuning = Autotuning.Run(plant, seed, [at])[at.Name];
        Dictionary<string, PidTuning> tunings = Climate.All.ToDictionary(climate => climate.Name, _ => tuning);
        return twin => new Pid(twin, plant, tunings);
    }

    /// <inheritdoc/>
    public override bool TrySetTarget(Climate target)
    {
        base.TrySetTarget(target);
        if (_tunings.TryGetValue(target.Name, out PidTuning tuning))
        {
            _temperature.Gains = tuning.Temperature;
            _humidity.Gains = tuning.Humidity;
        }

        return true;
    }

    /// <inheritdoc/>
    protected override void Regulate(
        long nowUs, double temperatureC, double relativeHumidityPct, out double heater01, out double humidity)
    {
        heater01 = _temperature.Step(Target!.TemperatureC, temperatureC, TickSchedule.TickS);
        humidity = _humidity.Step(TargetPct, relativeHumidityPct, TickSchedule.TickS);
    }
}
