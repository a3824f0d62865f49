using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChamberFirmware.Tests.Portability;

/// <summary>One signal of hardware/wiring/pinout.csv.</summary>
internal readonly record struct Pin(string Signal, int Gpio, string Direction, string SafeLevel)
{
    public bool IsDriven => Direction is "output" or "bidirectional";

    public override string ToString() => $"{Signal} on GPIO {Gpio} ({Direction})";
}

/// <summary>The pins, once from the wiring table and once from the code.</summary>
internal static partial class Pinout
{
    public const string LineTable = "hardware/wiring/line-pinout.csv";

    private const string PlateTable = "hardware/wiring/pinout.csv";

    public static IReadOnlyList<Pin> FromTheWiring(string table = PlateTable)
    {
        Assert.IsTrue(SourceTree.Exists(table), $"{table} is missing.");
        List<string[]> rows =
            [.. SourceTree.Read(table).Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0).Select(Cells)];
        string[] header = rows[0];
        int signal = System.Array.IndexOf(header, "signal");
        int gpio = System.Array.IndexOf(header, "gpio");
        int safeLevel = System.Array.IndexOf(header, "safe_level");
        int direction = System.Array.IndexOf(header, "direction");
        return [.. rows.Skip(1).Select(row => new Pin(row[signal], Number(row[gpio]), row[direction], row[safeLevel]))];
    }

    /// <summary>Constants of the class Pins. Their direction is the wiring table's business.</summary>
    public static IReadOnlyList<(string Signal, int Gpio)> FromTheCode(string type = "Pins")
    {
        string code = $"drivers/Esp32/{type}.cs";
        Assert.IsTrue(SourceTree.Exists(code), $"{code} is missing.");
        ClassDeclarationSyntax? pins = CSharpSyntaxTree.ParseText(SourceTree.Read(code)).GetRoot()
            .DescendantNodes().OfType<ClassDeclarationSyntax>().FirstOrDefault(found => found.Identifier.ValueText == type);
        Assert.IsNotNull(pins, $"{code} declares no class {type}.");
        return
        [
            .. pins.Members.OfType<FieldDeclarationSyntax>()
                .Where(IsNumber)
                .SelectMany(field => field.Declaration.Variables)
                .Select(variable => (variable.Identifier.ValueText, Number(variable.Initializer!.Value.ToString()))),
        ];
    }

    private static bool IsNumber(FieldDeclarationSyntax field) =>
        field.Modifiers.Any(modifier => modifier.IsKind(SyntaxKind.ConstKeyword)) && field.Declaration.Type.ToString() == "int";

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Cells of one line; a cell with a comma stands in quotes.</summary>
    private static string[] Cells(string line) => [.. Cell().Matches(line).Select(cell => cell.Groups["quoted"].Success
        ? cell.Groups["quoted"].Value.Replace("\"\"", "\"", System.StringComparison.Ordinal)
        : cell.Groups["plain"].Value)];

    [GeneratedRegex("(?:^|,)(?:\"(?<quoted>(?:[^\"]|\"\")*)\"|(?<plain>[^,]*))")]
    private static partial Regex Cell();
}
