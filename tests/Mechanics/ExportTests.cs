using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using ChamberFirmware.Tests.Portability;
using static ChamberFirmware.Tests.Mechanics.Dimensions;

namespace ChamberFirmware.Tests.Mechanics;

/// <summary>
/// What is committed is what today's sources make, and three ways of measuring a part agree: OpenSCAD's mesh, FreeCAD's solid, a formula.
/// </summary>
[TestClass]
public sealed class ExportTests
{
    private static readonly string[] Sheets =
        [.. SourceTree.FilesIn(Folder + "dxf", "*.dxf").Select(path => Path.GetFileNameWithoutExtension(path)).Order()];

    private static readonly string[] Drawings =
        [.. SourceTree.FilesIn(Folder + "drawings", "*.svg").Select(path => Path.GetFileNameWithoutExtension(path)).Order()];

    private static readonly string[] Solids = ["blade", "guide-wedge", "latch-block", "mist-inlet", "sensor-holder", "trough", "yoke"];

    public static IEnumerable<object[]> Volumes => PartVolume.All.Select(part => new object[] { part.Name, part.Mm3 });

    [TestMethod]
    public void Every_number_has_a_unit_a_meaning_and_a_reason()
    {
        Assert.IsGreaterThan(90, Rows.Count);
        foreach (string[] row in Rows)
        {
            Assert.HasCount(5, row, row[0]);
            Assert.IsTrue(row.All(cell => cell.Length > 0), row[0]);
        }
    }

    [TestMethod]
    public void Every_number_is_used_by_a_part_a_picture_or_a_test()
    {
        string used = string.Concat(SourceTree.FilesIn(Folder, "*.scad").Where(path => path != Folder + "dimensions.scad")
            .Concat(SourceTree.FilesIn(Folder, "*.py")).Concat(SourceTree.FilesIn("tests/Mechanics")).Select(SourceTree.Read));
        string[] idle = [.. Rows.Select(row => row[0]).Where(name => !used.Contains(name, System.StringComparison.Ordinal))];
        Assert.IsEmpty(idle, string.Join(", ", idle));
    }

    [TestMethod]
    public void The_numbers_of_openscad_are_those_of_the_table()
    {
        if (Workshop.HasPython())
        {
            string made = Workshop.RunPython("-c", "import dimensions; print(dimensions.scad(), end='')");
            Assert.AreEqual(SourceTree.Read(Folder + "dimensions.scad"), made, "python3 make.py scad");
        }
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void Outlines_and_drawings_are_those_of_the_sources()
    {
        if (!Workshop.HasOpenScad())
        {
            return;
        }

        Assert.HasCount(16, Sheets);
        foreach (string name in Sheets.Select(sheet => $"dxf/{sheet}.dxf").Concat(Drawings.Select(drawing => $"drawings/{drawing}.svg")))
        {
            string made = File.ReadAllText(Path.Combine(Workshop.SheetFolder, name));
            Assert.AreEqual(SourceTree.Read(Folder + name), made, $"{name}: python3 make.py sheets");
        }
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    [DynamicData(nameof(Volumes))]
    public void A_volume_is_the_same_by_formula_by_mesh_and_by_solid(string part, double mm3)
    {
        if (!Workshop.HasFreeCad())
        {
            return;
        }

        var mesh = new Stl(Path.Combine(Workshop.SolidFolder, "stl", part + ".stl"));
        string[] solid = File.ReadLines(Path.Combine(Workshop.StepFolder, "step", "volumes.csv")).Select(line => line.Split(','))
            .Single(cells => cells[0] == part);
        Assert.IsTrue(mesh.IsClosed, part);
        Assert.AreEqual(mm3, Number(solid[1]), 1e-5 * mm3, "FreeCAD, from the STEP file");
        Assert.AreEqual(mm3, mesh.VolumeMm3, 2e-3 * mm3, "OpenSCAD's mesh: its circles are polygons");
        for (int axis = 0; axis < 3; axis++)
        {
            Assert.AreEqual(Number(solid[2 + axis]), mesh.Side(axis), 0.02, $"{part}: side {axis}");
        }
    }

    /// <summary>The drawings are made of sections; what the mesh measures across must stand in them.</summary>
    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void The_drawing_of_a_solid_says_how_large_its_mesh_is()
    {
        if (!Workshop.HasOpenScad())
        {
            return;
        }

        foreach (string solid in Solids)
        {
            var mesh = new Stl(Path.Combine(Workshop.SolidFolder, "stl", solid + ".stl"));
            string drawing = SourceTree.Read($"{Folder}drawings/{solid}.svg");
            for (int axis = solid == "yoke" ? 1 : 0; axis < 3; axis++) // the yoke's bar is 30 wide: its material says so
            {
                string side = mesh.Side(axis).ToString("0.##", CultureInfo.InvariantCulture);
                Assert.Contains($">{side}</text>", drawing, $"{solid}: axis {axis}");
            }
        }
    }

    [TestMethod]
    public void Every_sheet_and_solid_has_a_drawing_and_all_but_three_bored_ones_a_formula()
    {
        CollectionAssert.AreEquivalent(Sheets.Concat(Solids).Append("stand").ToArray(), Drawings);
        CollectionAssert.IsSubsetOf(
            Solids.Except(["guide-wedge", "mist-inlet", "sensor-holder"]).ToArray(), PartVolume.All.Select(part => part.Name).ToArray());
        CollectionAssert.IsSubsetOf(Sheets, PartVolume.All.Select(part => part.Name).ToArray());
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
