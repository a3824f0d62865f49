using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChamberFirmware.Tests.Portability;

/// <summary>
/// Numbers and enums as text. The device prints the number of an enum, ignores custom formats and prints a bare double with lost digits,
/// all without an error: only F2, D3, X4 and the like print the same on every runtime.
/// </summary>
internal static partial class NumberTextRules
{
    public static IEnumerable<Finding> Check(SemanticModel model)
    {
        foreach (SyntaxNode node in model.SyntaxTree.GetRoot().DescendantNodes())
        {
            foreach (string message in Of(node, model).OfType<string>())
            {
                yield return Finding.At(node, message);
            }
        }
    }

    private static IEnumerable<string?> Of(SyntaxNode node, SemanticModel model) => node switch
    {
        InterpolationSyntax hole => [Judge(TypeOf(hole.Expression, model), hole.FormatClause?.FormatStringToken.ValueText)],
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) && IsString(sum, model) =>
            [Judge(TypeOf(sum.Left, model), null), Judge(TypeOf(sum.Right, model), null)],
        AssignmentExpressionSyntax sum when sum.IsKind(SyntaxKind.AddAssignmentExpression) && IsString(sum, model) =>
            [Judge(TypeOf(sum.Right, model), null)],
        InvocationExpressionSyntax call when model.GetSymbolInfo(call).Symbol is IMethodSymbol method => OfCall(call, method, model),
        _ => [],
    };

    private static IEnumerable<string?> OfCall(InvocationExpressionSyntax call, IMethodSymbol method, SemanticModel model)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        string type = method.ContainingType.Name;
        if (IsNumberToString(method) && call.Expression is MemberAccessExpressionSyntax { Expression: var receiver })
        {
            return [Judge(TypeOf(receiver, model), arguments.Count == 0 ? null : ConstantText(arguments[0], model))];
        }

        if (type == "String" && method.Name == "Format")
        {
            return OfFormat(arguments, model);
        }

        // These turn a number into text by themselves and take no format.
        bool writesText = (type == "String" && method.Name == "Concat") || type is "StringBuilder" or "TextWriter" or "StreamWriter";
        return writesText
            ? arguments.Where((_, at) => IsText(method, at)).Select(argument => Judge(TypeOf(argument.Expression, model), null))
            : [];
    }

    /// <summary>string.Format("{0:F1} of {1}", a, b): every hole with the type of its argument.</summary>
    private static IEnumerable<string?> OfFormat(SeparatedSyntaxList<ArgumentSyntax> arguments, SemanticModel model) =>
        Hole().Matches(ConstantText(arguments[0], model)).Select(hole =>
        {
            int at = 1 + int.Parse(hole.Groups["at"].Value, CultureInfo.InvariantCulture);
            ITypeSymbol? type = at < arguments.Count ? TypeOf(arguments[at].Expression, model) : null;
            return Judge(type, hole.Groups["format"].Success ? hole.Groups["format"].Value : null);
        });

    private static string? Judge(ITypeSymbol? type, string? format) => (type, type?.SpecialType) switch
    {
        ({ TypeKind: TypeKind.Enum }, _) => "an enum prints its number on the device: cast it to int or write the word yourself",
        (_, SpecialType.System_Double or SpecialType.System_Single) => format is not null && FixedPoint().IsMatch(format)
            ? null
            : $"a double needs the format F and digits (F2), not {Shown(format)}: the device loses digits or ignores other formats",
        _ => format is null || WholeNumber().IsMatch(format)
            ? null
            : $"only D and X with digits (D3, X4) print a whole number alike on every runtime, not the format {Shown(format)}",
    };

    /// <summary>ToString of a value of the library itself, not BitConverter.ToString(bytes) and not a method of ours.</summary>
    private static bool IsNumberToString(IMethodSymbol method) =>
        method is { Name: "ToString", IsStatic: false } && method.ContainingNamespace.ToDisplayString() == "System";

    private static string Shown(string? format) => format is null ? "none" : $"\"{format}\"";

    /// <summary>A format that is put together at run time cannot be judged, so it is not allowed.</summary>
    private static string ConstantText(ArgumentSyntax argument, SemanticModel model) =>
        model.GetConstantValue(argument.Expression).Value as string ?? "{0:unknown until run time}";

    /// <summary>StringBuilder.Insert(int index, ...) and Remove(int, int) take plain numbers that are not text.</summary>
    private static bool IsText(IMethodSymbol method, int at) =>
        method.Name is "Append" or "AppendLine" or "Write" or "WriteLine" or "Concat" || (method.Name == "Insert" && at > 0);

    private static ITypeSymbol? TypeOf(ExpressionSyntax expression, SemanticModel model) => model.GetTypeInfo(expression).Type;

    private static bool IsString(ExpressionSyntax expression, SemanticModel model) =>
        TypeOf(expression, model)?.SpecialType == SpecialType.System_String;

    [GeneratedRegex(@"\{(?<at>\d+)(,\s*-?\d+)?(:(?<format>[^}]*))?\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"^F\d{1,2}$")]
    private static partial Regex FixedPoint();

    [GeneratedRegex(@"^[DX]\d{1,2}$")]
    private static partial Regex WholeNumber();
}
