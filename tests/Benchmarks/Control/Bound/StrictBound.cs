using System;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>
/// What no controller can beat from a cold chamber: each value by itself, with everything done for it and nothing for the others. The
/// settle time of all three together is at least the greatest of them.
/// <para>
/// Walls: who wants the humidity ratio W needs walls that W does not wet. The chain element, channel air, return air, walls is warmed at
/// its one end; the energies below each link form a cooperative system in which a better link and more heat raise all of them, so heater
/// and fan flat out warm the walls faster than anything else. The water that must be in the air takes its heat of evaporation out of the
/// same energy; the latest start that still brings it in time costs the walls least.
/// </para>
/// <para>
/// Water: channel and return duct together, because at the wanted velocity the fan swaps the one for the other. Air: flat out before and
/// after the fan comes to the wanted velocity, so that it not only gets warm but stays so. Velocities on the way are constant ones,
/// each of a list, and the best counts: a velocity that keeps changing is not covered by proof, only by the benchmark's plants.
/// </para>
/// </summary>
public static class StrictBound
{
    private const double StepS = 0.02;
    private const double LongestS = 4 * 3600;
    private const double HopelessS = 3600;
    private const double Humidity01 = 0.02;
    private const double TemperatureK = 0.3;
    private const double MeanGraceS = 0.5;
    private const double HottestWallC = 95;
    private static readonly double[] FanShares01 = [0, 0.35, 0.5, 0.7, 0.85, 1, 1.25, 1.6, 2.2, 3, 5];

    /// <summary>Lower limit of the settle time, s; infinite when the climate is out of reach.</summary>
    public static double SettleS(TwinParameters plant, Climate target) => Of(plant, target).SettleS;

    /// <summary>The four times it is made of.</summary>
    public static StrictTimes Of(TwinParameters plant, Climate target)
    {
        ArgumentNullException.ThrowIfNull(plant);
        ArgumentNullException.ThrowIfNull(target);
        double lower = (1 - Humidity01) * target.HumidityRatioGPerKg / 1000;
        double upper = (1 + Humidity01) * target.HumidityRatioGPerKg / 1000;
        var cold = new PlantModel(plant, StepS);
        cold.StartCold();
        double waterS = 0, temperatureS = 0;
        if (cold.ChannelHumidityRatio < lower)
        {
            waterS = WetS(plant, target, lower, upper);
        }
        else if (cold.ChannelHumidityRatio > upper)
        {
            waterS = DryS(plant, target, upper);
        }

        // The last second's mean may be in its band while the water still comes and goes: half a second of grace.
        waterS = Math.Max(0, waterS - MeanGraceS);
        double lowerC = target.TemperatureC - TemperatureK, upperC = target.TemperatureC + TemperatureK;
        if (cold.ChannelTemperatureC < lowerC)
        {
            temperatureS = WarmS(plant, target, lower);
        }
        else if (cold.ChannelTemperatureC > upperC)
        {
            temperatureS = Fastest(plant, target, new BoundOutputs { DryAir01 = 1 }, air => upperC - air.ChannelTemperatureC);
        }

        double wallsS = cold.WallSaturation < lower ? WallsS(plant, target, lower, waterS) : 0;
        return new StrictTimes(VelocityS(plant, target), temperatureS, waterS, wallsS);
    }

    private static double VelocityS(TwinParameters plant, Climate target)
    {
        double rpm = PlantModel.Rpm(plant, 0.98 * target.AirVelocityMPerS);
        return -plant.FanLagS * Math.Log(1 - Math.Min(rpm / plant.FanFullRpm, 0.9999));
    }

    // The later the mist, the more of its cold is still in the air: by bisection the first moment at which both can be there.
    private static double WallsS(TwinParameters plant, Climate target, double lower, double waterS)
    {
        double rpm = plant.FanFullRpm;
        var all = new BoundOutputs { WantedRpm = rpm, Heater01 = 1, Humidifier01 = 1 };
        double low = 0, high = HopelessS;
        double wallsS = First(plant, target, all, 0, LongestS, air => air.WallSaturation - lower);
        if (wallsS <= waterS)
        {
            return wallsS;
        }

        while (high - low > StepS)
        {
            double mistFromS = 0.5 * (low + high);
            double warmS = First(plant, target, all, mistFromS, LongestS, air => air.WallSaturation - lower);
            if (warmS <= mistFromS + waterS)
            {
                high = mistFromS;
            }
            else
            {
                low = mistFromS;
            }

            wallsS = warmS;
        }

        return wallsS;
    }

    // The channel is wetter than the return duct by what mist the fan swaps on; more than full mist there cannot be. And what is still on
    // its way when the band is reached must not lead out of it: dry air, from the humidifier's end on, may take it out again.
    private static double WetS(TwinParameters plant, Climate target, double lower, double upper)
    {
        PlantModel settled = Settled(plant, target, lower);
        double step = settled.FullMistKgPerS / settled.CirculationKgPerS;
        double enough = lower - step * settled.ReturnDryKg / (settled.ChannelDryKg + settled.ReturnDryKg);
        double Excess(PlantModel air) => Math.Min(air.MeanHumidityRatio - enough, air.ChannelHumidityRatio - lower);
        double best = double.PositiveInfinity;
        foreach (double rpm in Speeds(plant, target, 0.5))
        {
            var wetter = new BoundOutputs { WantedRpm = rpm, Heater01 = 1, Humidifier01 = 1 };
            double high = First(plant, target, wetter, 0, LongestS, Excess);
            if (high >= best)
            {
                continue;
            }

            if (Peak(plant, target, wetter, high) > upper)
            {
                double low = 0;
                while (high - low > StepS)
                {
                    double untilS = 0.5 * (low + high);
                    if (Peak(plant, target, wetter, untilS) > upper)
                    {
                        high = untilS;
                    }
                    else
                    {
                        low = untilS;
                    }
                }

                high = First(plant, target, wetter, 0, high, Excess);
            }

            best = Math.Min(best, high);
        }

        return best;
    }

    // Greatest mean humidity ratio of both volumes with the humidifier off and dry air on from some time on.
    private static double Peak(TwinParameters plant, Climate target, BoundOutputs outputs, double untilS)
    {
        var air = new PlantModel(plant, 2 * StepS);
        air.StartCold();
        double peak = 0;
        for (double t = 0; t < untilS + 2 * (plant.HumidifierDeadTimeS + plant.HumidifierLagS); t += air.StepS)
        {
            bool on = t < untilS && air.AirVelocityMPerS >= 0.5 * target.AirVelocityMPerS;
            outputs.Humidifier01 = on ? 1 : 0;
            outputs.DryAir01 = t < untilS ? 0 : 1;
            air.Step(outputs with { Heater01 = 0 });
            peak = Math.Max(peak, air.MeanHumidityRatio);
        }

        return peak;
    }

    // With the fan at the wanted speed the return duct's water comes into the channel as fast as the fan swaps the air; dry air keeps the
    // channel in its band only against so much. So the water of both counts, and still air pushes it out best.
    private static double DryS(TwinParameters plant, Climate target, double upper)
    {
        PlantModel settled = Settled(plant, target, upper);
        double kept = (settled.DryAirKgPerS * (upper - settled.DryAirHumidityRatio)
            + settled.ChannelLeakKgPerS * (upper - settled.RoomHumidityRatio)) / settled.CirculationKgPerS;
        double little = upper + Math.Max(0, kept) * settled.ReturnDryKg / (settled.ChannelDryKg + settled.ReturnDryKg);
        return Fastest(plant, target, new BoundOutputs { DryAir01 = 1 }, air => little - air.MeanHumidityRatio);
    }

    // Heater flat out throughout. The water comes as early as it can, which cools the air least in the end.
    private static double WarmS(TwinParameters plant, Climate target, double lower)
    {
        var air = new PlantModel(plant, 5 * StepS);
        double best = double.PositiveInfinity;
        foreach (double rpm in Speeds(plant, target, 0.5))
        {
            double low = 0, high = Math.Min(best, HopelessS);
            while (high - low > StepS)
            {
                double switchS = high - low > 50 ? low + Math.Min(0.5 * (high - low), 50) : 0.5 * (low + high);
                double enteredS = WarmForGoodS(air, target, rpm, switchS, lower);
                if (double.IsInfinity(enteredS))
                {
                    low = switchS;
                }
                else
                {
                    high = switchS;
                    best = Math.Min(best, enteredS);
                }
            }
        }

        return best;
    }

    private static double WarmForGoodS(PlantModel air, Climate target, double rpm, double switchS, double lower)
    {
        air.StartCold();
        double wantedRpm = PlantModel.Rpm(air.Plant, target.AirVelocityMPerS);
        double enteredS = double.PositiveInfinity;
        for (double t = 0; t < switchS + 30; t += air.StepS)
        {
            bool warm = air.ChannelTemperatureC >= target.TemperatureC - TemperatureK;
            if (!warm)
            {
                enteredS = double.PositiveInfinity;
            }
            else if (double.IsInfinity(enteredS))
            {
                enteredS = t;
            }

            if (!warm && t > switchS + 3)
            {
                return double.PositiveInfinity;
            }

            bool moving = air.AirVelocityMPerS >= 0.5 * target.AirVelocityMPerS;
            double comingKg = air.MistKgPerS * air.Plant.HumidifierLagS + air.FullMistKgPerS * air.PipelineS;
            bool thirsty = air.VapourKg + comingKg < lower * (air.ChannelDryKg + air.ReturnDryKg);
            air.Step(new BoundOutputs
            {
                WantedRpm = t < switchS ? rpm : wantedRpm,
                Heater01 = moving ? 1 : 0,
                Humidifier01 = moving && thirsty ? 1 : 0,
            });
        }

        return enteredS;
    }

    private static PlantModel Settled(TwinParameters plant, Climate target, double ratio)
    {
        var settled = new PlantModel(plant, StepS);
        settled.Start(target.TemperatureC, ratio, target.TemperatureC);
        settled.SetFan(PlantModel.Rpm(plant, target.AirVelocityMPerS));
        return settled;
    }

    private static double[] Speeds(TwinParameters plant, Climate target, double leastShare01)
    {
        double[] shares01 = Array.FindAll(FanShares01, share01 => share01 >= leastShare01);
        return Array.ConvertAll(
            shares01, share01 => PlantModel.Rpm(plant, Math.Min(plant.FullSpeedAirVelocityMPerS, share01 * target.AirVelocityMPerS)));
    }

    private static double Fastest(TwinParameters plant, Climate target, BoundOutputs outputs, Func<PlantModel, double> excess)
    {
        double best = double.PositiveInfinity;
        foreach (double rpm in Speeds(plant, target, 0))
        {
            best = Math.Min(best, First(plant, target, outputs with { WantedRpm = rpm }, 0, LongestS, excess));
        }

        return best;
    }

    // When a value is not negative any more; heat and mist by the rule that binds every controller.
    private static double First(
        TwinParameters plant, Climate target, in BoundOutputs wanted, double mistFromS, double mistUntilS, Func<PlantModel, double> excess)
    {
        var air = new PlantModel(plant, StepS);
        air.StartCold();
        for (double t = 0; t < LongestS && air.WallTemperatureC < HottestWallC; t += StepS)
        {
            if (excess(air) >= 0)
            {
                return t;
            }

            bool moving = air.AirVelocityMPerS >= 0.5 * target.AirVelocityMPerS;
            air.Step(wanted with
            {
                Heater01 = moving ? wanted.Heater01 : 0,
                Humidifier01 = moving && t >= mistFromS && t < mistUntilS ? wanted.Humidifier01 : 0,
            });
        }

        return double.PositiveInfinity;
    }
}

/// <summary>First times at which each value can be in its band, s.</summary>
/// <param name="VelocityS">Fan at full duty.</param>
/// <param name="TemperatureS">Heater flat out; the water taken up as early as it can.</param>
/// <param name="WaterS">Humidifier or dry air flat out.</param>
/// <param name="WallsS">Walls that the wanted air does not wet.</param>
public readonly record struct StrictTimes(double VelocityS, double TemperatureS, double WaterS, double WallsS)
{
    /// <summary>The latest of them, s: nothing is in all bands before.</summary>
    public double SettleS => Math.Max(Math.Max(VelocityS, TemperatureS), Math.Max(WaterS, WallsS));
}
