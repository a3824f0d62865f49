using System;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>Finds the plan whose model settles first, by running the model ahead under <see cref="ApproachLaw"/>.</summary>
internal sealed class ApproachPlanner
{
    private const double StaysS = 20;
    private const double LongestS = 4 * 3600;
    private const double NearlyWet01 = 0.996; // of the walls' saturation: no plan stays nearer
    private const double Wet01 = 0.002; // and none goes as much nearer
    private const int WanderRuns = 100;
    private const int Directions = 11;

    // A little inside the judged bands: the fan's noise moves the air.
    private const double HumidityBand01 = 0.0185;
    private const double TemperatureBandK = 0.25;
    private const double VelocityBand01 = 0.016;

    private readonly TwinParameters _plant;
    private readonly PlantModel _ahead;
    private readonly Entry _temperature;
    private readonly Entry _humidity;
    private readonly Entry _velocity;
    private double _bestCost;

    /// <summary>Runs ahead in steps of <paramref name="stepS"/>.</summary>
    public ApproachPlanner(TwinParameters plant, double stepS)
    {
        _plant = plant;
        _ahead = new PlantModel(plant, stepS);
        _temperature = new Entry(stepS);
        _humidity = new Entry(stepS);
        _velocity = new Entry(stepS);
    }

    /// <summary>The fan may have another speed on the way; false: it keeps the target's.</summary>
    public bool FanIsFree { get; init; } = true;

    /// <summary>Settle time of the last <see cref="Best"/>, s.</summary>
    public double BestS { get; private set; }

    /// <summary>The plan that settles first from this state.</summary>
    public ApproachPlan Best(PlantModel from, Climate target)
    {
        var law = new ApproachLaw(_plant, target);
        var best = new ApproachPlan { ApproachMPerS = target.AirVelocityMPerS };
        _bestCost = CostS(from, target, law, best, LongestS);
        double plainS = _bestCost;
        if (plainS >= 1)
        {
            double floorS = FloorS(from, target, out double fillS);
            double startS = Math.Min(plainS, Math.Max(floorS, 0.3 * plainS));
            double finestS = Math.Clamp(0.002 * plainS, 0.03, 1);
            ApproachPlan first = new() { ApproachMPerS = target.AirVelocityMPerS };
            if (fillS > 0)
            {
                first = first with { MistFromS = Math.Max(0.01, startS - fillS), MistUntilS = 0.97 * startS };
            }

            if (from.ChannelTemperatureC > target.TemperatureC + 1)
            {
                first = first with { DryUntilS = 0.8 * plainS };
            }
            else
            {
                first = first with { HeatUntilS = 0.9 * startS };
            }

            Search(from, target, law, first, startS / 8, 4 * finestS, ref best);
            if (FanIsFree && _bestCost > 1.02 * floorS + 0.5)
            {
                TryFan(from, target, law, first, 4 * finestS, ref best);
            }

            Search(from, target, law, best, 4 * finestS, finestS, ref best);
            Wander(from, target, law, ref best);
        }

        BestS = SettleS(from, target, law, best, LongestS);
        return best;
    }

    /// <summary>The same plan from a later state, a little better timed.</summary>
    public ApproachPlan Refine(PlantModel from, Climate target, ApproachPlan running, double sinceS)
    {
        var law = new ApproachLaw(_plant, target);
        ApproachPlan best = running with
        {
            FanUntilS = Later(running.FanUntilS, sinceS),
            SlowUntilS = Later(running.SlowUntilS, sinceS),
            HeatUntilS = Later(running.HeatUntilS, sinceS),
            MistFromS = running.MistFromS > 0 ? Math.Max(0.01, running.MistFromS - sinceS) : 0,
            MistUntilS = Later(running.MistUntilS, sinceS),
            DryUntilS = Later(running.DryUntilS, sinceS),
        };
        _bestCost = CostS(from, target, law, best, LongestS);
        Search(from, target, law, best, 0.1 * _bestCost, Math.Clamp(0.005 * _bestCost, 0.03, 1), ref best);
        BestS = sinceS + SettleS(from, target, law, best, LongestS);
        return best;
    }

    private static double Later(double atS, double sinceS) => Math.Max(0, atS - sinceS);

    /// <summary>When the model is inside all three bands for good under this plan, s; NaN when not by then.</summary>
    public double SettleS(PlantModel from, Climate target, ApproachLaw law, in ApproachPlan plan, double notBeyondS)
    {
        CostS(from, target, law, plan, notBeyondS);
        return Math.Max(_temperature.EnteredS, Math.Max(_humidity.EnteredS, _velocity.EnteredS));
    }

    private void TryFan(PlantModel from, Climate target, ApproachLaw law, in ApproachPlan first, double finestS, ref ApproachPlan best)
    {
        double wanted = target.AirVelocityMPerS;
        double fastest = _plant.FullSpeedAirVelocityMPerS;
        ApproachPlan fixedFan = best;
        double aroundS = _bestCost;
        bool drying = from.ChannelHumidityRatio * 1000 > 1.02 * target.HumidityRatioGPerKg;
        if (drying)
        {
            // Still air between channel and return duct: dry air pushes the wet air out instead of mixing with it.
            ApproachPlan still = fixedFan with { ApproachMPerS = 0, FanUntilS = 0.75 * aroundS, HeatUntilS = 0, DryUntilS = 0.8 * aroundS };
            Search(from, target, law, still, aroundS / 8, finestS, ref best);
            return;
        }

        // Walls late: a storm takes the heat to them. Air late: hardly any wind keeps it in element and channel. Both: one after the other.
        ApproachPlan windy = first with { ApproachMPerS = fastest, FanUntilS = 0.95 * aroundS, HeatUntilS = 0.92 * aroundS };
        Search(from, target, law, windy, aroundS / 12, finestS, ref best);
        windy = windy with { FanUntilS = 0.9 * aroundS, SlowUntilS = 0.95 * aroundS };
        Search(from, target, law, windy, aroundS / 12, finestS, ref best);
        ApproachPlan slow = fixedFan with { ApproachMPerS = wanted, FanUntilS = 0.5 * aroundS, SlowUntilS = 0.95 * aroundS };
        Search(from, target, law, slow, aroundS / 12, finestS, ref best);
    }

    // Earliest that walls and water can be there, roughly: all flat out. And how long the mist takes for the water.
    private double FloorS(PlantModel from, Climate target, out double fillS)
    {
        double ratio = target.HumidityRatioGPerKg / 1000;
        double lower = 0.98 * ratio;
        bool wetter = from.ChannelHumidityRatio < lower;
        bool drier = from.ChannelHumidityRatio > 1.02 * ratio;
        _ahead.CopyFrom(from);
        var outputs = new BoundOutputs
        {
            WantedRpm = PlantModel.Rpm(_plant, wetter ? _plant.FullSpeedAirVelocityMPerS : target.AirVelocityMPerS),
            Heater01 = wetter && from.WallSaturation < lower ? 1 : 0,
            Humidifier01 = wetter ? 1 : 0,
            DryAir01 = drier ? 1 : 0,
        };
        double t = 0, wallsS = -1, waterS = wetter || drier ? -1 : 0;
        while (t < LongestS && (wallsS < 0 || waterS < 0) && _ahead.WallTemperatureC < 95)
        {
            if (wallsS < 0 && _ahead.WallSaturation >= lower)
            {
                wallsS = t;
            }

            if (waterS < 0 && (wetter ? _ahead.ChannelHumidityRatio >= lower : _ahead.ChannelHumidityRatio <= 1.02 * ratio))
            {
                waterS = t;
            }

            _ahead.Step(outputs);
            t += _ahead.StepS;
        }

        fillS = wetter ? waterS : 0;
        return drier ? 0 : Math.Max(wallsS, waterS);
    }

    // Settle time, a little of the single entries so that the search sees them too, and no water on the walls.
    private double CostS(PlantModel from, Climate target, ApproachLaw law, in ApproachPlan plan, double notBeyondS)
    {
        _ahead.CopyFrom(from);
        _temperature.Start(TemperatureError01(target));
        _humidity.Start(HumidityError01(target));
        _velocity.Start(VelocityError01(target));
        double stepS = _ahead.StepS;
        double staysS = Math.Max(StaysS, 2.5 * (_plant.HumidifierDeadTimeS + _plant.HumidifierLagS));
        double t = 0;
        double insideSinceS = 0;
        double sweatS = 0;
        while (t < notBeyondS + staysS)
        {
            BoundOutputs outputs = law.Decide(_ahead, plan, t);
            _ahead.Step(outputs);
            t += stepS;
            double nearly01 = _ahead.ChannelHumidityRatio / _ahead.WallSaturation - NearlyWet01;
            if (nearly01 > 0)
            {
                sweatS += nearly01 > Wet01 ? 10 : 0.05;
            }

            bool inside = _temperature.Look(TemperatureError01(target), t);
            inside &= _humidity.Look(HumidityError01(target), t);
            inside &= _velocity.Look(VelocityError01(target), t);
            if (!inside)
            {
                insideSinceS = t;
            }

            if (t - insideSinceS > staysS || insideSinceS > notBeyondS)
            {
                break;
            }
        }

        double settleS = Math.Max(_temperature.EnteredS, Math.Max(_humidity.EnteredS, _velocity.EnteredS));
        return settleS + 0.01 * (_temperature.EnteredS + _humidity.EnteredS + _velocity.EnteredS) + sweatS;
    }

    private double TemperatureError01(Climate target) => (_ahead.ChannelTemperatureC - target.TemperatureC) / TemperatureBandK;

    private double HumidityError01(Climate target) =>
        (_ahead.ChannelHumidityRatio * 1000 / target.HumidityRatioGPerKg - 1) / HumidityBand01;

    private double VelocityError01(Climate target) => (_ahead.AirVelocityMPerS / target.AirVelocityMPerS - 1) / VelocityBand01;

    // Pattern search over the plan's times and the velocity on the way.
    private void Search(
        PlantModel from, Climate target, ApproachLaw law, ApproachPlan start, double coarsestS, double finestS, ref ApproachPlan best)
    {
        double hereS = CostS(from, target, law, start, LongestS);
        ApproachPlan here = start;
        for (double stepS = coarsestS; stepS > finestS; stepS /= 2)
        {
            for (bool moved = true; moved;)
            {
                moved = false;
                for (int direction = 0; direction < 2 * Directions; direction++)
                {
                    ApproachPlan tried = Moved(here, direction >> 1, (direction & 1) == 0 ? -stepS : stepS, stepS / coarsestS);
                    if (tried == here)
                    {
                        continue;
                    }

                    double triedS = CostS(from, target, law, tried, hereS);
                    if (triedS < hereS - 0.1 * finestS)
                    {
                        hereS = triedS;
                        here = tried;
                        moved = true;
                        direction += (direction & 1) == 0 ? 1 : 0; // not straight back
                    }
                }
            }
        }

        if (hereS < _bestCost - 1e-3)
        {
            _bestCost = hereS;
            best = here;
        }
    }

    // Random steps, several times at once, that grow when they help and shrink when not (Rechenberg's rule): along ridges where no single
    // time may move alone. The same random numbers every time.
    private void Wander(PlantModel from, Climate target, ApproachLaw law, ref ApproachPlan best)
    {
        var random = new Random(1);
        double stepS = 0.03 * _bestCost;
        for (int i = 0; i < WanderRuns; i++)
        {
            double By() => random.Next(2) == 0 ? 0 : stepS * (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5);
            double all = By();
            ApproachPlan tried = best with
            {
                FanUntilS = FanIsFree ? Math.Max(0, best.FanUntilS + By() + all) : 0,
                SlowUntilS = FanIsFree ? Math.Max(0, best.SlowUntilS + By() + all) : 0,
                HeatUntilS = Math.Max(0, best.HeatUntilS + By() + all),
                MistFromS = best.MistFromS > 0 ? Math.Max(0.01, best.MistFromS + By() + all) : 0,
                MistUntilS = best.MistFromS > 0 ? Math.Max(0.01, best.MistUntilS + By() + all) : 0,
                DryUntilS = best.DryUntilS > 0 ? Math.Max(0, best.DryUntilS + By() + all) : 0,
            };
            double triedS = CostS(from, target, law, tried, _bestCost);
            if (triedS < _bestCost - 1e-3)
            {
                _bestCost = triedS;
                best = tried;
                stepS *= 1.5;
            }
            else
            {
                stepS = Math.Max(0.05, stepS * 0.93);
            }
        }
    }

    private ApproachPlan Moved(in ApproachPlan plan, int direction, double byS, double share01)
    {
        bool fan = plan.FanUntilS > 0, heat = plan.HeatUntilS > 0, rush = plan.MistUntilS > 0, dry = plan.DryUntilS > 0;
        bool slow = plan.SlowUntilS > 0;
        double fanS = Math.Max(0, plan.FanUntilS + byS), slowS = Math.Max(0.01, plan.SlowUntilS + byS);
        double heatS = Math.Max(0, plan.HeatUntilS + byS);
        double dryS = Math.Max(0, plan.DryUntilS + byS);
        double fromS = Math.Max(0.01, plan.MistFromS + byS), untilS = Math.Max(0.01, plan.MistUntilS + byS);
        switch (direction)
        {
            case 0:
                return plan with
                {
                    FanUntilS = fan ? fanS : 0,
                    SlowUntilS = slow ? slowS : 0,
                    DryUntilS = dry ? dryS : 0,
                    HeatUntilS = heat ? heatS : 0,
                    MistFromS = rush ? fromS : 0,
                    MistUntilS = rush ? untilS : 0,
                };
            case 1:
                return rush ? plan with { MistUntilS = untilS } : plan;
            case 2:
                return fan ? plan with { FanUntilS = fanS } : plan;
            case 3:
                return heat ? plan with { HeatUntilS = heatS } : plan;
            case 4:
                return rush ? plan with { MistFromS = fromS } : plan;
            case 5:
                return rush ? plan with { MistFromS = fromS, MistUntilS = untilS } : plan;
            case 6:
                return fan && heat ? plan with { FanUntilS = fanS, HeatUntilS = heatS } : plan;
            case 7:
                return dry ? plan with { DryUntilS = dryS } : plan;
            case 8:
                return slow ? plan with { SlowUntilS = slowS } : plan;
            case 9:
                return slow && fan ? plan with { SlowUntilS = slowS, FanUntilS = fanS } : plan;
            default:
                double velocity = plan.ApproachMPerS * (1 + Math.Sign(byS) * 0.3 * share01);
                return fan && velocity > 0
                    ? plan with { ApproachMPerS = Math.Min(velocity, _plant.FullSpeedAirVelocityMPerS) }
                    : plan;
        }
    }

    // When the mean of the last second came into its band for good; between the steps by the straight line.
    private sealed class Entry
    {
        private readonly double _stepS;
        private readonly LastSecond _lastSecond;
        private double _before;

        /// <summary>Looks come this far apart.</summary>
        public Entry(double stepS)
        {
            _stepS = stepS;
            _lastSecond = new LastSecond(stepS, 0);
        }

        /// <summary>When it came into its band, s; the time of the last look while it is outside.</summary>
        public double EnteredS { get; private set; }

        /// <summary>Begins anew; errors count in bands, 1 is the edge.</summary>
        public void Start(double error)
        {
            _lastSecond.Restart(error);
            _before = Math.Abs(error);
            EnteredS = 0;
        }

        /// <summary>The next error; true while the mean is in band.</summary>
        public bool Look(double error, double atS)
        {
            double mean = Math.Abs(_lastSecond.Next(error));
            bool inside = mean < 1;
            if (!inside)
            {
                EnteredS = atS;
            }
            else if (_before >= 1)
            {
                EnteredS = atS - _stepS * (1 - mean) / (_before - mean + 1e-12);
            }

            _before = mean;
            return inside;
        }
    }
}
