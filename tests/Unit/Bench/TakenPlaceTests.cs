using System;
using System.IO;
using System.Linq;
using ChamberFirmware.Bench;

namespace ChamberFirmware.Tests.Unit.Bench;

/// <summary>What stands where results belong: it stays, and the new results are not lost either.</summary>
[TestClass]
public sealed class TakenPlaceTests
{
    [TestMethod]
    public void A_read_only_record_is_told_before_anything_is_cast()
    {
        using var folder = new BenchFolder();
        string record = Old(folder, "record.json");
        File.SetAttributes(record, FileAttributes.ReadOnly);
        Expect(folder, "record.json is read-only, so it stays: allow writing, or give another --out.");
        Assert.AreEqual("old", File.ReadAllText(record));
        File.SetAttributes(record, FileAttributes.Normal);
    }

    [TestMethod]
    public void Folders_in_the_places_of_files_and_files_in_the_places_of_folders_are_all_told()
    {
        using var folder = new BenchFolder();
        Directory.CreateDirectory(folder.PathOf("out", "summary.json"));
        Directory.CreateDirectory(folder.PathOf("out", "comparative-0s", "trace.csv"));
        File.WriteAllText(folder.PathOf("out", "example-3-15s"), "mine");
        Assert.AreEqual(ExitCode.BadInput, folder.Run("run", "comparative", "example-3", "--out", folder.Out));
        string[] told = folder.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.HasCount(3, told, folder.Error);
        StringAssert.Contains(told[0], "summary.json is a folder: move it, or give another --out.");
        StringAssert.Contains(told[1], "trace.csv is a folder");
        StringAssert.Contains(told[2], "example-3-15s is a file");
    }

    /// <summary>The place was free at the start and is not when the plate is over.</summary>
    [TestMethod]
    public void What_cannot_take_its_place_in_the_end_is_kept_beside_it()
    {
        using var folder = new BenchFolder();
        string place = folder.PathOf("plate");
        using var whole = new WholeFolder(place);
        whole.Write("record.json", "new"u8.ToArray());
        Directory.CreateDirectory(Path.Combine(place, "record.json"));
        Assert.AreEqual(place + ".kept", whole.Keep());
        Assert.AreEqual("new", File.ReadAllText(Path.Combine(place + ".kept", "record.json")));
        StringAssert.Contains(whole.Complaint, "The new files are in " + place + ".kept.");
        using var again = new WholeFolder(place);
        again.Write("record.json", "newer"u8.ToArray());
        Assert.AreEqual(place + ".kept-2", again.Keep());
        Assert.HasCount(3, Directory.GetDirectories(folder.Root));
    }

    [TestMethod]
    public void A_summary_whose_place_is_taken_meanwhile_is_kept_beside_it()
    {
        using var folder = new BenchFolder();
        Directory.CreateDirectory(folder.Out);
        var options = RunOptions.Default with { Folder = folder.Out, OpenFile = Open };
        var console = new System.CommandLine.InvocationConfiguration { Output = new StringWriter(), Error = new StringWriter() };
        int code = RunCommand.RunAsync(["comparative"], options, folder.Around, console, default).GetAwaiter().GetResult();
        Assert.AreEqual(ExitCode.NotComplete, code);
        StringAssert.Contains(console.Error.ToString(), "summary.json could not be written");
        StringAssert.Contains(console.Error.ToString(), "The summary is in");
        StringAssert.Contains(File.ReadAllText(folder.PathOf("out", "summary.kept.json")), "\"recipe\": \"comparative\"");

        Stream Open(string path)
        {
            Directory.CreateDirectory(folder.PathOf("out", "summary.json")); // somebody did, after the start
            return WholeFile.Open(path);
        }
    }

    [TestMethod]
    public void Older_results_are_replaced_as_a_whole_and_other_files_move_over()
    {
        using var folder = new BenchFolder();
        Old(folder, "record.json");
        Old(folder, "my-notes.txt");
        Directory.CreateDirectory(folder.PathOf("out", "comparative-0s", "photos"));
        Assert.AreEqual(ExitCode.Good, folder.Run("run", "comparative", "--out", folder.Out), folder.Error);
        string plate = folder.PathOf("out", "comparative-0s");
        Assert.AreEqual("old", File.ReadAllText(Path.Combine(plate, "my-notes.txt")));
        Assert.IsTrue(Directory.Exists(Path.Combine(plate, "photos")));
        Assert.AreNotEqual("old", File.ReadAllText(Path.Combine(plate, "record.json")));
        Assert.HasCount(3, Directory.GetFileSystemEntries(folder.Out));
    }

    /// <summary>Killed after the older folder moved away: it goes back, and the next run replaces it as usual.</summary>
    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void A_run_killed_between_two_moves_costs_nothing(bool isNewInPlace)
    {
        using var folder = new BenchFolder();
        string place = folder.PathOf("plate");
        Directory.CreateDirectory(folder.PathOf(".plate.old"));
        File.WriteAllText(folder.PathOf(".plate.old", "my-notes.txt"), "mine");
        File.WriteAllText(folder.PathOf(".plate.old", "record.json"), "old");
        Directory.CreateDirectory(folder.PathOf(".plate.partial"));
        File.WriteAllText(folder.PathOf(".plate.partial", "trace.csv"), "half");
        if (isNewInPlace)
        {
            Directory.CreateDirectory(place);
            File.WriteAllText(Path.Combine(place, "record.json"), "newer");
        }

        using (var next = new WholeFolder(place))
        {
            Assert.AreEqual(isNewInPlace ? "newer" : "old", File.ReadAllText(Path.Combine(place, "record.json")));
        }

        Assert.AreEqual("mine", File.ReadAllText(Path.Combine(place, "my-notes.txt")));
        CollectionAssert.AreEqual(new[] { place }, Directory.GetFileSystemEntries(folder.Root));
    }

    [TestMethod]
    public void Two_programs_do_not_write_one_plate()
    {
        using var folder = new BenchFolder();
        using var first = new WholeFolder(folder.PathOf("plate"));
        first.Write("record.json", "first"u8.ToArray());
        var refused = Assert.ThrowsExactly<IOException>(() => new WholeFolder(folder.PathOf("plate")));
        StringAssert.Contains(refused.Message, "another chamber program writes");
        Assert.AreEqual(folder.PathOf("plate"), first.Keep());
        Assert.AreEqual("first", File.ReadAllText(folder.PathOf("plate", "record.json")));
    }

    [TestMethod]
    public void A_folder_that_is_not_kept_leaves_nothing()
    {
        using var folder = new BenchFolder();
        using (var whole = new WholeFolder(folder.PathOf("plate")))
        {
            whole.Write("record.json", "half"u8.ToArray());
            Assert.IsFalse(Path.Exists(folder.PathOf("plate")), "not before it is whole");
        }

        Assert.IsEmpty(Directory.GetFileSystemEntries(folder.Root));
    }

    private static string Old(BenchFolder folder, string name)
    {
        string plate = folder.PathOf("out", "comparative-0s");
        Directory.CreateDirectory(plate);
        File.WriteAllText(Path.Combine(plate, name), "old");
        return Path.Combine(plate, name);
    }

    private static void Expect(BenchFolder folder, string sentence)
    {
        string[] before = [.. Directory.GetFileSystemEntries(folder.Out, "*", SearchOption.AllDirectories).Order()];
        Assert.AreEqual(ExitCode.BadInput, folder.Run("run", "comparative", "--out", folder.Out));
        StringAssert.Contains(folder.Error, sentence);
        CollectionAssert.AreEqual(before, Directory.GetFileSystemEntries(folder.Out, "*", SearchOption.AllDirectories).Order().ToArray());
    }
}
