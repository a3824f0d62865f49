using System.IO;
using System.Text;
using ChamberFirmware.Drivers.Esp32;

namespace ChamberFirmware.Tests.Unit.Drivers;

/// <summary>The ESP32's files on a folder of this PC, whose File class answers alike.</summary>
[TestClass]
public sealed class FlashFilesTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("files").FullName + Path.DirectorySeparatorChar;
    private readonly FlashFiles _files;

    public FlashFilesTests() => _files = new FlashFiles(_folder);

    [TestCleanup]
    public void Clean() => Directory.Delete(_folder, true);

    [TestMethod]
    public void A_file_that_was_never_written_is_not_there()
    {
        Assert.IsTrue(_files.TryRead("a", 10, out byte[]? bytes));
        Assert.IsNull(bytes);
    }

    [TestMethod]
    public void The_last_bytes_written_are_read_and_nothing_of_longer_ones_before()
    {
        foreach (string text in new[] { "first", "second, longer", "3", "" })
        {
            byte[] bytes = Encoding.ASCII.GetBytes(text + "not meant");
            Assert.IsTrue(_files.TryWrite("a", bytes, text.Length));
            Assert.IsTrue(_files.TryRead("a", 100, out byte[]? read));
            Assert.AreEqual(text, Encoding.ASCII.GetString(read!));
        }

        Assert.HasCount(1, Directory.GetFiles(_folder));
    }

    [TestMethod]
    public void A_file_that_is_longer_than_it_may_be_is_not_read()
    {
        Assert.IsTrue(_files.TryWrite("a", new byte[11], 11));
        Assert.IsTrue(_files.TryRead("a", 11, out _));
        Assert.IsFalse(_files.TryRead("a", 10, out byte[]? bytes));
        Assert.IsNull(bytes);
    }

    [TestMethod]
    public void A_drive_that_is_not_there_is_an_answer_not_an_exception()
    {
        var files = new FlashFiles(Path.Combine(_folder, "missing") + Path.DirectorySeparatorChar);
        Assert.IsFalse(files.TryWrite("a", new byte[1], 1));
        Directory.CreateDirectory(_folder + "a");
        Assert.IsFalse(_files.TryWrite("a", new byte[1], 1));
    }

    [TestMethod]
    public void A_file_that_somebody_else_holds_is_an_answer_not_an_exception()
    {
        Assert.IsTrue(_files.TryWrite("a", new byte[1], 1));
        using FileStream held = File.Open(_folder + "a", FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.IsFalse(_files.TryRead("a", 10, out _));
        Assert.IsFalse(_files.TryWrite("a", new byte[1], 1));
    }
}
