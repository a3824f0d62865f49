using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Recipes;
using ChamberFirmware.Scpi;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Tests.Unit.Commands;

namespace ChamberFirmware.Tests.Unit.Audit;

/// <summary>A recipe is noted with whoever loads it, in ticks of its own, whatever comes between them.</summary>
[TestClass]
public sealed class NotedRecipeTests
{
    private readonly TwinRun _run = new();
    private readonly LinePort _port = new();
    private readonly Conversations _all;

    public NotedRecipeTests()
    {
        _all = new Conversations(_run.Chamber, new Conversation(_port, new ScpiOrWords(_run.Chamber)));
        Pass(20);
    }

    [TestMethod]
    public void A_recipe_is_noted_with_whoever_loads_it_and_once_while_it_is_the_same()
    {
        Type("who anna", "because trial 3", "recipe example-3", "who ben", "start 15", "abort");
        Type("reset", "recipe example-3", "start 15", "abort", "reset", "recipe example-1", "start 10", "abort");
        List<string> changes = Changes();
        CollectionAssert.AreEqual(new[] { "recipe", "recipe" }, changes.Select(text => LoggedChanges.Word(text, "what")).ToArray());
        Assert.AreEqual(("anna", "trial 3"), (LoggedChanges.Line(changes[0], "who"), LoggedChanges.Line(changes[0], "because")));
        Assert.Contains("\nname=example-3\n", changes[0]);
        Assert.Contains("\ntemperatureC=25\n", changes[0]);
        Assert.AreEqual("ben", LoggedChanges.Line(changes[1], "who"));
        LoggedChanges.AssertChained(changes);
    }

    [TestMethod]
    public void A_reason_for_a_recipe_is_not_the_next_settings()
    {
        Type("because trial 3", "recipe example-3");
        Pass(30);
        Type("set HeaterW 280");
        CollectionAssert.AreEqual(new[] { "trial 3", "" }, Changes().Select(text => LoggedChanges.Line(text, "because")).ToArray());
    }

    [TestMethod]
    public void A_setting_that_comes_while_a_recipe_is_being_noted_costs_neither_its_line()
    {
        for (int steps = 0; steps <= 4; steps++)
        {
            int before = Changes().Count;
            _run.Chamber.Operator.Load(ReferenceRecipes.Load(steps % 2 == 0 ? "example-3" : "example-1", out _)!);
            Step(steps);
            Assert.IsNull(_run.Chamber.Operator.Set("HeaterW", $"{280 + steps}"));
            Step(4);
            Assert.AreEqual(before + 2, Changes().Count, $"{steps} steps");
            LoggedChanges.AssertChained(Changes());
        }
    }

    [TestMethod]
    public void A_recipe_that_a_run_has_begun_with_is_noted_though_another_is_loaded_at_once()
    {
        _run.Until(() => _run.Chamber.Readings.Air.IsValid, 5.0, "A start");
        _run.Chamber.Operator.Start(ReferenceRecipes.Load("example-3", out _)!, 15.0);
        _run.Chamber.Operator.Load(ReferenceRecipes.Load("example-1", out _)!);
        Pass(30);
        List<string> changes = Changes();
        Assert.HasCount(2, changes);
        Assert.Contains("\nname=example-3\n", changes[0]);
        Assert.Contains("\nname=example-1\n", changes[1]);
    }

    [TestMethod]
    public void A_recipe_that_is_loaded_while_a_film_is_cast_is_noted_when_the_film_is_in_the_bath()
    {
        _run.Start("comparative", 0.0).Cast().To(Phase.Casting);
        int before = Changes().Count;
        _run.Chamber.Operator.Load(ReferenceRecipes.Load("example-3", out _)!);
        while (_run.Phase != Phase.Complete)
        {
            Assert.AreEqual(before, Changes().Count);
            Pass(1);
        }

        Pass(30);
        Assert.Contains("\nname=example-3\n", Changes()[^1]);
    }

    [TestMethod]
    public void A_start_with_a_recipe_that_could_not_be_noted_is_refused_and_tried_again()
    {
        _run.Twin.Faults.StoreWriteFails = true;
        Type("recipe example-3", "start 15");
        Assert.Contains("ERROR 2301 ", _port.Text);
        Assert.AreEqual(Phase.Idle, _run.Phase);
        _run.Twin.Faults.StoreWriteFails = false;
        Type("start 15", "start 15");
        Assert.AreEqual(Phase.Conditioning, _run.Phase);
        Assert.Contains("\nname=example-3\n", Changes().Single());
    }

    private void Step(int steps)
    {
        for (int i = 0; i < steps; i++)
        {
            _run.Chamber.Rest();
            _run.Tick();
        }
    }

    private List<string> Changes() => LoggedChanges.In(_run.Twin.Board.Files);

    private void Type(params string[] lines)
    {
        foreach (string line in lines)
        {
            _port.Type(line + "\r\n");
            Pass(6);
        }
    }

    private void Pass(int passes)
    {
        for (int i = 0; i < passes; i++)
        {
            _run.Tick();
            Assert.AreEqual("", _all.Pass(_run.NowUs));
        }
    }
}
