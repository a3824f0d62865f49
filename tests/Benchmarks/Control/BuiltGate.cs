using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>
/// The regression gate on the built family: what a chamber of another structure must keep. The only place where these limits stand.
/// Settling is judged but for Example 3, whose way is so short that its bound is less than a sensor's lag.
/// </summary>
internal static class BuiltGate
{
    private const double MostSettleRatioToBoundMedian = 1.6;
    private const double MostSettleRatioToCautiousBoundMedian = 1.4;
    private const double MostMeanTemperatureErrorMedianK = 0.05;
    private const double MostMeanTemperatureErrorP95K = 0.2;
    private const double MostRmsHumidityRatioMedianPct = 0.3;
    private const double MostRmsHumidityRatioP95Pct = 1.0;
    private const double MostFilmHumidityRatioErrorMedianPct = 0.5;
    private const double MostFilmHumidityRatioErrorP95Pct = 2.0;
    private const double LeastFilmAsStated01 = 0.95;
    private const double MostCondensed01 = 0.02; // 1 % of hundreds of legs; a quick look has some forty
    private const double RestlessTimes = 2.0; // with a mains and a room that wander, twice the errors

    private static readonly string[] Judged = [Climate.Dry.Name, Climate.Example2.Name, Climate.Example1.Name];

    /// <summary>Every figure is inside its limit; says which are not.</summary>
    public static bool IsOpen(BuiltResults results, TextWriter output)
    {
        var broken = new List<string>();
        Judge(broken, results.Quiet, "quiet", 1.0);
        Judge(broken, results.Restless, "restless", RestlessTimes);
        if (results.Quiet.Has(Contender.BoundKey))
        {
            foreach (string climate in Judged.Where(climate => results.Quiet.Counted(Contender.OursKey, climate).Any()))
            {
                double ratio = results.Quiet.RatioToBound(Metric.Settle, climate).Median;
                Gate.Most(broken, $"built, settle, ours / bound, {climate}, median", ratio, Limit(climate));
                double cautious = results.Quiet.RatioToCautiousBound(climate).Median;
                Gate.Most(
                    broken, $"built, settle, ours / cautious bound, {climate}, median", cautious, MostSettleRatioToCautiousBoundMedian);
            }
        }

        return Gate.Tell(broken, output);
    }

    // Example 2 waits for its walls' coldest spot with margins that the bound has not.
    private static double Limit(string climate) => (climate == Climate.Example2.Name ? 1.4 : 1.0) * MostSettleRatioToBoundMedian;

    private static void Judge(List<string> broken, ControlResults results, string weather, double times)
    {
        LegResult[] held = [.. BuiltReport.Held(results)];
        Statistics Of(Func<LegResult, double> figure) => Statistics.Of(held.Select(leg => Math.Abs(figure(leg))));
        void Both(string what, Statistics statistics, double median, double p95)
        {
            Gate.Most(broken, $"built, {weather}, {what}, median", statistics.Median, times * median);
            Gate.Most(broken, $"built, {weather}, {what}, 95th percentile", statistics.P95, times * p95);
        }

        Both("mean of T less the set point", Of(leg => leg.MeanTemperatureErrorK), MostMeanTemperatureErrorMedianK,
            MostMeanTemperatureErrorP95K);
        Both("rms of W", Of(leg => leg.RmsHumidityRatioPct), MostRmsHumidityRatioMedianPct, MostRmsHumidityRatioP95Pct);
        Both("mean of W over a film", BuiltReport.FilmHumidityRatioErrorPct(results), MostFilmHumidityRatioErrorMedianPct,
            MostFilmHumidityRatioErrorP95Pct);
        Gate.Least(broken, $"built, {weather}, films as warm as stated", BuiltReport.FilmAsStated01(results), LeastFilmAsStated01);
        Gate.Most(broken, $"built, {weather}, legs with wet walls", BuiltReport.Condensed01(results), MostCondensed01);
        Gate.Most(broken, $"built, {weather}, Ready taken back", BuiltReport.ReadyLost01(results), 0.01);
        Gate.Most(broken, $"built, {weather}, faults", held.Count(leg => leg.Fault.Length > 0), 0);
    }
}
