using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChamberFirmware.Tests.Portability;

/// <summary>
/// Shared code puts text together in one place only, ChamberFirmware.Text.TextBuffer: on the device every other way counts characters over
/// and over, leaves strings on the heap, and takes longer than a tick has.
/// </summary>
internal static class SharedTextRules
{
    internal const string Writer = "text is dear on the device: write it into a TextBuffer";

    public static IEnumerable<Finding> Check(SemanticModel model)
    {
        foreach (SyntaxNode node in model.SyntaxTree.GetRoot().DescendantNodes().Where(node => PutsTogether(node, model)))
        {
            yield return Finding.At(node, Writer);
        }
    }

    private static bool PutsTogether(SyntaxNode node, SemanticModel model) => node switch
    {
        InterpolatedStringExpressionSyntax => true,
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) =>
            IsString(sum, model) && !model.GetConstantValue(sum).HasValue,
        AssignmentExpressionSyntax sum when sum.IsKind(SyntaxKind.AddAssignmentExpression) => IsString(sum, model),
        InvocationExpressionSyntax call => model.GetSymbolInfo(call).Symbol is IMethodSymbol method && Formats(method),
        ObjectCreationExpressionSyntax made => model.GetTypeInfo(made).Type?.Name == "StringBuilder",
        _ => false,
    };

    private static bool Formats(IMethodSymbol method)
    {
        ITypeSymbol type = method.ContainingType;
        bool isNumber = type.IsValueType && type.ContainingNamespace.ToDisplayString() == "System";
        return (method.Name == "ToString" && isNumber)
            || (type.SpecialType == SpecialType.System_String && method.Name is "Format" or "Concat" or "PadLeft" or "PadRight");
    }

    private static bool IsString(ExpressionSyntax expression, SemanticModel model) =>
        model.GetTypeInfo(expression).Type?.SpecialType == SpecialType.System_String;
}
