using System.IO;
using System.Text;
using ChamberFirmware.Bench;

namespace ChamberFirmware.Tests.Unit.Bench;

/// <summary>Files as editors save them and names as keyboards type them.</summary>
[TestClass]
public sealed class FileInputTests
{
    private const string Good = "temperatureC = 40\nrelativeHumidityPct = 60\nairVelocityMPerS = 1\nexposureS = 2\nname = \"mine\"\n";
    private const string Composed = "m\u00FCller.toml";
    private const string Decomposed = "mu\u0308ller.toml";

    [TestMethod]
    [DataRow("utf-16", true)]
    [DataRow("utf-16BE", true)]
    [DataRow("utf-16", false)]
    [DataRow("utf-16BE", false)]
    public void UTF_16_is_named_with_and_without_its_mark(string encoding, bool hasMark)
    {
        var utf16 = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. hasMark ? utf16.GetPreamble() : [], .. utf16.GetBytes(Good)];
        Expect(bytes, "The file is in UTF-16: save it as UTF-8");
    }

    [TestMethod]
    public void Latin_1_is_named_with_line_and_byte() =>
        Expect(Encoding.Latin1.GetBytes(Good + "# 150 µm\n"), "The file is not in UTF-8: line 6 has the byte 0xB5");

    [TestMethod]
    public void UTF_8_is_read_with_and_without_its_mark()
    {
        using var folder = new BenchFolder();
        foreach (byte[] mark in new[] { Encoding.UTF8.Preamble.ToArray(), [] })
        {
            File.WriteAllBytes(folder.PathOf("mine.toml"), [.. mark, .. Encoding.UTF8.GetBytes(Good + "bath = \"水\"\n")]);
            Assert.AreEqual(ExitCode.Good, folder.Run("check", folder.PathOf("mine.toml")), folder.Error);
        }
    }

    [TestMethod]
    [DataRow(Composed, Decomposed)]
    [DataRow(Decomposed, Composed)]
    public void A_name_in_another_Unicode_form_finds_the_file(string onDisk, string typed)
    {
        using var folder = new BenchFolder();
        string inner = folder.PathOf(onDisk + " folder");
        Directory.CreateDirectory(inner);
        File.WriteAllText(Path.Combine(inner, onDisk), Good);
        string path = Path.Combine(folder.PathOf(typed + " folder"), typed);
        Assert.AreEqual(ExitCode.Good, folder.Run("check", path), folder.Error);
        Assert.AreEqual(ExitCode.Good, folder.Run("check", path.Replace(".toml folder", ".toml folder" + Path.DirectorySeparatorChar)));
    }

    /// <summary>.NET's own Normalize does nothing in this program: it would not see it.</summary>
    [TestMethod]
    public void Names_are_compared_in_one_Unicode_form_and_without_capital_letters()
    {
        Assert.IsTrue(FilePath.IsSameName(Composed, Decomposed));
        Assert.IsTrue(FilePath.IsSameName("\u1EAD", "a\u0302\u0323"), "two marks in another order");
        Assert.IsTrue(FilePath.IsSameName("FILM-\u00DC", "film-u\u0308"));
        Assert.IsFalse(FilePath.IsSameName("film", "films"));
    }

    [TestMethod]
    public void A_file_name_that_can_be_no_folder_is_refused_with_what_to_write()
    {
        using var folder = new BenchFolder();
        string unnamed = Good.Replace("name = \"mine\"\n", "");
        Assert.AreEqual(ExitCode.BadInput, folder.Run("check", folder.Write(Composed, unnamed)));
        StringAssert.Contains(folder.Error, "give the recipe another one in the file, name = \"my-membrane\"");
    }

    [TestMethod]
    [DataRow("Film", "film", false)]
    [DataRow("film", "film", true)]
    public void Names_that_differ_in_capital_letters_do_not_share_a_folder(string first, string second, bool isReplaced)
    {
        using var folder = new BenchFolder();
        string one = folder.Write("one.toml", Good.Replace("mine", first));
        string other = folder.Write("other.toml", Good.Replace("mine", second));
        Assert.AreEqual(ExitCode.BadInput, folder.Run("run", one, other, "--out", folder.Out));
        StringAssert.Contains(folder.Error, "is already in this run");
        Directory.CreateDirectory(folder.PathOf("out", first + "-2s"));
        File.WriteAllText(folder.PathOf("out", first + "-2s", "record.json"), "mine");
        int code = folder.Run("run", other, "--out", folder.Out);
        Assert.AreEqual(isReplaced ? ExitCode.Good : ExitCode.BadInput, code, folder.Error);
        Assert.AreEqual(isReplaced, File.ReadAllText(folder.PathOf("out", first + "-2s", "record.json")) != "mine");
        StringAssert.Contains(folder.Error, isReplaced ? "" : "differs from film-2s only in capital letters");
    }

    [TestMethod]
    public void A_misspelt_file_name_is_asked_for()
    {
        using var folder = new BenchFolder();
        folder.Write("my-film.toml", Good);
        Assert.AreEqual(ExitCode.BadInput, folder.Run("check", folder.PathOf("my-flim.toml")));
        StringAssert.Contains(folder.Error, "There is no such file: look at its name and folder. Did you mean my-film.toml?");
    }

    private static void Expect(byte[] bytes, string sentence)
    {
        using var folder = new BenchFolder();
        File.WriteAllBytes(folder.PathOf("mine.toml"), bytes);
        Assert.AreEqual(ExitCode.BadInput, folder.Run("run", folder.PathOf("mine.toml"), "--out", folder.Out));
        StringAssert.StartsWith(folder.Error, $"chamber: {folder.PathOf("mine.toml")}: {sentence}");
        StringAssert.Contains(folder.Error, "UTF-8");
        Assert.IsFalse(Directory.Exists(folder.Out));
    }
}
