using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChamberFirmware.Tests.Portability;

/// <summary>One use of a room by another: which file, and of what.</summary>
internal sealed record RoomUse(string From, string To, string File, string Name)
{
    public override string ToString() => $"{From} uses {To}: {File} names {Name}";
}

/// <summary>
/// The rooms of the house, bottom to top: a room is a folder and may use what stands above it in this list, nothing else. The tour
/// (firmware/README.md) says what is in each.
/// </summary>
internal static class Rooms
{
    /// <summary>
    /// The highest room of the assembly ChamberFirmware.Control. What stands above it is the program's, and so is drivers/Esp32, which
    /// stands with the drivers because it may use no more than they may.
    /// </summary>
    public const string TopOfControl = "firmware/Admission";

    public static IReadOnlyList<string> BottomToTop { get; } =
    [
        "firmware/Arithmetic", "firmware/Text", "firmware/Refusals", "firmware/Fields",
        "drivers/Bus", "drivers/CastTimer", "drivers/Fan", "drivers/Switched", "drivers/TravelSwitch", "drivers/Web", "drivers/Bme280",
        "drivers/Tmp117", "drivers/Esp32",
        "firmware/Storage", "firmware/Audit", "firmware/Air", "firmware/Settings", "firmware/Recipes", "firmware/Tick", "firmware/Sensing",
        "firmware/Model",
        "firmware/Casting", "firmware/Line", "firmware/Journal", "firmware/Regulation", "firmware/Safety", "firmware/Admission",
        "firmware/Learning", "firmware/Operation", "firmware/Points", "firmware/Commands", "firmware/Modbus", "firmware/Scpi",
        "firmware",
    ];

    /// <summary>Whether a shared source belongs to the assembly ChamberFirmware.Control.</summary>
    public static bool IsInControl(string path) => IndexOf(Of(path)) <= IndexOf(TopOfControl);

    /// <summary>The room of a source; one that is in no room is named as it lies.</summary>
    public static string Of(string path) => Path.GetDirectoryName(path)!.Replace('\\', '/');

    /// <summary>Every use between two rooms in a compilation, by what the compiler says a name is: types, and members of types.</summary>
    public static IReadOnlyList<RoomUse> Uses(Compilation compilation)
    {
        var uses = new HashSet<RoomUse>();
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            string from = Of(tree.FilePath);
            foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes(descendIntoTrivia: true).OfType<SimpleNameSyntax>())
            {
                ISymbol? symbol = model.GetSymbolInfo(name).Symbol;
                SyntaxReference? declared = symbol is INamespaceSymbol ? null : symbol?.DeclaringSyntaxReferences.FirstOrDefault();
                string to = declared == null ? from : Of(declared.SyntaxTree.FilePath);
                if (to != from)
                {
                    uses.Add(new RoomUse(from, to, tree.FilePath, symbol!.Name));
                }
            }
        }

        return [.. uses];
    }

    /// <summary>Uses that run upward, or from or to a folder that is no room.</summary>
    public static IEnumerable<RoomUse> Forbidden(IEnumerable<RoomUse> uses) => uses.Where(use => Place(use.From) <= Place(use.To));

    /// <summary>How high a room stands.</summary>
    public static int Place(string room)
    {
        int place = IndexOf(room);
        return place >= 0 ? place : throw new InvalidOperationException($"{room} is no room: give it a place in Rooms.BottomToTop.");
    }

    private static int IndexOf(string room) => BottomToTop.ToList().IndexOf(room);
}
