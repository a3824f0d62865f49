using System.IO;
using ChamberFirmware.Bench;

namespace ChamberFirmware.Tests.Unit.Bench;

[TestClass]
public sealed class RepeatabilityTests
{
    private const string Both =
        "name = \"both\"\ntemperatureC = 25\nrelativeHumidityPct = 40\nairVelocityMPerS = 0.7\nexposureS = [0, 2]\n";

    [TestMethod]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        using var folder = new BenchFolder();
        folder.Run("run", "comparative", "--out", folder.PathOf("first"), "--seed", "3");
        folder.Run("run", "comparative", "--out", folder.PathOf("again"), "--seed", "3");
        folder.Run("run", "comparative", "--out", folder.PathOf("other"), "--seed", "4");
        foreach (string file in new[] { "trace.csv", "record.json", "plot.svg" })
        {
            byte[] first = File.ReadAllBytes(folder.PathOf("first", "comparative-0s", file));
            CollectionAssert.AreEqual(first, File.ReadAllBytes(folder.PathOf("again", "comparative-0s", file)), file);
            CollectionAssert.AreNotEqual(first, File.ReadAllBytes(folder.PathOf("other", "comparative-0s", file)), file);
        }

        Assert.AreEqual(File.ReadAllText(folder.PathOf("first", "summary.json")), File.ReadAllText(folder.PathOf("again", "summary.json")));
    }

    [TestMethod]
    public void A_plate_cast_alone_is_the_plate_cast_among_others()
    {
        using var folder = new BenchFolder();
        string both = folder.Write("both.toml", Both);
        string alone = folder.Write("alone.toml", Both.Replace("[0, 2]", "2"));
        folder.Run("run", "comparative", both, "--out", folder.PathOf("among"));
        folder.Run("run", alone, "--out", folder.PathOf("alone"));
        CollectionAssert.AreEqual(
            File.ReadAllBytes(folder.PathOf("alone", "both-2s", "trace.csv")),
            File.ReadAllBytes(folder.PathOf("among", "both-2s", "trace.csv")));
    }

    [TestMethod]
    public void Other_files_in_the_out_folder_stay_and_old_results_are_replaced()
    {
        using var folder = new BenchFolder();
        Directory.CreateDirectory(folder.PathOf("out", "comparative-0s"));
        string mine = folder.Write(Path.Combine("out", "comparative-0s", "my-notes.txt"), "mine");
        string old = folder.Write(Path.Combine("out", "comparative-0s", "record.json"), "old");
        Assert.AreEqual(ExitCode.Good, folder.Run("run", "comparative", "--out", folder.Out));
        Assert.AreEqual("mine", File.ReadAllText(mine));
        Assert.AreNotEqual("old", File.ReadAllText(old));
        Assert.IsEmpty(Directory.GetFiles(folder.Out, "*.partial", SearchOption.AllDirectories));
    }
}
