using System;
using System.Linq;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Tests.Unit.Bench.Desk;

/// <summary>Whole runs of a chamber at a line: the device's own console code at the other end, the program's own run at this one.</summary>
[TestClass]
public sealed class MeasuredRunTests
{
    private const int LimitMs = 60_000;

    [TestMethod]
    [Timeout(LimitMs)]
    [OSCondition(OperatingSystems.Linux | OperatingSystems.OSX)]
    public void A_plate_is_cast_at_a_serial_port()
    {
        using var folder = new BenchFolder();
        string name = folder.PathOf("ttyChamber");
        using var twin = new DeskTwin(7, () => new PtyCable(name));
        var person = new DeskPerson();
        MeasuredRun run = Cast(name, person, Plate("example-3", 15.0));
        Console.WriteLine(string.Join('\n', person.Said.Concat(run.Record!.Lines)));
        Console.WriteLine(string.Join('\n', run.Phases));
        Console.WriteLine($"{person.Samples} {twin.NowUs}");
        Assert.IsNull(twin.Failure);
        Assert.AreEqual(PlateRun.Complete, run.Outcome);
    }

    private static Plate Plate(string recipe, double exposureS) => new(ReferenceRecipes.Load(recipe, out _)!, exposureS, 0);

    private static MeasuredRun Cast(string name, DeskPerson person, Plate plate, bool byItself = true)
    {
        using var chamber = new ChamberAtLine(name, Lines.Open);
        chamber.Open();
        var run = new MeasuredRun(chamber, plate, byItself, person.Person, person);
        long limit = Environment.TickCount64 + LimitMs / 2;
        while (run.Outcome.Length == 0)
        {
            Assert.IsLessThan(limit, Environment.TickCount64, string.Join('\n', person.Said));
            run.Step();
        }

        return run;
    }
}
