using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ChamberFirmware.Tests.Portability;

/// <summary>All rules for one source that the ESP32 compiles.</summary>
internal static class SourceChecks
{
    public static IEnumerable<Finding> Of(CSharpCompilation compilation, SyntaxTree tree)
    {
        SemanticModel model = compilation.GetSemanticModel(tree);
        IEnumerable<Finding> findings = SubsetRules.Check(model).Concat(LibraryRules.Check(model)).Concat(NumberTextRules.Check(model));
        return SourceTree.RunsEverywhere(tree.FilePath)
            ? findings.Concat(SharedCodeRules.Check(model)).Concat(SharedTextRules.Check(model))
            : findings;
    }

    /// <summary>
    /// The findings, the compiler's included, for a copy of a source with a class of these members at its end. Nothing on disk changes.
    /// </summary>
    public static IReadOnlyList<Finding> OfPlanted(string path, string members, string firstLine = "")
    {
        bool isDemo = SourceTree.DemoShared.Contains(path);
        CSharpCompilation compilation = isDemo ? DeviceCompilation.Demo : DeviceCompilation.Whole;
        SyntaxTree original = compilation.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == path)
            ?? throw new AssertFailedException($"{path} is missing: there is no source to plant this in.");
        string text = $"{firstLine}\n{original.GetText()}\ninternal static class Planted\n{{\n{members}\n}}\n";
        SyntaxTree planted = DeviceCompilation.Parse(path, text);
        compilation = compilation.ReplaceSyntaxTree(original, planted);
        return
        [
            .. Finding.Of(compilation.GetSemanticModel(planted).GetDiagnostics()),
            .. Of(compilation, planted),
        ];
    }

    /// <summary>The findings for a class with these members and nothing else, in a source of its own, down to generated code.</summary>
    public static IReadOnlyList<Finding> OfAlone(string members, string path = "firmware/Alone.cs")
    {
        SyntaxTree tree = DeviceCompilation.Parse(path, $"internal static class Alone\n{{\n{members}\n}}\n");
        CSharpCompilation compilation = DeviceCompilation.Of("Alone", OutputKind.DynamicallyLinkedLibrary, [tree]);
        return [.. DeviceCompilation.Build(compilation), .. Of(compilation, tree)];
    }
}
