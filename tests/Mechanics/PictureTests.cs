using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using ChamberFirmware.Tests.Portability;
using static ChamberFirmware.Tests.Mechanics.Dimensions;

namespace ChamberFirmware.Tests.Mechanics;

/// <summary>
/// The pictures are those of today's sources: the drawn ones to the letter, the rendered ones by a check sum of what they are made from.
/// CHAMBER_RENEW_MECHANICS=1 writes that sum, after make.py pictures.
/// </summary>
[TestClass]
public sealed class PictureTests
{
    private const string SumFile = Folder + "pictures/sources.txt";

    [TestMethod]
    [DataRow("loop_picture.air_loop", "hardware/assembly/air-loop.svg")]
    [DataRow("immersion_picture.immersion", Folder + "pictures/immersion.svg")]
    public void A_drawn_picture_is_made_from_the_numbers(string function, string path)
    {
        if (Workshop.HasPython())
        {
            string program = $"import dimensions as d, loop_picture, immersion_picture; print({function}(d.read()), end='')";
            string made = Workshop.RunPython("-c", program);
            Assert.AreEqual(SourceTree.Read(path), made, "python3 make.py pictures");
        }
    }

    [TestMethod]
    public void The_rendered_pictures_are_of_todays_sources()
    {
        if (MadeTable.IsRenewed)
        {
            File.WriteAllText(SourceTree.FullPath(SumFile), CheckSum() + "\n");
        }

        Assert.AreEqual(SourceTree.Read(SumFile).Trim(), CheckSum(), "make.py pictures, look at them, CHAMBER_RENEW_MECHANICS=1");
    }

    /// <summary>Another processor may round a corner differently: some pixels may differ, no part may.</summary>
    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void A_rendered_picture_can_be_made_again()
    {
        if (!Workshop.HasOpenScad() || !Workshop.HasNumpy())
        {
            return;
        }

        string folder = Directory.CreateTempSubdirectory("picture").FullName;
        try
        {
            Workshop.RunPython("-c", $"import make, pictures; pictures.make('{folder}', make.openscad, 'sensor')");
            byte[] made = new RenderedPng(Path.Combine(folder, "pictures", "sensor.png")).Rows;
            byte[] kept = new RenderedPng(SourceTree.FullPath(Folder + "pictures/sensor.png")).Rows;
            Assert.HasCount(kept.Length, made);
            int other = made.Zip(kept).Count(pair => pair.First != pair.Second);
            Assert.IsLessThan(made.Length / 500, other);
            Assert.IsGreaterThan(made.Length / 20, made.Count(value => value != byte.MaxValue), "and it is not empty");
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    [TestMethod]
    public void Every_picture_stands_on_a_page()
    {
        string pages = SourceTree.Read(Folder + "README.md") + SourceTree.Read("hardware/assembly/README.md");
        string[] pictures = [.. SourceTree.FilesIn(Folder + "pictures", "*.png"), .. SourceTree.FilesIn(Folder + "pictures", "*.svg")];
        pictures = [.. pictures.Where(path => !path.StartsWith(StepPictureTests.Folder, StringComparison.Ordinal))];
        Assert.HasCount(8, pictures);
        string[] lost = [.. pictures.Where(path => !pages.Contains(Path.GetFileName(path), StringComparison.Ordinal))];
        Assert.IsEmpty(lost, string.Join(", ", lost));
    }

    private static string CheckSum()
    {
        string[] sources = [.. SourceTree.FilesIn(Folder, "*.scad"), Folder + "pictures.py", Folder + "render.py"];
        string all = string.Concat(sources.Order(StringComparer.Ordinal).Select(SourceTree.Read));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..16].ToLower(CultureInfo.InvariantCulture);
    }
}
