using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ChamberFirmware.Tests.Circuit;
using ChamberFirmware.Tests.Parts;
using ChamberFirmware.Tests.Portability;

namespace ChamberFirmware.Tests.Mechanics;

/// <summary>
/// A picture for each step of the assembly: pages, files and the table of hardware/mechanics/steps say the same. All are held by a
/// check sum of their sources; some are drawn again. CHAMBER_RENEW_MECHANICS=1 writes the sum, after make.py steps.
/// </summary>
[TestClass]
public sealed class StepPictureTests
{
    public const string Folder = Dimensions.Folder + "pictures/steps/";
    private const string SumFile = Folder + "sources.txt";
    private const long LargestBytes = 60_000;

    private static readonly Lazy<Dictionary<string, JsonElement>> Made = new(() =>
        JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(
            Workshop.RunPython("-c", "from steps import table; print(table.words())"))!);

    private static AssemblyStep[] Steps { get; } = [.. AssemblyTests.Pages.SelectMany(AssemblyStep.Of)];

    private static string[] Files { get; } = [.. SourceTree.FilesIn(Folder, "*.png")];

    [TestMethod]
    public void Every_step_has_its_picture_and_every_picture_its_step()
    {
        Assert.IsGreaterThan(45, Steps.Length);
        foreach (AssemblyStep step in Steps)
        {
            Assert.AreEqual(Folder + step.Name + ".png", step.PicturePath, step.Name);
        }

        CollectionAssert.AreEquivalent(Files, Steps.Select(step => step.PicturePath).ToArray());
    }

    [TestMethod]
    public void The_table_has_the_steps_of_the_pages_and_their_words()
    {
        if (Workshop.HasPython())
        {
            CollectionAssert.AreEquivalent(Made.Value.Keys.ToArray(), Steps.Select(step => step.Name).ToArray());
            foreach (AssemblyStep step in Steps)
            {
                Assert.AreEqual(Made.Value[step.Name].GetProperty("alt").GetString(), step.PictureWords, step.Name);
            }
        }
    }

    /// <summary>The file itself has its labels as text, so a picture that was not drawn again is found.</summary>
    [TestMethod]
    public void The_labels_in_a_file_are_those_of_the_table()
    {
        if (Workshop.HasPython())
        {
            foreach (AssemblyStep step in Steps)
            {
                string[] labels = [.. Made.Value[step.Name].GetProperty("labels").EnumerateArray().Select(label =>
                    label.GetString()!.Replace('\n', ' '))];
                CollectionAssert.AreEqual(labels, step.Picture.Labels, step.Name);
            }
        }
    }

    [TestMethod]
    public void A_picture_names_the_parts_that_its_step_names_and_none_that_its_page_does_not()
    {
        foreach (AssemblyStep step in Steps)
        {
            string[] shown = [.. AssemblyTests.References(string.Join(' ', step.Picture.Labels)).Distinct()];
            string[] missing = [.. AssemblyTests.References(step.Words).Except(shown)];
            Assert.IsEmpty(missing, $"{step.Name} does not show {string.Join(' ', missing)}");
            string[] strange = [.. shown.Except(AssemblyTests.References(step.PageWords))];
            Assert.IsEmpty(strange, $"{step.Name} shows {string.Join(' ', strange)}, the page does not say what that is");
        }
    }

    [TestMethod]
    public void Something_is_orange_in_every_picture_and_not_all_of_it()
    {
        foreach (AssemblyStep step in Steps)
        {
            RenderedPng picture = step.Picture;
            int orange = picture.Count((r, g, b) => r > 110 && g * 2 < r + 30 && g * 3 > r && b < 40);
            Assert.IsGreaterThan(150, orange, step.Name);
            Assert.IsLessThan(picture.Wide * picture.High / 2, orange, step.Name);
            Assert.IsLessThan(LargestBytes, picture.Bytes, step.Name);
        }
    }

    [TestMethod]
    public void The_pictures_are_of_todays_sources()
    {
        if (MadeTable.IsRenewed)
        {
            File.WriteAllText(SourceTree.FullPath(SumFile), CheckSum() + "\n");
        }

        Assert.AreEqual(SourceTree.Read(SumFile).Trim(), CheckSum(), "make.py steps, look at them, CHAMBER_RENEW_MECHANICS=1");
    }

    /// <summary>One of many parts, one with a part of OpenSCAD, and how much of four pictures is what their step adds.</summary>
    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void A_picture_can_be_drawn_again_and_shows_what_its_step_adds()
    {
        if (!Workshop.HasOpenScad() || !Workshop.HasNumpy())
        {
            return;
        }

        string folder = Directory.CreateTempSubdirectory("steps").FullName;
        try
        {
            string said = Workshop.RunPython("-c", "import make; from steps import draw; "
                + $"draw.make('{folder}', make.openscad, ('box-4', 'duct-4')); "
                + "print(*draw.changed(('box-4', 'duct-4', 'water-5', 'exhaust-3'), make.openscad).values())");
            double[] changed = [.. said.Split(' ').Select(word => double.Parse(word, CultureInfo.InvariantCulture))];
            Assert.HasCount(4, changed);
            Assert.IsGreaterThan(0.001, changed.Min(), "the step's bodies change the picture");
            Assert.IsLessThan(0.2, changed.Max(), "and only where they are");
            foreach (string name in new[] { "box-4", "duct-4" })
            {
                byte[] made = new RenderedPng(Path.Combine(folder, name + ".png")).Rows;
                byte[] kept = new RenderedPng(SourceTree.FullPath(Folder + name + ".png")).Rows;
                Assert.HasCount(kept.Length, made, name);
                Assert.IsLessThan(made.Length / 500, made.Zip(kept).Count(pair => pair.First != pair.Second), name);
            }
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    /// <summary>Sizes of bought parts: each is a part of the list, and its three sides are there.</summary>
    [TestMethod]
    public void Every_bought_part_is_of_the_parts_list_and_has_a_source()
    {
        string[][] rows = [.. Csv.Rows(Dimensions.Folder + "bought.csv").Skip(1)];
        foreach (string[] row in rows)
        {
            CollectionAssert.IsSubsetOf(AssemblyTests.References(row[0]).ToArray(), BomParts.All.ToArray(), row[0]);
            Assert.IsTrue(row.Skip(1).Take(3).All(side => double.Parse(side, CultureInfo.InvariantCulture) > 0), row[0]);
            Assert.IsTrue(row.Length == 6 && row.All(cell => cell.Length > 0), row[0]);
        }

        Assert.IsGreaterThan(20, rows.Length);
    }

    private static string CheckSum()
    {
        string[] sources =
        [
            .. SourceTree.FilesIn(Dimensions.Folder, "*.scad"), .. SourceTree.FilesIn(Dimensions.Folder + "steps", "*.py"),
            Dimensions.Folder + "render.py", Dimensions.Folder + "bought.csv",
            "hardware/wiring/terminals.md", "hardware/wiring/harness.csv", "hardware/circuit/perfboard.csv",
        ];
        string all = string.Concat(sources.Order(StringComparer.Ordinal).Select(SourceTree.Read));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..16].ToLower(CultureInfo.InvariantCulture);
    }
}
