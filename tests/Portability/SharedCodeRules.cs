using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChamberFirmware.Tests.Portability;

/// <summary>
/// Shared code is told the time and handed its inputs, so that a trace replays to the same outputs on every runtime.
/// It knows no chip and no runtime.
/// </summary>
internal static class SharedCodeRules
{
    private const string SinglePrecision =
        "the official ESP32 image computes System.Math of double in single precision: take SquareRoot.Of, comparisons and + - * /";

    private static readonly Dictionary<string, string> Forbidden = new()
    {
        ["System.DateTime.UtcNow"] = "shared code reads no clock: time is an argument",
        ["System.DateTime.Today"] = "shared code reads no clock: time is an argument",
        ["System.Environment"] = "shared code reads no clock: time is an argument",
        ["System.Threading.Timer"] = "shared code reads no clock: time is an argument",
        ["System.Threading.Thread"] = "shared code neither waits nor starts threads: it is one step that returns",
        ["System.Random"] = "shared code draws no random numbers: a trace must replay",
        ["System.Math"] = SinglePrecision,
        ["System.MathF"] = SinglePrecision,
        ["System.IO"] = "shared code opens no file: it is handed text or bytes",
        ["System.Device"] = "shared code knows no chip: this belongs in drivers/Esp32 or Program.cs",
        ["nanoFramework"] = "shared code knows no runtime: this belongs in drivers/Esp32 or Program.cs",
        ["Iot.Device"] = "shared code knows no chip library: this belongs in drivers/Esp32 or Program.cs",
    };

    public static IEnumerable<Finding> Check(SemanticModel model)
    {
        SyntaxNode root = model.SyntaxTree.GetRoot();
        foreach (SyntaxTrivia directive in root.DescendantTrivia().Where(trivia => trivia.IsKind(SyntaxKind.IfDirectiveTrivia)))
        {
            yield return Finding.At(directive.GetLocation(), "shared code has no #if: every runtime runs the same lines");
        }

        foreach (UsingDirectiveSyntax directive in root.DescendantNodes().OfType<UsingDirectiveSyntax>())
        {
            foreach (string message in MessagesFor(directive.NamespaceOrType.ToString()))
            {
                yield return Finding.At(directive, message);
            }
        }

        foreach (SimpleNameSyntax name in root.DescendantNodes().OfType<SimpleNameSyntax>())
        {
            foreach (string message in MessagesFor(NameOf(name, model.GetSymbolInfo(name).Symbol)))
            {
                yield return Finding.At(name, message);
            }
        }
    }

    /// <summary>MathF is missing on the device: there the compiler knows a name and no symbol.</summary>
    private static string NameOf(SimpleNameSyntax name, ISymbol? symbol) => symbol switch
    {
        INamedTypeSymbol or { ContainingType: not null } => SymbolNames.Of(symbol),
        null when name.Identifier.ValueText == "MathF" => "System.MathF",
        _ => "",
    };

    private static IEnumerable<string> MessagesFor(string name) =>
        Forbidden.Where(rule => SymbolNames.IsIn(name, rule.Key)).Select(rule => rule.Value);
}
