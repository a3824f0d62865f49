using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChamberFirmware.Tests.Portability;

/// <summary>
/// C# that nanoFramework's interpreter does not run, or runs differently. Much of it the compiler refuses too, for want of a type
/// in nanoFramework's class library; here it gets a name a reader can act on.
/// </summary>
internal static class SubsetRules
{
    private static readonly Dictionary<SyntaxKind, string> Forbidden = new()
    {
        [SyntaxKind.TypeParameterList] = "own generics crash when the device loads them",
        [SyntaxKind.GenericName] = "the device has no generic types or methods",
        [SyntaxKind.AnonymousObjectCreationExpression] = "an anonymous type is a generic one: the device has none",
        [SyntaxKind.TupleType] = "the device has no tuples",
        [SyntaxKind.TupleExpression] = "the device has no tuples",
        [SyntaxKind.CheckedExpression] = "checked wraps silently on the device",
        [SyntaxKind.CheckedStatement] = "checked wraps silently on the device",
        [SyntaxKind.VolatileKeyword] = "volatile is missing on the device",
        [SyntaxKind.YieldReturnStatement] = "yield is missing on the device",
        [SyntaxKind.YieldBreakStatement] = "yield is missing on the device",
        [SyntaxKind.AsyncKeyword] = "async is missing on the device",
        [SyntaxKind.AwaitExpression] = "await is missing on the device",
        [SyntaxKind.StackAllocArrayCreationExpression] = "stackalloc is missing on the device",
        [SyntaxKind.ImplicitStackAllocArrayCreationExpression] = "stackalloc is missing on the device",
        [SyntaxKind.UnsafeKeyword] = "unsafe code does not run on the device",
        [SyntaxKind.PointerType] = "pointers do not run on the device",
        [SyntaxKind.FunctionPointerType] = "pointers do not run on the device",
        [SyntaxKind.FixedStatement] = "pointers do not run on the device",
        [SyntaxKind.ArgListKeyword] = "__arglist is missing on the device: use params",
        [SyntaxKind.RecordDeclaration] = "records are missing on the device",
        [SyntaxKind.RecordStructDeclaration] = "records are missing on the device",
        [SyntaxKind.RequiredKeyword] = "required members are missing on the device",
        [SyntaxKind.IndexExpression] = "an index from the end is missing on the device",
        [SyntaxKind.RangeExpression] = "ranges are missing on the device",
        [SyntaxKind.DecimalKeyword] = "decimal is missing on the device",
        [SyntaxKind.QueryExpression] = "LINQ is missing on the device",
    };

    public static IEnumerable<Finding> Check(SemanticModel model)
    {
        foreach (SyntaxNodeOrToken element in model.SyntaxTree.GetRoot().DescendantNodesAndTokens())
        {
            if (Forbidden.TryGetValue(element.Kind(), out string? message) || (message = Special(element.AsNode(), model)) is not null)
            {
                yield return Finding.At(element.GetLocation()!, message);
            }
        }
    }

    /// <summary>What the kind of syntax alone does not show.</summary>
    private static string? Special(SyntaxNode? node, SemanticModel model) => node switch
    {
        ArrayRankSpecifierSyntax { Rank: > 1 } => "the device has no rectangular arrays: use an array of arrays or one dimension",
        NullableTypeSyntax nullable when model.GetTypeInfo(nullable.ElementType).Type?.IsValueType == true =>
            "the device has no nullable value types: use TryRead or a flag",
        IdentifierNameSyntax { Identifier.ValueText: "dynamic" } => "dynamic is missing on the device",
        InvocationExpressionSyntax call when RoundsToFloat(call, model) =>
            "a whole number goes through float here and loses digits: nanoFramework's Math has no overload for its type",
        _ => null,
    };

    /// <summary>On the PC Math.Max(long, long) is exact; on the device the compiler takes the overload for float without a word.</summary>
    private static bool RoundsToFloat(InvocationExpressionSyntax call, SemanticModel model) =>
        model.GetSymbolInfo(call).Symbol?.ContainingType?.Name == "Math"
        && call.ArgumentList.Arguments.Select(argument => model.GetTypeInfo(argument.Expression)).Any(info =>
            info.ConvertedType?.SpecialType == SpecialType.System_Single && info.Type?.SpecialType != SpecialType.System_Single);
}
