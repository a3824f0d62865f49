using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using ChamberFirmware.Bench;
using ChamberFirmware.Casting;
using ChamberFirmware.Recipes;
using ChamberFirmware.Safety;

namespace ChamberFirmware.Tests.Unit.Bench;

[TestClass]
public sealed class UnhappyPlateTests
{
    [TestMethod]
    public void A_fault_ends_the_plate_and_is_in_record_summary_and_plot()
    {
        using var folder = new BenchFolder();
        var curves = new Curves();
        PlateRun run = Run(curves, r => r.Twin.Faults.SensorUnplugged = r.NowUs > 30_000_000);
        var result = new PlateResult(run);
        Assert.AreEqual("faulted", result.Outcome);
        Assert.AreEqual(FaultCode.SensorLost, result.Fault);
        Assert.IsNull(result.ExposureActualS);
        RecordJson.Write(folder.PathOf("record.json"), result);
        SummaryJson.Write(folder.PathOf("summary.json"), [result]);
        PlotWriter.Write(folder.PathOf("plot.svg"), result, curves);
        StringAssert.Contains(File.ReadAllText(folder.PathOf("record.json")), FaultCode.Sentence(FaultCode.SensorLost));
        StringAssert.Contains(File.ReadAllText(folder.PathOf("plot.svg")), FaultCode.Sentence(FaultCode.SensorLost));
        using JsonDocument summary = JsonDocument.Parse(File.ReadAllText(folder.PathOf("summary.json")));
        JsonElement plate = summary.RootElement[0];
        Assert.AreEqual("faulted", plate.GetProperty("outcome").GetString());
        Assert.AreEqual(JsonValueKind.Null, plate.GetProperty("claim11").ValueKind);
        Assert.AreEqual(JsonValueKind.Null, plate.GetProperty("exposureActualS").ValueKind);
        Assert.AreEqual(JsonValueKind.Null, plate.GetProperty("temperatureC").GetProperty("mean").ValueKind);
    }

    [TestMethod]
    public void An_abort_ends_the_plate()
    {
        PlateRun run = Run(new Curves(), r =>
        {
            if (r.Chamber.Run.Phase == Phase.Casting)
            {
                r.Chamber.Operator.Abort();
            }
        });
        Assert.AreEqual("aborted", run.Outcome);
    }

    [TestMethod]
    public void An_operator_who_cannot_start_gives_up_and_says_why()
    {
        PlateRun run = Run(new Curves(), r => r.Twin.Faults.SensorUnplugged = true);
        Assert.AreEqual("aborted", run.Outcome);
        Assert.AreEqual(FaultCode.Sentence(FaultCode.SensorLost), new PlateResult(run).FaultSentence);
    }

    [TestMethod]
    public void Fewer_points_of_a_curve_keep_its_peaks()
    {
        var values = new List<double>(new double[10_000]);
        values[1234] = 7.0;
        values[8765] = -3.0;
        var points = Decimation.Points(i => i, values, 0, values.Count, 100);
        Assert.IsLessThanOrEqualTo(200, points.Count);
        Assert.IsTrue(points.Exists(p => p.X == 1234 && p.Y == 7.0));
        Assert.IsTrue(points.Exists(p => p.X == 8765 && p.Y == -3.0));
    }

    /// <summary>A plate that a fault has ended.</summary>
    internal static PlateResult FaultedResult() =>
        new(Run(new Curves(), r => r.Twin.Faults.SensorUnplugged = r.NowUs > 30_000_000));

    private static PlateRun Run(Curves curves, Action<PlateRun> beforeTick)
    {
        Recipe recipe = ReferenceRecipes.Load("comparative", out _)!;
        using var run = new PlateRun(new Plate(recipe, 0.0, 1));
        while (!run.IsOver)
        {
            beforeTick(run);
            run.Tick();
            curves.Add(run);
        }

        return run;
    }
}
