using System.IO;
using ChamberFirmware.Drivers.Esp32;

namespace ChamberFirmware.Tests.Unit.Drivers;

/// <summary>
/// The ESP32's store on a folder of this PC, whose File class answers alike: whatever a power cut leaves behind, a whole text is read, and
/// the next write succeeds.
/// </summary>
[TestClass]
public sealed class FlashStoreTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("store").FullName + Path.DirectorySeparatorChar;
    private readonly FlashStore _store;

    public FlashStoreTests() => _store = new FlashStore(_folder);

    [TestCleanup]
    public void Clean() => Directory.Delete(_folder, true);

    [TestMethod]
    public void Nothing_is_stored_on_a_new_board()
    {
        Assert.IsTrue(_store.TryRead(out string? text));
        Assert.IsNull(text);
    }

    [TestMethod]
    public void The_last_text_written_is_read()
    {
        Assert.IsTrue(_store.TryWrite("first\n"));
        AssertReads("first\n");
        Assert.IsTrue(_store.TryWrite("second, longer\n"));
        AssertReads("second, longer\n");
        Assert.IsTrue(_store.TryWrite("3"));
        AssertReads("3");
        Assert.HasCount(1, Directory.GetFiles(_folder));
    }

    [TestMethod]
    [DataRow("old", null, "torn", "old")]
    [DataRow("old", "new", null, "old")]
    [DataRow(null, "new", null, "new")]
    [DataRow(null, "new", "torn", "new")]
    [DataRow("old", "older", "torn", "old")]
    [DataRow(null, null, "torn", null)]
    public void After_a_cut_at_any_step_the_old_or_the_new_text_is_whole(string? present, string? written, string? writing, string? read)
    {
        Leave("settings.txt", present);
        Leave("settings.new", written);
        Leave("settings.tmp", writing);
        AssertReads(read);
        Assert.IsTrue(_store.TryWrite("next"));
        AssertReads("next");
        Assert.HasCount(1, Directory.GetFiles(_folder));
    }

    [TestMethod]
    public void A_drive_that_is_not_there_is_an_answer_not_an_exception()
    {
        var store = new FlashStore(Path.Combine(_folder, "missing") + Path.DirectorySeparatorChar);
        Assert.IsFalse(store.TryWrite("text"));
        Directory.CreateDirectory(_folder + "settings.tmp");
        Assert.IsFalse(_store.TryWrite("text"));
        Directory.Delete(_folder + "settings.tmp");
    }

    private void Leave(string name, string? text)
    {
        if (text != null)
        {
            File.WriteAllText(_folder + name, text);
        }
    }

    private void AssertReads(string? expected)
    {
        Assert.IsTrue(_store.TryRead(out string? text));
        Assert.AreEqual(expected, text);
    }
}
