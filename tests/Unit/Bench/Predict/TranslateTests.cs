using System;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Tests.Unit.Bench.Predict;

[TestClass]
public sealed class TranslateTests
{
    private static readonly Recipe Example2 = ReferenceRecipes.Load("example-2", out _)!;

    [TestMethod]
    public void A_plate_twice_as_long_without_a_starting_length_wants_twice_the_velocity()
    {
        // Mean transfer is 0.664 (v/L)^1/2 times what is the same: by hand.
        ChamberSettings there = Rig("PlateLengthM", "0.3");
        there.Read("FanTableMPerS", "0.5, 6");
        there.Read("FanTableRpm", "600, 3000");
        Translation translation = Translation.Of(Example2, new ChamberSettings(), 0, there, 0);
        Assert.AreEqual(4.0, translation.VelocityMPerS, 1e-6);
        Assert.AreEqual(1.0, translation.TimeFactor, 1e-9);
    }

    [TestMethod]
    public void Where_the_rig_has_no_such_velocity_the_exposure_takes_the_rest()
    {
        Translation translation = Translation.Of(Example2, new ChamberSettings(), 0, Rig("PlateLengthM", "0.3"), 0);
        Assert.AreEqual(2.5, translation.VelocityMPerS, 1e-6); // the reference fan's most
        Assert.AreEqual(Math.Sqrt(4.0 / 2.5), translation.TimeFactor, 1e-6);
    }

    [TestMethod]
    public void There_and_back_is_the_same_recipe()
    {
        ChamberSettings here = new(), there = Rig("PlateLengthM", "0.12");
        Translation go = Translation.Of(Example2, here, 0.04, there, 0.06);
        var draft = new RecipeDraft("there");
        draft.Set("temperatureC", "40");
        draft.Set("relativeHumidityPct", "60");
        draft.Set("exposureS", "4");
        draft.Set("airVelocityMPerS", go.VelocityMPerS.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture));
        Translation back = Translation.Of(draft.Finish(out _)!, there, 0.06, here, 0.04);
        Assert.AreEqual(1.0, go.TimeFactor, 1e-9);
        Assert.AreEqual(2.0, back.VelocityMPerS, 1e-4);
    }

    [TestMethod]
    public void The_command_writes_lines_of_a_recipe_and_refuses_what_it_cannot_read()
    {
        using var folder = new BenchFolder();
        string rig = folder.Write("rig.txt", SettingsText.Of(Rig("PlateLengthM", "0.3")));
        Assert.AreEqual(ExitCode.Good, folder.Run("translate", "example-2", "--to", rig, "--to-starting-length", "100"), folder.Error);
        Assert.Contains("airVelocityMPerS = 2.50", folder.Output);
        Assert.Contains("The other rig has no", folder.Output);
        Assert.AreEqual(ExitCode.BadInput, folder.Run("translate", "example-9", "--to", "nowhere.txt", "--to-starting-length", "-1"));
        Assert.HasCount(3, folder.Error.TrimEnd().Split('\n'));
    }

    private static ChamberSettings Rig(string key, string value)
    {
        var settings = new ChamberSettings();
        settings.Read(key, value);
        return settings;
    }
}
