using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace ChamberFirmware.Tests.Portability;

/// <summary>The house: no room uses one above it, so no two use each other; namespaces follow rooms; files are small.</summary>
[TestClass]
public sealed partial class RoomTests
{
    private const int MostInTheRoot = 4;
    private const int MedianLines = 68;

    [TestMethod]
    public void No_use_runs_upward()
    {
        IReadOnlyList<RoomUse> uses = Rooms.Uses(DeviceCompilation.Whole);
        Assert.IsGreaterThan(500, uses.Count);
        string[] upward = [.. Rooms.Forbidden(uses).Select(use => use.ToString()).Order()];
        Assert.IsEmpty(upward, string.Join('\n', upward));
    }

    [TestMethod]
    public void A_use_that_runs_upward_is_seen_in_code_members_and_comments()
    {
        string[] planted =
        [
            "namespace ChamberFirmware.Text; class A { object B() => new ChamberFirmware.Safety.Supervisor(); }",
            "namespace ChamberFirmware.Text; class A { ChamberFirmware.Tick.Readings r = null!; }",
            "using ChamberFirmware.Settings; namespace ChamberFirmware.Text; class A { double B(ChamberSettings s) => s.HeaterW; }",
        ];
        foreach (string source in planted)
        {
            Compilation compilation = DeviceCompilation.Whole.AddSyntaxTrees(DeviceCompilation.Parse("firmware/Text/A.cs", source));
            Assert.IsNotEmpty(Rooms.Forbidden(Rooms.Uses(compilation)).ToList(), source);
        }
    }

    [TestMethod]
    public void Namespaces_follow_rooms()
    {
        foreach (string path in SourceTree.Shared.Concat(SourceTree.DeviceOnly))
        {
            string room = Rooms.Of(path);
            string wanted = room.StartsWith("drivers/Esp32", System.StringComparison.Ordinal) ? "ChamberFirmware.Drivers.Esp32"
                : room.StartsWith("drivers/", System.StringComparison.Ordinal) ? "ChamberFirmware.Drivers"
                : room == "firmware" ? "ChamberFirmware" : "ChamberFirmware." + Path.GetFileName(room);
            Assert.Contains($"\nnamespace {wanted};", "\n" + SourceTree.Read(path), path);
        }
    }

    [TestMethod]
    public void Every_room_has_files_and_the_root_has_few()
    {
        ILookup<string, string> files = SourceTree.Shared.Concat(SourceTree.DeviceOnly).ToLookup(Rooms.Of);
        string[] empty = [.. Rooms.BottomToTop.Where(room => !files[room].Any())];
        Assert.IsEmpty(empty, string.Join(", ", empty));
        Assert.IsInRange(1, MostInTheRoot, files["firmware"].Count());
    }

    [TestMethod]
    public void Files_are_small_in_the_median()
    {
        IEnumerable<string> sources = SourceTree.Shared.Concat(SourceTree.DeviceOnly);
        int[] lines = [.. sources.Select(path => SourceTree.Read(path).Count(c => c == '\n')).Order()];
        Assert.IsLessThanOrEqualTo(MedianLines, lines[lines.Length / 2]);
    }

    /// <summary>The tour's list of rooms is this one.</summary>
    [TestMethod]
    public void The_tour_names_the_rooms_in_their_order()
    {
        string tour = SourceTree.Read("firmware/README.md");
        int at = tour.IndexOf("| room ", System.StringComparison.Ordinal);
        Assert.IsGreaterThan(0, at, "The tour has no table of rooms.");
        string table = tour[at..tour.IndexOf("\n\n", at, System.StringComparison.Ordinal)];
        string[] named = [.. Room().Matches(table).Select(match => match.Groups["room"].Value.TrimEnd('/'))];
        CollectionAssert.AreEqual(Rooms.BottomToTop.Reverse().ToArray(), named, string.Join(' ', named));
    }

    [GeneratedRegex(@"^\| `(?<room>[\w/]+)/?` \|", RegexOptions.Multiline)]
    private static partial Regex Room();
}
