using System.IO;
using System.Linq;
using ChamberFirmware.Bench;

namespace ChamberFirmware.Tests.Unit.Bench;

/// <summary>run --exposure on the twin, as at a chamber: one plate of each recipe that has it, or a refusal with what there is.</summary>
[TestClass]
public sealed class ExposureChoiceTests
{
    [TestMethod]
    public void Only_the_plate_with_that_exposure_is_cast()
    {
        using var folder = new BenchFolder();
        Assert.AreEqual(ExitCode.Good, folder.Run("run", "example-2", "--exposure", "2", "--out", folder.Out), folder.Error);
        string[] plates = [.. Directory.GetDirectories(folder.Out).Select(d => Path.GetFileName(d))];
        Assert.AreEqual("example-2-2s", string.Join(' ', plates));
    }

    [TestMethod]
    public void An_exposure_that_no_recipe_has_is_refused_and_nothing_is_written()
    {
        using var folder = new BenchFolder();
        Assert.AreEqual(ExitCode.BadInput, folder.Run("run", "example-2", "--exposure", "3", "--out", folder.Out));
        StringAssert.Contains(folder.Error, "--exposure = 3 is in no recipe: they have 2, 4, 6, 10, 20, 30 s.");
        Assert.IsFalse(Directory.Exists(folder.Out));
    }
}
