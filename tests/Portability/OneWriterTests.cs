using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChamberFirmware.Tests.Portability;

/// <summary>
/// Every state has one writer. Fields are public where a property would cost byte code on the device; so that nobody else writes them, this
/// test looks at every assignment: a field belongs to its class, unless the class is nothing but a form that others fill in.
/// </summary>
[TestClass]
public sealed class OneWriterTests
{
    private static readonly string[] Forms =
    [
        "AirReading", "Bme280Calibration", "ChamberSettings", "Outputs", "Readings", "Recipe", "SwitchReading",
    ];

    private static readonly string[] Foreign = ["System", "nanoFramework"];

    [TestMethod]
    public void A_field_is_written_by_its_own_class_only_unless_that_is_a_form()
    {
        string[] findings = [.. WritesFromOutside(DeviceCompilation.Program).Distinct().Order()];
        Assert.IsEmpty(findings, $"{findings.Length}:\n{string.Join('\n', findings)}");
    }

    [TestMethod]
    [DataRow("x.Value = 1;")]
    [DataRow("x.Value++;")]
    [DataRow("x.Value += 2;")]
    [DataRow("int.TryParse(\"1\", out x.Value);")]
    public void A_write_from_outside_is_found(string statement)
    {
        string source = "class Owner { public int Value; } class Other { void Do(Owner x) { " + statement + " } }";
        MetadataReference runtime = MetadataReference.CreateFromFile(typeof(object).Assembly.Location);
        var compilation = CSharpCompilation.Create("a", [CSharpSyntaxTree.ParseText(source)], [runtime]);
        Assert.HasCount(1, WritesFromOutside(compilation).ToList());
    }

    private static IEnumerable<string> WritesFromOutside(CSharpCompilation compilation)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            foreach (ExpressionSyntax target in tree.GetRoot().DescendantNodes().SelectMany(TargetsOf))
            {
                if (model.GetSymbolInfo(target).Symbol is IFieldSymbol field && IsOurs(field) && !Forms.Contains(field.ContainingType.Name)
                    && !SymbolEqualityComparer.Default.Equals(field.ContainingType, OwnerOf(target, model)))
                {
                    yield return $"{Path.GetFileName(tree.FilePath)}: {field.ContainingType.Name}.{field.Name}";
                }
            }
        }
    }

    private static IEnumerable<ExpressionSyntax> TargetsOf(SyntaxNode node) => node switch
    {
        // What an object initializer sets belongs to whoever makes the object.
        AssignmentExpressionSyntax assignment when assignment.Parent is not InitializerExpressionSyntax => [assignment.Left],
        PrefixUnaryExpressionSyntax unary when unary.IsKind(SyntaxKind.PreIncrementExpression)
            || unary.IsKind(SyntaxKind.PreDecrementExpression) => [unary.Operand],
        PostfixUnaryExpressionSyntax unary when unary.IsKind(SyntaxKind.PostIncrementExpression)
            || unary.IsKind(SyntaxKind.PostDecrementExpression) => [unary.Operand],
        ArgumentSyntax argument when !argument.RefKindKeyword.IsKind(SyntaxKind.None) => [argument.Expression],
        _ => [],
    };

    private static bool IsOurs(IFieldSymbol field) =>
        field.Locations.Any(l => l.IsInSource) && !Foreign.Any(field.ContainingNamespace.ToDisplayString().StartsWith);

    private static INamedTypeSymbol? OwnerOf(SyntaxNode node, SemanticModel model) => node.Ancestors()
        .OfType<TypeDeclarationSyntax>().Select(type => model.GetDeclaredSymbol(type)).FirstOrDefault();
}
